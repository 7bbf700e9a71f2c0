import { cleanText, looksClean } from './cleanText';
import type { CopyLine, CopyQuotation, CopyRun } from './storyCopy';

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
    if ((stretches[at]?.from ?? 0) < (stretches[at - 1]?.from ?? 0)) return stretches.toSorted((a, b) => a.from - b.from);
  }
  return stretches;
}

/** Cuts a text at the ends of its quotations. Where stretches overlap, the one that begins first keeps the words. */
export function cutRuns(text: string, stretches: readonly Stretch[]): CopyLine {
  const isClean = looksClean(text);
  const clean = (words: string): string => (isClean ? words : cleanText(words));
  if (stretches.length === 0) return wholeLine(clean(text));
  const runs: CopyRun[] = [];
  let done = 0;
  for (const { from, to, quotation, isFirst } of inOrder(stretches)) {
    const start = Math.max(from, done);
    const end = Math.min(to, text.length);
    if (end <= start) continue;
    if (start > done) runs.push({ text: clean(text.slice(done, start)), quotation: null, isFirst: false });
    runs.push({ text: clean(text.slice(start, end)), quotation, isFirst });
    done = end;
  }
  if (done < text.length) runs.push({ text: clean(text.slice(done)), quotation: null, isFirst: false });
  return { text: isClean ? text : runs.map((run) => run.text).join(''), runs };
}

/** A line that nobody is quoted in. */
const wholeLine = (text: string): CopyLine => ({ text, runs: text === '' ? [] : [{ text, quotation: null, isFirst: false }] });

const wordSign = /[\p{L}\p{N}]/u;

/** The quotation that is the whole paragraph but for its marks and stops; null when anything else stands in it. */
export function wholeQuotation(runs: readonly CopyRun[]): CopyQuotation | null {
  let whole: CopyQuotation | null = null;
  for (const { quotation } of runs) {
    if (quotation !== null && whole !== null) return null;
    whole ??= quotation;
  }
  if (whole === null) return null;
  for (const { text, quotation } of runs) if (quotation === null && wordSign.test(text)) return null;
  return whole;
}
