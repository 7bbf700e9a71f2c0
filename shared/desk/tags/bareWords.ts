import { languageFor } from '../../language/languages';
import { detectQuotes } from '../../quotes/detectQuotes';
import type { QuoteMark, ReadableBlock } from '../../story/annotations';
import type { TextRange } from '../../story/range';
import type { StoryDocument } from '../../story/storyDocument';
import { gatherBy } from '../../text/gatherBy';
import { readableCopy } from '../readableBlocks';

/**
 * What was selected, without spaces and quotation marks at its edges; marks of a quotation that lies inside stay.
 * Byline and dateline, where nobody speaks, are left out, and so is a paragraph of which no word is left.
 */
export function bareWords(
  { blocks, details }: Pick<StoryDocument, 'blocks' | 'details'>,
  ranges: readonly TextRange[],
): readonly TextRange[] {
  const copy = readableCopy(blocks);
  const own = new Map(copy.map((block) => [block.id, block]));
  const marks = gatherBy(
    detectQuotes(copy, languageFor(details.language)).marks.filter(
      ({ role }) => role === 'open' || role === 'continuation' || role === 'close',
    ),
    ({ block }) => block,
  );
  return ranges.flatMap((range) => {
    const block = own.get(range.block);
    const bare = block ? bareOf(block, range, marks.get(range.block) ?? []) : null;
    return bare && bare.from < bare.to ? [bare] : [];
  });
}

function bareOf(block: ReadableBlock, range: TextRange, marks: readonly QuoteMark[]): TextRange {
  let { from, to } = withoutSpace(block.text, range.from, range.to);
  for (;;) {
    const inside = marks.filter(({ at, length }) => at >= from && at + length <= to);
    const [first] = inside;
    const last = inside.at(-1);
    if (first?.at === from && !isClosedBefore(first, inside, to)) from += first.length;
    else if (last && last.at + last.length === to && !isOpenedAfter(last, inside)) to = last.at;
    else return { block: block.id, from, to };
    ({ from, to } = withoutSpace(block.text, from, to));
  }
}

/** A quotation that ends among the words keeps its opening mark. */
const isClosedBefore = ({ role, depth }: QuoteMark, inside: readonly QuoteMark[], to: number): boolean =>
  role !== 'close' &&
  inside.some((mark) => mark.role === 'close' && mark.depth === depth && mark.at + mark.length < to);

/** A quotation that begins among the words keeps its closing mark. */
const isOpenedAfter = ({ role, depth }: QuoteMark, inside: readonly QuoteMark[]): boolean =>
  role === 'close' && inside.some((mark) => mark.role !== 'close' && mark.depth === depth);

function withoutSpace(text: string, from: number, to: number): { from: number; to: number } {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return { from: start, to: Math.max(start, start + words.trim().length) };
}
