import { cleanText } from './cleanText';
import type { CopyLine, CopyQuotation, CopyRun } from './storyCopy';

/** A quotation's stretch of one block, in the block's text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly quotation: CopyQuotation;
  readonly isFirst: boolean;
}

/** Cuts a text at the ends of its quotations. Where stretches overlap, the one that begins first keeps the words. */
export function cutRuns(text: string, stretches: readonly Stretch[]): CopyLine {
  const runs: CopyRun[] = [];
  let done = 0;
  for (const { from, to, quotation, isFirst } of stretches.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(from, done);
    const end = Math.min(to, text.length);
    if (end <= start) continue;
    if (start > done) runs.push({ text: cleanText(text.slice(done, start)), quotation: null, isFirst: false });
    runs.push({ text: cleanText(text.slice(start, end)), quotation, isFirst });
    done = end;
  }
  if (done < text.length) runs.push({ text: cleanText(text.slice(done)), quotation: null, isFirst: false });
  return { text: runs.map((run) => run.text).join(''), runs };
}

/** The quotation that is the whole paragraph but for its marks and stops; null when anything else stands in it. */
export function wholeQuotation({ runs }: CopyLine): CopyQuotation | null {
  const spoken = runs.filter((run) => run.quotation !== null);
  const beside = runs.filter((run) => run.quotation === null);
  if (spoken.length !== 1 || beside.some((run) => /[\p{L}\p{N}]/u.test(run.text))) return null;
  return spoken[0]?.quotation ?? null;
}
