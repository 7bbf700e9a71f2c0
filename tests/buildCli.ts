import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the command line once, before any test asks for it; nothing is done where it is newer than its sources. */
export default function buildCli(): void {
  execFileSync(process.execPath, [join('tools', 'build.mjs'), 'cli'], { stdio: 'inherit' });
}
