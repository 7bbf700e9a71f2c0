import { wordUnit } from '../words/characters';
import { entryOf } from '../../story/entryOf';
import type { Mention } from './findMentions';
import { is } from '../words/lexicon';
import type { Index } from './nameIndex';
import { addNameParts, isFamilyNameFirst, peopleByEnding, personByWord } from './nameParts';
import { ownerOfSurname } from '../people/sharedSurnames';
import { isKnight, titleOf, type Person } from '../people/people';
import { addTo } from '../people/personLists';
import { termOfWord, termOfWords } from '../words/terms';
import type { Words } from '../words/wordColumns';

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

/** Words in small letters, one blank between, without the full stops of initials: “ann b lee”. */
const spelling = (w: Words, first: number, last: number): string => {
  const words: string[] = [];
  for (let i = first; i <= last; i += 1) words.push(w.text.slice(w.from[i], w.to[i]).replace(/\.$/, ''));
  return words.join(' ').toLowerCase();
};

/** Last word of the name, letters after it (KC, MP, Jr) left out. */
const lastOfName = (w: Words, m: Mention): number => {
  let last = m.nameLast;
  while (last > m.nameFirst && ((w.bits[last] ?? 0) & is.suffix) !== 0) last -= 1;
  return last;
};

/** What the name's first word tells of gender; initials and family names tell nothing. */
const givenGender = (w: Words, m: Mention): number =>
  isFamilyFirst(w, m) ? 0 : (w.bits[m.nameFirst] ?? 0) & (is.givenFemale | is.givenMale);

export const noteGender = (person: Person, titles: number, given: number): void => {
  if ((titles & is.female) !== 0) person.female += 4;
  if ((titles & is.male) !== 0) person.male += 4;
  if (given === is.givenFemale) person.female += 1;
  if (given === is.givenMale) person.male += 1;
};

/** “Park Ji-won”: the family name first, and a given name of two syllables. */
const isFamilyFirst = (w: Words, m: Mention): boolean =>
  m.nameLast > m.nameFirst &&
  isFamilyNameFirst(spelling(w, m.nameFirst, m.nameFirst)) &&
  /\p{L}-\p{Ll}/u.test(w.text.slice(w.from[m.nameFirst + 1], w.to[m.nameFirst + 1]));

const kindOfName = (w: Words, m: Mention): Person['kind'] => {
  const last = w.bits[m.nameLast] ?? 0;
  if ((m.titles & (is.title | is.role)) !== 0 || givenGender(w, m) !== 0 || (last & is.suffix) !== 0) return 'person';
  if (((last | (isFamilyFirst(w, m) ? 0 : (w.bits[m.nameFirst] ?? 0))) & is.organisation) !== 0) return 'thing';
  // “General Turbine”: a title that is part of the name.
  if (m.nameFirst < m.nameLast && ((w.bits[m.nameFirst] ?? 0) & is.title) !== 0) return 'thing';
  if (m.nameFirst === m.nameLast && w.possessive[m.nameFirst] === 2) return 'thing';
  return 'unknown';
};

/** The name as “ann b lee”, where that is not what the copy has: “Ann B. Lee”. Null where it is, capitals apart. */
const respelling = (w: Words, first: number, last: number): string | null => {
  let differs = false;
  for (let i = first; i <= last; i += 1) {
    const end = w.to[i] ?? 0;
    if (
      w.text.charCodeAt(end - 1) === 0x2e ||
      (i < last && (w.text.charCodeAt(end) !== 0x20 || w.from[i + 1] !== end + 1))
    )
      differs = true;
  }
  return differs ? spelling(w, first, last) : null;
};

/** Adds somebody under the first and the last word of the name. */
const addPerson = (index: Index, mention: number, length: number, first: number, last: number): number => {
  const { people, lists } = index;
  const id = people.push(newPerson(length, mention)) - 1;
  index.givenOf.push(first);
  addTo(lists, index.byLast, last, id);
  if (length > 1) addTo(lists, index.byFirst, first, id);
  return id;
};

const isInitialOf = ({ terms, w }: Index, initial: number, given: number): boolean => {
  if (terms.length[initial] !== 1) return false;
  return wordUnit(w.text.charCodeAt(terms.from[initial] ?? 0)) === wordUnit(w.text.charCodeAt(terms.from[given] ?? 0));
};

/** Somebody of that last word whose first word is the same, or an initial of it: “Ann B. Lee” and “A. Lee”. -1 for nobody. */
const findNamesake = (index: Index, first: number, last: number): number => {
  const { lists, givenOf } = index;
  for (let entry = index.byLast[last] ?? 0; entry !== 0; entry = lists.next[entry] ?? 0) {
    const id = lists.person[entry] ?? 0;
    const given = givenOf[id] ?? 0;
    if (given === first || isInitialOf(index, given, first) || isInitialOf(index, first, given)) return id;
  }
  return -1;
};

/** Writes down whom a mention names. */
const know = (index: Index, mention: number, id: number, m: Mention): void => {
  index.of[mention] = id;
  const person = index.people[id];
  if (!person) return;
  person.named.push(mention);
  if (!m.quoted) person.count += 1;
};

const knownByFullName = ({ byFull, respelt, w }: Index, full: number, first: number, last: number): number => {
  const known = byFull[full] ?? 0;
  if (known > 0 || respelt.size === 0) return known - 1;
  return respelt.get(w.text.slice(w.from[first], w.to[last]).toLowerCase()) ?? -1;
};

const isGiven = (w: Words, i: number): boolean => ((w.bits[i] ?? 0) & (is.givenFemale | is.givenMale)) !== 0;

/** “Ms García Márquez”, “Ní Dhomhnaill”: the end of a longer name, and no given name with a surname. */
const knownByEnding = ({ w, parts }: Index, m: Mention, last: number): readonly number[] =>
  (m.titles & is.title) !== 0 || !isGiven(w, m.nameFirst)
    ? peopleByEnding(parts, spelling(w, m.nameFirst, last).split(' '))
    : [];

/** The person of a full name the index does not hold yet. */
const meetFullName = (index: Index, mention: number, m: Mention, last: number): number => {
  const { w, terms, respelt } = index;
  const firstWord = termOfWord(terms, w, m.nameFirst);
  const lastWord = termOfWord(terms, w, last);
  const namesake = findNamesake(index, firstWord, lastWord);
  if (namesake >= 0) return namesake;
  const [longer] = knownByEnding(index, m, last);
  if (longer !== undefined) return longer;
  const id = addPerson(index, mention, last - m.nameFirst + 1, firstWord, lastWord);
  addNameParts(index.parts, spelling(w, m.nameFirst, last).split(' '), id);
  const other = respelling(w, m.nameFirst, last);
  if (other !== null) respelt.set(other, id);
  return id;
};

/** “Van Dorn”: a surname alone, though of two words. */
const isSurnameOnly = (w: Words, first: number): boolean =>
  ((w.bits[first] ?? 0) & (is.link | is.givenFemale | is.givenMale)) === is.link;

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
  const full = termOfWords(index.terms, w, m.nameFirst, last);
  const exact = knownByFullName(index, full, m.nameFirst, last);
  const known = entryOf(people, exact);
  if (known && last === m.nameLast && mentions[known.fullest]?.titles === m.titles) {
    know(index, mention, exact, m);
    return;
  }
  const id = exact >= 0 ? exact : meetFullName(index, mention, m, last);
  if (exact < 0) index.byFull[full] = id + 1;
  know(index, mention, id, m);
  const person = people[id];
  if (!person) return;
  const kind = kindOfName(w, m);
  if (person.kind === 'unknown') person.kind = kind;
  noteGender(person, m.titles, kind === 'person' && exact < 0 ? givenGender(w, m) : 0);
  person.knight ||= isKnight(titleOf(w, m));
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
const findKnight = (index: Index, mention: number, m: Mention, word: number): number => {
  const { people, lists, respelt, w } = index;
  let knight = -1;
  let knights = 0;
  for (let entry = index.byFirst[word] ?? 0; entry !== 0; entry = lists.next[entry] ?? 0) {
    const id = lists.person[entry] ?? 0;
    if (people[id]?.knight) {
      knight = id;
      knights += 1;
    }
  }
  if (knights === 1) return knight;
  const name = spelling(w, m.nameFirst - 1, m.nameFirst);
  const known = respelt.get(name);
  if (known !== undefined) return known;
  const id = addPerson(index, mention, 1, word, word);
  respelt.set(name, id);
  return id;
};

/** Several people of one surname: the sum of what the copy says decides, or nobody does. */
const findAmong = (index: Index, mention: number, m: Mention, word: number, namesakes: readonly number[]): number => {
  const { people, owners } = index;
  const { person, unsure } = ownerOfSurname(
    namesakes.map((id) => ({ person: id, named: people[id]?.named ?? [] })),
    mention,
    m.titles === 0 ? (owners.get(word) ?? -1) : -1,
  );
  if (unsure) return -person - 1;
  // “The Lee brothers” or “Lee’s pier” calls nobody by the surname.
  if (m.titles === 0 && !m.modifier && !m.possessor && !m.quoted) owners.set(word, person);
  return person + 1;
};

/** Who a single word names: a known surname, or the given name of exactly one person; else somebody new. 1 + the person, negative where it could be two. */
const findSingle = (index: Index, mention: number, m: Mention, word: number): number => {
  const { people, lists, byFirst } = index;
  if (isKnight(titleOf(index.w, m))) return findKnight(index, mention, m, word) + 1;
  let person = -1;
  const namesakes: number[] = [];
  for (let entry = index.byLast[word] ?? 0; entry !== 0; entry = lists.next[entry] ?? 0) {
    const id = lists.person[entry] ?? 0;
    const known = people[id];
    if (!known || (m.titles !== 0 && !agrees(known, m.titles)) || (known.kind === 'thing' && known.length !== 1))
      continue;
    if (person < 0) person = id;
    if (known.length > 1) namesakes.push(id);
  }
  if (namesakes.length > 1) return findAmong(index, mention, m, word, namesakes);
  if (namesakes[0] !== undefined) return namesakes[0] + 1;
  if (person >= 0) return person + 1;
  const given = byFirst[word] ?? 0;
  const first = lists.person[given] ?? 0;
  if (given !== 0 && lists.next[given] === 0 && (m.titles & is.title) === 0 && people[first]?.kind === 'person')
    return first + 1;
  const other = knownByPart(index, m);
  return (other >= 0 ? other : addPerson(index, mention, 1, word, word)) + 1;
};

/** “Ms Zhang” for Zhang Weili, “Ms Torres” for Lucía Torres Vega: a family name that does not stand last. -1. */
const knownByPart = ({ w, parts, people }: Index, m: Mention): number => {
  const word = spelling(w, m.nameFirst, m.nameFirst);
  const person = personByWord(parts, word);
  const known = entryOf(people, person);
  if (!known || known.kind === 'thing') return -1;
  if (isFamilyNameFirst(word)) return person;
  const isTitled = (m.titles & is.title) !== 0;
  return !isGiven(w, m.nameFirst) && (isTitled || (known.kind === 'person' && known.length > 2)) ? person : -1;
};

/** True for a surname that several people of the story bear: whom it means depends on where it stands. */
const isShared = ({ byLast, lists }: Index, word: number): boolean => (lists.next[byLast[word] ?? 0] ?? 0) !== 0;

/** Finds or adds the person of a surname, or of a name of one word. */
export const indexSingleName = (index: Index, mention: number, m: Mention): void => {
  if ((index.of[mention] ?? -1) >= 0) return;
  const { w, bare, mentions } = index;
  const word = termOfWord(index.terms, w, isSurnameOnly(w, m.nameFirst) ? lastOfName(w, m) : m.nameFirst);
  let found = m.titles === 0 ? (bare[word] ?? 0) : 0;
  const last = lastOfName(w, m);
  if (last > m.nameFirst && isSharedEnding(index, m, last)) {
    const people = knownByEnding(index, m, last).filter((id) => agrees(index.people[id], m.titles));
    const ending = termOfWords(index.terms, w, m.nameFirst, last);
    if (people.length > 0) found = findAmong(index, mention, m, ending, people);
  }
  if (found === 0) found = findSingle(index, mention, m, word);
  if (m.titles === 0 && !isShared(index, word)) bare[word] = found;
  const id = Math.abs(found) - 1;
  if (found < 0) {
    index.of[mention] = id;
    index.unsure[mention] = 1;
  } else know(index, mention, id, m);
  const person = index.people[id];
  if (!person) return;
  if (person.kind === 'unknown') person.kind = kindOfName(w, m);
  noteGender(person, m.titles, person.length === 1 && person.fullest === mention ? givenGender(w, m) : 0);
  const shown = mentions[person.fullest];
  if (shown && person.length === 1 && shown.titles === 0 && (m.titles & is.title) !== 0) person.fullest = mention;
};
