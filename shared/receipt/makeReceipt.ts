import { compareWords, worse } from '../verbatim/compareWords';
import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import { cleanText } from '../exporters/copy/cleanText';
import { joinNames, readSpeakers, statusOf } from '../exporters/copy/readSpeakers';
import { setHouseStyle } from '../exporters/copy/setHouseStyle';
import type { HouseStyle } from '../houseStyle/houseStyle';
import type { TextWithMarksSet } from '../houseStyle/setMarks';
import type { Finding } from '../story/finding';
import type { BlockId } from '../story/range';
import type { Quotation, QuotationSegment, StoryDocument } from '../story/storyDocument';
import { withoutUntagged } from '../story/tagged';
import { contentOf, wordsIn } from './contentOf';
import { countPhrases } from './countPhrases';
import type { Receipt, ReceiptPart, ReceiptQuotation } from './receipt';
import { sha256 } from './sha256';

/** What a receipt tells besides the story. */
export interface ReceiptSettings {
  readonly houseStyle: HouseStyle;
  /** ISO 8601 instant of the export. */
  readonly now: string;
  /** Of Verbatim. */
  readonly version: string;
  readonly findings: readonly Finding[];
}

/** A file that was made of the story. */
export interface ReceiptFile {
  readonly name: string;
  readonly format: string;
  readonly formatVersion: string;
  readonly bytes: Uint8Array;
}

/** Reads the story once; then makes the receipt of each file it leaves in. */
export function receiptMaker(story: StoryDocument, settings: ReceiptSettings): (file: ReceiptFile) => Receipt {
  const quotations = readQuotations(story, settings.houseStyle);
  const phrases = quotations.flatMap(({ parts }) => parts.map(({ words }) => wordsIn(words)));
  const told = tellStory(story, settings);
  return ({ name, format, formatVersion, bytes }) => {
    const counts = countPhrases(wordsIn(contentOf(bytes)), phrases).values();
    return {
      ...told,
      file: { name, format, formatVersion, sha256: sha256(bytes) },
      quotations: quotations.map((quotation) => ({
        ...quotation,
        parts: quotation.parts.map((part) => ({ ...part, places: counts.next().value ?? 0 })),
      })),
    };
  };
}

function tellStory(
  story: StoryDocument,
  { houseStyle, now, version, findings }: ReceiptSettings,
): Omit<Receipt, 'file' | 'quotations'> {
  const { name, format, encoding, text } = story.source;
  const holds = findings.filter(({ severity }) => severity === 'hold');
  return {
    schemaVersion: 1,
    tool: { name: 'Verbatim', version },
    made: now,
    story: { id: story.id, slug: story.slug },
    source: { name, format, encoding, url: story.details.url, length: text.length, sha256: sha256(text) },
    houseStyle: houseStyle.name,
    punctuation: { dashes: houseStyle.dashes, closing: houseStyle.closing },
    override: story.override && {
      reason: story.override.reason,
      holds: holds.map(({ rule, message, source }) => ({ rule, message, start: source.start, end: source.end })),
    },
    removed: story.removed.map((line) => ({
      text: line.text,
      reason: line.reason,
      start: line.start,
      end: line.end,
      restored: line.restored,
    })),
  };
}

function readQuotations(whole: StoryDocument, houseStyle: HouseStyle): readonly ReceiptQuotation[] {
  const story = withoutUntagged(whole);
  const set = setHouseStyle(story, houseStyle);
  const texts = new Map(story.blocks.map(({ id, text }) => [id, text] as const));
  const own = story.quotations.filter(({ where }) => where !== 'related');
  const speakers = readSpeakers(story, own);
  return own.flatMap((quotation, at): ReceiptQuotation[] => {
    const { where } = quotation;
    if (where === 'related') return [];
    const who = speakers[at] ?? [];
    const parts = quotation.segments.map((segment) => readPart(story, segment, set));
    return [
      {
        id: quotation.id,
        where,
        kind: quotation.kind,
        parts,
        speaker: joinNames(who),
        status: statusOf(quotation, who),
        confirmedBy: confirmedBy(quotation),
        grade: gradeAsSet(gradeOf(story, quotation, texts), parts, houseStyle),
        reason: quotation.changeReason ?? null,
      },
    ];
  });
}

function readPart(
  story: StoryDocument,
  { block, from, to, source }: QuotationSegment,
  set: ReadonlyMap<string, TextWithMarksSet>,
): ReceiptPart {
  const styled = set.get(block);
  return {
    start: source?.start ?? null,
    end: source?.end ?? null,
    sourceWords: source && story.source.text.slice(source.start, source.end),
    words: styled ? cleanText(styled.text.slice(styled.map(Math.max(from, 0)), styled.map(to))) : '',
    places: 0,
  };
}

function gradeOf(
  story: StoryDocument,
  { segments }: Quotation,
  texts: ReadonlyMap<BlockId, string>,
): ReceiptQuotation['grade'] {
  if (segments.every(({ source }) => source === null)) return 'typed';
  const sourceWords = segments
    .map(({ source }) => (source ? story.source.text.slice(source.start, source.end) : ''))
    .join('\n');
  return compareWords(sourceWords, wordsOfQuotation({ segments }, texts)).grade;
}

/** What house style sets is a difference to the source too, though nobody has to answer for it. */
function gradeAsSet(
  grade: ReceiptQuotation['grade'],
  parts: readonly ReceiptPart[],
  { dashes, closing }: HouseStyle,
): ReceiptQuotation['grade'] {
  if (grade === 'typed' || (dashes === 'as-written' && closing === 'as-written')) return grade;
  const [source, words] = [
    parts.map(({ sourceWords }) => sourceWords ?? '').join('\n'),
    parts.map((part) => part.words).join('\n'),
  ];
  return worse(grade, compareWords(source, words).grade);
}

function confirmedBy({ status, speakerFrom }: Quotation): ReceiptQuotation['confirmedBy'] {
  if (status !== 'proposed') return 'editor';
  return speakerFrom ?? null;
}
