import type { QuotationKind } from '../../story/annotations';
import type { BlockId } from '../../story/range';
import type { Quotation, QuotationSegment, StoryDocument } from '../../story/storyDocument';
import { isTagged } from '../../story/tagged';
import { blockTexts } from '../../verbatim/checkVerbatim';
import { contains } from './extents';
import { replaceQuotations } from './replaceQuotations';

/**
 * The editor makes one quotation of this one and the one before it; it keeps the name and the decisions of the first.
 * The same story where none stands before it in the same part of the copy.
 */
export function mergeWithPrevious(story: StoryDocument, id: string): StoryDocument {
  const own = story.quotations.find((quotation) => quotation.id === id);
  if (!own || !isTagged(own)) return story;
  const previous = story.quotations
    .slice(0, story.quotations.indexOf(own))
    .findLast((quotation) => isTagged(quotation) && !contains(quotation.segments, own.segments));
  if (!previous || previous.where !== own.where || !isOneSource(previous, own)) return story;
  const merged = mergeTwo(previous, own, blockTexts(story.blocks));
  return replaceQuotations(
    story,
    story.quotations.flatMap((quotation) => (quotation === own ? [] : [quotation === previous ? merged : quotation])),
  );
}

/** Words from two sources are not one quotation. */
const isOneSource = ({ takenFrom: first }: Quotation, { takenFrom: second }: Quotation): boolean =>
  first?.source.sha256 === second?.source.sha256;

/** Where the first has no speaker, the second's is proposed. */
function mergeTwo(first: Quotation, second: Quotation, texts: ReadonlyMap<BlockId, string>): Quotation {
  const { speaker, suggested, cue, confidence, reasons, status, kind } =
    first.speaker === null && first.status === 'proposed' ? second : first;
  return {
    ...first,
    speaker,
    suggested,
    confidence,
    reasons,
    status,
    cue: cue ?? second.cue,
    kind: first.kind === second.kind ? kind : mixedKind(first.kind, second.kind),
    segments: joined(first.segments, second.segments, texts),
    said: [...first.said, ...second.said],
    ...(first.takenFrom &&
      second.takenFrom && {
        takenFrom: { ...first.takenFrom, said: [...first.takenFrom.said, ...second.takenFrom.said] },
      }),
    closed: second.closed,
    madeBy: 'editor',
  };
}

function mixedKind(a: QuotationKind, b: QuotationKind): QuotationKind {
  if (a === 'scare') return b;
  return b === 'scare' ? a : 'mixed';
}

/** Segments with nothing but space between them are one again. */
function joined(
  first: readonly QuotationSegment[],
  second: readonly QuotationSegment[],
  texts: ReadonlyMap<BlockId, string>,
): readonly QuotationSegment[] {
  const last = first.at(-1);
  const [next, ...others] = second;
  if (!last || !next || last.block !== next.block) return [...first, ...second];
  const between = (texts.get(last.block) ?? '').slice(last.to, next.from);
  if (between.trim() !== '' || next.from < last.to) return [...first, ...second];
  const source = last.source && next.source ? { start: last.source.start, end: next.source.end } : null;
  return [...first.slice(0, -1), { ...last, to: next.to, source: source ?? last.source ?? next.source }, ...others];
}
