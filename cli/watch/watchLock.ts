import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { errorCode } from '../readInput';

const beat = 3000;
/** A lock that was not touched for so long is nobody's, even where another program now has the number of the one that was killed. */
const stale = 5 * beat;

/** Keeps a second watch away from the folder; the function given back lets it in again. */
export function lockFolder(path: string, folder: string): Outcome<() => void> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (takeLock(path)) return succeed(keepLock(path));
    if (isHeld(path)) return fail('locked', `Another watch looks after ${folder}. End that one first.`);
    rmSync(path, { force: true });
  }
  return fail('locked', `Another watch has just begun to look after ${folder}. End that one first.`);
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

function isHeld(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return pid !== process.pid && isRunning(pid) && Date.now() - statSync(path).mtimeMs < stale;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
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

function keepLock(path: string): () => void {
  const timer = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch (error) {
      if (errorCode(error) === null) throw error;
      // The folder is gone for now: the watch itself will say so.
    }
  }, beat);
  timer.unref();
  return () => {
    clearInterval(timer);
    rmSync(path, { force: true });
  };
}
