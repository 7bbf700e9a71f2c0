import { among, anyCue, headNoun, is, numberOf, smallWord } from '../words/lexicon';
import { beside, shape, type Words } from '../words/wordColumns';
import { isCompoundAdjective, isTitleCase } from './wordForms';

/** A word with a capital that can be part of a name. */
export const isName = (w: Words, i: number): boolean =>
  w.shape[i] === shape.capital && !isCompoundAdjective(w.text, w.from[i] ?? 0, w.to[i] ?? 0, w.fact[i] ?? 0);
/** What a word can be, by the lexicon. */
export const bitsAt = (w: Words, i: number): number => w.bits[i] ?? 0;
/** Nothing but a blank (or a full stop of an abbreviation) stands between the word and the one before. */
export const adjoins = (w: Words, i: number): boolean => w.beside[i] === beside.adjoins;
/** It begins a sentence or a quoted stretch. */
export const startsSentence = (w: Words, i: number): boolean => w.beside[i] === beside.begins;

const given = is.givenFemale | is.givenMale;
const ordinary = smallWord | is.calendar;

const surnameMonths = among('may march april june august');

/** “Theresa May”, “Mrs May”; not “told Ann May 4 was the day”. */
const isSurname = (w: Words, i: number): boolean =>
  surnameMonths[w.fact[i] ?? 0] === 1 &&
  (bitsAt(w, i - 1) & (given | is.title)) !== 0 &&
  w.shape[i + 1] !== shape.number;

/** “May said”, at the sentence's start. */
const isSurnameAlone = (w: Words, i: number): boolean =>
  surnameMonths[w.fact[i] ?? 0] === 1 &&
  startsSentence(w, i) &&
  w.shape[i + 1] === shape.lower &&
  (bitsAt(w, i + 1) & is.strongCue) !== 0;

/** False for a capital that begins no name: a small word, a day, or an ordinary word at the sentence's start. */
export const beginsName = (w: Words, i: number): boolean => {
  const bits = bitsAt(w, i);
  if (bits === 0) return true;
  const behindQuotation = i > 0 && w.quoted[i - 1] !== 0 && w.quoted[i] === 0 && w.block[i - 1] === w.block[i];
  if ((!startsSentence(w, i) || behindQuotation) && verbOfHeadline(w, i)) return false;
  if ((bits & ordinary) !== 0 && (bits & given) === 0) return isSurnameAlone(w, i);
  const weak =
    (bits & (ordinary | is.suffix)) !== 0 ||
    ((bits & (anyCue | is.collective | is.document)) !== 0 && startsSentence(w, i));
  return !weak || isName(w, i + 1) || ((bits & is.title) !== 0 && isLink(w, i + 1));
};

/** In a headline, and in a line set like one, every word may have a capital: “Lee Says”. */
export const verbOfHeadline = (w: Words, i: number): boolean => {
  const bits = bitsAt(w, i);
  return (
    (bits & anyCue) !== 0 &&
    (bits & (is.organisation | headNoun | given)) === 0 &&
    (w.blocks[w.block[i] ?? 0]?.where === 'headline' || isTitleCase(w, i))
  );
};

const betweenVerbs = is.auxiliary | is.pronoun | is.pronounOther | is.relative;

/** “Is”, “Will”, “He” in a line of capitals: no part of the name before it. */
const smallOfHeadline = (w: Words, i: number): boolean =>
  (bitsAt(w, i) & betweenVerbs) !== 0 && (bitsAt(w, i) & given) === 0 && w.possessive[i] !== 2 && isTitleCase(w, i);

const wantsOf = is.role | is.organisation | is.title;
const of = numberOf('of');

/** “van”, “de”: a small word inside a name. */
const isLink = (w: Words, i: number): boolean => w.shape[i] === shape.lower && (bitsAt(w, i) & is.link) !== 0;

/** “al-Sabah”: a name with its article. */
const hasArticle = (w: Words, i: number): boolean => {
  const start = w.from[i] ?? 0;
  if (bitsAt(w, i) !== 0 || w.shape[i] !== shape.lower || w.text.charCodeAt(start + 2) !== hyphen) return false;
  const capital = w.text.charCodeAt(start + 3);
  return capital >= 0x41 && capital <= 0x5a && (w.text.startsWith('al', start) || w.text.startsWith('el', start));
};
const hyphen = 0x2d;

/** Last word of a nickname's full name: “Hale” of “Robert ‘Bob’ Hale”; -1 where the words in marks are none. */
const overNickname = (w: Words, last: number): number => {
  const marked = last + 1;
  const stretch = w.quoted[marked] ?? 0;
  if (stretch === 0 || w.quoted[last] !== 0 || w.sentence[marked] !== w.sentence[last]) return -1;
  let next = marked;
  while (next - marked < 3 && w.quoted[next] === stretch && isName(w, next)) next += 1;
  const follows =
    next > marked &&
    w.quoted[next] === 0 &&
    isName(w, next) &&
    w.sentence[next] === w.sentence[last] &&
    w.block[next] === w.block[last];
  return follows && (bitsAt(w, next) & (smallWord | is.calendar)) === 0 ? next : -1;
};

const endsBody = (w: Words, i: number): boolean =>
  (bitsAt(w, i) & is.organisation) !== 0 && (bitsAt(w, i) & (given | is.title | is.role)) === 0;

/** A given name that is nothing else, and a word with a capital behind it. */
const beginsPerson = (w: Words, i: number): boolean =>
  (bitsAt(w, i) & given) !== 0 &&
  (bitsAt(w, i) & ~given) === 0 &&
  isName(w, i + 1) &&
  adjoins(w, i + 1) &&
  (bitsAt(w, i + 1) & is.organisation) === 0;

/** Last word of the run of capitals that begins at `i`. */
export const runEnd = (w: Words, i: number): number => {
  let last = i;
  let big = (bitsAt(w, i) & wantsOf) !== 0;
  while (last - i < 12 && w.possessive[last] !== 1 && adjoins(w, last + 1)) {
    const next = last + 1;
    const bits = bitsAt(w, next);
    if (isName(w, next)) {
      if (
        bits !== 0 &&
        (verbOfHeadline(w, next) ||
          smallOfHeadline(w, next) ||
          ((bits & is.calendar) !== 0 && (bits & given) === 0 && !isSurname(w, next)))
      )
        break;
      // “Marl Council Ann Lee”: a body, and behind it a name.
      if (i < last && endsBody(w, last) && beginsPerson(w, next)) break;
      big ||= (bits & wantsOf) !== 0;
      last = next;
    } else {
      const linked = w.shape[next] === shape.lower && ((bits & is.link) !== 0 || (big && w.fact[next] === of));
      if (!linked && hasArticle(w, next)) return next;
      // “Ursula von der Leyen”: two in a row.
      const name = linked && isLink(w, next + 1) && adjoins(w, next + 1) ? next + 2 : next + 1;
      if (!linked || w.possessive[next] === 1 || !isName(w, name) || !adjoins(w, name)) break;
      last = name;
    }
  }
  const surname =
    (bitsAt(w, last) & given) !== 0 && (last === i || (bitsAt(w, last - 1) & is.title) !== 0)
      ? overNickname(w, last)
      : -1;
  return surname < 0 ? last : surname;
};

/** Where the name in a run of capitals begins, the bits of titles and role before it, and whether all of it is a role. */
interface Run {
  nameFirst: number;
  titles: number;
  role: boolean;
}

const gender = is.male | is.female;

/** “Ann King”, “Ann Lee MP”: behind a given name an office is a surname, and letters stand behind a whole name. */
const isSurnameLast = (w: Words, start: number, last: number): boolean => {
  if ((bitsAt(w, start) & given) === 0 || (bitsAt(w, start) & (is.role | is.organisation)) !== 0) return false;
  return last - start === ((bitsAt(w, last) & is.suffix) !== 0 ? 2 : 1);
};

/** Tells a run of capitals apart: titles and role in front, then the name, then letters after it. */
export const readRun = (w: Words, first: number, last: number): Run => {
  let start = first;
  let titles = 0;
  for (let i = first; i < last; i += 1) {
    const bits = bitsAt(w, i);
    if ((bits & (is.title | is.role)) === 0) continue;
    const titled =
      (bits & is.title) !== 0 && (bits & given) === 0 && ((bitsAt(w, i + 1) & is.suffix) === 0 || i === start);
    if (titled && (isName(w, i + 1) || isLink(w, i + 1))) {
      titles |= bits & (is.title | is.role | gender);
      start = i + 1;
      continue;
    }
    // “Ann King Jr”, a surname.
    if ((bits & is.role) === 0 || (i > start && (bitsAt(w, i + 1) & is.suffix) !== 0)) continue;
    titles |= bits & (is.role | gender);
    start = i + 1;
    if (w.shape[i + 1] !== shape.lower) continue;
    // “Secretary of State Ann Lee”: after the office come the two words of the name, if there are that many.
    if (last - i < 4) return { nameFirst: first, titles, role: true };
    start = last - 1;
    break;
  }
  const bits = bitsAt(w, last);
  // “Duchy of Lancaster Ann Lee”: a place glued to the front of a name whose given name is known.
  const surname = (bits & is.suffix) !== 0 ? last - 1 : last;
  if (
    surname - start >= 2 &&
    (bitsAt(w, start) & given) === 0 &&
    (bitsAt(w, start + 1) & given) !== 0 &&
    (bits & is.organisation) === 0 &&
    isName(w, start + 1) &&
    (w.to[start] ?? 0) - (w.from[start] ?? 0) > 2
  )
    start += 1;
  const office = (bits & is.role) !== 0 && (bits & (given | is.organisation)) === 0 && !isSurnameLast(w, start, last);
  const role = office || (start === last && (bits & (is.role | is.title)) !== 0 && (bits & given) === 0);
  return role ? { nameFirst: first, titles: titles | (bits & gender), role } : { nameFirst: start, titles, role };
};
