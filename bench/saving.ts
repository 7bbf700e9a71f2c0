// Prints one JSON line: how many bytes cross to the main process at a save and how long a save holds up the window's
// thread, as one text with the source in it (as it was) and as the copy alone, for a short story and for one of a megabyte.
// usage: node tools/run.mjs bench/saving.ts [SAVES=40]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { keptOf } from '../shared/desk/derive';
import { loadStory } from '../shared/desk/loadStory';
import { british } from '../shared/houseStyle/houseStyle';
import { preflight } from '../shared/preflight/preflight';
import { summarise } from '../shared/preflight/summarise';
import type { StoryDocument } from '../shared/story/storyDocument';
import { parseStory, serialiseStory } from '../shared/story/storyFile';
import { joinParts, serialiseCopy, serialiseSource } from '../shared/story/storyParts';
import { median } from './median';

const saves = Number(process.argv[2] ?? 40);
const seed = join('..', 'shared', 'stories', 'seed.txt');
const sample = join('resources', 'stories', 'harbour-dredging.txt');
const text = readFileSync(existsSync(seed) ? seed : sample, 'utf8');

function load(copy: string): StoryDocument {
  const loaded = loadStory({ name: 'story.txt', bytes: new TextEncoder().encode(copy) }, british, 'story-0001');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value.story;
}

/** The running text of the story again and again, each paragraph with a number of its own, up to so many characters. */
function longer(length: number): string {
  const [headline = '', ...lines] = text.split('\n').filter((each) => each.trim() !== '');
  const paragraphs = lines.filter((line) => line.length > 100 && !line.includes('http'));
  const body: string[] = [];
  for (let size = 0; size < length; size += body.at(-1)?.length ?? 0)
    body.push(`${paragraphs[body.length % paragraphs.length]} That was on day ${body.length}.`);
  return [headline, ...body].join('\n\n');
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Milliseconds, the median of as many runs as a story is saved. */
function medianTime(run: () => unknown): number {
  const times = Array.from({ length: saves }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return round(median(times));
}

const bytes = (json: string): number => Buffer.byteLength(json, 'utf8');

function figures(story: StoryDocument): Readonly<Record<string, unknown>> {
  const findings = preflight(story, british, '2026-11-23T09:30:00.000Z');
  const message = (json: string, more: object) => {
    const summary = summarise(story, findings);
    // What the two processes hand over is copied on the thread that sends it.
    return serialize({ id: story.id, rev: 1, summary, json, ...more });
  };
  const named = { source: 'a'.repeat(64), sha256: 'b'.repeat(64) };
  const withBytes = (json: string) => {
    // The checksum is worked out elsewhere, but over bytes that are made here.
    new TextEncoder().encode(json);
    return message(json, named);
  };
  const copy = serialiseCopy(keptOf(story));
  const source = serialiseSource(story.source);
  return {
    words: summarise(story, findings).words,
    before: { bytes: bytes(serialiseStory(story)), ms: medianTime(() => message(serialiseStory(story), {})) },
    after: {
      bytes: bytes(serialiseCopy(keptOf(story))),
      ms: medianTime(() => withBytes(serialiseCopy(keptOf(story)))),
    },
    // What was written is read back before it is handed over, as the next start would read it.
    readBack: {
      ms: medianTime(() => {
        const read = parseStory(joinParts(copy, source));
        if (!read.ok) throw new Error(read.problem.message);
      }),
    },
    once: { bytes: bytes(serialiseSource(story.source)), ms: medianTime(() => serialiseSource(story.source)) },
  };
}

console.log(
  JSON.stringify({
    bench: 'saving',
    node: process.version,
    seed: figures(load(text)),
    megabyte: figures(load(longer(1024 * 1024))),
  }),
);
