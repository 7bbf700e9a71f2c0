// What app.getAppMetrics tells: the memory of the pages' processes, where the system tells it quickly.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** The memory of a process in kB; throws where it is gone. */
const memoryOf = {
  linux: (pid) => Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
  darwin: (pid) => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })),
};

/** @param {readonly number[]} pids those of pages */
export function metricsOf(pids) {
  const read = memoryOf[process.platform];
  if (!read) return [];
  return pids.flatMap((pid) => {
    try {
      return [{ pid, type: 'Tab', memory: { workingSetSize: read(pid) } }];
    } catch {
      // It ended since.
      return [];
    }
  });
}
