import * as v from 'valibot';

/**
 * What a window asks a shared desk of its wire and of its search, and what the desk answers. A story on the wire is known
 * by its number.
 */

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const sought = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));

/** How sure it is who said the words: somebody compared them with what was said, somebody decided, the tool proposes … */
export const utteranceStatuses = ['verified', 'confirmed', 'proposed', 'disputed', 'unknown'] as const;
export type UtteranceStatus = (typeof utteranceStatuses)[number];

/** So many rows of the wire, and so many of what was found, go into one answer. */
export const longestWireList = 200;
export const longestFound = 60;

export const wireAsks = [
  v.object({ kind: v.literal('wire'), feed: v.nullable(sought), isUsed: v.nullable(v.boolean()) }),
  v.object({ kind: v.literal('wire-item'), item: number }),
  v.object({ kind: v.literal('wire-use'), item: number }),
  v.object({ kind: v.literal('wire-mark'), item: number, isUsed: v.boolean() }),
  v.object({ kind: v.literal('returned') }),
  v.object({ kind: v.literal('settle-returned'), returned: number }),
  v.object({ kind: v.literal('find-stories'), words: sought }),
  v.object({
    kind: v.literal('find-said'),
    speaker: v.nullable(sought),
    about: v.nullable(sought),
    status: v.nullable(v.picklist(utteranceStatuses)),
  }),
] as const;

const wireStory = v.object({
  id: number,
  feed: v.string(),
  guid: v.string(),
  headline: v.string(),
  slug: v.string(),
  words: v.number(),
  language: v.string(),
  version: v.nullable(v.string()),
  versions: v.number(),
  at: v.string(),
  published: v.nullable(v.string()),
  embargo: v.nullable(v.string()),
  isCanceled: v.boolean(),
  used: v.nullable(v.object({ at: v.string(), by: v.string() })),
  story: v.nullable(v.string()),
});

/** A story of an agency as the wire’s list shows it: its newest version. `versions` says how many came, `story` is the one on the desk that was made of it. */
export type WireStory = Readonly<v.InferOutput<typeof wireStory>>;

/** The answer to `wire`: the newest first, and every feed that ever brought something. */
export const wireListSchema = v.object({ stories: v.array(wireStory), feeds: v.array(v.string()) });
export type WireList = v.InferOutput<typeof wireListSchema>;

/** The answer to `wire-item`: how the newest version reads, block by block, its headline apart. */
export const wireItemSchema = v.object({ headline: v.string(), paragraphs: v.array(v.string()) });
export type WireItem = v.InferOutput<typeof wireItemSchema>;

/** The answer to `wire-use`: the id of the story on the desk. */
export const wireUseSchema = v.object({ story: v.string() });

/** The answer to `returned`: signed quotations that the agency has changed since, and that wait for whoever asks. */
export const returnedSchema = v.array(
  v.object({
    id: number,
    story: v.string(),
    quotation: v.string(),
    agencyVersion: v.nullable(v.string()),
    why: v.picklist(['words', 'speaker', 'gone']),
    was: v.string(),
    is: v.nullable(v.string()),
    at: v.string(),
  }),
);
export type ReturnedToMe = v.InferOutput<typeof returnedSchema>[number];

const where = v.picklist(['story', 'wire']);

/** The answer to `find-stories`: the newest first. The words that were found stand between « and » in `snippet`. */
export const foundStoriesSchema = v.array(
  v.object({
    kind: where,
    id: v.string(),
    headline: v.string(),
    slug: v.string(),
    at: v.string(),
    snippet: v.string(),
  }),
);
export type FoundStory = Readonly<v.InferOutput<typeof foundStoriesSchema>[number]>;

/** The answer to `find-said`: what somebody said, the newest first. */
export const foundSaidSchema = v.array(
  v.object({
    of: where,
    id: v.string(),
    headline: v.string(),
    speaker: v.nullable(v.string()),
    words: v.string(),
    kind: v.string(),
    status: v.picklist(utteranceStatuses),
    at: v.string(),
  }),
);
export type FoundUtterance = Readonly<v.InferOutput<typeof foundSaidSchema>[number]>;
