import { createHash } from 'node:crypto';
import * as sealed from '../../shared/story/sealedStory';
import {
  after,
  between,
  firstLine,
  storyFormat,
  type Exported,
  type StoryHeader,
} from '../../shared/story/sealedStory';
import type { StorySummary } from '../../shared/story/storySummary';

/** Larger than any file the storage writes. */
export const sealedLimit = 128 * 1024 * 1024;

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Cut for the list, never inside a surrogate pair. */
const short = (text: string): string => text.slice(0, 500).replace(/[\uD800-\uDBFF]$/, '');

/** What is sealed into one story file. */
export interface ToSeal {
  readonly id: string;
  readonly rev: number;
  readonly summary: StorySummary;
  /** As in `StoryHeader`. */
  readonly source: string | null;
  readonly json: string;
}

/** The whole file's bytes. The story's JSON stands in it unchanged. */
export function sealStory(story: ToSeal, savedAt: string, spiked: boolean, exported: Exported | null = null): Buffer {
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
    source: story.source,
    exported,
  };
  const json = JSON.stringify(header);
  return Buffer.concat([Buffer.from(firstLine(json, sha256(json)) + between), body, Buffer.from(after)]);
}

/** The header and where the story's JSON begins, from the file's first bytes. */
export const readHeader = (start: Uint8Array): sealed.HeaderReading => sealed.readHeader(start, sha256);

/** Header and JSON of a whole story file, when not one byte of it is wrong. */
export const openSealed = (bytes: Uint8Array): sealed.SealedReading => sealed.openSealed(bytes, sha256);
