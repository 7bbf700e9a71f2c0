import { firstAfter } from './firstAfter';
import { matchTokens, tokensOf } from './tokens';

/** Takes offsets between a block's text and the source it came from, both ways. */
export interface Alignment {
  readonly toSource: (offset: number) => number;
  readonly toText: (offset: number) => number;
}

/** Lines up a text with the source it was made from, by the words they share; offsets between shared words go to the nearest one. */
export function alignText(source: string, text: string): Alignment {
  if (source === text) return { toSource: (offset) => offset, toText: (offset) => offset };
  const before = tokensOf(source);
  const after = tokensOf(text);
  const fromText: Knot[] = [{ from: 0, to: 0, at: 0 }];
  const fromSource: Knot[] = [{ from: 0, to: 0, at: 0 }];
  for (const [i, j] of matchTokens(before, after)) {
    const was = before[i];
    const is = after[j];
    if (!was || !is) continue;
    fromText.push({ from: is.from, to: is.to, at: was.from });
    fromSource.push({ from: was.from, to: was.to, at: is.from });
  }
  fromText.push({ from: text.length, to: text.length, at: source.length });
  fromSource.push({ from: source.length, to: source.length, at: text.length });
  return { toSource: (offset) => follow(fromText, offset), toText: (offset) => follow(fromSource, offset) };
}

/** A stretch of one text that is the same in the other, where it starts at `at`. */
interface Knot {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Inside a shared word step with it; between two, keep the distance to the word before without passing the next. */
function follow(knots: readonly Knot[], offset: number): number {
  const after = firstAfter(knots, offset, ({ from }) => from);
  const knot = knots[Math.max(after - 1, 0)] ?? { from: 0, to: 0, at: 0 };
  const next = knots[after];
  return Math.min(knot.at + Math.max(offset - knot.from, 0), next?.at ?? knot.at + (knot.to - knot.from));
}
