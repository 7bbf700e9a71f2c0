import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { SaveStory } from '../../shared/ipc/contract';

/**
 * A story file is one JSON object that a person can read without the app, laid out so that the desk
 * can list it from its first line:
 *
 *     {"verbatim":{"format":1,"id":…,"rev":…,…,"length":…,"sha256":…},"seal":"…",
 *     "story":
 *     …the story's JSON, `length` bytes…
 *     }
 *
 * `sha256` covers the story, `seal` the first part of the first line, and the rest is fixed: any
 * changed byte is noticed.
 */
export interface StoryHeader extends Omit<SaveStory, 'json'> {
  readonly format: number;
  readonly savedAt: string;
  readonly spiked: boolean;
  readonly length: number;
  readonly sha256: string;
}

export const storyFormat = 1;
/** Larger than any file the storage writes. */
export const sealedLimit = 128 * 1024 * 1024;
/** The first line is never longer than this. */
export const longestHeader = 16 * 1024;

const between = '"story":\n';
const after = '\n}\n';
const opening = '{"verbatim":';
const sealStart = ',"seal":"';
const sealLength = 64;

const headerSchema = v.object({
  format: v.number(),
  id: v.string(),
  rev: v.pipe(v.number(), v.safeInteger()),
  summary: v.object({
    slug: v.string(),
    headline: v.string(),
    words: v.number(),
    quotations: v.number(),
    state: v.picklist(['hold', 'review', 'ready']),
  }),
  savedAt: v.string(),
  spiked: v.boolean(),
  length: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha256: v.string(),
}) satisfies v.GenericSchema<unknown, StoryHeader>;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Cut for the list, never inside a surrogate pair. */
const short = (text: string): string => text.slice(0, 500).replace(/[\uD800-\uDBFF]$/, '');

const firstLine = (header: StoryHeader): string => {
  const json = JSON.stringify(header);
  return `${opening}${json}${sealStart}${sha256(json)}",\n`;
};

/** The whole file's bytes. The story's JSON stands in it unchanged. */
export function sealStory(story: SaveStory, savedAt: string, spiked: boolean): Buffer {
  const body = Buffer.from(story.json, 'utf8');
  const summary = { ...story.summary, slug: short(story.summary.slug), headline: short(story.summary.headline) };
  const header: StoryHeader = {
    format: storyFormat,
    id: story.id,
    rev: story.rev,
    summary,
    savedAt,
    spiked,
    length: body.length,
    sha256: sha256(body),
  };
  return Buffer.concat([Buffer.from(firstLine(header) + between), body, Buffer.from(after)]);
}

/** newer: written by a later version of the app, which this one must not touch. */
export type HeaderReading =
  | { readonly kind: 'sound'; readonly header: StoryHeader; readonly bodyAt: number }
  | { readonly kind: 'newer' | 'damaged' };

const damaged = { kind: 'damaged' } as const;

function parseHeader(json: string, bodyAt: number): HeaderReading {
  const fields: unknown = JSON.parse(json);
  const format = v.safeParse(v.object({ format: v.number() }), fields);
  if (format.success && format.output.format > storyFormat) return { kind: 'newer' };
  const checked = v.safeParse(headerSchema, fields);
  return checked.success ? { kind: 'sound', header: checked.output, bodyAt } : damaged;
}

/** The header and where the story's JSON begins, from the file's first bytes. */
export function readHeader(start: Buffer): HeaderReading {
  const lineEnd = start.subarray(0, longestHeader).indexOf(10);
  const jsonEnd = lineEnd - sealStart.length - sealLength - 2;
  if (jsonEnd < opening.length || start.toString('latin1', 0, opening.length) !== opening) return damaged;
  // The seal is taken over the bytes: two broken encodings can decode to one text.
  const json = start.subarray(opening.length, jsonEnd);
  if (start.toString('latin1', jsonEnd, lineEnd) !== `${sealStart}${sha256(json)}",`) return damaged;
  return parseHeader(json.toString('utf8'), lineEnd + 1 + between.length);
}

/** How long a sound file with this header is. */
export const sealedLength = (bodyAt: number, header: StoryHeader): number => bodyAt + header.length + after.length;

/** Header and JSON of a whole story file, when not one byte of it is wrong. */
export function openSealed(
  bytes: Buffer,
):
  | { readonly kind: 'sound'; readonly header: StoryHeader; readonly json: string }
  | { readonly kind: 'newer' | 'damaged' } {
  const read = readHeader(bytes);
  if (read.kind !== 'sound') return read;
  const { header, bodyAt } = read;
  const bodyEnd = bodyAt + header.length;
  const isFramed =
    bytes.toString('latin1', bodyAt - between.length, bodyAt) === between &&
    bytes.toString('latin1', bodyEnd) === after;
  if (!isFramed || bytes.length !== sealedLength(bodyAt, header)) return damaged;
  const body = bytes.subarray(bodyAt, bodyEnd);
  return sha256(body) === header.sha256 ? { kind: 'sound', header, json: body.toString('utf8') } : damaged;
}
