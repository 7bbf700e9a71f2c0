import { entryOf } from '../../story/entryOf';
import type { Mention } from '../mentions/mention';
import { indexFullName, indexSingleName, newPerson, noteGender } from '../mentions/indexNames';
import { is } from '../words/lexicon';
import { addUnder, openIndex, type Index } from '../mentions/nameIndex';
import { tellBodies } from './bodiesAndPersons';
import { describedPerson, namesByBlock, type NamesByBlock } from './descriptions';
import { agree, differ, qualifiersOf, unqualified, type Qualifiers } from './qualifiers';
import type { People } from './people';
import {
  adjoins,
  bitsAt,
  inOneSentence,
  isInHeadline,
  isLower,
  isParticle,
  isSign,
  textOf,
  tokenAt,
  type Words,
} from '../words/words';

/** An office in small letters; “Mr.” alone keeps its full stop, so that it is nobody's. */
const officeOf = (w: Words, first: number, last: number): string => textOf(w, first, last).toLowerCase();

/** What a noun phrase is found again by: an office by all its words, other phrases by their head. */
const headOf = ({ w }: Index, m: Mention): string =>
  m.kind === 'role' ? officeOf(w, m.nameFirst, m.nameLast) : tokenAt(w, m.nameLast).word;

const joined = (w: Words, a: number, b: number): boolean =>
  inOneSentence(w, a, b) && tokenAt(w, a).span === tokenAt(w, b).span;

/** True where a comma, a bracket, a dash or the sentence's end follows: only then was it an aside (“Lee, the mayor,”), no new subject. */
const closes = (w: Words, last: number): boolean =>
  isSign(w, last + 1) ||
  !inOneSentence(w, last + 1, last) ||
  (bitsAt(w, last + 1) & (is.relative | is.preposition)) !== 0;

const isNoun = (m: Mention): boolean => m.kind === 'nominal' || m.kind === 'role';

/** “the mayor” as a role: “mayor”. */
const roleOf = (w: Words, m: Mention): string => {
  const end = tokenAt(w, m.first).end;
  const article =
    m.first < m.last &&
    isParticle(w, m.first, 'ownArticle') &&
    w.text.charCodeAt(end) === 0x20 &&
    w.text.charCodeAt(end - 1) !== 0x2e;
  return w.text.slice(article ? end + 1 : tokenAt(w, m.first).start, tokenAt(w, m.last).end);
};

/** “Lee and his wife, Ann Lee”: gender is told by the noun before “Mrs Lee” is looked for. */
const noteKin = (index: Index): void => {
  index.mentions.forEach((m, mention) => {
    const next = index.mentions[mention + 1];
    const person = entryOf(index.people, index.of[mention + 1] ?? -1);
    if (m.kind !== 'nominal' || m.possessor || next?.kind !== 'name' || next.possessor || !person) return;
    const gap = next.first - m.last;
    const beside = gap === 1 || (gap === 2 && tokenAt(index.w, m.last + 1).shape === 'comma');
    if (beside && joined(index.w, m.last, next.first)) noteGender(person, m.titles, 0);
  });
};

const link = (index: Index, noun: Mention, nounNumber: number, name: number): void => {
  const id = index.of[name] ?? -1;
  const person = entryOf(index.people, id);
  if (!person || person.kind === 'thing') return;
  person.kind = 'person';
  noteGender(person, noun.titles, 0);
  person.role ??= roleOf(index.w, noun);
  addUnder(index.heads, headOf(index, noun), id);
  if (!index.qualified.has(id)) index.qualified.set(id, qualifiersOf(index.w, noun));
  index.of[nounNumber] = id;
};

/** Where a name begins, with the article before a title: “the Rev Tim Opie”. */
const startOf = (w: Words, m: Mention): number =>
  m.kind === 'name' && m.titles !== 0 && isParticle(w, m.first - 1, 'the') && adjoins(w, m.first)
    ? m.first - 1
    : m.first;

/** “His wife, Jean, …”: of kin the given name alone, between commas, tells who it is. */
const isKinNamed = (w: Words, noun: Mention, name: Mention): boolean =>
  (noun.titles & (is.female | is.male)) !== 0 &&
  ((bitsAt(w, noun.first) & is.possessive) !== 0 || tokenAt(w, noun.nameFirst - 1).possessive) &&
  isSign(w, name.last + 1);

/** The Selby of “Lee was born in Selby, the daughter of a miller”. */
const isPlace = (w: Words, { first, last, titles }: Mention): boolean =>
  first === last && titles === 0 && isParticle(w, first - 1, 'locative') && isLower(w, first - 1);

/** The executive of “chief executive of Marl Water”: the last of the nouns that stand side by side. */
const headOfCompound = (mentions: readonly Mention[], noun: number): number => {
  let head = noun;
  for (let next = mentions[head + 1]; next && isNoun(next) && mentions[head]?.modifier; next = mentions[head + 1]) {
    if (next.first !== (mentions[head]?.last ?? 0) + 1) break;
    head += 1;
  }
  return head;
};

/** Joins a name to the noun phrase beside it: “aide Ann Lee”, “Ann Lee, the mayor”, “Lee’s lawyer, Ann Rae”. */
const linkApposition = (index: Index, mention: number, m: Mention): void => {
  const { w, of, people, mentions } = index;
  // “a spokesman for Marl Council, Ann Lee”: past the names within the phrase.
  let other = mention + 1;
  while ((mentions[other]?.first ?? w.count) <= m.last && other - mention < 4) other += 1;
  const next = mentions[other];
  if (!next) return;
  const first = startOf(w, next);
  const gap = first - m.last;
  if (gap < 1 || gap > 2 || m.possessor || !joined(w, m.last, first)) return;
  const comma = gap === 2 && tokenAt(w, m.last + 1).shape === 'comma';
  if (isNoun(m) && next.kind === 'name' && !next.possessor) {
    const tellsOne = entryOf(people, of[other] ?? -1)?.length !== 1 || next.titles !== 0 || isKinNamed(w, m, next);
    const whole = comma && m.last > m.first && tellsOne && !isLower(w, next.last + 1);
    if (gap === 1 || whole) link(index, m, mention, other);
    return;
  }
  if (!comma || m.kind !== 'name' || !isNoun(next) || isPlace(w, m)) return;
  const head = headOfCompound(mentions, other);
  const noun = { ...(mentions[head] ?? next), first: next.first };
  if (closes(w, noun.last)) link(index, noun, head, mention);
};

/** “A spokesman”, “a one-time mayor”: somebody new. */
const isIndefinite = (w: Words, m: Mention): boolean => {
  const { word } = tokenAt(w, m.first);
  const { entries, particles } = w.lexicon;
  return particles.indefinite.has(entries.has(word) ? word : (/^\w+/.exec(word)?.[0] ?? ''));
};

const countOf = ({ people }: Index, person: number): number => people[person]?.count ?? 0;

/** Who of those with a head noun a phrase can be: whoever shares its qualifiers, else the one named most often, the last met of equals; -1. */
const bearerOf = (index: Index, persons: readonly number[], own: Qualifiers): number => {
  const fitting = persons.filter((id) => !differ(own, index.qualified.get(id) ?? unqualified));
  const agreeing = fitting.filter((id) => agree(own, index.qualified.get(id) ?? unqualified));
  const best = (agreeing.length > 0 ? agreeing : fitting).toReversed();
  return best.reduce((most, id) => (most < 0 || countOf(index, id) > countOf(index, most) ? id : most), -1);
};

/** Puts the one who was meant last at the list's end. */
const putLast = (persons: number[], id: number): void => {
  persons.splice(persons.indexOf(id), 1);
  persons.push(id);
};

/** A phrase for somebody known: a longer one shows better who it is. */
const recall = ({ people, mentions }: Index, mention: number, m: Mention, id: number): void => {
  const person = people[id];
  const shown = person ? mentions[person.fullest] : undefined;
  if (
    person &&
    shown &&
    shown.kind !== 'name' &&
    m.last - m.first > shown.last - shown.first &&
    (m.kind === 'collective' || m.kind === 'role')
  )
    person.fullest = mention;
};

/** Who a noun phrase is: the bearer of that role, the body of that name, or somebody new. */
const indexNoun = (index: Index, names: NamesByBlock, mention: number, m: Mention): void => {
  const { w, of, people, heads } = index;
  if ((of[mention] ?? -1) >= 0) return;
  const head = headOf(index, m);
  const isNew = isIndefinite(w, m);
  const bearers = heads.get(head);
  const own = qualifiersOf(w, m);
  const known = bearers && !isNew ? bearerOf(index, bearers, own) : -1;
  if (known >= 0) {
    of[mention] = known;
    putLast(bearers ?? [], known);
    recall(index, mention, m, known);
    return;
  }
  const described = isNew ? -1 : describedPerson(index, names, m);
  if (described >= 0) {
    of[mention] = described;
    addUnder(heads, head, described);
    const person = entryOf(index.people, described);
    if (person) noteGender(person, m.titles, 0);
    return;
  }
  const person = newPerson(1, mention);
  person.kind = m.kind === 'collective' ? 'group' : m.kind === 'document' ? 'document' : 'person';
  noteGender(person, m.titles, 0);
  const id = people.push(person) - 1;
  index.givenOf.push('');
  index.qualified.set(id, own);
  // Somebody new of that noun stands for it from now on; bodies told apart by their qualifiers stay known.
  if (bearers && !isNew) addUnder(heads, head, id);
  else heads.set(head, [id]);
  of[mention] = id;
};

/** A phrase that begins with an owner: “Lee’s statement”, “the minister’s letter”. */
const linkOwners = ({ mentions, of, people }: Index): void => {
  for (let i = 1; i < mentions.length; i += 1) {
    const m = mentions[i];
    const before = mentions[i - 1];
    if (m?.kind !== 'document' || !before?.possessor || before.first < m.first - 1 || before.last >= m.last) continue;
    const person = entryOf(people, of[i] ?? -1);
    if (person) person.owner = of[i - 1] ?? -1;
  }
};

/** The office or the title before a name: “campaign manager” of “campaign manager Ann Lee”. Later it may stand for the name. */
const noteOffice = (index: Index, mention: number, m: Mention): void => {
  if ((m.titles & (is.role | is.title)) === 0) return;
  const { w, people, of, heads } = index;
  const id = of[mention] ?? -1;
  const person = entryOf(people, id);
  if (!person) return;
  let last = m.nameFirst - 1;
  if ((m.titles & is.role) !== 0) while (last > m.first && (bitsAt(w, last) & is.role) === 0) last -= 1;
  if (last < m.first) return;
  addUnder(heads, tokenAt(w, last).word, id);
  if ((m.titles & is.role) === 0) return;
  person.role ??= textOf(w, m.first, last);
  addUnder(heads, officeOf(w, m.first, last), id);
};

/** Names of two words and more, the longest first: only then is a shorter one known for a part of it. */
const longestFirst = (mentions: readonly Mention[]): readonly { readonly m: Mention; readonly mention: number }[] =>
  mentions
    .map((m, mention) => ({ m, mention, length: m.kind === 'name' ? m.nameLast - m.nameFirst : 0 }))
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => b.length - a.length);

/** Reads who is who. Full names first, so that a surname finds its owner wherever the full name stands. Linear. */
export function indexPeople(w: Words, mentions: readonly Mention[]): People {
  const index = openIndex(w, mentions);
  for (const { m, mention } of longestFirst(mentions)) indexFullName(index, mention, m);
  noteKin(index);
  const names = namesByBlock(w, mentions);
  for (let i = 0; i < mentions.length; i += 1) {
    const m = mentions[i];
    if (m?.kind === 'name') indexSingleName(index, i, m);
  }
  // In the order of the copy: an office named later is not yet borne by anybody.
  for (let i = 0; i < mentions.length; i += 1) {
    const m = mentions[i];
    if (!m) continue;
    if (m.kind === 'name') noteOffice(index, i, m);
    linkApposition(index, i, m);
    if (m.kind !== 'name' && m.kind !== 'pronoun' && !isInHeadline(w, m.first)) indexNoun(index, names, i, m);
  }
  // “Actor says sorry”: a headline's noun is whoever the story below names by it.
  for (let i = 0; i < mentions.length; i += 1) {
    const m = mentions[i];
    if (!m || !isInHeadline(w, m.first)) break;
    if (m.kind !== 'name' && m.kind !== 'pronoun') indexNoun(index, names, i, m);
  }
  linkOwners(index);
  tellBodies(w, mentions, index);
  return { people: index.people, of: index.of, unsure: index.unsure };
}
