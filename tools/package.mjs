// `npm run package [-- ELECTRON-BUILDER SWITCHES]`: builds the installers of electron-builder.yml for this
// system into release/. Needs Electron's own binary and Node 22.12, and says so where they cannot be had.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadElectron } from './electronDownload.mjs';
import { writeNotices } from './packaging/notices.mjs';
import { installDependencies, root, say } from './setup.mjs';

const packaging = join(root, 'tools', 'packaging');
const builder = join(packaging, 'node_modules', 'electron-builder', 'cli.js');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * @param {string} command
 * @param {string[]} args
 */
const run = (command, args, folder = root) =>
  spawnSync(command, args, {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === npm,
  }).status === 0;

function isNodeNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** What stands in the way of building installers here, as a sentence; null when nothing does. */
async function obstacle() {
  installDependencies();
  if (!(await downloadElectron()))
    return 'installers need Electron’s own binary, and it could not be downloaded. Run this where github.com can be reached, or set ELECTRON_MIRROR.';
  if (!isNodeNewEnough())
    return `building installers needs Node 22.12 or newer, this is ${process.version}. Install it from nodejs.org, then run the command again.`;
  if (!run(process.execPath, [join(root, 'tools', 'build.mjs'), '--force']))
    return 'the build failed: see its lines above.';
  if (!existsSync(builder) && !run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], packaging))
    return 'npm ci in tools/packaging failed: see its lines above. Check the network and run the command again.';
  return null;
}

const trouble = await obstacle();
if (trouble === null) {
  writeNotices();
  const isBuilt = run(process.execPath, [
    builder,
    '--projectDir',
    root,
    '--config',
    join(root, 'electron-builder.yml'),
    ...process.argv.slice(2),
  ]);
  process.exitCode = isBuilt ? 0 : 1;
} else {
  say(trouble);
  process.exitCode = 1;
}
