// `npm run test:trust`: what the promises of docs/trust.md stand on, in full: the corpus of bad inputs with its long cases,
// kills, crash states, full disks, and load in the window: 50 kills of the app, 10,000 stories, 20 open at once, an hour of
// typing. `--soak MINUTES` shortens that hour, `--no-window` leaves the window out. `npm test` runs the same tests scaled down.
// Ends with one line of JSON.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { join } from 'node:path';
import { hasElectron, installDependencies, root, shellFolder } from './setup.mjs';

installDependencies();
const folder = join(root, 'test-results');
const report = join(folder, 'trust.json');
mkdirSync(folder, { recursive: true });
const began = Date.now();
const { status } = spawnSync(
  process.execPath,
  [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    'tests/trust',
    'tests/corpus',
    'tests/faults',
    'tests/electron',
    'tests/packaging',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, VERBATIM_FULL: '1' } },
);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
spawnSync(process.execPath, [join('tools', 'build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
const soak = process.argv.includes('--soak') ? process.argv[process.argv.indexOf('--soak') + 1] : '60';
const inWindow = process.argv.includes('--no-window')
  ? null
  : spawnSync(
      process.execPath,
      [join('node_modules', '@playwright', 'test', 'cli.js'), 'test', 'tests/e2e/load.test.ts', '--workers', '1'],
      {
        cwd: root,
        stdio: ['ignore', 2, 2],
        env: {
          ...process.env,
          ...(hasElectron() ? {} : { ELECTRON_OVERRIDE_DIST_PATH: shellFolder }),
          VERBATIM_FULL: '1',
          VERBATIM_SOAK: soak,
        },
      },
    ).status;
const line = {
  window: inWindow === null ? 'left out' : inWindow === 0 ? 'passed' : 'failed',
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests,
  seconds: Math.round((Date.now() - began) / 1000),
  node: process.version,
  system: `${process.platform} ${release()}, ${cpus().length} cores`,
};
process.stdout.write(`${JSON.stringify(line)}\n`);
process.exitCode = status === 0 && (inWindow ?? 0) === 0 ? 0 : 1;
