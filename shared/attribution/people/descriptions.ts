import { entryOf } from '../../story/entryOf';
import type { Index } from '../mentions/nameIndex';
import type { Mention } from '../mentions/mention';
import { is } from '../words/lexicon';
import { isParticle, textOf, tokenAt, type Words } from '../words/words';
import { genderOf, type Person } from './people';

/** The mentions by name of each paragraph, in its order. */
export type NamesByBlock = ReadonlyMap<number, readonly number[]>;

/** So many names before a description are looked at. */
const farthest = 12;

export function namesByBlock(w: Words, mentions: readonly Mention[]): NamesByBlock {
  const blocks = new Map<number, number[]>();
  mentions.forEach(({ kind, first, quoted }, mention) => {
    if (kind !== 'name' || quoted) return;
    const { block } = tokenAt(w, first);
    const names = blocks.get(block);
    if (names) names.push(mention);
    else blocks.set(block, [mention]);
  });
  return blocks;
}

/** Where in a list of mentions the first stands that begins at a word or behind it. */
function placeOf(names: readonly number[], mentions: readonly Mention[], first: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[names[middle] ?? 0]?.first ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isNamedInFull = (person: Person | undefined, { titles }: Mention): boolean =>
  person !== undefined &&
  (person.length > 1 || (titles & is.title) !== 0) &&
  (person.kind === 'person' || person.kind === 'unknown');

const disagrees = (person: Person | undefined, { titles }: Mention): boolean => {
  const gender = genderOf(person);
  return (gender === 'male' && (titles & is.female) !== 0) || (gender === 'female' && (titles & is.male) !== 0);
};

/**
 * Whom “the 34-year-old”, “the mother of two” or “the former international” means: the one person named before it in its
 * paragraph. Such a phrase says of somebody what he is, and not what office he holds; -1 where nobody is named, or several.
 */
export function describedPerson(index: Index, names: NamesByBlock, m: Mention): number {
  const { w, of, people, mentions } = index;
  if (m.kind !== 'nominal' || m.possessor || m.modifier || !isParticle(w, m.first, 'the')) return -1;
  if (!w.language.isDescription(textOf(w, m.first + 1, m.last).toLowerCase())) return -1;
  const own = names.get(tokenAt(w, m.first).block) ?? [];
  const end = placeOf(own, mentions, m.first);
  let meant = -1;
  for (const mention of own.slice(Math.max(0, end - farthest), end)) {
    const name = mentions[mention];
    const id = of[mention] ?? -1;
    const person = entryOf(people, id);
    if (!name || id === meant || !isNamedInFull(person, name)) continue;
    if (meant >= 0 || disagrees(person, m)) return -1;
    meant = id;
  }
  return meant;
}
