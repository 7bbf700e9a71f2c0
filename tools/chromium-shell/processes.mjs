// What app.getAppMetrics tells: memory and processor time of the pages' processes, where the system tells them quickly.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** The memory of a process in kB; throws where it is gone. */
const memoryOf = {
  linux: (pid) => Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
  darwin: (pid) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })),
};

/** How many ticks of a processor Linux counts in a second, for every program that asks. */
const ticks = 100;

/** The seconds that a process has worked; undefined where the system does not tell, as Electron has it. */
function cpuOf(pid) {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name before the bracket may hold blanks; user and system time are the 12th and 13th field behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

/** @param {readonly number[]} pids those of pages */
export function metricsOf(pids) {
  const read = memoryOf[process.platform];
  if (!read) return [];
  return pids.flatMap((pid) => {
    try {
      return [{ pid, type: 'Tab', memory: { workingSetSize: read(pid) }, cpu: { cumulativeCPUUsage: cpuOf(pid) } }];
    } catch {
      // It ended since.
      return [];
    }
  });
}
