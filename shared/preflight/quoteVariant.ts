import type { Token } from '../text/tokens';
import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import type { Quotation } from '../story/storyDocument';
import { beginning, type Copy } from './copy';
import type { Draft, PreflightRule } from './rule';

interface Spoken {
  readonly quotation: Quotation;
  readonly text: string;
  /** Words only, each with what stands between it and the next. */
  readonly words: readonly { readonly key: string; readonly token: Token }[];
}

/** Fewer words than these are said twice by chance. */
const fewest = 3;
/** How many places with the same beginning are looked at, so that hostile copy stays linear. */
const mostPlaces = 16;

/** The same words quoted twice with different punctuation: one of the two is not what was said. */
export const quoteVariant: PreflightRule = {
  name: 'quote-variant',
  check: (copy) => {
    const spoken = copy.story.quotations
      .filter((quotation) => quotation.kind !== 'scare')
      .map((quotation) => spokenOf(quotation, copy));
    const places = beginnings(spoken);
    const isVariant = variantBy(copy.tokens);
    return spoken.flatMap((short) => {
      if (short.words.length < fewest || short.words.length > longest) return [];
      const found = (places.get(beginningAt(short, 0)) ?? []).find((place) => isVariant(short, place));
      return found ? draftsFor(short, found) : [];
    });
  },
};

const longest = 200;

interface Place {
  readonly spoken: Spoken;
  readonly at: number;
}

const isWord = /[\p{L}\p{N}]/u;

function spokenOf(quotation: Quotation, { texts, tokens }: Copy): Spoken {
  const text = wordsOfQuotation(quotation, texts);
  return {
    quotation,
    text,
    words: tokens(text)
      .filter((token) => isWord.test(token.key))
      .map((token) => ({ key: token.key.toLowerCase(), token })),
  };
}

/** The first `fewest` words from there on. */
const beginningAt = ({ words }: Spoken, at: number): string =>
  `${words[at]?.key} ${words[at + 1]?.key} ${words[at + 2]?.key}`;

/** Where in all that is said the words stand that some quotation begins with. */
function beginnings(spoken: readonly Spoken[]): ReadonlyMap<string, readonly Place[]> {
  const wanted = new Set(spoken.map((each) => beginningAt(each, 0)));
  const firstWords = new Set(spoken.map(({ words }) => words[0]?.key));
  const places = new Map<string, Place[]>();
  for (const each of spoken) {
    for (let at = 0; at + fewest <= each.words.length; at += 1) {
      if (!firstWords.has(each.words[at]?.key)) continue;
      const key = beginningAt(each, at);
      if (!wanted.has(key)) continue;
      const known = places.get(key);
      if (!known) places.set(key, [{ spoken: each, at }]);
      else if (known.length < mostPlaces) known.push({ spoken: each, at });
    }
  }
  return places;
}

/** Whether the same words stand in the longer quotation, set otherwise. */
const variantBy =
  (tokens: Copy['tokens']) =>
  (short: Spoken, { spoken: long, at }: Place): boolean => {
    if (long === short || long.words.length < short.words.length) return false;
    if (long.words.length === short.words.length && long.quotation.id <= short.quotation.id) return false;
    return (
      short.words.every(({ key }, index) => long.words[at + index]?.key === key) &&
      between(tokens, short, 0) !== between(tokens, long, at, short.words.length)
    );
  };

/** Signs and letters between the first word and the last, glyphs apart. */
function between(tokens: Copy['tokens'], { text, words }: Spoken, at: number, length = words.length): string {
  const from = words[at]?.token.from ?? 0;
  const to = words[at + length - 1]?.token.to ?? from;
  return tokens(text.slice(from, to))
    .map((token) => token.key.toLowerCase())
    .join(' ');
}

/** One finding for both places: it stands at the shorter quotation and names the other. */
function draftsFor(short: Spoken, { spoken: long, at }: Place): readonly Draft[] {
  const [segment] = short.quotation.segments;
  if (!segment) return [];
  const other = long.text.slice(long.words[at]?.token.from, long.words[at + short.words.length - 1]?.token.to);
  return [
    {
      severity: 'warn',
      at: { block: segment.block, from: segment.from, to: segment.to },
      message: `“${beginning(short.text, 60)}” is quoted twice with different punctuation, the other time as “${beginning(other, 60)}”. Check which is right, or drop the repeat.`,
    },
  ];
}
