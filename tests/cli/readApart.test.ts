import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader, readingPlaceOf } from '../../cli/readApart';
import { british } from '../../shared/houseStyle/houseStyle';
import { paragraph, run, wordFile } from '../importers/office/wordFile';
import { builtProgram, type Program } from './verbatimProgram';

let program: Program;
let folder: string;
beforeAll(async () => {
  program = builtProgram();
  folder = mkdtempSync(join(tmpdir(), 'verbatim-apart-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const story = wordFile(
  [
    paragraph(run('Harbour to stay open all winter'), 'Titre'),
    paragraph(
      run('The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.'),
    ),
    paragraph(run('Ruth Pell, the harbour master, said: “It is a good day for the town and for the crews.”')),
  ].join(''),
);
const bomb = wordFile(paragraph(run('a'.repeat(20_000_000))));

describe('an office file', () => {
  it('is read in a process of its own by every command', async () => {
    const path = file('story.docx', story);
    const read = await openReader(
      { seconds: 30, megabytes: 512 },
      program.file,
    )({ file: { name: 'story.docx', bytes: story }, houseStyle: british, format: undefined });
    expect(read).toMatchObject({
      ok: true,
      value: { loaded: { story: { quotations: [{ speaker: { name: 'Ruth Pell' } }] } } },
    });
    expect(await program.run(['check', path])).toMatchObject({ stderr: '' });
    expect((await program.run(['analyze', path, '--json'])).stdout).toContain('"Ruth Pell"');
    const exported = await program.run(['export', path, '--to', 'markdown', '--out', folder, '--override', 'Checked']);
    expect(exported.code).toBe(0);
    expect((await program.run(['verify', exported.stdout.trim(), '--source', path])).stdout).toContain(
      'The source is the one',
    );
  });

  it('that is made to stop a computer is refused by a sentence, and the rest goes on', async () => {
    const { code, stdout, stderr } = await program.run(['check', file('bomb.docx', bomb), file('story2.docx', story)]);
    expect(code).toBe(2);
    expect(stderr).toContain('bomb.docx unpacks to far more');
    expect(stdout).toContain('story2.docx');
  });

  const reading = { file: { name: 'slow.docx', bytes: story }, houseStyle: british, format: undefined };
  const hostile = (code: string, seconds = 50): ReturnType<typeof openReader> =>
    openReader({ seconds, megabytes: 64 }, file('reader.mjs', `process.on('message', () => { ${code} });`));

  it('that takes too long is given up, and the limit named', async () => {
    expect(await hostile('for (;;);', 2)(reading)).toMatchObject({
      ok: false,
      problem: { code: 'given-up', message: expect.stringContaining('slow.docx took more than 2 seconds') as string },
    });
  });
  it('that takes too much memory is given up, and the limit named', async () => {
    const read = hostile(`'x,'.repeat(50_000_000).split(',');`);
    expect(await read(reading)).toMatchObject({
      ok: false,
      problem: { code: 'given-up', message: expect.stringContaining('64 MB of memory') as string },
    });
    expect(await read(reading)).toMatchObject({ ok: false });
  }, 110_000);
  it('that shows a bug of ours is no refusal', async () => {
    await expect(hostile(`process.send({ bug: 'a bug' });`)(reading)).rejects.toThrow('a bug');
  });
  it('is read where nothing can be written and nothing started', async () => {
    const trying = `import { writeFileSync } from 'node:fs'; import { spawnSync } from 'node:child_process';
      const can = (act) => { try { act(); return true; } catch { return false; } };
      process.on('message', () => process.send({ bug: [can(() => writeFileSync(${JSON.stringify(join(folder, 'x'))}, '')), can(() => spawnSync('true'))].join() }));`;
    await expect(openReader({ seconds: 10, megabytes: 64 }, file('trying.mjs', trying))(reading)).rejects.toThrow(
      'false,false',
    );
  });
});

describe('a file', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  it.each([
    ['story.txt', bytes('Harbour to stay open'), 'here'],
    ['story.html', bytes('<html><body><p>Harbour'), 'markup'],
    ['page', bytes('<!doctype html><html><body><p>Harbour'), 'markup'],
    ['story.xml', bytes('<?xml version="1.0"?><nitf><body/></nitf>'), 'markup'],
    ['story.json', bytes('{"uri":"urn:x","headline":"Harbour"}'), 'markup'],
    ['story.md', bytes('# Harbour\n\nIt *stays* open.'), 'markup'],
    ['story.verbatim.json', bytes('{"schemaVersion":2}'), 'markup'],
    ['story.docx', story, 'office'],
    ['story.txt', new Uint8Array(9 * 1024 * 1024).fill(0x61), 'large'],
  ] as const)('%s is read where what it may hold does least harm', (name, content, place) => {
    expect(readingPlaceOf({ file: { name, bytes: content }, format: undefined })).toBe(place);
  });

  it('is parsed where it is asked to be parsed as markup, whatever its name', () => {
    const text = { name: 'story.txt', bytes: bytes('Harbour') };
    expect(readingPlaceOf({ file: text, format: 'html' })).toBe('markup');
    expect(readingPlaceOf({ file: text, format: 'text' })).toBe('here');
  });

  it('of markup is read in a process of its own by every command', async () => {
    const path = file(
      'story.html',
      '<html><body><h1>Harbour to stay open all winter</h1><p>Ruth Pell, the harbour master, said: “It is a good day for the town and for the crews.”</p></body></html>',
    );
    expect((await program.run(['analyze', path, '--json'])).stdout).toContain('"Ruth Pell"');
  });
});
