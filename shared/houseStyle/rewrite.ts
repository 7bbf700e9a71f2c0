import { firstAfter } from '../text/firstAfter';
import type { TextWithMarksSet } from './setMarks';

/** One stretch of a text that is set otherwise. `inner` takes an offset in the stretch to one in its new text. */
export interface Rewriting {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly inner: (offset: number) => number;
}

/** The text with its rewritten stretches, given in order, and where each offset of the text before lies in it. */
export function rewrite(text: string, rewritings: readonly Rewriting[]): TextWithMarksSet {
  if (rewritings.length === 0) return { text, map: (offset) => offset };
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let done = 0;
  for (const { from, to, text: set } of rewritings) {
    parts.push(text.slice(done, from), set);
    length += from - done;
    starts.push(length);
    length += set.length;
    done = to;
  }
  parts.push(text.slice(done));
  const map = (offset: number): number => {
    const at = lastUpTo(rewritings, offset);
    const found = rewritings[at];
    const start = starts[at];
    if (found === undefined || start === undefined) return offset;
    return offset <= found.to
      ? start + found.inner(offset - found.from)
      : start + found.text.length + offset - found.to;
  };
  return { text: parts.join(''), map };
}

/** The index of the last stretch that begins at the offset or before it; -1 for none. */
const lastUpTo = (rewritings: readonly Rewriting[], offset: number): number =>
  firstAfter(rewritings, offset, ({ from }) => from) - 1;
