import * as v from 'valibot';
import type { TextSpan } from './block';
import type { BlockId, TextRange } from './range';
import { fail, succeed, type Outcome } from './outcome';
import { migrate, newestVersion } from './migrations';
import { copyOfNewer } from './newerStory';
import type { StoryDocument } from './storyDocument';
import { withBasis } from './quotedWords';
import { storySchema } from './storySchema';

/** The story as the JSON text of its file; `parseStory` gives back the same story. */
export const serialiseStory = (story: StoryDocument): string => JSON.stringify(story);

/** A story as it was kept: to be worked on, or only to be read where a newer Verbatim saved it. */
export interface KeptStory {
  readonly story: StoryDocument;
  readonly isReadOnly: boolean;
}

/** Reads a story file of this version or an older one. Never trusts it: what is damaged or newer is a problem. */
export function parseStory(json: string): Outcome<StoryDocument> {
  const kept = readKept(json);
  if (!kept.ok) return kept;
  return kept.value.isReadOnly ? newer : succeed(kept.value.story);
}

/** Reads a story file; of one from a newer Verbatim the copy alone, where it can be found. The file is left alone. */
export function readKept(json: string): Outcome<KeptStory> {
  const data = parseJson(json);
  if (!data.ok) return data;
  const versioned = v.safeParse(someVersion, data.value);
  if (!versioned.success) return damaged('schemaVersion');
  const { schemaVersion } = versioned.output;
  if (schemaVersion > newestVersion) {
    const story = copyOfNewer(data.value);
    return story ? succeed({ story, isReadOnly: true }) : newer;
  }
  const story = checkStory(migrate(versioned.output, schemaVersion));
  return story.ok ? succeed({ story: story.value, isReadOnly: false }) : story;
}

/** The copy of a story whose source is lost, for reading only: nothing in it can be held against the source. */
export function readWithoutSource(json: string): Outcome<KeptStory> {
  const data = parseJson(json);
  if (!data.ok) return data;
  const story = copyOfNewer(data.value);
  return story ? succeed({ story, isReadOnly: true }) : damaged('blocks');
}

const someVersion = v.looseObject({ schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)) });

const newer = fail(
  'newer-version',
  'This story was saved by a newer Verbatim. Update Verbatim to open it; the file is left as it is.',
);

function checkStory(file: unknown): Outcome<StoryDocument> {
  const parsed = v.safeParse(storySchema, file);
  if (!parsed.success) return damaged(v.getDotPath(parsed.issues[0]) ?? 'the file');
  const misplaced = firstMisplaced(parsed.output);
  return misplaced === null
    ? succeed(withBasis(withoutMisplacedSpans(withoutMisplacedSpeech(parsed.output))))
    : damaged(misplaced);
}

type Sizes = ReadonlyMap<BlockId, number>;

const sizesOf = ({ blocks }: StoryDocument): Sizes => new Map(blocks.map((block) => [block.id, block.text.length]));

const isInText = (sizes: Sizes, { block, from, to }: TextRange): boolean =>
  from <= to && to <= (sizes.get(block) ?? -1);

/** Indirect speech is found again whenever the copy is read: where some points outside the text, the story is none the worse without it. */
function withoutMisplacedSpeech(story: StoryDocument): StoryDocument {
  const sizes = sizesOf(story);
  const reported = story.reported.filter(({ at }) => isInText(sizes, at));
  return reported.length === story.reported.length ? story : { ...story, reported };
}

/** The story without links and emphasis that lie outside their text, or over nothing of it. */
function withoutMisplacedSpans(story: StoryDocument): StoryDocument {
  const { source, blocks, removed } = story;
  const { length } = source.text;
  const spans = source.spans?.filter(({ start, end }) => start < end && end <= length);
  if (blocks.every(isFine) && removed.every(isFine) && spans?.length === source.spans?.length) return story;
  return {
    ...story,
    source: spans ? { ...source, spans } : source,
    blocks: blocks.map(withSpansInText),
    removed: removed.map(withSpansInText),
  };
}

interface Rich {
  readonly text: string;
  readonly spans?: readonly TextSpan[];
}

const isIn = (text: string, { from, to }: TextSpan): boolean => from < to && to <= text.length;
const withSpansInText = <T extends Rich>(each: T): T =>
  each.spans ? { ...each, spans: each.spans.filter((span) => isIn(each.text, span)) } : each;
const isFine = ({ text, spans }: Rich): boolean => !spans || spans.every((span) => isIn(text, span));

function parseJson(json: string): Outcome<unknown> {
  try {
    return succeed(JSON.parse(json));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(
      'damaged',
      'This story file is damaged and can’t be read. Open the story’s source again, or an earlier copy of the file.',
    );
  }
}

const damaged = (where: string): Outcome<never> =>
  fail(
    'damaged',
    `This story file is damaged (at ${where.slice(0, 80)}). Open the story’s source again, or an earlier copy of the file.`,
  );

/** Names the first thing that points outside the story; null when everything is in its place. */
function firstMisplaced(story: StoryDocument): string | null {
  const sizes = sizesOf(story);
  if (sizes.size < story.blocks.length) return 'blocks';
  const size = story.source.text.length;
  const isInSource = (range: { readonly start: number; readonly end: number } | null): boolean =>
    range === null || (range.start <= range.end && range.end <= size);
  if (!story.blocks.every((block) => isInSource(block.source))) return 'blocks';
  if (
    !story.quotations.every(
      ({ segments, said }) =>
        said.every(isInSource) &&
        segments.length > 0 &&
        segments.every((segment) => isInText(sizes, segment) && isInSource(segment.source)),
    )
  )
    return 'quotations';
  const places = [...story.source.lines, ...story.captions, ...story.related, ...story.removed, ...story.damage];
  return places.every(isInSource) ? null : 'source';
}
