import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  readonly run: (args: readonly string[], input?: string) => Promise<Ending>;
  readonly file: string;
}

/** The command line as it is built, which tests/buildCli.ts has brought up to date. */
export function builtProgram(): Program {
  const file = join(process.cwd(), 'dist', 'cli', 'verbatim.js');
  return { run: (args, input) => run(file, args, input), file };
}

function run(file: string, args: readonly string[], input = ''): Promise<Ending> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [file, ...args]);
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => errors.push(part));
    child.stdin.on('error', () => child.stdin.destroy());
    child.stdin.end(input);
    child.on('close', (code) =>
      done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(errors).toString() }),
    );
  });
}
