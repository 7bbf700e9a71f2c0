import type { LoadedLanguage } from '../../language/loadLanguage';
import { wordsOf } from '../../language/wordList';
import { anyCue, headNoun, is, smallWord } from '../words/lexicon';
import {
  bitsAt,
  inOneSentence,
  isLower,
  isParticle,
  isQuoted,
  isSign,
  isSmallParticle,
  tokenAt,
  type Words,
} from '../words/words';

/** “The court was told”, “…, court told”: the one named is spoken to. */
export const isSpokenTo = (w: Words, cue: number): boolean => {
  const next = cue + 1;
  if (
    isSmallParticle(w, cue, 'told') &&
    (next >= w.count || !inOneSentence(w, next, cue) || tokenAt(w, next).shape === 'stop')
  )
    return true;
  return isPassive(w, cue);
};

/** “was called”, “has never been described”: the one whom the sentence is about said nothing. */
export const isPassive = (w: Words, cue: number): boolean => {
  for (let i = cue - 1; i >= 0 && cue - i <= 3 && inOneSentence(w, i, cue); i -= 1) {
    const bits = bitsAt(w, i);
    if ((bits & (is.skipped | is.auxiliary)) === 0) return false;
    if ((bits & is.passive) !== 0 && isLower(w, i)) return true;
  }
  return false;
};

const makeJudging = ({ cues }: LoadedLanguage): ReadonlySet<string> => new Set(wordsOf(cues.judging));

const farthestJudged = 7;

/** True where words in marks follow that a verb of judging gives to its subject: “called the price “silly””, “praised “a clean sweep””. */
export const judgesWords = (w: Words, cue: number): boolean => {
  if (!w.language.table(makeJudging).has(tokenAt(w, cue).cue)) return false;
  for (let i = cue + 1; i - cue <= farthestJudged && inOneSentence(w, i, cue); i += 1) {
    if (isQuoted(w, i)) return tokenAt(w, i).block === tokenAt(w, cue).block;
    const bits = bitsAt(w, i);
    const isOtherVerb = (bits & anyCue) !== 0 && (bits & headNoun) === 0 && isLower(w, i);
    if (isSign(w, i) || isOtherVerb || (bits & (is.relative | is.conjunction | is.auxiliary)) !== 0) return false;
  }
  return false;
};

/** So many words stand between an article and its noun: “a rather long and angry phone call”. */
const longestPhrase = 4;

const endsInS = (w: Words, i: number): boolean => w.language.hasPluralEnding(tokenAt(w, i).word);

/** “a pep talk”, “her last court challenge”, “two phone calls”: the phrase that an article opened ends with this word. */
const endsPhrase = (w: Words, cue: number, bits: number): boolean => {
  const base = (bits & is.baseForm) !== 0;
  if (isParticle(w, cue, 'pastAsBase') || (!base && !endsInS(w, cue))) return false;
  for (let i = cue - 1; i >= 0 && cue - i <= longestPhrase && inOneSentence(w, i, cue); i -= 1) {
    if (isParticle(w, i, base ? 'singular' : 'plural')) return i < cue - 1;
    const before = bitsAt(w, i);
    // “her last challenge”, but “her friends say”.
    if (base && (before & is.possessive) !== 0)
      return i < cue - 1 && !endsInS(w, cue - 1) && (bitsAt(w, cue - 1) & headNoun) === 0;
    if (!isLower(w, i) || isQuoted(w, i) || (before & smallWord) !== 0 || (before & is.strongCue) !== 0) return false;
  }
  return false;
};

/** “his claim”, “in report”, “a pep talk”: a noun, though the word could be a cue. */
export const isNounThere = (w: Words, i: number, bits: number): boolean => {
  if (i === 0 || !inOneSentence(w, i - 1, i) || isQuoted(w, i - 1)) return false;
  // “a source close to the player”
  if (isParticle(w, i, 'close') && isSmallParticle(w, i + 1, 'to')) return true;
  const before = bitsAt(w, i - 1);
  // “Another said”, but “another report”.
  if (isParticle(w, i - 1, 'newcomerAlone') && (bits & (is.strongCue | is.baseForm | is.participle)) === is.strongCue)
    return false;
  if ((before & is.preposition) !== 0 && (bits & is.participle) !== 0) return false;
  return (before & (is.determiner | is.possessive | is.preposition)) !== 0 || endsPhrase(w, i, bits);
};
