import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  readonly run: (args: readonly string[], input?: string) => Promise<Ending>;
  readonly file: string;
  readonly discard: () => void;
}

/** The command line as one file of this test's own, so that no other run builds over it. */
export async function buildProgram(name: string): Promise<Program> {
  const file = join(process.cwd(), 'dist', 'tests', `${name}-${process.pid}.mjs`);
  await build({
    input: 'cli/verbatim.ts',
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    output: { file, format: 'esm', codeSplitting: false },
    logLevel: 'warn',
  });
  return { run: (args, input) => run(file, args, input), file, discard: () => rmSync(file, { force: true }) };
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
