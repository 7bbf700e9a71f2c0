import { is } from '../words/lexicon';
import { bitsAt, isCapital, isLower, tokenAt, type Words } from '../words/words';

/** True for “Leeds-based”, “Anti-Brexit”: an adjective made of a name. False for a word the lexicon knows: “Vice-president”. */
export function isCompoundAdjective(w: Words, i: number): boolean {
  const { text, word } = tokenAt(w, i);
  return /[-‑]/.test(text) && !w.lexicon.entries.has(word) && w.language.names.isCompoundAdjective(text);
}

const mostRead = 30;
const fewestCapitals = 4;
/** Words that stay small in a headline. */
const staysSmall = is.preposition | is.conjunction | is.determiner | is.auxiliary | is.possessive | is.pronoun;

/** True where the paragraph of a word is set like a headline: every word of weight has a capital. Reads at most 30 words around it. */
export function isTitleCase(w: Words, at: number): boolean {
  const block = tokenAt(w, at).block;
  let capitals = 0;
  let first = at;
  while (first > 0 && tokenAt(w, first - 1).block === block && at - first < mostRead / 2) first -= 1;
  for (let i = first; i < w.count && i - first < mostRead && tokenAt(w, i).block === block; i += 1) {
    if (isCapital(w, i)) capitals += 1;
    else if (isLower(w, i) && (bitsAt(w, i) & staysSmall) === 0) return false;
  }
  return capitals >= fewestCapitals;
}
