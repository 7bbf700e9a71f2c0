import { isQuoteGlyph } from '../../text/glyphs';
import type { SourceRange, TextRange } from '../../story/range';
import { saidOf } from '../../story/said';
import type { Quotation, QuotationSegment, StoryDocument } from '../../story/storyDocument';
import { isTagged } from '../../story/tagged';
import { readableCopy } from '../readableBlocks';
import { handBinder } from './bindByHand';
import { crossesAnother, isSameExtent } from './extents';
import { changeQuotation } from './replaceQuotations';
import { takenPart } from './takenPart';

/** Which end moves, and whether by a word more (1) or by a word less (-1). */
export interface Resize {
  readonly end: 'start' | 'end';
  readonly by: 1 | -1;
}

/**
 * The editor moves an end of a quotation by one word; past the end of a paragraph it goes on in the next. The same
 * story where no word is left to take in or to leave, or where another quotation would be crossed.
 */
export function resizeQuotation(story: StoryDocument, id: string, resize: Resize): StoryDocument {
  return changeQuotation(story, id, (quotation) => {
    if (!isTagged(quotation)) return quotation;
    const next = resize.by === 1 ? widened(story, quotation, resize.end) : narrowed(story, quotation, resize.end);
    if (next.length === 0 || isSameExtent(next, quotation.segments) || crossesAnother(story, next, id))
      return quotation;
    const { bind, rebind } = handBinder(story);
    const old = quotation.segments;
    const segments = next.map((range): QuotationSegment => {
      const was = old.find(({ block, from, to }) => block === range.block && (from === range.from || to === range.to));
      if (!was) return bind(range);
      return was.from === range.from && was.to === range.to ? was : rebind(was, range);
    });
    const said = saidBetween(quotation, segments);
    const held = resize.by === 1 ? quotation : takenPart(story, quotation, segments);
    return { ...held, segments, said: quotation.takenFrom ? [] : said, madeBy: 'editor' };
  });
}

/** The ends go where the editor puts them; what was said between them stays, though the copy may have lost some of it. */
function saidBetween(old: Quotation, segments: readonly QuotationSegment[]): readonly SourceRange[] {
  const bound = saidOf(segments);
  const start = bound[0]?.start;
  const end = bound.at(-1)?.end;
  if (old.said.length === old.segments.length || start === undefined || end === undefined) return bound;
  const between = old.said.filter((range) => start < range.end && range.start < end);
  return between.map((range, index) => ({
    start: index === 0 ? start : range.start,
    end: index === between.length - 1 ? end : range.end,
  }));
}

/** Puts a segment in the place of the first or the last one. */
const withEnd = (segments: readonly TextRange[], end: Resize['end'], range: TextRange): readonly TextRange[] =>
  segments.with(end === 'end' ? -1 : 0, range);

function widened(story: StoryDocument, { segments }: Quotation, end: Resize['end']): readonly TextRange[] {
  const copy = readableCopy(story.blocks);
  const edge = segments.at(end === 'end' ? -1 : 0);
  const place = copy.findIndex(({ id }) => id === edge?.block);
  const block = copy[place];
  if (!edge || !block) return segments;
  const { text } = block;
  const word = end === 'end' ? firstWord(text, edge.to, text.length) : lastWord(text, 0, edge.from);
  if (word)
    return withEnd(
      segments,
      end,
      end === 'end' ? { ...rangeOf(edge), to: word.to } : { ...rangeOf(edge), from: word.from },
    );
  const beside = copy[place + (end === 'end' ? 1 : -1)];
  const there =
    beside?.where === block.where
      ? (end === 'end' ? firstWord : lastWord)(beside.text, 0, beside.text.length)
      : undefined;
  if (!beside || !there) return segments;
  const added = { block: beside.id, ...there };
  return end === 'end' ? [...segments, added] : [added, ...segments];
}

function narrowed(story: StoryDocument, { segments }: Quotation, end: Resize['end']): readonly TextRange[] {
  const edge = segments.at(end === 'end' ? -1 : 0);
  const text = story.blocks.find(({ id }) => id === edge?.block)?.text;
  if (!edge || text === undefined) return segments;
  const gone = (end === 'end' ? lastWord : firstWord)(text, edge.from, edge.to);
  const left = gone && (end === 'end' ? lastWord(text, edge.from, gone.from) : firstWord(text, gone.to, edge.to));
  if (left)
    return withEnd(
      segments,
      end,
      end === 'end' ? { ...rangeOf(edge), to: left.to } : { ...rangeOf(edge), from: left.from },
    );
  return end === 'end' ? segments.slice(0, -1) : segments.slice(1);
}

const rangeOf = ({ block, from, to }: TextRange): TextRange => ({ block, from, to });

interface Word {
  readonly from: number;
  readonly to: number;
}

/** What stands between two spaces, without quotation marks round it; marks alone are no word. */
function wordsIn(text: string, from: number, to: number): readonly Word[] {
  return [...text.slice(from, to).matchAll(/\S+/g)].flatMap(({ 0: letters, index }): Word[] => {
    let start = from + index;
    let end = start + letters.length;
    while (start < end && isQuoteGlyph(text.charCodeAt(start))) start += 1;
    while (end > start && isQuoteGlyph(text.charCodeAt(end - 1))) end -= 1;
    return start < end ? [{ from: start, to: end }] : [];
  });
}

const firstWord = (text: string, from: number, to: number): Word | undefined => wordsIn(text, from, to)[0];
const lastWord = (text: string, from: number, to: number): Word | undefined => wordsIn(text, from, to).at(-1);
