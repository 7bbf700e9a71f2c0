// How long the desk takes to find stories as a query is typed: writes STORIES stories of 500 words, reads them for the
// first time, starts again with the index that is kept, and types queries letter by letter. Prints one JSON line.
// usage: npm run bench:search -- [STORIES=10000]
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { searchFolder } from '../electron/search/searchFolder';
import { sealStory } from '../electron/stories/storyFile';
import { storyPath } from '../electron/stories/storyNames';

const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'verbatim-search-'));
const stories = join(folder, 'stories');
const index = join(folder, 'search.jsonl');
const queries = ['harbour board', 'zzzz', 'e', 'kestrel 4711', 'ada lind said', 'the pier'];

/** The same numbers at every run: a linear congruence, as in Numerical Recipes. */
let state = 1;
const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
const letter = (): string => 'etaoinshrdlucmfwypvbgk'.charAt(Math.floor(next() * next() * 22));
const vocabulary = Array.from({ length: 30_000 }, () =>
  Array.from({ length: 3 + Math.floor(next() * 8) }, letter).join(''),
);
/** A few words come often and most are rare, as in copy. */
const word = (): string => vocabulary[Math.floor(30_000 ** next()) - 1] ?? 'quay';
const sentence = (): string => `${Array.from({ length: 20 }, word).join(' ')}.`;
const paragraph = (id: number): object => ({
  id: `b${id}`,
  kind: 'paragraph',
  text: [sentence(), sentence()].join(' '),
  source: null,
});

function write(number: number): void {
  const id = `bench-story-${String(number).padStart(6, '0')}`;
  const headline = `Harbour ${word()} ${word()} kestrel ${number}`;
  const blocks = [
    { id: 'b0', kind: 'headline', text: headline, source: null },
    ...Array.from({ length: 12 }, (_, at) => paragraph(at + 1)),
  ];
  const speaker = { name: number % 9 === 0 ? 'Ada Lind' : `${word()} ${word()}` };
  const json = JSON.stringify({ schemaVersion: 2, id, slug: `slug-${number}`, blocks, quotations: [{ speaker }] });
  const summary = { slug: `slug-${number}`, headline, words: 500, quotations: 1, state: 'ready' as const };
  const sealed = sealStory({ id, rev: 1, summary, source: null, json }, '2026-01-01T09:00:00.000Z', false);
  writeFileSync(storyPath(stories, id), sealed);
}

interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

/** Milliseconds by the clock and of the processor: on a busy machine they are far apart. */
async function timed(run: () => Promise<unknown>): Promise<Cost> {
  const begun = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - begun, cpu: (user + system) / 1000 };
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

try {
  mkdirSync(stories);
  for (let number = 0; number < count; number += 1) write(number);
  const first = await timed(() => searchFolder(stories, index).refresh());
  const search = searchFolder(stories, index);
  const again = await timed(() => search.refresh());
  const fresh = await timed(() => search.refresh());
  const keys: Cost[] = [];
  for (const query of queries)
    for (let to = 1; to <= query.length; to += 1) keys.push(await timed(() => search.find(query.slice(0, to))));
  const at = (share: number, kind: keyof Cost): number => {
    const sorted = keys.map((key) => key[kind]).toSorted((a, b) => a - b);
    return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  };
  const both = ({ wall, cpu }: Cost) => ({ wall: rounded(wall), cpu: rounded(cpu) });
  console.log(
    JSON.stringify({
      bench: 'search',
      node: process.version,
      stories: count,
      indexMb: rounded(statSync(index).size / 1e6),
      readAllMs: both(first),
      startMs: both(again),
      refreshMs: both(fresh),
      keys: keys.length,
      keyMs: {
        median: { wall: at(0.5, 'wall'), cpu: at(0.5, 'cpu') },
        p95: { wall: at(0.95, 'wall'), cpu: at(0.95, 'cpu') },
        worst: { wall: at(1, 'wall'), cpu: at(1, 'cpu') },
      },
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
