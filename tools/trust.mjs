// `npm run test:trust`: what the promises of docs/trust.md stand on, in full: the corpus of bad inputs with its long cases,
// kills, crash states, full disks, and load in the window: 50 kills of the app, 10,000 stories, 20 open at once, an hour of
// typing. `--soak MINUTES` shortens that hour, `--no-window` leaves the window out, `--scaled` runs all of it as `npm test`
// does. Nothing that it started is left when it ends. Ends with one line of JSON.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { join } from 'node:path';
import { runBounded } from './runBounded.mjs';
import { hasElectron, installDependencies, root, shellFolder } from './setup.mjs';

const isScaled = process.argv.includes('--scaled');
const soak = process.argv.includes('--soak')
  ? process.argv[process.argv.indexOf('--soak') + 1]
  : isScaled
    ? '0.5'
    : '60';

installDependencies();
const folder = join(root, 'test-results');
const report = join(folder, 'trust.json');
const figures = join(folder, 'trust-figures.jsonl');
mkdirSync(folder, { recursive: true });
for (const old of [report, figures]) rmSync(old, { force: true });
const began = Date.now();

/**
 * Runs a script of Node, heard on the error output, and says how it ended.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {number} minutes
 */
const run = (args, env, minutes) =>
  runBounded(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...(isScaled ? {} : { VERBATIM_FULL: '1' }), ...env },
    megabytes: 6000,
    seconds: minutes * 60,
  });

const storage = await run(
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
  {},
  120,
);

async function inWindow() {
  if (process.argv.includes('--no-window')) return 'left out';
  await run([join('tools', 'build.mjs')], {}, 10);
  const { status, killedFor } = await run(
    [join('node_modules', '@playwright', 'test', 'cli.js'), 'test', 'tests/e2e/load.test.ts', '--workers', '1'],
    {
      ...(hasElectron() ? {} : { ELECTRON_OVERRIDE_DIST_PATH: shellFolder }),
      VERBATIM_SOAK: soak,
      VERBATIM_FIGURES: figures,
    },
    120 + Number(soak),
  );
  if (killedFor !== null) return `killed for its ${killedFor}`;
  return status === 0 ? 'passed' : 'failed';
}

const window = await inWindow();
/** Nothing passed where the report was never written. */
const { numPassedTests, numFailedTests, numPendingTests } = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
const line = {
  scale: isScaled ? 'scaled' : 'full',
  storage:
    storage.killedFor === null ? (storage.status === 0 ? 'passed' : 'failed') : `killed for its ${storage.killedFor}`,
  window,
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests,
  figures: existsSync(figures)
    ? readFileSync(figures, 'utf8')
        .trim()
        .split('\n')
        .map((each) => JSON.parse(each))
    : [],
  seconds: Math.round((Date.now() - began) / 1000),
  node: process.version,
  system: `${process.platform} ${release()}, ${cpus().length} cores`,
};
process.stdout.write(`${JSON.stringify(line)}\n`);
process.exitCode = line.storage === 'passed' && (window === 'passed' || window === 'left out') ? 0 : 1;
