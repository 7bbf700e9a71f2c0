import type { LineThen } from '../desk/bodyAsItCame';
import type { Block } from '../story/block';
import type { Copy } from './copy';

/** A paragraph that no longer follows the one it followed in the source. */
export interface Seam {
  readonly block: Block;
  /** Its place in the body. */
  readonly at: number;
  /** Its place among the lines as they came. */
  readonly line: number;
  /** What it followed, and what became of that: gone, behind it now, or still before it but no longer next to it. */
  readonly followed: LineThen;
  readonly became: 'gone' | 'behind' | 'apart';
}

export interface Seams {
  readonly lines: readonly LineThen[];
  readonly seams: readonly Seam[];
}

function became({ now }: LineThen, at: number): Seam['became'] | null {
  if (now < 0) return 'gone';
  if (now > at) return 'behind';
  return now < at - 1 ? 'apart' : null;
}

/** Where a cut or a move set two paragraphs side by side that did not stand so in the source. */
export function seamsOf({ asItCame: lines, body }: Pick<Copy, 'asItCame' | 'body'>): Seams {
  if (lines === null) return { lines: [], seams: [] };
  const seen = new Set<number>();
  const seams = lines.flatMap(({ now: at }, line): Seam[] => {
    const block = body[at];
    const followed = lines[line - 1];
    if (!block || !followed || seen.has(at)) return [];
    seen.add(at);
    const is = followed.now === at ? null : became(followed, at);
    return is ? [{ block, at, line, followed, became: is }] : [];
  });
  return { lines, seams };
}
