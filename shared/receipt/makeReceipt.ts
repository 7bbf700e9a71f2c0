import { compareWords, countStanding } from '../verbatim/compareWords';
import { worse } from '../verbatim/grades';
import { checkVerbatim, isBound, type VerbatimCheck } from '../verbatim/checkVerbatim';
import { reasonFor } from '../verbatim/reasonFor';
import { cleanText } from '../exporters/copy/cleanText';
import { namesOf, readSpeakers, statusOf } from '../exporters/copy/readSpeakers';
import { setHouseStyle } from '../exporters/copy/setHouseStyle';
import type { ReadyTranscript } from '../desk/transcripts';
import { languageFor } from '../language/languages';
import type { HouseStyle } from '../houseStyle/houseStyle';
import type { TextWithMarksSet } from '../houseStyle/setMarks';
import type { Finding } from '../story/finding';
import type { Quotation, QuotationSegment, StoryDocument, TakenFrom } from '../story/storyDocument';
import { withoutUntagged } from '../story/tagged';
import { annotator } from './annotateQuotations';
import { contentOf } from './contentOf';
import { decisionsOf } from './decisions';
import { findPhrases } from './findPhrases';
import type { Receipt, ReceiptPart, ReceiptQuotation } from './receipt';
import { spokenIn } from './spoken';
import { readWords } from './textPlaces';
import { sha256 } from '../text/sha256';

/** What a receipt tells besides the story. */
export interface ReceiptSettings {
  readonly houseStyle: HouseStyle;
  /** ISO 8601 instant of the export. */
  readonly now: string;
  /** Of Verbatim. */
  readonly version: string;
  readonly findings: readonly Finding[];
  /** The story's transcripts that are at hand. */
  readonly transcripts?: readonly ReadyTranscript[];
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
  const quotations = readQuotations(story, settings);
  const phrases = quotations.flatMap(({ parts }) => parts.map(({ words }) => readWords(words).words));
  const annotate = annotator(story, settings.houseStyle, phrases);
  const told = tellStory(story, settings);
  return ({ name, format, formatVersion, bytes }) => {
    const content = readWords(contentOf(bytes));
    const found = findPhrases(content.words, phrases);
    const counts = found.values();
    const placed = quotations.map((quotation) => ({
      ...quotation,
      parts: quotation.parts.map((part) => ({ ...part, places: counts.next().value?.times ?? 0 })),
    }));
    const hash = sha256(bytes);
    return {
      ...told,
      file: { name, format, formatVersion, sha256: hash },
      quotations: placed,
      annotations: annotate({ content, found, sha256: hash, quotations: placed }),
    };
  };
}

function tellStory(
  story: StoryDocument,
  { houseStyle, now, version, findings, transcripts = [] }: ReceiptSettings,
): Omit<Receipt, 'file' | 'quotations' | 'annotations'> {
  const { name, format, encoding, text } = story.source;
  const overridden = new Set(story.override?.findings ?? []);
  const holds = findings.filter(({ severity, key }) => severity === 'hold' && overridden.has(key));
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
    ...(transcripts.length > 0 && {
      transcripts: transcripts.map(({ kept }) => ({ name: kept.name, format: kept.format, sha256: kept.sha256 })),
    }),
    decisions: [...decisionsOf(story)],
    previous: null,
  };
}

function readQuotations(
  whole: StoryDocument,
  { houseStyle, transcripts = [] }: ReceiptSettings,
): readonly ReceiptQuotation[] {
  const language = languageFor(whole.details.language);
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
    const check = checkVerbatim(story, quotation, texts);
    const left = parts.map(({ words }) => words).join('\n');
    const spoken = quotation.kind === 'scare' ? undefined : spokenIn(check.currentWords, transcripts, language);
    const { said: wordsSaid, standing: wordsStanding } = countStanding(check.sourceWords, left);
    return [
      {
        id: quotation.id,
        where,
        kind: quotation.kind,
        said: quotation.said.map(({ start, end }) => ({ start, end, words: story.source.text.slice(start, end) })),
        parts,
        speaker: namesOf(who),
        status: statusOf(quotation, who),
        confirmedBy: confirmedBy(quotation),
        grade: isBound(quotation) ? gradeAsSet(check, left, houseStyle) : 'typed',
        wordsSaid,
        wordsStanding,
        reason: reasonFor(quotation, check.currentWords),
        ...(quotation.takenFrom && { takenFrom: originOf(quotation.takenFrom) }),
        ...(spoken && { spoken }),
      },
    ];
  });
}

const originOf = ({ story, source, said }: TakenFrom): NonNullable<ReceiptQuotation['takenFrom']> => ({
  story,
  source: { name: source.name, sha256: source.sha256 },
  said: said.map(({ start, end, words }) => ({ start, end, words })),
});

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

/** What house style sets is a difference to the source too, though nobody has to answer for it. */
const gradeAsSet = (
  { grade, sourceWords }: VerbatimCheck,
  left: string,
  { dashes, closing }: HouseStyle,
): ReceiptQuotation['grade'] =>
  dashes === 'as-written' && closing === 'as-written' ? grade : worse(grade, compareWords(sourceWords, left).grade);

function confirmedBy({ status, speakerFrom }: Quotation): ReceiptQuotation['confirmedBy'] {
  if (status !== 'proposed') return 'editor';
  return speakerFrom === 'file' ? 'file' : null;
}
