import { entryOf } from '../../story/entryOf';
import type { Index } from '../mentions/nameIndex';
import type { Mention } from '../mentions/mention';
import { is } from '../words/lexicon';
import { isInHeadline, isParticle, sentenceStart, textOf, tokenAt, type Words } from '../words/words';
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

/** The one person whom some of these names are of; -1 where nobody is named, or several. */
function onlyPerson(index: Index, names: readonly number[], description: Mention): number {
  let meant = -1;
  for (const mention of names) {
    const name = index.mentions[mention];
    const id = index.of[mention] ?? -1;
    const person = entryOf(index.people, id);
    if (!name || id === meant || !isNamedInFull(person, name)) continue;
    if (meant >= 0 || disagrees(person, description)) return -1;
    meant = id;
  }
  return meant;
}

const opensItsSentence = ({ w, mentions }: Index, mention: number): boolean => {
  const m = entryOf(mentions, mention);
  return m !== undefined && !m.possessor && sentenceStart(w, m.first) === m.first;
};

/** The one person named in the paragraph before, where a sentence there begins with the name; -1. */
function personOfLastParagraph(index: Index, names: NamesByBlock, m: Mention): number {
  const before = names.get(tokenAt(index.w, m.first).block - 1) ?? [];
  if (before.length > farthest || before.some((mention) => isInHeadline(index.w, index.mentions[mention]?.first ?? 0)))
    return -1;
  const meant = onlyPerson(index, before, m);
  return before.some((mention) => index.of[mention] === meant && opensItsSentence(index, mention)) ? meant : -1;
}

/**
 * Whom “the 34-year-old”, “the mother of two”, “the former international” or “the midfielder” means: the one person named
 * before it in its paragraph, or, where it names nobody, in the paragraph before, which is about him. Such a phrase says of
 * somebody what he is, and not what office he holds; -1 where nobody is named, or several.
 */
export function describedPerson(index: Index, names: NamesByBlock, m: Mention): number {
  const { w, mentions } = index;
  if (m.kind !== 'nominal' || m.possessor || m.modifier || !isParticle(w, m.first, 'the')) return -1;
  if (!w.language.isDescription(textOf(w, m.first + 1, m.last).toLowerCase())) return -1;
  const own = names.get(tokenAt(w, m.first).block) ?? [];
  const end = placeOf(own, mentions, m.first);
  return end === 0
    ? personOfLastParagraph(index, names, m)
    : onlyPerson(index, own.slice(Math.max(0, end - farthest), end), m);
}
