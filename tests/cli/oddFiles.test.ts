import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInput, readNoLink } from '../../cli/readInput';
import { ready } from '../receipt/stories';
import { builtProgram, type Program } from './verbatimProgram';

let program: Program;
let folder: string;
let server: Server;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  program = builtProgram();
  folder = mkdtempSync(join(tmpdir(), 'verbatim-odd-'));
  execFileSync('mkfifo', [at('pipe')]);
  mkdirSync(at('folder'));
  writeFileSync(at('ready.txt'), ready);
  symlinkSync(at('ready.txt'), at('link.txt'));
  server = createServer();
  await new Promise<void>((done) => server.listen(at('socket'), done));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  it.each([
    ['a pipe that nobody writes to', 'pipe', 'is a pipe, a device or a socket'],
    ['a socket', 'socket', 'is a pipe, a device or a socket'],
    ['a device that never ends', '/dev/zero', 'is a pipe, a device or a socket'],
    ['a device that says nothing', '/dev/null', 'is a pipe, a device or a socket'],
    ['a folder', 'folder', 'is a folder'],
  ])('ends with one sentence: %s', async (_what, name, words) => {
    const path = name.startsWith('/') ? name : at(name);
    for (const args of [
      ['analyze', path],
      ['export', path, '--to', 'markdown', '--out', at('out')],
    ]) {
      const { code, stdout, stderr } = await program.run(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(words);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  it.skipIf(process.platform !== 'linux')('is read to the end where it says that it is empty', async () => {
    // Files of /proc have no size, and give what they hold all the same.
    const read = await readInput('/proc/self/maps');
    expect(read.ok && read.value.bytes.length).toBeGreaterThan(100);
  });

  it('is followed as a link where a person named it, and not where anybody may put it', async () => {
    expect((await readInput(at('link.txt'))).ok).toBe(true);
    expect(await readNoLink(at('link.txt'))).toMatchObject({ ok: false, problem: { code: 'ELOOP' } });
  });
});

describe.skipIf(process.platform === 'win32')('verbatim watch', () => {
  const watch = (drop: string, ...more: readonly string[]) =>
    program.run(['watch', drop, '--to', 'markdown', '--out', `${drop}-out`, '--once', '--settle', '0.05', ...more]);

  it('names what it leaves alone, once, and does the rest', async () => {
    const drop = mkdtempSync(at('drop-'));
    writeFileSync(join(drop, 'a.txt'), ready);
    writeFileSync(Buffer.concat([Buffer.from(`${drop}/bad`), Buffer.from([0xff]), Buffer.from('.txt')]), ready);
    symlinkSync('/etc/hostname', join(drop, 'link.txt'));
    execFileSync('mkfifo', [join(drop, 'pipe.txt')]);
    mkdirSync(join(drop, 'folder'));
    writeFileSync(join(drop, '.hidden'), ready);
    const { code, stdout, stderr } = await watch(drop);
    expect(code).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/\s{2,}.*?$/, ''))
        .toSorted(),
    ).toEqual(['exported', 'skipped', 'skipped', 'skipped']);
    expect(stderr).toContain('bad\ufffd.txt: Its name is not UTF-8');
    expect(stderr).toContain('link.txt: It is a link');
    expect(stderr).toContain('pipe.txt: It is a pipe');
    expect(readdirSync(join(drop, 'done'))).toEqual(['a.txt']);
    expect(lstatSync(join(drop, 'link.txt')).isSymbolicLink()).toBe(true);
    const lines = (await watch(drop, '--json')).stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { state: string }).state)).toEqual([
      'skipped',
      'skipped',
      'skipped',
    ]);
  });

  it.each(['done', 'hold', 'failed', '.verbatim'])('puts nothing into %s where that is a link', async (place) => {
    const drop = mkdtempSync(at('drop-'));
    const elsewhere = mkdtempSync(at('elsewhere-'));
    symlinkSync(elsewhere, join(drop, place));
    writeFileSync(join(drop, 'a.txt'), ready);
    const { code, stderr } = await watch(drop);
    expect(code).toBe(2);
    expect(stderr).toContain('is a link or a file, not a folder of its own');
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readFileSync(join(drop, 'a.txt'), 'utf8')).toBe(ready);
  });
});

describe('a file whose alphabet is not known', () => {
  const bytes = Buffer.concat([
    Buffer.from('Harbour to open\n\nThe report says: '),
    Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    Buffer.from(' and that was all.\n'),
  ]);

  it('is shown in the likeliest ones, and read in the one that is named', async () => {
    writeFileSync(at('cyrillic.txt'), bytes);
    const guessed = await program.run(['analyze', at('cyrillic.txt')]);
    expect(guessed.stderr).toContain('--encoding windows-1251: The report says: Привет and that was all.');
    const named = await program.run(['analyze', at('cyrillic.txt'), '--encoding', 'Windows-1251', '--json']);
    expect(named.stderr).toBe('');
    expect(JSON.parse(named.stdout)).toMatchObject({ source: { encoding: 'windows-1251' } });
  });

  it('is read in no alphabet that nobody knows', async () => {
    const refused = await program.run(['check', at('ready.txt'), '--encoding', 'klingon']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('“klingon” is not an alphabet');
  });
});
