import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

let built: string | null = null;

/** The desk's program, built once where its sources are newer: what its readers and the processes of these tests run. */
export function builtDesk(): string {
  if (built === null) {
    execFileSync(process.execPath, [join('tools', 'run.mjs'), '--build', join('server', 'desk.ts')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    built = resolve('dist', 'run', 'desk.mjs');
  }
  return built;
}
