import * as v from 'valibot';
import { pictureEndings } from '../story/keepPictures';

/**
 * The pictures of shared stories, and the transcripts that they are held against, go through the desk by their SHA-256: in
 * parts, since a message is shorter than a picture may be. They are written once.
 */

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** No file is longer, in bytes. */
export const longestFile = 20 * 1024 * 1024;
/** Of one part, in bytes, before it is set in base64. */
export const longestPart = 512 * 1024;
/** So many files are asked for in one question. */
export const mostFiles = 500;

export const transcriptType = 'application/json';
export const fileTypes: readonly string[] = [...Object.keys(pictureEndings), transcriptType];

const base64 = v.pipe(v.string(), v.maxLength(Math.ceil(longestPart / 3) * 4), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));

export const fileAsks = [
  /** Which of these the desk does not have. */
  v.object({ kind: v.literal('files-missing'), files: v.pipe(v.array(sha256), v.maxLength(mostFiles)) }),
  /** A part of a file, from byte `from` on: in order, one file after the other. With its last the file is kept. */
  v.object({
    kind: v.literal('put-file'),
    sha256,
    mediaType: v.picklist(fileTypes),
    size: v.pipe(count, v.minValue(1), v.maxValue(longestFile)),
    from: count,
    part: base64,
  }),
  /** A part of a file that the desk has, from byte `from` on. */
  v.object({ kind: v.literal('file'), sha256, from: count }),
] as const;

/** The answer to `files-missing`. */
export const missingSchema = v.array(sha256);

/** The answer to `file`: of `size` bytes those from `from` on, as many as one part has. */
export const filePartSchema = v.object({ mediaType: v.picklist(fileTypes), size: count, part: base64 });
export type FilePart = v.InferOutput<typeof filePartSchema>;
