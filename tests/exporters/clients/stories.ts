import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { loadStory } from '../../../shared/desk/loadStory';
import { carriesAllBut } from '../../../shared/exporters/carries';
import { readStory } from '../../../shared/exporters/copy/readStory';
import type { StoryCopy } from '../../../shared/exporters/copy/storyCopy';
import type { ExportedFile, Exporter } from '../../../shared/exporters/exporter';
import { exporters } from '../../../shared/exporters/exporters';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { runs } from '../../runs';
import { settings } from '../exported';
import { ferryStory } from '../ferryStory';
import { quayStory } from '../quayStory';
import { anyReadableStory } from '../readableStory';
import { expectedOf, seenIn, tight, wordsAstray, type Seen } from './whatReadersSee';

/** A whole story as it comes from the wire, with its quotations as the engine reads them. */
function wholeStory(): StoryDocument {
  const name = 'harbour-dredging.txt';
  const loaded = loadStory({ name, bytes: readFileSync(`resources/stories/${name}`) }, settings.houseStyle, 'story-1');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value.story;
}

/** Few, for clients are slow: one with quotations of every sort, one with blocks of every kind, one from a wire. */
export const stories: readonly StoryDocument[] = [ferryStory, quayStory, wholeStory()];

/** How many generated stories each client reads. */
export const fewStories = runs(10);

function exporterOf(id: string): Exporter {
  const exporter = exporters.find((each) => each.id === id);
  if (!exporter) throw new Error(`no exporter ${id}`);
  return exporter;
}

export const fileIn = (id: string, story: StoryDocument): ExportedFile => exporterOf(id).export(story, settings);

interface Client {
  /** The body as the client shows it. */
  readonly show: (file: ExportedFile) => string | Promise<string>;
  /** What the client has no way to show. */
  readonly except?: readonly (keyof Seen)[];
  /** Texts it shows beside the copy’s. */
  readonly more?: (copy: StoryCopy) => readonly string[];
  /** Stories that it cannot be held to. */
  readonly unless?: (copy: StoryCopy) => boolean;
  readonly numRuns?: number;
}

/** What Word files show beside the body, and where: fields and related links as lines, a picture on the web as a link. */
export const wordShows: Pick<Client, 'except' | 'more'> = {
  except: ['pictures'],
  more: ({ standfirst, byline, dateline, related, body }) => [
    standfirst?.text ?? '',
    byline ?? '',
    dateline ?? '',
    ...related.map(({ title }) => title),
    ...body.flatMap((block) => (block.kind === 'image' ? [block.picture.alt] : [])),
  ],
};

/** A text without some others, the longest first. */
const without = (text: string, others: readonly string[]): string =>
  others
    .map(tight)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, other) => rest.replaceAll(other, ''), text);

/** Holds what a client shows of a format’s file to the copy: words, order, headings, lists, links, emphasis, pictures, speakers. */
export async function shownAlike(id: string, client: Client): Promise<void> {
  for (const story of stories) await checkOne(id, client, story);
  await fc.assert(
    fc.asyncProperty(anyReadableStory, async (story) => checkOne(id, client, story)),
    { numRuns: client.numRuns ?? fewStories },
  );
}

async function checkOne(id: string, { show, except = [], more, unless }: Client, story: StoryDocument): Promise<void> {
  const copy = readStory(story, settings);
  if (unless?.(copy) === true) return;
  const seen = seenIn(await show(fileIn(id, story)));
  const wanted = expectedOf(copy, exporterOf(id).carries ?? carriesAllBut());
  const related = new Set(copy.related.map(({ title }) => `1 * ${title}`));
  const astray = wordsAstray(seen.words, wanted.words);
  expect(astray.missing).toEqual([]);
  expect(without(astray.more, ['\u2014', ...(more?.(copy) ?? [])])).toBe('');
  for (const name of Object.keys(wanted) as (keyof Seen)[]) {
    if (name === 'words' || except.includes(name)) continue;
    if (name === 'links') expect(seen.links).toMatchObject(wanted.links);
    else if (name === 'quotations') {
      const shown = seen.quotations.join('').replaceAll('\u2014', '');
      for (const quotation of wanted.quotations) expect(shown).toContain(quotation);
    } else if (name === 'items') expect(seen.items.filter((item) => !related.has(item))).toEqual(wanted.items);
    else expect([name, seen[name]]).toEqual([name, wanted[name]]);
  }
}
