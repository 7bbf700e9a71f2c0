import { entryOf } from '../../story/entryOf';
import type { Attribution } from '../../story/annotations';
import type { Scene } from '../scene';
import { is } from '../words/lexicon';
import {
  bitsAt,
  inOneSentence,
  isParticle,
  isQuoted,
  isSign,
  sentenceStart,
  tokenAt,
  type Words,
} from '../words/words';
import type { Candidate, Spot } from './candidates';
import { isSpokenTo } from './cueUse';
import type { Verdict } from './verdict';

/** So many words stand between “asked” and the question, at most: “asked again on Monday: “…””. */
const farthest = 4;

const isFinite = (bits: number): boolean => (bits & (is.participle | is.baseForm)) === 0;

/** The verb before the words, by which somebody is asked: “Lee was asked: “…””, “Asked “…”, Lee said”. -1 for none. */
const askedBefore = (w: Words, first: number): number => {
  for (let i = first - 1; i >= 0 && first - i <= farthest + 1 && !isQuoted(w, i); i -= 1) {
    if (!inOneSentence(w, i, first - 1) || isParticle(w, i, 'by')) return -1;
    const bits = bitsAt(w, i);
    if ((bits & is.addressee) !== 0 && isFinite(bits)) return isSpokenTo(w, i) || sentenceStart(w, i) === i ? i : -1;
    if (i < first - 1 && isSign(w, i)) return -1;
  }
  return -1;
};

/** True for a question that is put to the one who comes nearest: whoever is asked does not ask. */
export function isPutTo({ words, frames }: Scene, { first, last }: Spot, best: Candidate): boolean {
  if (tokenAt(words, last).text !== '?' || best.mention < 0 || (entryOf(frames, best.frame)?.certain ?? null) !== null)
    return false;
  const asked = askedBefore(words, first);
  const cue = entryOf(frames, best.frame);
  return asked >= 0 && (!cue || cue.first !== asked);
}

/** Such a question, left open: the copy does not say who asked. */
export const putTo = (id: string, { confidence }: Verdict): Attribution => ({
  quotation: id,
  speaker: null,
  suggested: null,
  cue: null,
  confidence,
  reasons: ['The question is put to somebody, and the copy does not say who asked it.'],
});
