import { matchTokens, tokensOf, type Token } from '../text/tokens';

/** How far words are from the source's, in rising order of gravity. Quotation marks and white space are glyphs. */
export type VerbatimGrade = 'same' | 'glyph' | 'punctuation' | 'case' | 'words';

/** One place where the words differ. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
  readonly grade: Exclude<VerbatimGrade, 'same' | 'glyph'>;
}

/** How the words on the desk stand to the words they are bound to. */
export interface WordComparison {
  readonly grade: VerbatimGrade;
  readonly changes: readonly WordChange[];
}

/** Compares a quotation's words with the source's and grades the worst difference. */
export function compareWords(sourceWords: string, currentWords: string): WordComparison {
  if (sourceWords === currentWords) return { grade: 'same', changes: [] };
  const before = tokensOf(sourceWords);
  const after = tokensOf(currentWords);
  const changes: WordChange[] = [];
  let at = { before: 0, after: 0 };
  for (const [i, j] of [...matchTokens(before, after), [before.length, after.length] as const]) {
    if (i > at.before || j > at.after) {
      const was = before.slice(at.before, i);
      const is = after.slice(at.after, j);
      changes.push({ before: textOf(sourceWords, was), after: textOf(currentWords, is), grade: gradeOf(was, is) });
    }
    at = { before: i + 1, after: j + 1 };
  }
  return { grade: changes.reduce<VerbatimGrade>((worst, change) => worse(worst, change.grade), 'glyph'), changes };
}

const gravity: readonly VerbatimGrade[] = ['same', 'glyph', 'punctuation', 'case', 'words'];

/** The graver of two grades. */
export const worse = (a: VerbatimGrade, b: VerbatimGrade): VerbatimGrade =>
  gravity.indexOf(a) >= gravity.indexOf(b) ? a : b;

const textOf = (text: string, tokens: readonly Token[]): string =>
  text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0);

/** Signs that are spoken are words: “5%” is not “5”. */
const sign = /^(?:\p{P})$/u;
const spoken = /^[%&@#§*]$/;

function gradeOf(was: readonly Token[], is: readonly Token[]): WordChange['grade'] {
  const before = wordsOf(was);
  const after = wordsOf(is);
  if (sameWords(before, after)) return 'punctuation';
  return sameWords(before.map(lower), after.map(lower)) ? 'case' : 'words';
}

const lower = (word: string): string => word.toLowerCase();

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, index) => word === b[index]);

const wordsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.map((token) => token.key).filter((key) => spoken.test(key) || !sign.test(key));
