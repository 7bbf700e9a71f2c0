import { entryOf } from '../../story/entryOf';
import type { Mention } from '../mentions/findMentions';
import { among, is, numberOf } from '../words/lexicon';
import { shape, type Words } from '../words/wordColumns';
import type { People } from './people';

const the = numberOf('the');
const its = numberOf('its');
const itself = numberOf('itself');
const which = numberOf('which');
const who = numberOf('who');

/** So many words behind a subject its verb and “its” stand, at most: “Skyways has cut its flights”. */
const nearVerb = 4;

const startsSentence = (w: Words, i: number): boolean => w.sentences[w.sentence[i] ?? 0] === i;

/** “The Lantern”, “Brindle Quarry, which”, “Skyways has cut its flights”: no person is spoken of so. */
const readsAsBody = (w: Words, m: Mention): boolean => {
  if (m.first > 0 && w.fact[m.first - 1] === the && w.sentence[m.first - 1] === w.sentence[m.first] && !m.modifier)
    return true;
  const next = m.last + 1;
  if (w.sentence[next] !== w.sentence[m.last] || m.possessor) return false;
  if (w.shape[next] === shape.comma && w.fact[next + 1] === which) return true;
  if (!startsSentence(w, m.first) || w.shape[next] !== shape.lower) return false;
  for (let i = next; i - next < nearVerb && w.sentence[i] === w.sentence[next] && w.shape[i] === shape.lower; i += 1)
    if (w.fact[i] === its || w.fact[i] === itself)
      return (w.bits[i - 1] ?? 0) === 0 || ((w.bits[i - 1] ?? 0) & is.preposition) === 0;
  return false;
};

const locative = among('in at near outside across around into throughout within towards');

/** “in Port Selby”: where, not who. */
const isPlaced = (w: Words, { first }: Mention): boolean =>
  first > 0 && w.sentence[first - 1] === w.sentence[first] && locative[w.fact[first - 1] ?? 0] === 1;

const isAge = (w: Words, i: number): boolean => w.shape[i] === shape.number && (w.to[i] ?? 0) - (w.from[i] ?? 0) <= 3;

/** “Sasha Vint, 44,”, “Sasha Vint, who”: a person. */
const readsAsPerson = (w: Words, { last, first }: Mention): boolean =>
  w.shape[last + 1] === shape.comma &&
  w.sentence[last + 2] === w.sentence[first] &&
  (w.fact[last + 2] === who || (isAge(w, last + 2) && w.shape[last + 3] === shape.comma));

/** Tells bodies and places from persons, by what stands beside the name, where the name itself does not tell. */
export function tellBodies(
  w: Words,
  mentions: readonly Mention[],
  { people, of }: Pick<People, 'people' | 'of'>,
): void {
  const bodies = new Set<number>();
  const places = new Map<number, boolean>();
  mentions.forEach((m, i) => {
    const person = entryOf(people, of[i] ?? -1);
    if (m.kind !== 'name' || m.quoted || !person) return;
    if (person.kind === 'unknown') places.set(of[i] ?? -1, (places.get(of[i] ?? -1) ?? true) && isPlaced(w, m));
    if (person.kind === 'unknown' && readsAsPerson(w, m)) person.kind = 'person';
    else if (person.kind === 'unknown' && readsAsBody(w, m)) bodies.add(of[i] ?? -1);
  });
  for (const [id, isPlace] of places) if (isPlace) bodies.add(id);
  for (const id of bodies) {
    const person = entryOf(people, id);
    if (person?.kind === 'unknown') person.kind = 'thing';
  }
}
