import { english } from '../../shared/language/languages';
import { annotate } from '../../shared/attribution/annotate';
import { loadStory } from '../../shared/desk/loadStory';
import type { LoadedStory } from '../../shared/desk/loadedStory';
import { openStory } from '../../shared/desk/openStory';
import { readableBlocks } from '../../shared/desk/readableBlocks';
import { american, british, type HouseStyle } from '../../shared/houseStyle/houseStyle';
import { preflight } from '../../shared/preflight/preflight';
import type { Finding } from '../../shared/story/finding';
import type { Block } from '../../shared/story/block';
import { blockId, type TextRange } from '../../shared/story/range';
import type { SortedSource } from '../../shared/story/sortedSource';
import type { Source } from '../../shared/story/source';
import type { Quotation, StoryDocument } from '../../shared/story/storyDocument';

export const noon = '2026-03-04T12:00:00Z';

/** Loads copy the whole way in; fails the test where it cannot be read. */
export function load(copy: string, houseStyle: HouseStyle = british): LoadedStory {
  const loaded = loadStory({ name: 'copy.txt', bytes: new TextEncoder().encode(copy) }, houseStyle, 'story-1', 'text');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value;
}

export const storyFrom = (copy: string, houseStyle: HouseStyle = british): StoryDocument =>
  load(copy, houseStyle).story;

/** A story of a headline and a body, sorted already: what the desk makes of it does not hang on the cleaning. */
export function storyUnder(
  headline: string,
  paragraphs: readonly string[],
  houseStyle: HouseStyle = british,
): StoryDocument {
  const lines = [headline, ...paragraphs];
  let at = 0;
  const places = lines.map((line) => {
    const start = at;
    at += line.length + 2;
    return { start, end: start + line.length };
  });
  const source: Source = {
    name: 'copy.txt',
    format: 'text',
    encoding: 'utf-8',
    text: lines.join('\n\n'),
    lines: places,
    metadata: {},
    notes: [],
  };
  const blocks = lines.map((text, index): Block => ({
    id: blockId(index === 0 ? 'headline' : `p${index}`),
    kind: index === 0 ? 'headline' : 'paragraph',
    text,
    source: places[index] ?? null,
  }));
  const sorted: SortedSource = {
    source,
    blocks,
    reasons: [],
    details: { published: null, credit: null, embargo: null },
    captions: [],
    related: [],
    removed: [],
    damage: [],
  };
  return openStory(sorted, annotate(readableBlocks(sorted), english), {
    houseStyle,
    id: 'story-1',
    code: houseStyle.language,
  });
}

/** A story whose body is as given, below a headline that says nothing about it. */
export const storyOf = (...paragraphs: readonly string[]): StoryDocument =>
  storyUnder('Harbour plan goes to council vote', paragraphs);

export const findings = (story: StoryDocument, now = noon): readonly Finding[] =>
  preflight(story, story.details.language === 'en-US' ? american : british, now);

/** The words a rule points at, in the story and in the source. */
export const pointedAt = (rule: string, story: StoryDocument, now = noon): readonly string[] =>
  findings(story, now)
    .filter((finding) => finding.rule === rule)
    .map((finding) => {
      const text = story.blocks.find((block) => block.id === finding.at?.block)?.text ?? '';
      return finding.at
        ? text.slice(finding.at.from, finding.at.to)
        : story.source.text.slice(finding.source.start, finding.source.end);
    });

export function quotationOf(story: StoryDocument, words: string): Quotation {
  const found = story.quotations.find((quotation) => wordsOf(story, quotation).includes(words));
  if (!found)
    throw new Error(
      `no quotation has the words “${words}” in ${JSON.stringify(story.quotations.map((each) => wordsOf(story, each)))}`,
    );
  return found;
}

export const wordsOf = (story: StoryDocument, quotation: Quotation): string =>
  quotation.segments.map(({ block, from, to }) => textOf(story, block).slice(from, to)).join('\n');

export const textOf = (story: StoryDocument, id: string): string => blockOf(story, id).text;

export function blockOf(story: StoryDocument, id: string): Block {
  const block = story.blocks.find((each) => each.id === id);
  if (!block) throw new Error(`no block ${id}`);
  return block;
}

/** The body block that holds the words. */
export function blockWith(story: StoryDocument, words: string): Block {
  const block = story.blocks.find((each) => each.text.includes(words));
  if (!block) throw new Error(`no block has the words “${words}”`);
  return block;
}

/** Where these words stand in the copy, the first time. */
export function rangeOf(story: StoryDocument, words: string): TextRange {
  const block = blockWith(story, words);
  const from = block.text.indexOf(words);
  return { block: block.id, from, to: from + words.length };
}

/** As the window does it: changes words and moves the quotations' places along. */
export function edit(story: StoryDocument, was: string, is: string): StoryDocument {
  const block = blockWith(story, was);
  const at = block.text.indexOf(was);
  const move = (offset: number): number => {
    if (offset <= at) return offset;
    return offset >= at + was.length ? offset + is.length - was.length : Math.min(offset, at + is.length);
  };
  return {
    ...story,
    blocks: story.blocks.map((each) =>
      each === block ? { ...block, text: block.text.slice(0, at) + is + block.text.slice(at + was.length) } : each,
    ),
    quotations: story.quotations.map((quotation) => ({
      ...quotation,
      segments: quotation.segments.map((segment) =>
        segment.block === block.id ? { ...segment, from: move(segment.from), to: move(segment.to) } : segment,
      ),
    })),
  };
}
