import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killWatch } from '../../bench/watch/killWatch';
import { dropFolder } from '../../cli/watch/dropFolder';
import { openJournal } from '../../cli/watch/journal';
import { ready } from '../receipt/stories';
import { isFull } from '../runs';
import { builtProgram, type Program } from './verbatimProgram';

const held = ready.replace('The harbour at Saltby will stay', 'He also said the harbour would stay');

let program: Program;
let folder: string;
beforeAll(async () => {
  program = builtProgram();
  folder = mkdtempSync(join(tmpdir(), 'verbatim-watch-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A drop folder of one test's own, and the folder for its files beside it. */
function places(files: Readonly<Record<string, string>> = {}): { readonly drop: string; readonly out: string } {
  const drop = mkdtempSync(join(folder, 'drop-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(drop, name), text);
  return { drop, out: `${drop}-out` };
}
const once = (drop: string, out: string, ...more: readonly string[]) =>
  program.run(['watch', drop, '--to', 'markdown', '--out', out, '--once', '--settle', '0.05', ...more]);
const exported = (out: string): readonly string[] =>
  existsSync(out)
    ? readdirSync(out)
        .filter((name) => !name.endsWith('.receipt.json'))
        .toSorted()
    : [];

describe('verbatim watch', () => {
  it('puts each file where it belongs', async () => {
    const { drop, out } = places({ 'a.txt': ready, 'b.txt': held, 'c.txt': ' ', 'd.txt.part': ready });
    const { code, stdout } = await once(drop, out, '--json');
    expect(code).toBe(2);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { state: string }).state)
        .toSorted(),
    ).toEqual(['exported', 'failed', 'held']);
    expect(readdirSync(join(drop, 'done'))).toEqual(['a.txt']);
    expect(readFileSync(join(drop, 'hold', 'b.txt.report.txt'), 'utf8')).toContain('starts in the middle');
    expect(readFileSync(join(drop, 'failed', 'c.txt.problem.txt'), 'utf8')).toContain('empty');
    expect(readdirSync(drop)).toContain('d.txt.part');
    expect(exported(out)).toEqual(['harbour-stay-open-winter.markdown.md']);
  });
  it('exports the same copy once, under whatever name and however often it starts anew', async () => {
    const { drop, out } = places({ 'a.txt': ready, 'b.txt': ready });
    expect((await once(drop, out)).stdout).toMatch(/duplicate/);
    writeFileSync(join(drop, 'a.txt'), ready);
    const { code, stdout } = await once(drop, out);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^duplicate +a\.txt\n$/);
    expect(exported(out)).toHaveLength(1);
    expect(readdirSync(join(drop, 'done')).toSorted()).toEqual(['a-2.txt', 'a.txt', 'b.txt']);
  });
  it('gives another story of the same name a number', async () => {
    const { drop, out } = places({ 'a.txt': ready });
    await once(drop, out);
    writeFileSync(join(drop, 'a.txt'), ready.replace('Owen', 'Alan'));
    await once(drop, out);
    expect(exported(out)).toEqual(['harbour-stay-open-winter-2.markdown.md', 'harbour-stay-open-winter.markdown.md']);
  });
  it('writes nothing twice when it was killed between writing and putting away', async () => {
    const { drop, out } = places({ 'a.txt': ready });
    await once(drop, out);
    const [name = ''] = exported(out);
    const journal = join(drop, '.verbatim', 'journal.jsonl');
    writeFileSync(
      journal,
      readFileSync(journal, 'utf8')
        .split('\n')
        .filter((line) => !line.includes('"done"'))
        .join('\n'),
    );
    renameSync(join(drop, 'done', 'a.txt'), join(drop, 'a.txt'));
    // A CMS has fetched the file by now.
    rmSync(join(out, name));
    await once(drop, out);
    expect(exported(out)).toEqual([]);
    expect(readdirSync(join(drop, 'done'))).toEqual(['a.txt']);
  });
  it('writes the same bytes again when it was killed in the middle of writing', async () => {
    const { drop, out } = places({ 'a.txt': ready });
    await once(drop, out);
    const [name = ''] = exported(out);
    const before = readFileSync(join(out, name));
    const journal = join(drop, '.verbatim', 'journal.jsonl');
    const planned = readFileSync(journal, 'utf8').split('\n')[0] ?? '';
    writeFileSync(journal, `${planned}\n{"state":"writ`);
    renameSync(join(drop, 'done', 'a.txt'), join(drop, 'a.txt'));
    rmSync(join(out, name));
    await once(drop, out);
    expect(exported(out)).toEqual([name]);
    expect(readFileSync(join(out, name))).toEqual(before);
  });
  it('keeps a second watch away, and ends when it is asked to', async () => {
    const { drop, out } = places();
    const child = spawn(process.execPath, [
      program.file,
      'watch',
      drop,
      '--to',
      'markdown',
      '--out',
      out,
      '--settle',
      '0.05',
    ]);
    const ended = new Promise((done) => child.on('close', done));
    while (!existsSync(join(drop, '.verbatim', 'watch.pid'))) await pause(20);
    const { code, stderr } = await once(drop, out);
    expect(code).toBe(2);
    expect(stderr).toContain('Another watch');
    writeFileSync(join(drop, 'a.txt'), ready);
    while (exported(out).length === 0) await pause(20);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(readdirSync(join(drop, '.verbatim'))).toEqual(['journal.jsonl']);
  });
  it('keeps a file for later that cannot be written', async () => {
    const { drop, out } = places({ 'a.txt': ready });
    mkdirSync(join(out, 'harbour-stay-open-winter.markdown.md.receipt.json'), { recursive: true });
    const { code, stderr } = await once(drop, out);
    expect(code).toBe(2);
    expect(stderr).toContain('a.txt waits');
    expect(readdirSync(drop)).toContain('a.txt');
  });
  it('says what is wrong with its folders', async () => {
    const { drop } = places();
    expect((await once(join(folder, 'nowhere'), drop)).stderr).toContain('nowhere');
    expect((await once(drop, drop)).stderr).toContain('--out');
    expect((await once(drop, join(drop, 'done'))).stderr).toContain('--out');
    expect((await once(drop, join(folder, 'x'), '--settle', 'soon')).stderr).toContain('--settle');
  });
});

const kills = isFull ? 20 : 5;
it('loses nothing and does nothing twice when it is killed at random', async () => {
  const counts = await killWatch({
    program: program.file,
    folder: mkdtempSync(join(folder, 'kills-')),
    files: isFull ? 120 : 30,
    kills,
    seed: 7,
  });
  expect(counts).toMatchObject({
    lost: 0,
    twice: 0,
    unproven: 0,
    left: 0,
    exported: counts.dropped.ready,
    held: counts.dropped.held,
    failed: counts.dropped.failed,
  });
  expect(counts.killedAtWork).toBeGreaterThan(0);
}, 300_000);

describe('a drop folder', () => {
  it('waits until a file has stayed the same', async () => {
    const { drop } = places({ 'a.txt': 'one' });
    let now = 0;
    const names = async (later: number): Promise<readonly string[]> => {
      now += later;
      return (await looking.look()).whole.map(({ name }) => name);
    };
    const looking = dropFolder(drop, 1000, () => now);
    expect(await names(0)).toEqual([]);
    expect(await names(900)).toEqual([]);
    writeFileSync(join(drop, 'a.txt'), 'one and two');
    expect(await names(200)).toEqual([]);
    expect(await names(1000)).toEqual(['a.txt']);
    // The same length, another time.
    utimesSync(join(drop, 'a.txt'), 1, 1);
    expect(await names(100)).toEqual([]);
  });
  it('leaves alone what others are still writing, and folders', async () => {
    const { drop } = places({
      'a.txt.tmp': 'x',
      'b.part': 'x',
      '.c.txt': 'x',
      '~d.txt': 'x',
      'e.txt~': 'x',
      'f.txt.receipt.json': '{}',
      'g.txt': 'x',
    });
    mkdirSync(join(drop, 'h.txt'));
    let now = 0;
    const looking = dropFolder(drop, 1000, () => now);
    await looking.look();
    now = 1000;
    expect((await looking.look()).whole.map(({ name }) => name)).toEqual(['g.txt']);
  });
  it('waits longer for an empty file', async () => {
    const { drop } = places({ 'a.txt': '' });
    let now = 0;
    const looking = dropFolder(drop, 1000, () => now);
    await looking.look();
    now = 2000;
    expect(await looking.look()).toMatchObject({ whole: [], waiting: 1 });
  });
});

describe('a journal', () => {
  it('passes over a line that was cut off', async () => {
    const path = join(mkdtempSync(join(folder, 'journal-')), 'j');
    const first = await openJournal(path);
    await first.add({ state: 'planned', key: 'k', file: 'a', now: 'n', names: ['x'] });
    await first.close();
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"state":"don`);
    const second = await openJournal(path);
    await second.add({ state: 'written', key: 'k', file: 'a' });
    await second.close();
    const third = await openJournal(path);
    expect(third.progress('k')).toEqual({ state: 'written', names: ['x'], now: 'n' });
    expect([...third.names()]).toEqual(['x']);
    expect(third.progress('other')).toBeNull();
    await third.close();
  });
});
