// usage: node tools/electronAge.mjs
// Fails when the Electron of package.json is older than the three newest majors, which alone get fixes, or when its own major
// has had a fix for more than a month. Asks the registry; run by the audit workflow.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

const month = 30 * 24 * 60 * 60 * 1000;
/** @param {string} version */
const numbers = (version) => version.split('.').map(Number);

/**
 * What is wrong with a version, as a sentence; null when nothing is.
 * @param {string} pinned
 * @param {Readonly<Record<string, string>>} published Instants by version.
 * @param {number} now
 */
export function electronProblem(pinned, published, now) {
  const stable = Object.keys(published).filter((version) => /^\d+\.\d+\.\d+$/.test(version));
  const newest = Math.max(...stable.map((version) => numbers(version)[0] ?? 0));
  const [major = 0, minor = 0, patch = 0] = numbers(pinned);
  if (newest - major > 2) return `Electron ${pinned} gets no fixes any more: the newest is ${newest}.`;
  const missed = stable.find((version) => {
    const [ofMajor = 0, ofMinor = 0, ofPatch = 0] = numbers(version);
    const isLater = ofMajor === major && (ofMinor > minor || (ofMinor === minor && ofPatch > patch));
    return isLater && now - Date.parse(published[version] ?? '') > month;
  });
  return missed === undefined ? null : `Electron ${missed} came out more than a month ago; ${pinned} is pinned.`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout, status } = spawnSync(npm, ['view', 'electron', 'time', '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm view electron failed. Check the network and run the command again.');
  /** @type {{ devDependencies: { electron: string } }} */
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const problem = electronProblem(devDependencies.electron, JSON.parse(stdout), Date.now());
  process.stdout.write(`${problem ?? `Electron ${devDependencies.electron} gets fixes.`}\n`);
  process.exitCode = problem === null ? 0 : 1;
}
