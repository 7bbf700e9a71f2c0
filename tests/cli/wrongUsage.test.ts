import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importers } from '../../shared/importers/importers';
import { ready } from '../receipt/stories';
import { builtProgram } from './verbatimProgram';

const program = builtProgram();
let folder: string;
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
/** The one sentence of a command that was refused. */
const sentence = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await program.run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  return stderr;
};
const isRoot = process.getuid?.() === 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('wrong usage and unreadable input', () => {
  it('says what it can do', async () => {
    expect((await program.run(['--help'])).stdout).toContain('verbatim analyze');
    for (const args of [['--help'], ['analyze', '--help'], ['export', '--help']]) {
      const { stdout } = await program.run(args);
      for (const { id } of importers) expect(stdout).toMatch(new RegExp(`--from: [^:]*\\b${id}\\b`));
    }
    expect((await program.run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(await sentence()).toContain('--help');
    expect(await sentence('analyse')).toContain('analyse');
    expect(await sentence('constructor')).toContain('constructor');
  });
  it('names the option it does not know', async () => expect(await sentence('analyze', '--frob')).toContain('--frob'));
  it('names the formats and house styles there are', async () => {
    expect(await sentence('analyze', '--from', 'papyrus')).toContain('text');
    expect(await sentence('analyze', '--house-style', 'Klingon')).toContain('British');
    expect(await sentence('export', 'x', '--to', 'papyrus', '--out', folder)).toContain('markdown');
    expect(await sentence('export', 'x', '--to', 'markdown')).toContain('--out');
    expect(await sentence('export', 'x', '--to', 'markdown', '--out', folder, '--override', ' ')).toContain('reason');
  });
  it('says what is wrong with a file', async () => {
    expect(await sentence('analyze', join(folder, 'nowhere.txt'))).toContain('nowhere.txt');
    expect(await sentence('analyze', folder)).toContain('folder');
    expect(await sentence('analyze', file('empty.txt', ''))).toContain('empty');
    expect(await sentence('check', file('binary.txt', '\u0000\u0001\u0002\u007FELF\u0000'.repeat(50)))).toContain(
      'binary.txt',
    );
  });
  it.skipIf(isRoot)('says that a file may not be read', async () => {
    const locked = file('locked.txt', ready);
    chmodSync(locked, 0o000);
    expect(await sentence('analyze', locked)).toContain('may not be read');
  });
  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [program.file, 'analyze', '--jsonl']);
    let errors = '';
    child.stderr.on('data', (part: Buffer) => {
      errors += part.toString();
    });
    child.stdin.on('error', () => child.stdin.destroy());
    child.stdout.destroy();
    child.stdin.end(`${JSON.stringify({ id: 1, text: ready })}\n`.repeat(20));
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});
