import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newestVersion } from '../../shared/story/migrations';
import { parseStory, serialiseStory } from '../../shared/story/storyFile';
import type { Quotation, StoryDocument } from '../../shared/story/storyDocument';

/** Files as older versions wrote them, named by version: never written anew. */
const folder = join(import.meta.dirname, 'versions');
const examples = readdirSync(folder);

interface Stored extends Omit<StoryDocument, 'schemaVersion'> {
  readonly schemaVersion: number;
}
const stored = (name: string): Stored => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Stored;

function opened(file: object): StoryDocument {
  const parsed = parseStory(JSON.stringify(file));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

/** What version 2 added is taken away again. */
function withoutSaid(quotation: Quotation): Omit<Quotation, 'said'> {
  const { said: _, changeBasis: _basis, ...rest } = quotation;
  return rest;
}

describe('a story file of an older version', () => {
  it('is kept as an example for every version there was', () => {
    const versions = new Set(examples.map((name) => Number(name.split('-')[0])));
    expect([...versions]).toEqual(Array.from({ length: newestVersion - 1 }, (_, at) => at + 1));
  });
  it.each(examples)('%s opens with its copy, its quotations and every decision', (name) => {
    const { schemaVersion: _, quotations, decided = [], ...rest } = stored(name);
    const story = opened(stored(name));
    expect(story).toMatchObject(rest);
    expect(story.quotations.map(withoutSaid)).toEqual(quotations);
    expect((story.decided ?? []).map(withoutSaid)).toEqual(decided);
  });
  it.each(examples)('%s is saved as the newest version and opens again the same', (name) => {
    const story = opened(stored(name));
    expect(story.schemaVersion).toBe(newestVersion);
    expect(parseStory(serialiseStory(story))).toEqual({ ok: true, value: story });
  });
});

describe('version 2', () => {
  const story = opened(stored('1-tram-strike-decided.json'));
  it('knows where a quotation was said, over all its paragraphs', () => {
    const long = story.quotations.find(({ segments }) => segments.length === 2);
    expect(long?.said).toEqual(long?.segments.map(({ source }) => source));
    expect(story.decided?.every(({ said }) => said !== undefined)).toBe(true);
  });
  it('knows that a quotation typed by the editor was said nowhere in the source', () => {
    const before = stored('1-tram-strike-decided.json');
    const typed = before.quotations.map((one) => ({
      ...one,
      segments: one.segments.map((segment) => ({ ...segment, source: null })),
    }));
    expect(opened({ ...before, quotations: typed }).quotations.map(({ said }) => said)).toEqual(typed.map(() => []));
  });
  it('keeps the reason of an override of version 1, which names no finding and so lets none out', () => {
    expect(opened(stored('1-lost-opening-overridden.json')).override).toEqual({
      reason: 'The opening is lost for good; the desk knows',
      findings: [],
    });
  });
});
