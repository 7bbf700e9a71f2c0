import { alone, bitsAt, isSmall } from './findSubject';
import { among, headNoun, is, numberOf, smallWord } from '../words/lexicon';
import { shape, type Words } from '../words/wordColumns';

const to = numberOf('to');
const told = numberOf('told');
const close = numberOf('close');

/** “The court was told”, “…, court told”: the one named is spoken to. */
export const isSpokenTo = (w: Words, cue: number): boolean => {
  const next = cue + 1;
  if (
    isSmall(w, cue, told) &&
    (next >= w.count || w.sentence[next] !== w.sentence[cue] || w.shape[next] === shape.stop)
  )
    return true;
  for (let i = cue - 1; i >= 0 && cue - i <= 3 && w.sentence[i] === w.sentence[cue]; i -= 1) {
    const bits = bitsAt(w, i);
    if ((bits & (is.skipped | is.auxiliary)) === 0) return false;
    if ((bits & is.passive) !== 0 && w.shape[i] === shape.lower) return true;
  }
  return false;
};

const singular = among('a an another every each');
const plural = among('two three four five six seven eight nine ten many several few some these those dozens hundreds');
/** What is the same today and yesterday: “a note read”. */
const pastAsBase = among('read put cast bet');
/** So many words stand between an article and its noun: “a rather long and angry phone call”. */
const longestPhrase = 4;

const endsInS = (w: Words, i: number): boolean => w.text.charCodeAt((w.to[i] ?? 1) - 1) === 0x73;

/** “a pep talk”, “her last court challenge”, “two phone calls”: the phrase that an article opened ends with this word. */
const endsPhrase = (w: Words, cue: number, bits: number): boolean => {
  const base = (bits & is.baseForm) !== 0;
  if (pastAsBase[w.fact[cue] ?? 0] === 1 || (!base && !endsInS(w, cue))) return false;
  for (let i = cue - 1; i >= 0 && cue - i <= longestPhrase && w.sentence[i] === w.sentence[cue]; i -= 1) {
    const fact = w.fact[i] ?? 0;
    if (base ? singular[fact] === 1 : plural[fact] === 1) return i < cue - 1;
    const before = bitsAt(w, i);
    // “her last challenge”, but “her friends say”.
    if (base && (before & is.possessive) !== 0)
      return i < cue - 1 && !endsInS(w, cue - 1) && (bitsAt(w, cue - 1) & headNoun) === 0;
    if (w.shape[i] !== shape.lower || w.quoted[i] !== 0 || (before & smallWord) !== 0 || (before & is.strongCue) !== 0)
      return false;
  }
  return false;
};

/** “his claim”, “in report”, “a pep talk”: a noun, though the word could be a cue. */
export const isNounThere = (w: Words, i: number, bits: number): boolean => {
  if (i === 0 || w.sentence[i - 1] !== w.sentence[i] || w.quoted[i - 1] !== 0) return false;
  // “a source close to the player”
  if (w.fact[i] === close && isSmall(w, i + 1, to)) return true;
  const before = bitsAt(w, i - 1);
  // “Another said”, but “another report”.
  if (alone[w.fact[i - 1] ?? 0] === 1 && (bits & (is.strongCue | is.baseForm | is.participle)) === is.strongCue)
    return false;
  if ((before & is.preposition) !== 0 && (bits & is.participle) !== 0) return false;
  return (before & (is.determiner | is.possessive | is.preposition)) !== 0 || endsPhrase(w, i, bits);
};
