import type { GivenQuotation, SourceLine } from '../../story/source';
import type { SourceRange } from '../../story/range';
import type { SpeechNote } from '../word/wordSpeech';

/** A stretch of a line that a comment of ours gives to a speaker. */
export interface Spoken {
  readonly from: number;
  readonly to: number;
  readonly comment: string;
}

// No text may hold these two; they keep a stretch's ends while blanks and controls around them go.
const begins = '\ufdd0';
const ends = '\ufdd1';

const anyEnd = /[\ufdd0\ufdd1]/g;

/** A line with the ends of its stretches marked, so that they survive tidying. */
export function markSpoken(text: string, spoken: readonly Spoken[]): string {
  const plain = text.replace(anyEnd, '\ufffd');
  let at = 0;
  const pieces = spoken.flatMap(({ from, to }) => {
    const piece = [plain.slice(at, from), begins, plain.slice(from, to), ends];
    at = to;
    return piece;
  });
  return [...pieces, plain.slice(at)].join('');
}

/** The line without the marks, and where they stood. */
export function unmarkSpoken(marked: string): { readonly text: string; readonly stretches: readonly SourceRange[] } {
  if (!marked.includes(begins) && !marked.includes(ends)) return { text: marked, stretches: [] };
  const stretches: SourceRange[] = [];
  let start = 0;
  let removed = 0;
  for (const found of marked.matchAll(anyEnd)) {
    const place = found.index - removed;
    removed += 1;
    if (found[0] === begins) start = place;
    else stretches.push({ start, end: place });
  }
  return { text: marked.replace(anyEnd, ''), stretches };
}

/** One line’s stretches in the source, each with its comment. */
export interface SpokenLine {
  readonly line: SourceLine;
  readonly stretches: readonly (SourceRange & { readonly comment: string })[];
}

/** Stretches with one comment are one quotation, over as many lines as they stand in. */
export function gatherGiven(
  lines: readonly SpokenLine[],
  speech: ReadonlyMap<string, SpeechNote>,
): readonly GivenQuotation[] {
  const parts = new Map<string, { parts: SourceRange[]; block: boolean }>();
  for (const { line, stretches } of lines) {
    for (const { start, end, comment } of stretches) {
      const quotation = parts.get(comment) ?? { parts: [], block: line.hint?.tag === 'blockquote' };
      parts.set(comment, quotation);
      const last = quotation.parts[quotation.parts.length - 1];
      if (last && last.end === start) quotation.parts[quotation.parts.length - 1] = { start: last.start, end };
      else if (end > start) quotation.parts.push({ start, end });
    }
  }
  return [...parts].flatMap(([comment, { parts: own, block }]): GivenQuotation[] => {
    const [first, last, note] = [own[0], own[own.length - 1], speech.get(comment)];
    return first && last && note
      ? [{ start: first.start, end: last.end, parts: own, kind: block ? 'block' : 'inline', ...note }]
      : [];
  });
}
