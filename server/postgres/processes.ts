import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Whether a process is there and not only its name: one that nobody waited for, as in a container, is called a zombie. */
export function isRunning(pid: number): boolean {
  try {
    const told = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return !/^[ZX]/.test(told.slice(told.lastIndexOf(')') + 2));
  } catch {
    // Where the system has no /proc, it is asked the other way.
    if (existsSync('/proc/self/stat')) return false;
  }
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether any process works in a folder, as all of PostgreSQL’s do in that of its data. */
export function isWorkedIn(folder: string): boolean {
  if (!existsSync('/proc/self/stat')) return false;
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readlinkSync(`/proc/${name}/cwd`) === folder;
    } catch {
      return false; // it has ended, or is none of ours
    }
  });
}
