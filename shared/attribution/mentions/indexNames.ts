import { entryOf } from '../../story/entryOf';
import type { Mention } from './findMentions';
import { is } from '../words/lexicon';
import { addUnder, keyOf, wordKey, type BareName, type Index } from './nameIndex';
import { isKnight, type Person } from '../people/people';
import { bitsAt, tokenAt, type Words } from '../words/words';

export const newPerson = (length: number, fullest: number): Person => ({
  length,
  fullest,
  female: 0,
  male: 0,
  kind: 'unknown',
  knight: false,
  role: null,
  count: 0,
  owner: -1,
});

/** Last word of the name, letters after it (KC, MP, Jr) left out. */
const lastOfName = (w: Words, m: Mention): number => {
  let last = m.nameLast;
  while (last > m.nameFirst && (bitsAt(w, last) & is.suffix) !== 0) last -= 1;
  return last;
};

/** What the name's first word tells of gender; initials tell nothing. */
const givenGender = (w: Words, m: Mention): number => bitsAt(w, m.nameFirst) & (is.givenFemale | is.givenMale);

export const noteGender = (person: Person, titles: number, given: number): void => {
  if ((titles & is.female) !== 0) person.female += 4;
  if ((titles & is.male) !== 0) person.male += 4;
  if (given === is.givenFemale) person.female += 1;
  if (given === is.givenMale) person.male += 1;
};

const kindOfName = (w: Words, m: Mention): Person['kind'] => {
  const last = bitsAt(w, m.nameLast);
  if ((m.titles & (is.title | is.role)) !== 0 || givenGender(w, m) !== 0 || (last & is.suffix) !== 0) return 'person';
  if (((last | bitsAt(w, m.nameFirst)) & is.organisation) !== 0) return 'thing';
  if (m.nameFirst === m.nameLast && tokenAt(w, m.nameFirst).allCapitals) return 'thing';
  return 'unknown';
};

/** Adds somebody under the first and the last word of the name. */
const addPerson = (index: Index, mention: number, length: number, first: string, last: string): number => {
  const id = index.people.push(newPerson(length, mention)) - 1;
  index.givenOf.push(first);
  addUnder(index.byLast, last, id);
  if (length > 1) addUnder(index.byFirst, first, id);
  return id;
};

const isInitialOf = (initial: string, given: string): boolean => initial.length === 1 && initial === given.slice(0, 1);

/** Somebody of that last word whose first word is the same, or an initial of it: “Ann B. Lee” and “A. Lee”. -1 for nobody. */
const findNamesake = ({ byLast, givenOf }: Index, first: string, last: string): number =>
  (byLast.get(last) ?? []).find((id) => {
    const given = givenOf[id] ?? '';
    return given === first || isInitialOf(given, first) || isInitialOf(first, given);
  }) ?? -1;

/** Writes down whom a mention names. */
const know = (index: Index, mention: number, id: number, m: Mention): void => {
  index.of[mention] = id;
  const person = index.people[id];
  if (person && !m.quoted) person.count += 1;
};

/** The person of a full name the index does not hold yet. */
const meetFullName = (index: Index, mention: number, m: Mention, last: number): number => {
  const firstWord = wordKey(index.w, m.nameFirst);
  const lastWord = wordKey(index.w, last);
  const namesake = findNamesake(index, firstWord, lastWord);
  return namesake >= 0 ? namesake : addPerson(index, mention, last - m.nameFirst + 1, firstWord, lastWord);
};

/** “Van Dorn”: a surname alone, though of two words. */
const isSurnameOnly = (w: Words, first: number): boolean =>
  (bitsAt(w, first) & (is.link | is.givenFemale | is.givenMale)) === is.link;

/** Finds or adds the person of a name of two words or more. */
export const indexFullName = (index: Index, mention: number, m: Mention): void => {
  const { w, mentions, people } = index;
  const last = lastOfName(w, m);
  if (last === m.nameFirst || isSurnameOnly(w, m.nameFirst)) return;
  const full = keyOf(w, m.nameFirst, last);
  const exact = index.byFull.get(full) ?? -1;
  const known = entryOf(people, exact);
  if (known && last === m.nameLast && mentions[known.fullest]?.titles === m.titles) {
    know(index, mention, exact, m);
    return;
  }
  const id = exact >= 0 ? exact : meetFullName(index, mention, m, last);
  if (exact < 0) index.byFull.set(full, id);
  know(index, mention, id, m);
  const person = people[id];
  if (!person) return;
  const kind = kindOfName(w, m);
  if (person.kind === 'unknown') person.kind = kind;
  noteGender(person, m.titles, kind === 'person' && exact < 0 ? givenGender(w, m) : 0);
  person.knight ||= isKnight(w, m);
  const shown = mentions[person.fullest];
  if (shown && m.nameLast - m.nameFirst > shown.nameLast - shown.nameFirst && last < m.nameLast)
    person.fullest = mention;
};

const agrees = (person: Person, titles: number): boolean => {
  if (person.kind === 'thing') return false;
  if ((titles & is.female) !== 0) return person.female >= person.male;
  if ((titles & is.male) !== 0) return person.male >= person.female;
  return true;
};

/** “Sir Ann”: the one knight of that first name. */
const findKnight = (index: Index, mention: number, m: Mention, word: string): number => {
  const { people, byFirst, knights, w } = index;
  const known = (byFirst.get(word) ?? []).filter((id) => people[id]?.knight);
  if (known.length === 1) return known[0] ?? -1;
  const name = keyOf(w, m.nameFirst - 1, m.nameFirst);
  const met = knights.get(name);
  if (met !== undefined) return met;
  const id = addPerson(index, mention, 1, word, word);
  knights.set(name, id);
  return id;
};

const sure = (person: number): BareName => ({ person, unsure: false });

/** Who a single word names: a known surname, or the given name of exactly one person; else somebody new. */
const findSingle = (index: Index, mention: number, m: Mention, word: string): BareName => {
  const { people, byFirst, byLast } = index;
  if (isKnight(index.w, m)) return sure(findKnight(index, mention, m, word));
  let person = -1;
  let namesake = -1;
  let namesakes = 0;
  for (const id of byLast.get(word) ?? []) {
    const known = people[id];
    if (!known || (m.titles !== 0 && !agrees(known, m.titles)) || (known.kind === 'thing' && known.length !== 1))
      continue;
    if (person < 0) person = id;
    if (known.length === 1) continue;
    namesakes += 1;
    if (namesake < 0 || known.count > (people[namesake]?.count ?? 0)) namesake = id;
  }
  if (namesakes > 0) return { person: namesake, unsure: namesakes > 1 };
  if (person >= 0) return sure(person);
  const [first, second] = byFirst.get(word) ?? [];
  if (first !== undefined && second === undefined && (m.titles & is.title) === 0 && people[first]?.kind === 'person')
    return sure(first);
  return sure(addPerson(index, mention, 1, word, word));
};

/** Finds or adds the person of a surname, or of a name of one word. */
export const indexSingleName = (index: Index, mention: number, m: Mention): void => {
  if ((index.of[mention] ?? -1) >= 0) return;
  const { w, bare, mentions } = index;
  const word = wordKey(w, isSurnameOnly(w, m.nameFirst) ? lastOfName(w, m) : m.nameFirst);
  const found = (m.titles === 0 ? bare.get(word) : undefined) ?? findSingle(index, mention, m, word);
  if (m.titles === 0) bare.set(word, found);
  know(index, mention, found.person, m);
  if (found.unsure) index.unsure.add(mention);
  const person = index.people[found.person];
  if (!person) return;
  if (person.kind === 'unknown') person.kind = kindOfName(w, m);
  noteGender(person, m.titles, person.length === 1 && person.fullest === mention ? givenGender(w, m) : 0);
  const shown = mentions[person.fullest];
  if (shown && person.length === 1 && shown.titles === 0 && (m.titles & is.title) !== 0) person.fullest = mention;
};
