import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { errorCode } from '../../disk/disk';

const beat = 1000;
/** Of a watch that is alive at least one beat is seen in this time. */
const silence = 5 * beat;

/** Keeps a second watch away from the folder; the function given back lets it in again. `onLost` is told when another took over. */
export async function lockFolder(path: string, folder: string, onLost: () => void): Promise<Outcome<() => void>> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (takeLock(path)) return succeed(keepLock(path, onLost));
    if (await isHeld(path)) break;
    rmSync(path, { force: true });
  }
  return fail('locked', `Another watch looks after ${folder}. End that one first.`);
}

function takeLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The number of a watch that was killed may be another program's by now, so only a beat proves that it lives. */
async function isHeld(path: string): Promise<boolean> {
  const before = readLock(path);
  if (before === null || before.pid === process.pid || !isRunning(before.pid)) return false;
  for (let waited = 0; waited < silence; waited += beat / 4) {
    await pause(beat / 4);
    const now = readLock(path);
    if (now === null) return false;
    if (now.pid !== before.pid || now.touched !== before.touched) return true;
  }
  return false;
}

function readLock(path: string): { readonly pid: number; readonly touched: number } | null {
  try {
    return { pid: Number(readFileSync(path, 'utf8')), touched: statSync(path).mtimeMs };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether a program with this number runs. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function keepLock(path: string, onLost: () => void): () => void {
  const isOurs = (): boolean => readLock(path)?.pid === process.pid;
  const timer = setInterval(() => {
    try {
      if (!isOurs()) {
        clearInterval(timer);
        return onLost();
      }
      const now = new Date();
      utimesSync(path, now, now);
    } catch (error) {
      if (errorCode(error) === '') throw error;
      // The folder is gone for now: the watch itself will say so.
    }
  }, beat);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (isOurs()) rmSync(path, { force: true });
  };
}
