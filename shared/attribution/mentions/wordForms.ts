import { is } from '../words/lexicon';
import { shape, type Words } from '../words/wordColumns';

/** Tails of compound adjectives besides those in -ed and -ing: “a French-born chef”, “the Tory-held seat”. */
const tails = new Set(
  'born bred run led held made built grown won sent only free wide era style like type class level language proof bound friendly heavy loyal first rich strong wise sized speaking area known owned based backed fed'.split(
    ' ',
  ),
);
/** What stands before a name's capital and makes an adjective of it, at a sentence's start: “Anti-Brexit”. */
const heads = new Set('anti pro ex non post pre mid cross trans inter neo'.split(' '));
/** Syllables of Chinese names in -ing (“Ka-shing”) are shorter than any participle that makes an adjective. */
const shortestParticiple = 6;

const isTail = (tail: string): boolean =>
  tails.has(tail) ||
  (tail.length >= 4 && tail.endsWith('ed')) ||
  (tail.length >= shortestParticiple && tail.endsWith('ing'));

/**
 * True for “Leeds-based”, “French-speaking”, “Anti-Brexit”: an adjective made of a name. False for a word the lexicon
 * knows (`fact` is not 0: “Vice-president”) and for a name with a hyphen (“Kim Jong-un”, “Anne-Sophie”).
 */
export function isCompoundAdjective(text: string, from: number, to: number, fact: number): boolean {
  if (fact !== 0) return false;
  for (let i = from + 1; i < to - 1; i += 1) {
    const code = text.charCodeAt(i);
    if (code !== 0x2d && code !== 0x2011) continue;
    const word = text.slice(from, to).replaceAll('\u2011', '-');
    return isTail(word.slice(word.lastIndexOf('-') + 1)) || heads.has(word.slice(0, word.indexOf('-')).toLowerCase());
  }
  return false;
}

const mostRead = 30;
const fewestCapitals = 4;
/** Words that stay small in a headline. */
const staysSmall = is.preposition | is.conjunction | is.determiner | is.auxiliary | is.possessive | is.pronoun;

/** True where the paragraph of a word is set like a headline: every word of weight has a capital. Reads at most 30 words around it. */
export function isTitleCase(w: Words, at: number): boolean {
  const block = w.block[at];
  let capitals = 0;
  let first = at;
  while (first > 0 && w.block[first - 1] === block && at - first < mostRead / 2) first -= 1;
  for (let i = first; i < w.count && i - first < mostRead && w.block[i] === block; i += 1) {
    if (w.shape[i] === shape.capital) capitals += 1;
    else if (w.shape[i] === shape.lower && ((w.bits[i] ?? 0) & staysSmall) === 0) return false;
  }
  return capitals >= fewestCapitals;
}
