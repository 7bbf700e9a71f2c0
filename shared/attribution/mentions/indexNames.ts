import { entryOf } from '../../story/entryOf';
import type { Mention } from './mention';
import { is } from '../words/lexicon';
import { addUnder, keyOf, wordKey, type BareName, type Index } from './nameIndex';
import { addNameParts, peopleByEnding, personByWord } from './nameParts';
import { ownerOfSurname } from '../people/sharedSurnames';
import { genderOf, isKnight, type Person } from '../people/people';
import { bitsAt, isInHeadline, textOf, tokenAt, type Words } from '../words/words';

export const newPerson = (length: number, fullest: number): Person => ({
  length,
  fullest,
  named: [],
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

const givenName = is.givenFemale | is.givenMale;

/** “Park Ji-won”: the family name first, and a given name of two syllables. */
const isFamilyFirst = (w: Words, m: Mention): boolean =>
  m.nameLast > m.nameFirst &&
  w.lexicon.familyFirst.has(wordKey(w, m.nameFirst)) &&
  /\p{L}-\p{Ll}/u.test(tokenAt(w, m.nameFirst + 1).text);

/** What the name's first word tells of gender; initials and family names tell nothing. */
const givenGender = (w: Words, m: Mention): number => (isFamilyFirst(w, m) ? 0 : bitsAt(w, m.nameFirst) & givenName);

export const noteGender = (person: Person, titles: number, given: number): void => {
  if ((titles & is.female) !== 0) person.female += 4;
  if ((titles & is.male) !== 0) person.male += 4;
  if (given === is.givenFemale) person.female += 1;
  if (given === is.givenMale) person.male += 1;
};

const kindOfName = (w: Words, m: Mention): Person['kind'] => {
  const last = bitsAt(w, m.nameLast);
  // “Tarrant & Sons”.
  if (m.nameFirst < m.nameLast && textOf(w, m.nameFirst, m.nameLast).includes('&')) return 'thing';
  if ((m.titles & (is.title | is.role)) !== 0 || givenGender(w, m) !== 0 || (last & is.suffix) !== 0) return 'person';
  if (((last | (isFamilyFirst(w, m) ? 0 : bitsAt(w, m.nameFirst))) & is.organisation) !== 0) return 'thing';
  // “General Turbine”: a title that is part of the name.
  if (m.nameFirst < m.nameLast && (bitsAt(w, m.nameFirst) & is.title) !== 0) return 'thing';
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
  if (!person) return;
  person.named.push(mention);
  if (!m.quoted) person.count += 1;
};

/** “Ms García Márquez”, “Ní Dhomhnaill”: the end of a longer name, and no given name with a surname. */
const knownByEnding = ({ w, parts }: Index, m: Mention, last: number): readonly number[] =>
  (m.titles & is.title) !== 0 || (bitsAt(w, m.nameFirst) & givenName) === 0
    ? peopleByEnding(parts, keyOf(w, m.nameFirst, last))
    : [];

/** The person of a full name the index does not hold yet. */
const meetFullName = (index: Index, mention: number, m: Mention, last: number): number => {
  const firstWord = wordKey(index.w, m.nameFirst);
  const lastWord = wordKey(index.w, last);
  const namesake = findNamesake(index, firstWord, lastWord);
  if (namesake >= 0) return namesake;
  const [longer] = knownByEnding(index, m, last);
  if (longer !== undefined) return longer;
  const id = addPerson(index, mention, last - m.nameFirst + 1, firstWord, lastWord);
  addNameParts(index.parts, keyOf(index.w, m.nameFirst, last), id);
  return id;
};

/** “Van Dorn”: a surname alone, though of two words. */
const isSurnameOnly = (w: Words, first: number): boolean => (bitsAt(w, first) & (is.link | givenName)) === is.link;

const isSharedEnding = (index: Index, m: Mention, last: number): boolean => {
  const namesakes = knownByEnding(index, m, last);
  return namesakes.length > 1 && namesakes.every((id) => index.people[id]?.kind !== 'thing');
};

/** Finds or adds the person of a name of two words or more. */
export const indexFullName = (index: Index, mention: number, m: Mention): void => {
  const { w, mentions, people } = index;
  const last = lastOfName(w, m);
  if (last === m.nameFirst || isSurnameOnly(w, m.nameFirst)) return;
  // A surname of two words that several people share is looked at with the other surnames.
  if (isSharedEnding(index, m, last)) return;
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

const agrees = (person: Person | undefined, titles: number): boolean => {
  if (!person || person.kind === 'thing') return false;
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

/** The one of several whom the headline names by the given name: the story is about that one; -1 where it names none or more. */
const namedInHeadline = ({ w, mentions, givenOf }: Index, namesakes: readonly number[]): number => {
  const end = mentions.findIndex(({ first }) => !isInHeadline(w, first));
  const given = mentions.slice(0, Math.max(end, 0)).map((m) => wordKey(w, m.nameFirst));
  const named = namesakes.filter((id) => given.includes(givenOf[id] ?? ''));
  return named.length === 1 ? (named[0] ?? -1) : -1;
};

/** Several people of one surname: what the copy says before decides, or nobody does. */
const findAmong = (index: Index, mention: number, m: Mention, word: string, namesakes: readonly number[]): BareName => {
  const { people, owners } = index;
  const found = ownerOfSurname(
    namesakes.map((person) => ({ person, named: people[person]?.named ?? [] })),
    mention,
    m.titles === 0 ? (owners.get(word) ?? namedInHeadline(index, namesakes)) : -1,
  );
  // “The Lee brothers” or “Lee’s pier” calls nobody by the surname.
  if (!found.unsure && m.titles === 0 && !m.modifier && !m.possessor && !m.quoted) owners.set(word, found.person);
  return found;
};

/** “Ms Zhang” for Zhang Weili, “Ms Torres” for Lucía Torres Vega: a family name that does not stand last. -1. */
const knownByPart = ({ w, parts, people }: Index, m: Mention): number => {
  const word = wordKey(w, m.nameFirst);
  const person = personByWord(parts, word);
  const known = entryOf(people, person);
  if (!known || known.kind === 'thing') return -1;
  if (w.lexicon.familyFirst.has(word)) return person;
  const isTitled = (m.titles & is.title) !== 0;
  const isGiven = (bitsAt(w, m.nameFirst) & givenName) !== 0;
  return !isGiven && (isTitled || (known.kind === 'person' && known.length > 2)) ? person : -1;
};

/** “The Rev Lee” of two Lees: those whose full name the copy gives with that title. */
const bearersOfTitle = (
  { w, mentions, people }: Index,
  m: Mention,
  namesakes: readonly number[],
): readonly number[] => {
  const titleOf = ({ first, nameFirst }: Mention): string => (nameFirst > first ? wordKey(w, nameFirst - 1) : '');
  const title = titleOf(m);
  const bears = (mention: number): boolean => {
    const other = mentions[mention];
    return other !== undefined && titleOf(other) === title;
  };
  return title === '' ? [] : namesakes.filter((id) => people[id]?.named.some(bears));
};

/** Who a single word names: a known surname, or the given name of exactly one person; else somebody new. */
const findSingle = (index: Index, mention: number, m: Mention, word: string): BareName => {
  const { people, byFirst, byLast } = index;
  if (isKnight(index.w, m)) return sure(findKnight(index, mention, m, word));
  let person = -1;
  const namesakes: number[] = [];
  for (const id of byLast.get(word) ?? []) {
    const known = people[id];
    if (!known || (m.titles !== 0 && !agrees(known, m.titles)) || (known.kind === 'thing' && known.length !== 1))
      continue;
    if (person < 0) person = id;
    if (known.length > 1) namesakes.push(id);
  }
  // “Mrs Lee” is the woman of two Lees, where the copy says which of them is one.
  const asked = m.titles & (is.female | is.male);
  const told = namesakes.filter(
    (id) => asked !== 0 && genderOf(people[id]) === (asked === is.female ? 'female' : 'male'),
  );
  if (told.length === 1 && told[0] !== undefined) return sure(told[0]);
  const titled = namesakes.length > 1 ? bearersOfTitle(index, m, namesakes) : [];
  if (titled.length === 1 && titled[0] !== undefined) return sure(titled[0]);
  // “Li” of Li Mei, and of John Li.
  if (m.titles === 0 && namesakes.length > 0 && index.w.lexicon.familyFirst.has(word))
    namesakes.push(...(byFirst.get(word) ?? []).filter((id) => !namesakes.includes(id)));
  if (namesakes.length > 1) return findAmong(index, mention, m, word, namesakes);
  if (namesakes[0] !== undefined) return sure(namesakes[0]);
  if (person >= 0) return sure(person);
  const [first, second] = byFirst.get(word) ?? [];
  if (first !== undefined && second === undefined && (m.titles & is.title) === 0 && people[first]?.kind === 'person')
    return sure(first);
  const other = knownByPart(index, m);
  return sure(other >= 0 ? other : addPerson(index, mention, 1, word, word));
};

/** Whom a surname of several words means that several people bear, “Ó Briain”; null for any other name. */
const findSharedEnding = (index: Index, mention: number, m: Mention): BareName | null => {
  const last = lastOfName(index.w, m);
  if (last === m.nameFirst || !isSharedEnding(index, m, last)) return null;
  const people = knownByEnding(index, m, last).filter((id) => agrees(index.people[id], m.titles));
  return people.length > 0 ? findAmong(index, mention, m, keyOf(index.w, m.nameFirst, last), people) : null;
};

/** Finds or adds the person of a surname, or of a name of one word. */
export const indexSingleName = (index: Index, mention: number, m: Mention): void => {
  if ((index.of[mention] ?? -1) >= 0) return;
  const { w, bare, mentions } = index;
  const word = wordKey(w, isSurnameOnly(w, m.nameFirst) ? lastOfName(w, m) : m.nameFirst);
  const found =
    findSharedEnding(index, mention, m) ??
    (m.titles === 0 ? bare.get(word) : undefined) ??
    findSingle(index, mention, m, word);
  // Whom a surname means that several people bear depends on where it stands.
  if (m.titles === 0 && (index.byLast.get(word)?.length ?? 0) < 2) bare.set(word, found);
  if (found.unsure) {
    index.of[mention] = found.person;
    index.unsure.add(mention);
  } else know(index, mention, found.person, m);
  const person = index.people[found.person];
  if (!person) return;
  if (person.kind === 'unknown') person.kind = kindOfName(w, m);
  // “Mayor Lee” bears a surname there, whoever's given name it may be.
  const isGiven = person.length === 1 && person.fullest === mention && (m.titles & is.title) === 0;
  noteGender(person, m.titles, isGiven ? givenGender(w, m) : 0);
  const shown = mentions[person.fullest];
  if (shown && person.length === 1 && shown.titles === 0 && (m.titles & is.title) !== 0) person.fullest = mention;
};
