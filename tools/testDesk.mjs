// `npm run test:desk`: what docs/newsroom.md promises of failures, in full: 200 kills of the desk and of PostgreSQL, ten
// minutes of bad lines, a full disk (as root alone), every property of sharing as often as it says. `npm test` runs the same
// files scaled down. Nothing that it started is left when it ends. Ends with one line of JSON.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runBounded } from './runBounded.mjs';
import { ensurePostgres, installDependencies, root } from './setup.mjs';

installDependencies();
ensurePostgres();
const report = join(root, 'test-results', 'desk.json');
rmSync(report, { force: true });
const began = Date.now();
const isScaled = process.argv.includes('--scaled');
const ended = await runBounded(
  process.execPath,
  [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    'tests/server',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...(isScaled ? {} : { VERBATIM_FULL: '1' }) },
    megabytes: 8000,
    seconds: 90 * 60,
  },
);
const {
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
} = JSON.parse(readFileSync(report, 'utf8'));
process.stdout.write(
  `${JSON.stringify({ test: 'desk', isScaled, passed, failed, skipped, seconds: Math.round((Date.now() - began) / 1000) })}\n`,
);
process.exitCode = failed === 0 && ended.status === 0 ? 0 : 1;
