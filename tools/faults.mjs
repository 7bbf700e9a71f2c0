// `npm run test:faults [-- --only WORDS]`: plants every fault of tests/faults/faults.json, one at a time, in a throw-away
// copy of the tree, and proves that the test named beside it goes red. Ends with one line of JSON; exits 1 when a fault goes
// unnoticed, no longer fits its file, or its test is red without it.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { misfit, readFaults, titlePattern } from './faultList.mjs';
import { root, say } from './setup.mjs';

/** @typedef {import('./faultList.mjs').Fault} Fault */

const lanes = 2;
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
 * How the tests of these files ended, by title.
 * @param {string} copy
 * @param {readonly string[]} files
 * @param {string[]} more
 * @returns {Promise<{ title: string, file: string, status: string }[]>}
 */
async function runTests(copy, files, more = []) {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const child = spawn(
    process.execPath,
    [vitest, 'run', ...files, ...more, '--reporter=json', `--outputFile.json=${report}`],
    { cwd: copy, stdio: 'ignore' },
  );
  await new Promise((done) => child.once('close', done));
  if (!existsSync(report)) return [];
  /** @type {{ testResults: { name: string, assertionResults: { title: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status }) => ({ title, status, file: name.replaceAll('\\', '/') })),
  );
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
 * Plants the fault, runs its test and takes the fault out again; true when the test went red.
 * @param {string} copy
 * @param {Fault} fault
 */
async function isNoticed(copy, fault) {
  const path = join(copy, fault.file);
  const whole = readFileSync(path, 'utf8');
  // A function, so that a $ in the replacement stays what it is.
  writeFileSync(
    path,
    whole.replace(fault.search, () => fault.replace),
  );
  try {
    const results = await runTests(copy, [fault.test], ['--testNamePattern', titlePattern(fault.title)]);
    return ofFault(results, fault).some(({ status }) => status === 'failed');
  } finally {
    writeFileSync(path, whole);
  }
}

const began = Date.now();
const at = process.argv.indexOf('--only');
const only = at < 0 ? '' : (process.argv[at + 1] ?? '');
const faults = readFaults(root).filter(({ name }) => name.includes(only));
const unfit = faults.flatMap((fault) => {
  const why = misfit(root, fault);
  return why === null ? [] : [`${fault.name}: ${why}`];
});
const fitting = faults.filter((fault) => misfit(root, fault) === null);
/** @type {string[]} */
const unnoticed = [];
/** @type {string[]} */
const redBefore = [];
let noticed = 0;
const copies = Array.from({ length: Math.min(lanes, Math.max(1, fitting.length)) }, copyTree);

try {
  const [first = ''] = copies;
  say(`${faults.length} faults; first their tests without any`);
  const green = await runTests(first, [...new Set(fitting.map(({ test }) => test))]);
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
        const isRed = await isNoticed(copy, fault);
        say(`${isRed ? 'noticed    ' : 'NOT NOTICED'}  ${fault.name}`);
        if (isRed) noticed += 1;
        else unnoticed.push(fault.name);
      }
    }),
  );
} finally {
  for (const copy of copies) {
    rmSync(join(copy, 'node_modules'), { force: true });
    rmSync(copy, { recursive: true, force: true });
  }
}
const seconds = Math.round((Date.now() - began) / 1000);
process.stdout.write(`${JSON.stringify({ faults: faults.length, noticed, unnoticed, unfit, redBefore, seconds })}\n`);
process.exitCode = noticed === faults.length ? 0 : 1;
