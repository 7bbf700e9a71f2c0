import * as v from 'valibot';
import { asWritten } from '../houseStyle/houseStyle';
import { fail, succeed, type Outcome } from '../story/outcome';
import { speakerStatuses } from '../story/speakerStatus';
import { parseJson } from '../text/parseJson';
import { annotationSchema } from './annotation';
import { decisionSchema } from './decisions';
import { spokenSchema, transcriptSchema } from './spokenSchema';

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const text = v.string();
const textOrNull = v.nullable(text);

const part = v.object({
  start: v.nullable(offset),
  end: v.nullable(offset),
  sourceWords: textOrNull,
  words: text,
  places: offset,
});

const said = v.object({ start: offset, end: offset, words: text });

const quotation = v.object({
  id: text,
  where: v.picklist(['headline', 'standfirst', 'body']),
  kind: v.picklist(['direct', 'partial', 'mixed', 'scare']),
  /** Absent in receipts written before quotations were bound as wholes: their parts tell what was said. */
  said: v.exactOptional(v.array(said)),
  /**
   * Set where the words came along from another story and the source lacks them: that story's headline, its source and
   * what was said there. `said` is empty then.
   */
  takenFrom: v.exactOptional(
    v.object({ story: text, source: v.object({ name: text, sha256: hash }), said: v.array(said) }),
  ),
  parts: v.array(part),
  speaker: textOrNull,
  status: v.picklist(speakerStatuses),
  confirmedBy: v.nullable(v.picklist(['editor', 'file'])),
  grade: v.picklist(['same', 'glyph', 'punctuation', 'case', 'trimmed', 'bracketed', 'words', 'typed']),
  /** How many words the source has of it, and how many of them stand, in their order. */
  wordsSaid: v.exactOptional(offset),
  wordsStanding: v.exactOptional(offset),
  reason: textOrNull,
  /** Absent where the story was held against no transcript, and for terms in marks. */
  spoken: v.exactOptional(spokenSchema),
});

const removed = v.object({ text, reason: text, start: offset, end: offset, restored: v.boolean() });
const hold = v.object({ rule: text, message: text, start: offset, end: offset });

/** A receipt as it must be. */
export const receiptSchema = v.object({
  schemaVersion: v.literal(1),
  tool: v.object({ name: text, version: text }),
  made: text,
  story: v.object({ id: text, slug: text }),
  source: v.object({ name: text, format: text, encoding: text, url: textOrNull, length: offset, sha256: hash }),
  file: v.object({ name: text, format: text, formatVersion: text, sha256: hash }),
  houseStyle: text,
  punctuation: v.optional(
    v.object({
      dashes: v.picklist(['as-written', 'spaced-en', 'closed-em']),
      closing: v.picklist(['as-written', 'inside', 'logical']),
    }),
    asWritten,
  ),
  override: v.nullable(v.object({ reason: text, holds: v.array(hold) })),
  quotations: v.array(quotation),
  removed: v.array(removed),
  /** Absent, as the next two, in receipts of earlier versions. */
  annotations: v.exactOptional(v.array(annotationSchema)),
  decisions: v.exactOptional(v.array(decisionSchema)),
  /** The transcripts that the quotations were held against; absent where there are none. */
  transcripts: v.exactOptional(v.array(transcriptSchema)),
  /** SHA-256 of the receipt that this one takes the place of: of an earlier export of the story to the same file. */
  previous: v.exactOptional(v.nullable(hash)),
});

/**
 * What leaves with a file to prove it: where each quotation's words stand in the source, who speaks them
 * and who said so, every line taken out and every rule overridden. Offsets are UTF-16 code units.
 */
export type Receipt = v.InferOutput<typeof receiptSchema>;
/** One quotation: `words` as exported, one part a paragraph; `places` counts where the part's words stand in the file. */
export type ReceiptQuotation = v.InferOutput<typeof quotation>;
/** One paragraph of a quotation; without source words where the editor typed it. */
export type ReceiptPart = v.InferOutput<typeof part>;

/** The name of the receipt that lies beside a file. */
export const receiptName = (file: string): string => `${file}.receipt.json`;

/** The receipt as it is written. */
export const receiptText = (receipt: Receipt): string => `${JSON.stringify(receipt, null, 1)}\n`;

/** Reads a receipt's text. */
export function parseReceipt(name: string, written: string): Outcome<Receipt> {
  const read = v.safeParse(receiptSchema, parseJson(written.replace(/^\uFEFF/, '')));
  if (read.success) return succeed(read.output);
  const at = v.getDotPath(read.issues[0]);
  return fail(
    'receipt',
    `${name} is no receipt of Verbatim${at === null ? '' : `: “${at}” is missing or wrong`}. Give the file that ends in .receipt.json and was written beside the story.`,
  );
}
