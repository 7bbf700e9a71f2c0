/** Tails of compound adjectives besides those in -ed and -ing: “a French-born chef”, “the Tory-held seat”. */
const tails = new Set(
  'born bred run led held made built grown sent only free wide era style like type class level language proof bound friendly heavy loyal first rich strong wise sized speaking area known owned based backed fed'.split(
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

/** True for “Leeds-based”, “French-speaking”, “Anti-Brexit”: an adjective made of a name. False for a name with a hyphen (“Kim Jong-un”, “Anne-Sophie”). */
export function isCompoundAdjective(text: string): boolean {
  const word = text.replaceAll('\u2011', '-');
  const last = word.lastIndexOf('-');
  if (last < 1 || last >= word.length - 1) return false;
  return isTail(word.slice(last + 1)) || heads.has(word.slice(0, word.indexOf('-')).toLowerCase());
}
