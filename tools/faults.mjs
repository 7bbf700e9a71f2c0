// `npm run test:faults [-- --only 'WORDS|OTHER WORDS']`: plants every fault of tests/faults/faults.json, one at a time, in a throw-away
// copy of the tree, and proves that the test named beside it goes red. Ends with one line of JSON; exits 1 when a fault goes
// unnoticed, no longer fits its file, or its test is red without it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { misfit, readFaults, titlePattern } from './faultList.mjs';
import { runBounded } from './runBounded.mjs';
import { root, say } from './setup.mjs';

/** @typedef {import('./faultList.mjs').Fault} Fault */

const lanes = 2;
/** A fault may read a device without an end, or wait for ever: one run takes no more than this, and is red then. */
const bounds = { megabytes: 3000, seconds: 300 };
const vitest = join('node_modules', 'vitest', 'vitest.mjs');

/** A copy of what is in the repository, changes that are not committed too. Packages are linked, and only read. */
function copyTree() {
  const copy = mkdtempSync(join(tmpdir(), 'verbatim-faults-'));
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (listed.status !== 0) throw new Error(`git ls-files failed: ${listed.stderr}`);
  for (const file of listed.stdout.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/**
 * How the tests of these files ended, by title; what the run was killed for, where it was.
 * @param {string} copy
 * @param {readonly string[]} files
 * @param {string[]} more
 * @param {typeof bounds} within
 * @returns {Promise<{ results: { title: string, file: string, status: string }[], killedFor: string | null }>}
 */
async function runTests(copy, files, more = [], within = bounds) {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const { killedFor } = await runBounded(
    process.execPath,
    [vitest, 'run', ...files, ...more, '--reporter=json', `--outputFile.json=${report}`],
    { cwd: copy, ...within },
  );
  if (killedFor !== null || !existsSync(report)) return { results: [], killedFor };
  /** @type {{ testResults: { name: string, assertionResults: { title: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const results = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status }) => ({ title, status, file: name.replaceAll('\\', '/') })),
  );
  return { results, killedFor };
}

/**
 * @param {readonly { title: string, file: string, status: string }[]} results
 * @param {Fault} fault
 */
const ofFault = (results, { test, title }) => {
  const pattern = new RegExp(`^${titlePattern(title)}$`, 'u');
  return results.filter((result) => result.file.endsWith(test) && pattern.test(result.title));
};

/**
 * Plants the fault, runs its test and takes the fault out again; how it was noticed, null where it was not.
 * @param {string} copy
 * @param {Fault} fault
 */
async function howNoticed(copy, fault) {
  const path = join(copy, fault.file);
  const whole = readFileSync(path, 'utf8');
  // A function, so that a $ in the replacement stays what it is.
  writeFileSync(
    path,
    whole.replace(fault.search, () => fault.replace),
  );
  try {
    const pattern = ['--testNamePattern', titlePattern(fault.title)];
    const { results, killedFor } = await runTests(copy, [fault.test], pattern);
    if (killedFor !== null) return killedFor;
    return ofFault(results, fault).some(({ status }) => status === 'failed') ? 'red' : null;
  } finally {
    writeFileSync(path, whole);
  }
}

const began = Date.now();
const at = process.argv.indexOf('--only');
const only = at < 0 ? '' : (process.argv[at + 1] ?? '');
const faults = readFaults(root).filter(({ name }) => only.split('|').some((words) => name.includes(words)));
const unfit = faults.flatMap((fault) => {
  const why = misfit(root, fault);
  return why === null ? [] : [`${fault.name}: ${why}`];
});
const fitting = faults.filter((fault) => misfit(root, fault) === null);
/** @type {string[]} */
const unnoticed = [];
/** Noticed by a run that had to be killed for its memory or its time. @type {string[]} */
const killed = [];
/** @type {string[]} */
const redBefore = [];
let noticed = 0;
const copies = Array.from({ length: Math.min(lanes, Math.max(1, fitting.length)) }, copyTree);
// Also when it is ended from outside.
process.once('exit', () => {
  for (const copy of copies) {
    rmSync(join(copy, 'node_modules'), { force: true });
    rmSync(copy, { recursive: true, force: true });
  }
});

const [first = ''] = copies;
say(`${faults.length} faults; first their tests without any`);
const { results: green } = await runTests(first, [...new Set(fitting.map(({ test }) => test))], [], {
  megabytes: 6000,
  seconds: 3600,
});
const queue = fitting.filter((fault) => {
  const results = ofFault(green, fault);
  const isGreen =
    results.some(({ status }) => status === 'passed') && results.every(({ status }) => status !== 'failed');
  if (!isGreen) redBefore.push(fault.name);
  return isGreen;
});
await Promise.all(
  copies.map(async (copy) => {
    for (let fault = queue.shift(); fault; fault = queue.shift()) {
      const how = await howNoticed(copy, fault);
      say(`${how === null ? 'NOT NOTICED' : 'noticed    '}  ${fault.name}`);
      if (how === null) unnoticed.push(fault.name);
      else noticed += 1;
      if (how !== null && how !== 'red') killed.push(`${fault.name}: ${how}`);
    }
  }),
);
const seconds = Math.round((Date.now() - began) / 1000);
process.stdout.write(
  `${JSON.stringify({ faults: faults.length, noticed, unnoticed, killed, unfit, redBefore, seconds })}\n`,
);
process.exitCode = noticed === faults.length ? 0 : 1;
