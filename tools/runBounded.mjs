// Runs a program that may go astray: within a limit of time and of memory, and with nothing of it left when it has ended.
import { execFile, spawn } from 'node:child_process';

/** How often the memory is looked at, in milliseconds. */
const lookEvery = 300;

/**
 * @typedef {object} Bounds
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} [env]
 * @property {import('node:child_process').StdioOptions} [stdio] Nothing is heard where this is left out.
 * @property {number} [megabytes] The most that all its processes may hold together; no limit where this is left out.
 * @property {number} [seconds] The longest it may take; no limit where this is left out.
 */

/**
 * How it ended: its exit status, or what it was killed for.
 * @typedef {{ readonly status: number | null, readonly killedFor: 'memory' | 'time' | null }} Ended
 */

/** The groups that are running, to be killed when this process ends before them. @type {Set<number>} */
const running = new Set();

/**
 * Kills a process with all that it started. On Windows there are no groups: only the process itself.
 * @param {number} pid
 */
function killGroup(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Nothing of it is left.
  }
}

process.once('exit', () => running.forEach(killGroup));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.once(signal, () => process.exit(1));

/**
 * The memory that a group of processes holds, in MB; 0 where the system does not tell.
 * @param {number} group
 * @returns {Promise<number>}
 */
const memoryOf = (group) =>
  new Promise((done) => {
    execFile('ps', ['-A', '-o', 'pgid=,rss='], (_error, stdout) => {
      const rows = stdout.split('\n').map((row) => row.trim().split(/\s+/).map(Number));
      const kilobytes = rows.reduce((sum, [of = 0, rss = 0]) => (of === group ? sum + rss : sum), 0);
      done(kilobytes / 1024);
    });
  });

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Bounds} bounds
 * @returns {Promise<Ended>}
 */
export function runBounded(program, args, { cwd, env, stdio = 'ignore', megabytes, seconds }) {
  const child = spawn(program, args, { cwd, env, stdio, detached: process.platform !== 'win32' });
  const { pid } = child;
  /** @type {Ended['killedFor']} */
  let killedFor = null;
  /** @param {'memory' | 'time'} limit */
  const end = (limit) => {
    killedFor ??= limit;
    if (pid !== undefined) killGroup(pid);
  };
  if (pid !== undefined) running.add(pid);
  const late = seconds === undefined ? undefined : setTimeout(() => end('time'), seconds * 1000);
  const looking =
    megabytes === undefined || pid === undefined
      ? undefined
      : setInterval(() => void memoryOf(pid).then((held) => held > megabytes && end('memory')), lookEvery);
  return new Promise((done) => {
    /** @param {number | null} status */
    const over = (status) => {
      clearTimeout(late);
      clearInterval(looking);
      if (pid !== undefined) {
        running.delete(pid);
        killGroup(pid);
      }
      done({ status, killedFor });
    };
    child.once('exit', over);
    child.once('error', () => over(null));
  });
}
