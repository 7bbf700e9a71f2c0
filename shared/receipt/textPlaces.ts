import { cleanText } from '../exporters/copy/cleanText';
import { tokensOf, type Token } from '../text/tokens';

/** A text and its words, each with its place in it. */
export interface WordedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
}

/** The words and signs of a text, quotation marks and white space aside: what remains the same under any house style. */
export function readWords(raw: string): WordedText {
  const text = cleanText(raw);
  const tokens = tokensOf(text);
  return { text, tokens, words: tokens.map(({ key }) => key) };
}

/** Half-open, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From the first to the last of some words. */
export const stretchOf = ({ tokens }: WordedText, first: number, count: number): Stretch => ({
  start: tokens[first]?.from ?? 0,
  end: tokens[first + count - 1]?.to ?? 0,
});

/** How many words before and after a place are those given, on from the place itself. */
function agreement(
  words: readonly string[],
  first: number,
  last: number,
  before: readonly string[],
  after: readonly string[],
): number {
  let agreed = 0;
  while (agreed < before.length && words[first - 1 - agreed] === before[before.length - 1 - agreed]) agreed += 1;
  let behind = 0;
  while (behind < after.length && words[last + 1 + behind] === after[behind]) behind += 1;
  return agreed + behind;
}

export interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Of the places of some words, the one that stands among the words that stand around them in the copy; the last of several alike. */
export const bestPlace = (
  { words }: WordedText,
  places: readonly number[],
  count: number,
  { before, after }: Surroundings,
): number | null => {
  let best: { readonly place: number; readonly agreed: number } | null = null;
  for (const place of places) {
    const agreed = agreement(words, place, place + count - 1, before, after);
    if (best === null || agreed >= best.agreed) best = { place, agreed };
  }
  return best?.place ?? null;
};
