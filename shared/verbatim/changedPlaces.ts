import type { TextRange } from '../story/range';
import type { Quotation } from '../story/storyDocument';
import { matchTokens } from '../text/tokens';
import type { VerbatimCheck } from './checkVerbatim';
import { isWord, piecesOf, type Piece } from './pieces';

/** A place of the copy where a quotation's words are not its source's. */
export interface ChangedPlace extends TextRange {
  /** What the source has there; empty where words came in. */
  readonly was: string;
  /** changed: nothing says so; told: an ellipsis or brackets do; punctuation: only signs or capitals differ. */
  readonly kind: 'changed' | 'told' | 'punctuation';
}

/** A stretch of the quotation's words, its paragraphs joined as `wordsOfQuotation` joins them. */
type Stretch = Pick<ChangedPlace, 'from' | 'to' | 'was' | 'kind'>;

const plainWords = (pieces: readonly Piece[]): string =>
  pieces
    .filter(isWord)
    .map(({ key }) => key.toLowerCase())
    .join(' ');

function kindOf(was: readonly Piece[], is: readonly Piece[], grade: VerbatimCheck['grade']): Stretch['kind'] {
  if (plainWords(was) === plainWords(is)) return 'punctuation';
  // Marks are believed only where they account for all that differs.
  return grade === 'words' || is.every(({ mark }) => mark === null) ? 'changed' : 'told';
}

function stretches({ sourceWords, currentWords, grade }: VerbatimCheck): readonly Stretch[] {
  const before = piecesOf(sourceWords);
  const after = piecesOf(currentWords);
  const found: Stretch[] = [];
  let at = { before: 0, after: 0 };
  for (const [i, j] of [...matchTokens(before, after), [before.length, after.length] as const]) {
    const was = before.slice(at.before, i);
    const is = after.slice(at.after, j);
    if (was.length + is.length > 0) {
      const from = is[0]?.from ?? after[at.after - 1]?.to ?? 0;
      const text = sourceWords.slice(was[0]?.from ?? 0, was.at(-1)?.to ?? 0);
      found.push({ from, to: is.at(-1)?.to ?? from, was: text, kind: kindOf(was, is, grade) });
    }
    at = { before: i + 1, after: j + 1 };
  }
  return found;
}

/** Where in the copy a quotation differs from its source, in order; one that reaches over paragraphs has a place in each. */
export function changedPlaces(
  { segments }: Pick<Quotation, 'segments'>,
  check: VerbatimCheck,
): readonly ChangedPlace[] {
  const found = stretches(check);
  let start = 0;
  return segments.flatMap(({ block, from, to }) => {
    const begin = start;
    const end = begin + to - from;
    start = end + 1;
    return found
      .filter((stretch) => stretch.from <= end && stretch.to >= begin && (stretch.from >= begin || stretch.to > begin))
      .map((stretch) => ({
        block,
        from: from + Math.max(stretch.from, begin) - begin,
        to: from + Math.min(stretch.to, end) - begin,
        was: stretch.from >= begin ? stretch.was : '',
        kind: stretch.kind,
      }));
  });
}
