// Each XML and JSON exporter beside a string template of the same document, in CPU time.
import { loadStory } from '../../shared/desk/loadStory';
import type { Exporter } from '../../shared/exporters/exporter';
import { exporters } from '../../shared/exporters/exporters';
import { british } from '../../shared/houseStyle/houseStyle';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { manyStories } from './stories';
import { fill, templateOf } from './template';
import { median } from '../median';

const settings = { houseStyle: british, now: '2026-03-01T10:00:00.000Z' };
const rounds = 7;
const warmUp = 400;
const long = 40;
const repeats = 10;

const loadAll = (): readonly StoryDocument[] =>
  manyStories(7).flatMap((text, number) => {
    const loaded = loadStory(
      { name: `story-${number}.txt`, bytes: new TextEncoder().encode(text) },
      british,
      `story-${number}`,
      'text',
    );
    return loaded.ok ? [loaded.value.story] : [];
  });

/** Microseconds of CPU since the program began. */
const cpuTime = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Does the work for so many milliseconds of CPU; microseconds for each time. */
function timeOf(work: () => number, milliseconds: number): number {
  const begun = cpuTime();
  let times = 0;
  let size = 0;
  for (; cpuTime() - begun < milliseconds * 1000; times += 1) size += work();
  if (size === 0) throw new Error('nothing was made');
  return (cpuTime() - begun) / times;
}

/** The median time of each work, taken in turn so that a busy moment falls on all of them. */
function mediansOf<Name extends string>(works: Readonly<Record<Name, () => number>>): Readonly<Record<Name, number>> {
  const entries = Object.entries(works) as [Name, () => number][];
  for (const [, work] of entries) timeOf(work, warmUp);
  const found = entries.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    entries.forEach(([, work], at) => found[at]?.push(timeOf(work, long)));
  return Object.fromEntries(entries.map(([name], at) => [name, median(found[at] ?? [])])) as Record<Name, number>;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Joined pieces are a rope until somebody reads them: writing the file does. */
const bytesOf = (text: string): number => Buffer.byteLength(text);

function ratioOf(exporter: Exporter, stories: readonly StoryDocument[]) {
  const templates = stories.map((story) => templateOf(exporter.export(story, settings).text, story, settings));
  stories.forEach((story, at) => {
    const template = templates[at];
    if (template === undefined || fill(template) !== exporter.export(story, settings).text)
      throw new Error(`the template of ${exporter.id} gives another document`);
  });
  // Each story several times over: what was read of the last one is remembered.
  const each = (make: (at: number) => string) => (): number => {
    let size = 0;
    for (let at = 0; at < stories.length * repeats; at += 1) size += bytesOf(make(Math.floor(at / repeats)));
    return size;
  };
  const exported = (copy: (story: StoryDocument) => StoryDocument) =>
    each((at) => {
      const story = stories[at];
      return story ? exporter.export(copy(story), settings).text : '';
    });
  const { template, ...exports } = mediansOf({
    template: each((at) => fill(templates[at] ?? { slots: [], after: '' })),
    alone: exported((story) => story),
    // A copy of the story is read anew; its blocks are the same, and so are their marks.
    reading: exported((story) => ({ ...story, quotations: [...story.quotations] })),
    // As when it comes from a file: its marks are found anew too.
    afresh: exported((story) => ({ ...story, blocks: [...story.blocks] })),
  });
  const microseconds = (total: number): number => rounded(total / (stories.length * repeats), 1);
  const ratio = (total: number): number => rounded(total / template, 2);
  return {
    id: exporter.id,
    templateUs: microseconds(template),
    aloneUs: microseconds(exports.alone),
    readingUs: microseconds(exports.reading),
    afreshUs: microseconds(exports.afresh),
    alone: ratio(exports.alone),
    reading: ratio(exports.reading),
    afresh: ratio(exports.afresh),
  };
}

/** Microseconds a story, and how many times its template each exporter takes: alone, with the reading of the story, with the finding of its marks too. */
export function ratioFigures() {
  const stories = loadAll();
  return exporters
    .filter(({ extension }) => /json|xml|html|icml/.test(extension))
    .map((exporter) => ratioOf(exporter, stories));
}
