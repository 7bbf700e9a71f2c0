import { describe, expect, it, vi } from 'vitest';
import type { FileRead, ReadFile } from '../../../shared/ipc/readFiles';
import type { Outcome } from '../../../shared/story/outcome';
import { readUntrusted } from '../../../renderer/reader/readUntrusted';

const reading = vi.hoisted(() => ({ readFile: (_file: ReadFile): unknown => null }));
vi.mock('../../../renderer/newsroom', () => ({
  newsroom: { readFile: async (file: ReadFile) => reading.readFile(file) },
}));
const { readSource } = await import('../../../renderer/state/readSource');

const file = {
  name: 'ferry.txt',
  bytes: new TextEncoder().encode(
    'Ferry to run again\nThe ferry runs from Monday, its owner Ada Lind said.\n“It took us a year,” she said.\n',
  ),
};
const read = (answer: (file: ReadFile) => Outcome<FileRead>) => {
  reading.readFile = answer;
  return readSource(file, 'british', 'ferry-0001');
};
/** What the reader says when its story was changed on the way. */
const changed = (change: (story: Record<string, unknown>) => unknown) => (asked: ReadFile) => {
  const outcome = readUntrusted(asked);
  if (!outcome.ok || !('json' in outcome.value)) return outcome;
  const story = JSON.parse(outcome.value.json) as Record<string, unknown>;
  return { ok: true as const, value: { ...outcome.value, json: JSON.stringify(change(story)) } };
};

it('comes back as the story that the reader made of it', async () => {
  const outcome = await read(readUntrusted);
  expect(outcome).toMatchObject({
    ok: true,
    value: { story: { id: 'ferry-0001', slug: expect.any(String) as string } },
  });
  if (outcome.ok && 'story' in outcome.value) expect(outcome.value.story.quotations).toHaveLength(1);
});

it('says what the reader says of a file that cannot be read', async () => {
  const problem = { code: 'empty', message: 'ferry.txt is empty.' };
  expect(await read(() => ({ ok: false, problem }))).toEqual({ ok: false, problem });
});

it.each<[string, (asked: ReadFile) => Outcome<FileRead>]>([
  ['is no JSON', () => ({ ok: true, value: { json: 'no story', pictures: [] } })],
  ['is no story', () => ({ ok: true, value: { json: '{"schemaVersion":2}', pictures: [] } })],
  ['bears another name', changed((story) => ({ ...story, id: 'harbour-0001' }))],
  [
    'points outside its text',
    changed((story) => ({
      ...story,
      blocks: (story.blocks as object[]).map((block) => ({ ...block, source: { start: 0, end: 1e9 } })),
    })),
  ],
  ['has quotations of the wrong shape', changed((story) => ({ ...story, quotations: [{ id: 1 }] }))],
])('opens no story that %s, and says so', async (_what, answer) => {
  expect(await read(answer)).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('ferry.txt was read, but') as string },
  });
});

const feed = new TextEncoder().encode(`<?xml version="1.0"?>
<rss version="2.0"><channel><title>Saltby News</title>
<item><title>Ferry to run again</title><description>The ferry runs from Monday, its owner Ada Lind said.</description></item>
<item><title>Pier closed</title><description>The pier was closed by the storm, the council said on Monday.</description></item>
</channel></rss>`);

it('names the stories of a file that holds several, and reads the one asked for', async () => {
  reading.readFile = readUntrusted;
  const rss = { name: 'news.xml', bytes: feed };
  expect(await readSource(rss, 'british', 'ferry-0001')).toEqual({
    ok: true,
    value: { titles: ['Ferry to run again', 'Pier closed'] },
  });
  const second = await readSource(rss, 'british', 'pier-0001', { item: 2 });
  expect(second.ok && 'story' in second.value && second.value.story.blocks[0]?.text).toBe('Pier closed');
});

describe('a file that is not UTF-8', () => {
  const cyrillic = {
    name: 'ferry.txt',
    bytes: Uint8Array.from([
      ...new TextEncoder().encode('The report says: '),
      ...Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2),
      ...new TextEncoder().encode(' and that was all.'),
    ]),
  };

  it('is asked about where no alphabet is likely, and read in the one chosen', async () => {
    reading.readFile = readUntrusted;
    expect(await readSource(cyrillic, 'british', 'ferry-0001')).toMatchObject({
      ok: true,
      value: { alphabets: expect.arrayContaining([expect.objectContaining({ id: 'windows-1251' })]) as object },
    });
    const chosen = await readSource(cyrillic, 'british', 'ferry-0001', { alphabet: 'windows-1251' });
    expect(chosen).toMatchObject({ value: { story: { source: { encoding: 'windows-1251' } }, guessed: [] } });
    expect(chosen.ok && 'story' in chosen.value && chosen.value.story.source.text).toContain('Привет');
  });

  it('is opened where Western European is likely, with the others to choose from', async () => {
    reading.readFile = readUntrusted;
    const western = { name: 'ferry.txt', bytes: Uint8Array.from([0x93, ...new TextEncoder().encode('Hi,'), 0x94]) };
    const opened = await readSource(western, 'british', 'ferry-0001');
    expect(opened).toMatchObject({ value: { story: { source: { encoding: 'windows-1252' } } } });
    expect(opened.ok && 'guessed' in opened.value && opened.value.guessed.length).toBeGreaterThan(2);
  });

  it('is not opened in an alphabet that its bytes cannot be in', async () => {
    reading.readFile = readUntrusted;
    expect(await readSource(cyrillic, 'british', 'ferry-0001', { alphabet: 'klingon' })).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('Choose another alphabet') as string },
    });
  });
});
