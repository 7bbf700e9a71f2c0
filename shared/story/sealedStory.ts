import * as v from 'valibot';
import type { StorySummary } from './storySummary';

/**
 * The desk keeps a story in a file that is one JSON object, which a person can read without the app, laid out so that
 * the desk can list it from its first line:
 *
 *     {"verbatim":{"format":1,"id":…,"rev":…,…,"length":…,"sha256":…},"seal":"…",
 *     "story":
 *     …the story's JSON, `length` bytes…
 *     }
 *
 * `sha256` covers the story, `seal` the first part of the first line, and the rest is fixed: any
 * changed byte is noticed. From format 2 on, the story's source is a file of its own (`storyParts.ts`), and `source` is
 * its SHA-256: what is sealed here is the story without it.
 */
export interface StoryHeader {
  readonly format: number;
  readonly id: string;
  readonly rev: number;
  readonly summary: StorySummary;
  readonly savedAt: string;
  readonly spiked: boolean;
  readonly length: number;
  readonly sha256: string;
  /** Of the source's file; null where the story has its source within, as in format 1. */
  readonly source: string | null;
  /** When it was exported last; null where it never was. */
  readonly exported: Exported | null;
}

/** An export of a story. */
export interface Exported {
  /** ISO 8601 instant. */
  readonly at: string;
  /** The version that went out: the story was changed since where it has another. */
  readonly rev: number;
}

/** The layout this Verbatim writes. */
export const storyFormat = 2;
/** The first line is never longer than this. */
export const longestHeader = 16 * 1024;
/** What stands between the first line and the story's JSON, and after it. */
export const between = '"story":\n';
export const after = '\n}\n';

const opening = '{"verbatim":';
const sealStart = ',"seal":"';
const sealLength = 64;

/** The SHA-256 of bytes in hexadecimal; each program has its own quick one. */
export type Sha256 = (bytes: Uint8Array) => string;

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
    people: v.exactOptional(v.array(v.string())),
  }),
  savedAt: v.string(),
  spiked: v.boolean(),
  length: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha256: v.string(),
  // It becomes a part of a path.
  source: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), null),
  exported: v.optional(v.nullable(v.object({ at: v.string(), rev: v.number() })), null),
}) satisfies v.GenericSchema<unknown, StoryHeader>;

/** The first line, from the header's JSON and its checksum. */
export const firstLine = (headerJson: string, seal: string): string => `${opening}${headerJson}${sealStart}${seal}",\n`;

/** newer: written by a later version of the app, which this one must not touch. */
export type HeaderReading =
  | { readonly kind: 'sound'; readonly header: StoryHeader; readonly bodyAt: number }
  | { readonly kind: 'newer' | 'damaged' };

const damaged = { kind: 'damaged' } as const;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Whether the bytes from `at` to `to` are these ASCII characters and no others. */
const stands = (text: string, bytes: Uint8Array, at: number, to = at + text.length): boolean =>
  to - at === text.length && String.fromCharCode(...bytes.subarray(at, to)) === text;

/** A seal can be right over nonsense that somebody sealed. */
function parseFields(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function parseHeader(json: string, bodyAt: number): HeaderReading {
  const fields = parseFields(json);
  const format = v.safeParse(v.object({ format: v.number() }), fields);
  if (format.success && format.output.format > storyFormat) return { kind: 'newer' };
  const checked = v.safeParse(headerSchema, fields);
  return checked.success ? { kind: 'sound', header: checked.output, bodyAt } : damaged;
}

/** The header and where the story's JSON begins, from the file's first bytes. */
export function readHeader(start: Uint8Array, sha256: Sha256): HeaderReading {
  const lineEnd = start.subarray(0, longestHeader).indexOf(10);
  const jsonEnd = lineEnd - sealStart.length - sealLength - 2;
  if (jsonEnd < opening.length || !stands(opening, start, 0)) return damaged;
  // The seal is taken over the bytes: two broken encodings can decode to one text.
  const json = start.subarray(opening.length, jsonEnd);
  if (!stands(`${sealStart}${sha256(json)}",`, start, jsonEnd, lineEnd)) return damaged;
  return parseHeader(utf8.decode(json), lineEnd + 1 + between.length);
}

/** How long a sound file with this header is. */
export const sealedLength = (bodyAt: number, header: StoryHeader): number => bodyAt + header.length + after.length;

/** Header and JSON of a whole story file, when not one byte of it is wrong. */
export type SealedReading =
  | { readonly kind: 'sound'; readonly header: StoryHeader; readonly json: string }
  | { readonly kind: 'newer' | 'damaged' };

/** Opens a whole story file of the desk. */
export function openSealed(bytes: Uint8Array, sha256: Sha256): SealedReading {
  const read = readHeader(bytes, sha256);
  if (read.kind !== 'sound') return read;
  const { header, bodyAt } = read;
  const bodyEnd = bodyAt + header.length;
  const isFramed =
    bytes.length === sealedLength(bodyAt, header) &&
    stands(between, bytes, bodyAt - between.length) &&
    stands(after, bytes, bodyEnd);
  if (!isFramed) return damaged;
  const body = bytes.subarray(bodyAt, bodyEnd);
  return sha256(body) === header.sha256 ? { kind: 'sound', header, json: utf8.decode(body) } : damaged;
}
