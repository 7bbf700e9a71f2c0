import * as v from 'valibot';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A transcript that the story was held against; its hash is of the file as it came. */
export const transcriptSchema = v.object({ name: v.string(), format: v.string(), sha256: hash });

const time = v.nullable(v.pipe(v.number(), v.minValue(0)));

/** What was said right before or after, by whom and when. */
const near = v.nullable(v.object({ speaker: v.nullable(v.string()), start: time, text: v.string() }));

/** How a quotation stands to what was said in a recording. Times are milliseconds from its start. */
export const spokenSchema = v.object({
  transcript: hash,
  grade: v.picklist(['same', 'punctuation', 'cleaned', 'words', 'not-found']),
  said: v.string(),
  speaker: v.nullable(v.string()),
  start: time,
  /** Null where nothing was said there. Absent in receipts of earlier versions. */
  before: v.exactOptional(near),
  after: v.exactOptional(near),
});

export type ReceiptSpoken = v.InferOutput<typeof spokenSchema>;
export type SpokenNear = v.InferOutput<typeof near>;
