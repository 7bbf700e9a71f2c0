import { matchTokens, tokensOf, type Token } from '../text/tokens';
import { worse, type VerbatimGrade, type WordChange } from './grades';
import { isWord, piecesOf, wordsOf, type Piece } from './pieces';
import { readMarks, type Texts } from './readMarks';

/** How the words on the desk stand to the words they are bound to. */
export interface WordComparison {
  readonly grade: VerbatimGrade;
  readonly changes: readonly WordChange[];
}

/** Compares a quotation's words with the source's and grades the worst difference. */
export function compareWords(sourceWords: string, currentWords: string): WordComparison {
  if (sourceWords === currentWords) return { grade: 'same', changes: [] };
  const texts: Texts = { source: sourceWords, current: currentWords };
  const before = piecesOf(sourceWords);
  const after = piecesOf(currentWords);
  const changes: WordChange[] = [];
  let at = { before: 0, after: 0 };
  for (const [i, j] of [...matchTokens(before, after), [before.length, after.length] as const]) {
    if (i > at.before || j > at.after)
      changes.push(...changesBetween(before.slice(at.before, i), after.slice(at.after, j), texts));
    at = { before: i + 1, after: j + 1 };
  }
  const found = graded(changes);
  if (found.grade !== 'words') return found;
  // A capital, or an ellipsis of the source's own, can pair words that are not each other's: the marks have the last word.
  const read = readMarks(before, after, texts);
  return read === null ? found : graded(read);
}

const graded = (changes: readonly WordChange[]): WordComparison => ({
  grade: changes.reduce<VerbatimGrade>((worst, change) => worse(worst, change.grade), 'glyph'),
  changes,
});

const textOf = (text: string, tokens: readonly Token[]): string =>
  text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0);

function changesBetween(was: readonly Piece[], is: readonly Piece[], texts: Texts): readonly WordChange[] {
  const grade = gradeOf(was, is);
  const read = grade === 'words' ? readMarks(was, is, texts) : null;
  return read ?? [{ before: textOf(texts.source, was), after: textOf(texts.current, is), grade }];
}

function gradeOf(was: readonly Piece[], is: readonly Piece[]): WordChange['grade'] {
  const before = wordsOf(was).map(({ key }) => key);
  const after = wordsOf(is).map(({ key }) => key);
  if (sameWords(before, after)) return 'punctuation';
  return sameWords(before.map(lower), after.map(lower)) ? 'case' : 'words';
}

const lower = (word: string): string => word.toLowerCase();

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, index) => word === b[index]);

/** How many words the source has, and how many of them stand, in their order. */
export interface WordCount {
  readonly said: number;
  readonly standing: number;
}

/** Counts the source's words that stand; a capital more or less is the same word. */
export function countStanding(sourceWords: string, currentWords: string): WordCount {
  const said = plainWords(sourceWords);
  return { said: said.length, standing: matchTokens(said, plainWords(currentWords)).length };
}

const plainWords = (text: string): readonly Token[] =>
  tokensOf(text)
    .filter(isWord)
    .map((token) => ({ ...token, key: lower(token.key) }));
