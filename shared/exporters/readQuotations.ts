import type { TextWithMarksSet } from '../quotes/setMarks';
import type { BlockId } from '../story/range';
import type { Quotation, QuotationSegment, StoryDocument } from '../story/storyDocument';
import { cleanText } from './cleanText';
import type { Stretch } from './cutRuns';
import { joinNames, readSpeakers, statusOf } from './readSpeakers';
import { safeNames } from './safeNames';
import type { CopyQuotation } from './storyCopy';

type TextByBlock = ReadonlyMap<string, TextWithMarksSet>;

interface Part {
  readonly block: BlockId;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** A quotation of the copy with its stretches in the text as house style sets it. */
interface Spoken {
  readonly quotation: Quotation;
  readonly where: CopyQuotation['where'];
  readonly parts: readonly Part[];
}

/** The quotations that stand in the copy, and each block's share of them. */
export interface QuotationsRead {
  readonly quotations: readonly CopyQuotation[];
  readonly stretches: ReadonlyMap<string, readonly Stretch[]>;
}

/** Joins the story's quotations to their speakers and finds their words in the text as house style sets it. */
export function readQuotations(story: StoryDocument, set: TextByBlock): QuotationsRead {
  const spoken = story.quotations.flatMap((quotation) => readSpoken(quotation, set));
  const speakers = readSpeakers(story, spoken.map(({ quotation }) => quotation));
  const ids = safeNames(spoken.map(({ quotation }) => quotation.id), 'quotation-');
  const quotations = spoken.map(({ quotation, where, parts }, at): CopyQuotation => {
    const who = speakers[at] ?? [];
    return {
      id: ids[at] ?? quotation.id, where, kind: quotation.kind, speakers: who, speaker: joinNames(who),
      texts: parts.map(({ words }) => cleanText(words)),
      status: statusOf(quotation, who), cue: cleanText(quotation.cue?.text ?? '').trim() || null,
    };
  });
  return { quotations, stretches: placeStretches(spoken, quotations) };
}

const isScare = ({ kind, speaker }: Quotation): boolean => kind === 'scare' && speaker === null;

function readSpoken(quotation: Quotation, set: TextByBlock): Spoken[] {
  const { where } = quotation;
  if (where === 'related' || isScare(quotation)) return [];
  const parts = quotation.segments.flatMap((segment) => readPart(segment, set.get(segment.block)));
  return parts.length > 0 ? [{ quotation, where, parts }] : [];
}

function readPart({ block, from, to }: QuotationSegment, styled: TextWithMarksSet | undefined): Part[] {
  if (styled === undefined) return [];
  const part = { block, from: styled.map(Math.max(from, 0)), to: styled.map(to) };
  const words = styled.text.slice(part.from, part.to);
  return words.trim() === '' ? [] : [{ ...part, words }];
}

function placeStretches(spoken: readonly Spoken[], quotations: readonly CopyQuotation[]): ReadonlyMap<string, readonly Stretch[]> {
  const stretches = new Map<string, Stretch[]>();
  spoken.forEach(({ parts }, at) => {
    const quotation = quotations[at];
    if (quotation === undefined) return;
    parts.forEach(({ block, from, to }, index) => {
      const stretch = { from, to, quotation, isFirst: index === 0 };
      const list = stretches.get(block);
      if (list) list.push(stretch);
      else stretches.set(block, [stretch]);
    });
  });
  return stretches;
}
