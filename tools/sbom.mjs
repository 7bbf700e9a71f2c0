// usage: node tools/sbom.mjs > verbatim.cdx.json
// What Verbatim is made of, as CycloneDX: `npm sbom` over the lock file, everything in it. It is told to leave nothing out:
// with `--omit dev` it leaves out packages of the app that a tool needs as well. Fails when a package of the app is missing.
import { spawnSync } from 'node:child_process';
import { root } from './setup.mjs';
import { shippedPackages } from './packaging/notices.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const { stdout, status, stderr } = spawnSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
/** @type {{ components: { name: string, version: string }[] }} */
const { components } = JSON.parse(stdout);
const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
const missing = shippedPackages(root)
  .map(({ name, version }) => `${name}@${version}`)
  .filter((one) => !listed.has(one));
if (missing.length > 0 || !components.some(({ name }) => name === 'electron'))
  throw new Error(`The list leaves out what the app runs on: ${missing.join(', ') || 'electron'}`);
process.stdout.write(stdout);
