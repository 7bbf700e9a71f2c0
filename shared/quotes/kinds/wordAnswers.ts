import type { LoadedLanguage } from '../../language/loadLanguage';
import type { NearbyWord } from './nearbyWords';
import { WORD, isFunctionWord } from './wordClasses';

/** A word as the model may know it; “^” where there is none. A name is empty, so that nothing is learned of one. */
export function wordAnswer(words: readonly NearbyWord[], index: number): string {
  const word = words[index];
  if (!word) return '^';
  return word.isCapitalised && word.facts === 0 ? '' : word.text;
}

/**
 * A word's rough grammar, by the lists, else by its ending: D a determiner, V a verb of saying, F another small word, N
 * a broadcaster, C a name, s an owner; a preposition is a class of its own. “^” where there is no word.
 */
export function grammarOf(words: readonly NearbyWord[], index: number, { quotes }: LoadedLanguage): string {
  const word = words[index];
  if (!word) return '^';
  const { facts, text } = word;
  if (facts & WORD.preposition) return text;
  if (facts & WORD.determiner) return 'D';
  if (facts & WORD.saying) return 'V';
  if (isFunctionWord(facts)) return 'F';
  if (facts & WORD.broadcaster) return 'N';
  const isOwner = quotes.isOwner(text);
  if (word.isCapitalised) return isOwner ? 'Cs' : 'C';
  return isOwner ? 's' : quotes.ending(text) || 'x';
}
