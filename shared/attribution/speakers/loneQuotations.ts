import { entryOf } from '../../story/entryOf';
import { place, type Candidate, type Spot } from './candidates';
import { personOf, type Scene } from '../scene';
import { isQuoted, tokenAt } from '../words/words';

/** True for a quotation that is all there is in its paragraph: no words of the reporter's stand beside it. */
export const isLone = ({ words }: Scene, { first, last }: Spot): boolean =>
  tokenAt(words, first - 1).block !== tokenAt(words, first).block &&
  tokenAt(words, last + 1).block !== tokenAt(words, last).block;

/** First and last word of the paragraph before a place; null at the beginning. */
const paragraphBefore = ({ words }: Scene, at: number): { readonly first: number; readonly last: number } | null => {
  const { block } = tokenAt(words, at);
  let last = at - 1;
  while (last >= 0 && tokenAt(words, last).block === block) last -= 1;
  if (last < 0) return null;
  let first = last;
  while (first > 0 && tokenAt(words, first - 1).block === tokenAt(words, last).block) first -= 1;
  return { first, last };
};

/** The people named between two words, each once. */
const peopleNamed = (scene: Scene, first: number, last: number): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let i = first; i <= last; i += 1) {
    const mention = scene.over[i] ?? -1;
    const person = mention < 0 ? -1 : personOf(scene, mention);
    const kind = entryOf(scene.people.people, person)?.kind;
    if (kind === 'person' || (kind === 'unknown' && (scene.people.people[person]?.length ?? 0) > 1)) found.add(person);
  }
  return found;
};

const isNarration = ({ words }: Scene, first: number, last: number): boolean => {
  for (let i = first; i <= last; i += 1) if (isQuoted(words, i)) return false;
  return true;
};

/**
 * True where nothing in the copy gives a lone quotation to the one who comes nearest: their last words are a paragraph of
 * narration away that does not speak of them alone, or they are one of several whom the paragraph before names.
 */
export function isOrphan(scene: Scene, spot: Spot, best: Candidate): boolean {
  if (!isLone(scene, spot)) return false;
  const before = paragraphBefore(scene, spot.first);
  if (!before || !isNarration(scene, before.first, before.last)) return false;
  const isBare = best.frame < 0 && (best.place === place.previousParagraph || best.place === place.paragraphBefore);
  if (best.place !== place.carried && !isBare) return false;
  const named = peopleNamed(scene, before.first, before.last);
  return isBare ? named.size > 1 : named.size !== 1 || !named.has(best.person);
}

const elsewhere: readonly Candidate['place'][] = [
  place.nobody,
  place.carried,
  place.previousParagraph,
  place.paragraphBefore,
];

/** True where a lone quotation is given to nobody, or to somebody for a cue that goes with the words before it. */
export const isElsewhere = (best: Candidate): boolean => elsewhere.includes(best.place);

/** Somebody's words, and the paragraph they end in. */
export interface Turn {
  readonly person: number;
  readonly block: number;
}

/** The one whose turn it is: the last but one of two who have spoken by turns, paragraph after paragraph. -1. */
export function nextByTurns({ words }: Scene, spot: Spot, turns: readonly Turn[]): number {
  const [before, last] = turns.slice(-2);
  if (!before || !last || before.person === last.person) return -1;
  const { block } = tokenAt(words, spot.first);
  return block - last.block === 1 && last.block - before.block === 1 ? before.person : -1;
}
