import * as v from 'valibot';
import { parseJson } from '../../text/parseJson';
import type { Transcript } from './transcript';

const milliseconds = v.nullable(v.pipe(v.number(), v.minValue(0)));
const schema = v.object({
  name: v.string(),
  format: v.picklist(['srt', 'webvtt', 'json', 'text']),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  segments: v.array(
    v.object({ speaker: v.nullable(v.string()), start: milliseconds, end: milliseconds, text: v.string() }),
  ),
});

/** A transcript as it is kept beside the stories that were held against it. */
export interface KeptTranscript extends Transcript {
  /** Of the bytes of its file as it came. */
  readonly sha256: string;
}

/** The transcript as the JSON text of its file, whose SHA-256 names it. */
export const serialiseTranscript = ({ name, format, sha256, segments }: KeptTranscript): string =>
  JSON.stringify({ name, format, sha256, segments });

/** Reads it again, never trusting it; null where it is none. */
export function parseTranscript(json: string): KeptTranscript | null {
  const read = v.safeParse(schema, parseJson(json));
  return read.success ? read.output : null;
}
