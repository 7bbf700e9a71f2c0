import { escapeText } from '../writers/markup';
import { cutPieces, type CopySpan } from './cutPieces';
import type { StyledText } from './setHouseStyle';
import type { CopyLine, CopyQuotation, CopyRun } from './copyLine';
import { firstAfter } from '../../text/firstAfter';

/** A quotation's stretch of one block, in the block's text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly quotation: CopyQuotation;
  readonly isFirst: boolean;
}

/** In the order they begin. Nearly always they are so already. */
function inOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  for (let at = 1; at < stretches.length; at += 1) {
    if ((stretches[at]?.from ?? 0) < (stretches[at - 1]?.from ?? 0))
      return stretches.toSorted((a, b) => a.from - b.from);
  }
  return stretches;
}

/**
 * Cuts a text at the ends of its quotations, and each run into pieces where a link or an emphasis begins or ends. Where
 * stretches overlap, the one that begins first keeps the words.
 */
export function cutRuns(
  styled: Pick<StyledText, 'text' | 'isPlain'>,
  stretches: readonly Stretch[],
  spans: readonly CopySpan[],
  { from: begin, to: stop }: Part = { from: 0, to: styled.text.length },
): CopyLine {
  const { text, isPlain } = styled;
  const runs: CopyRun[] = [];
  const add = (from: number, to: number, quotation: CopyQuotation | null, isFirst: boolean): void => {
    const pieces = cutPieces(styled, { from, to }, spans);
    const words = pieces.map((piece) => piece.text).join('');
    runs.push({ text: words, markup: escapeText(words, isPlain), quotation, isFirst, pieces });
  };
  let done = begin;
  for (const { from, to, quotation, isFirst } of inOrder(stretches)) {
    const start = Math.max(from, done);
    const end = Math.min(to, stop);
    if (end <= start) continue;
    if (start > done) add(done, start, null, false);
    add(start, end, quotation, isFirst);
    done = end;
  }
  if (done < stop) add(done, stop, null, false);
  const isWhole = begin === 0 && stop === text.length;
  return { text: isPlain && isWhole ? text : runs.map((run) => run.text).join(''), runs };
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** The cells of a table’s text, row by row: a line a row, divided by tabs. Each is cut as a text of its own. */
export function cutCells(
  styled: StyledText,
  stretches: readonly Stretch[],
  spans: readonly CopySpan[],
): readonly (readonly CopyLine[])[] {
  const rows = partsOf(styled.text, { from: 0, to: styled.text.length }, '\n').map((row) =>
    partsOf(styled.text, row, '\t'),
  );
  const cells = rows.flat();
  const begun = new Set<Stretch>();
  const own = dealOut(stretches, cells).map((list) =>
    list.map((stretch) => {
      const isFirst = stretch.isFirst && !begun.has(stretch);
      begun.add(stretch);
      return { ...stretch, isFirst };
    }),
  );
  const ownSpans = dealOut(spans, cells);
  let at = -1;
  return rows.map((row) =>
    row.map((cell) => {
      at += 1;
      return cutRuns(styled, own[at] ?? [], ownSpans[at] ?? [], cell);
    }),
  );
}

/** For each of the parts of a text, which are in order, what lies over some of it. */
function dealOut<Item extends Part>(items: readonly Item[], parts: readonly Part[]): readonly (readonly Item[])[] {
  const dealt = parts.map((): Item[] => []);
  for (const item of items) {
    let at = firstAfter(parts, item.from, ({ to }) => to);
    for (let part = parts[at]; part && part.from < item.to; part = parts[at]) {
      dealt[at]?.push(item);
      at += 1;
    }
  }
  return dealt;
}

/** The parts of a stretch of a text that a mark divides, without the marks. */
function partsOf(text: string, { from, to }: Part, mark: string): readonly Part[] {
  const parts: Part[] = [];
  let begin = from;
  for (let at = text.indexOf(mark, from); at >= 0 && at < to; at = text.indexOf(mark, at + 1)) {
    parts.push({ from: begin, to: at });
    begin = at + 1;
  }
  return [...parts, { from: begin, to }];
}

/** A run of words that are nobody's, neither linked nor emphasised. */
export const plainRun = (text: string): CopyRun => {
  const markup = escapeText(text);
  return { text, markup, quotation: null, isFirst: false, pieces: [{ text, markup, link: null, emphases: [] }] };
};

const isWord = (text: string): boolean => /[A-Za-z0-9]/.test(text) || /[\p{L}\p{N}]/u.test(text);

/** The quotation that is the whole paragraph but for its marks and stops; null when anything else stands in it. */
export function wholeQuotation(runs: readonly CopyRun[]): CopyQuotation | null {
  let whole: CopyQuotation | null = null;
  for (const { quotation } of runs) {
    if (quotation !== null && whole !== null) return null;
    whole ??= quotation;
  }
  if (whole === null) return null;
  for (const { text, quotation } of runs) if (quotation === null && isWord(text)) return null;
  return whole;
}
