import { entryOf } from '../../story/entryOf';
import type { Mention } from '../mentions/mention';
import { is } from '../words/lexicon';
import {
  canBe,
  inOneSentence,
  isLower,
  isParticle,
  isSmallParticle,
  sentenceEnd,
  sentenceStart,
  tokenAt,
  type Words,
} from '../words/words';
import type { People } from './people';

/** So many words behind a subject its verb and “its” stand, at most: “Skyways has cut its flights”. */
const nearVerb = 4;

/** “The Lantern”, “Brindle Quarry, which”, “Skyways has cut its flights”: no person is spoken of so. */
const readsAsBody = (w: Words, m: Mention): boolean => {
  if (isParticle(w, m.first - 1, 'the') && inOneSentence(w, m.first - 1, m.first) && !m.modifier) return true;
  const next = m.last + 1;
  const end = sentenceEnd(w, m.last);
  if (next >= end || m.possessor) return false;
  if (tokenAt(w, next).shape === 'comma' && isParticle(w, next + 1, 'which')) return true;
  if (sentenceStart(w, m.first) !== m.first) return false;
  for (let i = next; i < end && i - next < nearVerb && isLower(w, i); i += 1)
    if (isParticle(w, i, 'ofThings')) return !canBe(w, i - 1, is.preposition);
  return false;
};

/** “Sasha Vint, 44,”, “Sasha Vint, who”: a person. */
const readsAsPerson = (w: Words, { last }: Mention): boolean => {
  const aside = last + 2;
  if (tokenAt(w, last + 1).shape !== 'comma' || aside >= sentenceEnd(w, last)) return false;
  const { shape, text } = tokenAt(w, aside);
  const isAge = shape === 'number' && text.length <= 3 && tokenAt(w, aside + 1).shape === 'comma';
  return isAge || isSmallParticle(w, aside, 'who');
};

/** “in Port Selby”: where, not who. */
const isPlaced = (w: Words, { first }: Mention): boolean =>
  inOneSentence(w, first - 1, first) && isParticle(w, first - 1, 'locative');

/** Tells bodies and places from persons, by what stands beside the name, where the name itself does not tell. */
export function tellBodies(
  w: Words,
  mentions: readonly Mention[],
  { people, of }: Pick<People, 'people' | 'of'>,
): void {
  const things = new Set<number>();
  /** Whether every mention so far is behind a preposition of place. */
  const placed = new Map<number, boolean>();
  mentions.forEach((m, i) => {
    const id = of[i] ?? -1;
    const person = entryOf(people, id);
    if (m.kind !== 'name' || m.quoted || person?.kind !== 'unknown') return;
    placed.set(id, (placed.get(id) ?? true) && isPlaced(w, m));
    if (readsAsPerson(w, m)) person.kind = 'person';
    else if (readsAsBody(w, m)) things.add(id);
  });
  for (const [id, everywhere] of placed) if (everywhere) things.add(id);
  for (const id of things) {
    const person = entryOf(people, id);
    if (person?.kind === 'unknown') person.kind = 'thing';
  }
}
