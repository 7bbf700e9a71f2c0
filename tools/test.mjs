// `npm test`: sets itself up, then types, lint, format, unit and property tests, and the end-to-end tests in the real
// window. Ends with one line, `N passed, N failed, N skipped`; exits 1 when anything failed.
// What waits for nothing else runs side by side: the end-to-end tests mostly wait for the window, the unit tests compute.
// With --full (`npm run test:full`) every property is tried as often as it says: see tests/runs.ts.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failedUnits, failedWindows } from './failedTests.mjs';
import { ensureBrowser, ensurePostgres, hasElectron, installDependencies, root, say, shellFolder } from './setup.mjs';

const results = join(root, 'test-results');
const tally = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];

/**
 * Runs one of the project's programs; true when it succeeded. Its output is shown once it has ended, so that two that run
 * side by side are not mixed up; with `isLive` it is shown as it comes.
 * @param {string} title
 * @param {string} script
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, isLive?: boolean }} options
 * @returns {Promise<boolean>}
 */
function run(title, script, args, { env = {}, isLive = false } = {}) {
  say(title);
  const began = Date.now();
  const output = isLive ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  });
  /** @type {Buffer[]} */
  const shown = [];
  child.stdout?.on('data', (/** @type {Buffer} */ part) => shown.push(part));
  child.stderr?.on('data', (/** @type {Buffer} */ part) => shown.push(part));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(shown));
      say(`${title}: ${code === 0 ? 'done' : 'FAILED'} after ${Math.round((Date.now() - began) / 1000)} s`);
      done(code === 0);
    });
  });
}

/**
 * @param {number} passed
 * @param {number} failed
 */
function count(passed, failed, skipped = 0) {
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped += skipped;
}

/**
 * A check that passes or fails as a whole.
 * @param {string} title
 * @param {string} script
 * @param {string[]} args
 */
async function check(title, script, args) {
  const ok = await run(title, script, args);
  if (!ok) failures.push(title);
  count(ok ? 1 : 0, ok ? 0 : 1);
  return ok;
}

/**
 * The JSON a test runner wrote; null when it died before writing.
 * @param {string} name
 */
function report(name) {
  try {
    return JSON.parse(readFileSync(join(results, name), 'utf8'));
  } catch (error) {
    say(`no ${name} was written: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

async function unit() {
  const ok = await run(
    'unit and property tests',
    'node_modules/vitest/vitest.mjs',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'unit.json')}`],
    { isLive: true },
  );
  const found = report('unit.json');
  if (!found) return count(0, 1);
  failures.push(...failedUnits(found));
  count(found.numPassedTests, found.numFailedTests, found.numPendingTests);
  // A file that cannot be loaded fails no test of its own, yet it is a failure.
  if (!ok && found.numFailedTests === 0) count(0, 1);
}

async function endToEnd() {
  /** @type {NodeJS.ProcessEnv} */
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: join(results, 'e2e.json') };
  if (!hasElectron()) {
    say(`Electron's own binary is not here: the window runs on ${await ensureBrowser()}`);
    env.ELECTRON_OVERRIDE_DIST_PATH = shellFolder;
  }
  const ok = await run(
    'end-to-end tests in the real window',
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=list,json'],
    { env },
  );
  const found = report('e2e.json');
  if (!found) return count(0, 1);
  failures.push(...failedWindows(found));
  const { expected, unexpected, flaky, skipped } = found.stats;
  count(expected + flaky, unexpected, skipped);
  if (!ok && unexpected === 0) count(0, 1);
}

if (process.argv.includes('--full')) process.env.VERBATIM_FULL = '1';
installDependencies();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (!hasElectron()) await ensureBrowser();
ensurePostgres();
const [, , , isBuilt] = await Promise.all([
  check('types', 'tools/typecheck.mjs', []),
  check('lint', 'node_modules/oxlint/bin/oxlint', ['--deny-warnings']),
  check('format', 'node_modules/oxfmt/bin/oxfmt', ['--check']),
  check('build', 'tools/build.mjs', []),
]);
if (isBuilt) await Promise.all([unit(), endToEnd()]);
if (failures.length > 0) say(`what failed:\n\n${failures.join('\n\n')}\n`);
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
