import * as v from 'valibot';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A transcript that the story was held against; its hash is of the file as it came. */
export const transcriptSchema = v.object({ name: v.string(), format: v.string(), sha256: hash });

/** How a quotation stands to what was said in a recording. Times are milliseconds from its start. */
export const spokenSchema = v.object({
  transcript: hash,
  grade: v.picklist(['same', 'punctuation', 'cleaned', 'words', 'not-found']),
  said: v.string(),
  speaker: v.nullable(v.string()),
  start: v.nullable(v.pipe(v.number(), v.minValue(0))),
});

export type ReceiptSpoken = v.InferOutput<typeof spokenSchema>;
