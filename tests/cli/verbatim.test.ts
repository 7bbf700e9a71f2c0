import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type Program } from './verbatimProgram';

const ready = `Harbour to stay open all winter, council says

By Tom Wray

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: ‘It is a good day for the town and for the crews.’

Ms Pell said the money would come from mooring fees, which rise by a tenth in April.

Owen Tarrant, who leads the council, said: ‘The plan is long overdue and we are glad of it.’

The first winter ferry will sail from the new quay on the first day of November.
`;
const held = ready.replace('The harbour at Saltby will stay', 'He also said the harbour would stay');

let program: Program;
let folder: string;
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
/** A folder of one test's own. */
const out = (): string => mkdtempSync(join(folder, 'out-'));
/** What was written, receipts aside. */
const exported = (folderName: string): readonly string[] =>
  readdirSync(folderName)
    .filter((name) => !name.endsWith('.receipt.json'))
    .toSorted();

beforeAll(async () => {
  program = builtProgram();
  folder = mkdtempSync(join(tmpdir(), 'verbatim-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('verbatim analyze', () => {
  it('prints the report of a file as JSON', async () => {
    const { code, stdout, stderr } = await program.run(['analyze', file('ready.txt', ready), '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      verdict: 'ready',
      source: { name: 'ready.txt', text: ready },
      headline: { text: 'Harbour to stay open all winter, council says' },
    });
  });
  it('reads standard input and ends with 1 for a story on hold', async () => {
    const { code, stdout } = await program.run(['analyze', '-', '--json'], held);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'hold' });
  });
  it('prints a report for people', async () => {
    const { code, stdout } = await program.run(['analyze', file('held.txt', held)]);
    expect(code).toBe(1);
    expect(stdout).toContain('ON HOLD');
    expect(stdout).toContain('Ruth Pell');
    expect(stdout).not.toContain('\u001B');
  });
  it('lets no control character of the copy reach the terminal', async () => {
    const { stdout } = await program.run(['analyze', '-'], ready.replace('winter', '\u001B[31mwinter\u202E'));
    expect(stdout).not.toContain('\u001B');
    expect(stdout).not.toContain('\u202E');
  });
});

describe('verbatim analyze --jsonl', () => {
  it('answers every line in order, and a bad one with its error', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: ready }),
      'not JSON',
      JSON.stringify({ id: 7 }),
      '',
      JSON.stringify({ id: 2, text: held }),
      JSON.stringify({ id: 'e', text: '' }),
    ];
    const { code, stdout, stderr } = await program.run(['analyze', '--jsonl'], lines.join('\n'));
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; verdict?: string; error?: string });
    expect(answers.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['a', 'ready'],
      [null, undefined],
      [7, undefined],
      [2, 'hold'],
      ['e', undefined],
    ]);
    expect(answers.filter(({ error }) => error === undefined)).toHaveLength(2);
    expect(code).toBe(0);
    expect(stderr).toContain('3 of 6 lines');
  });
  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [program.file, 'analyze', '--jsonl']);
    const answer = new Promise<string>((done) => child.stdout.once('data', (part: Buffer) => done(part.toString())));
    child.stdin.write(`${JSON.stringify({ id: 'first', text: ready })}\n`);
    expect(await answer).toContain('"id":"first"');
    child.stdin.end();
    await new Promise((done) => child.on('close', done));
  });
});

describe('verbatim export', () => {
  it('writes each format, named after the story', async () => {
    const to = out();
    const { code, stdout } = await program.run([
      'export',
      file('ready.txt', ready),
      '--to',
      'ninjs,html,markdown',
      '--out',
      to,
    ]);
    const names = exported(to);
    expect(code).toBe(0);
    expect(names).toEqual([
      'harbour-stay-open-winter.html',
      'harbour-stay-open-winter.markdown.md',
      'harbour-stay-open-winter.ninjs-3.1.json',
    ]);
    expect(stdout.trimEnd().split('\n').toSorted()).toEqual(names.map((name) => join(to, name)));
    expect(readFileSync(join(to, names[1] ?? ''), 'utf8')).toContain('It is a good day for the town');
  });
  it('gives a second story of the same name a number', async () => {
    const to = out();
    await program.run([
      'export',
      file('one.txt', ready),
      file('two.txt', ready.replace('Owen', 'Alan')),
      '--to',
      'markdown',
      '--out',
      to,
    ]);
    expect(exported(to)).toEqual(['harbour-stay-open-winter-2.markdown.md', 'harbour-stay-open-winter.markdown.md']);
    expect(readFileSync(join(to, 'harbour-stay-open-winter.markdown.md'), 'utf8')).toContain('Owen');
  });
  it('refuses a story on hold, says why, and writes nothing', async () => {
    const to = out();
    const { code, stderr } = await program.run(['export', file('held.txt', held), '--to', 'markdown', '--out', to]);
    expect(code).toBe(1);
    expect(stderr).toContain('on hold');
    expect(stderr).toContain('starts in the middle');
    expect(readdirSync(to)).toEqual([]);
  });
  it('lets it out for a reason, which goes along', async () => {
    const to = out();
    const { code } = await program.run([
      'export',
      file('held.txt', held),
      '--to',
      'markdown,ninjs,html',
      '--out',
      to,
      '--override',
      'Checked with the agency',
    ]);
    expect(code).toBe(0);
    for (const name of readdirSync(to))
      expect(readFileSync(join(to, name), 'utf8')).toContain('Checked with the agency');
  });
  it('goes on with the next file after a bad one', async () => {
    const to = out();
    const { code } = await program.run([
      'export',
      join(folder, 'missing.txt'),
      file('ready.txt', ready),
      '--to',
      'markdown',
      '--out',
      to,
    ]);
    expect(code).toBe(2);
    expect(exported(to)).toHaveLength(1);
  });
  it('makes the folder with those above it', async () => {
    const to = join(out(), 'a', 'b');
    const { code } = await program.run(['export', file('ready.txt', ready), '--to', 'markdown', '--out', to]);
    expect(code).toBe(0);
    expect(exported(to)).toHaveLength(1);
  });
  it('leaves no draft behind when the name is taken by a folder', async () => {
    const blocked = file('blocked', 'a file');
    const { code, stderr } = await program.run([
      'export',
      file('ready.txt', ready),
      '--to',
      'markdown',
      '--out',
      blocked,
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/folder/);
  });
});

describe('verbatim check and formats', () => {
  it('checks many at once, tells them in order, and lets none stop the rest', async () => {
    const paths = Array.from({ length: 9 }, (_, at) => file(`many-${at}.txt`, at === 4 ? held : ready));
    const { code, stdout } = await program.run([
      'check',
      ...paths.slice(0, 6),
      join(folder, 'gone.txt'),
      ...paths.slice(6),
      '--json',
      '--jobs',
      '2',
    ]);
    expect(code).toBe(2);
    const told = JSON.parse(stdout) as {
      readonly stories: readonly { readonly path: string; readonly state: string }[];
    };
    expect(told).toMatchObject({ schemaVersion: 1, ready: 8, held: 1, failed: 1 });
    expect(told.stories.map(({ path }) => path)).toEqual([
      ...paths.slice(0, 6),
      join(folder, 'gone.txt'),
      ...paths.slice(6),
    ]);
    expect(told.stories[4]).toMatchObject({
      state: 'held',
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'missing-opening', severity: 'hold', line: 5 }),
      ]) as unknown,
    });
    expect(told.stories[6]).toMatchObject({ state: 'failed', message: expect.stringContaining('gone.txt') as string });
  });
  it('tells which story is on hold', async () => {
    const { code, stdout } = await program.run(['check', file('ready.txt', ready), file('held.txt', held)]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/ready\.txt: ready/);
    expect(stdout).toMatch(/held\.txt: on hold/);
  });
  it('lists the ways in and out', async () => {
    const { stdout } = await program.run(['formats', '--json']);
    const ways = JSON.parse(stdout) as Record<
      'importers' | 'exporters',
      { id: string; label: string; version: string; extensions: string[] }[]
    >;
    expect(ways.importers.map(({ id }) => id)).toContain('text');
    expect(ways.exporters.map(({ id }) => id)).toEqual(expect.arrayContaining(['ninjs-3.1', 'html', 'markdown']));
    expect(
      [...ways.importers, ...ways.exporters].every(({ extensions }) =>
        extensions.every((each) => each.startsWith('.')),
      ),
    ).toBe(true);
  });
});
