import { anyCue, headNoun, is, smallWord } from '../words/lexicon';
import { isApostrophe } from '../words/characters';
import { isCompoundAdjective, isTitleCase } from './wordForms';
import {
  adjoins,
  bitsAt,
  inOneSentence,
  isCapital,
  isInHeadline,
  isLower,
  isParticle,
  isQuoted,
  isSmallParticle,
  startsSentence,
  tokenAt,
  type Words,
} from '../words/words';

/** A word with a capital that can be part of a name. */
export const isName = (w: Words, i: number): boolean => isCapital(w, i) && !isCompoundAdjective(w, i);

const given = is.givenFemale | is.givenMale;
const ordinary = smallWord | is.calendar;

/** “Theresa May”, “Mrs May”; not “told Ann May 4 was the day”. */
const isSurname = (w: Words, i: number): boolean =>
  isParticle(w, i, 'surnameMonth') &&
  (bitsAt(w, i - 1) & (given | is.title)) !== 0 &&
  tokenAt(w, i + 1).shape !== 'number';

/** “May said”, at the sentence's start. */
const isSurnameAlone = (w: Words, i: number): boolean =>
  isParticle(w, i, 'surnameMonth') &&
  startsSentence(w, i) &&
  isLower(w, i + 1) &&
  (bitsAt(w, i + 1) & is.strongCue) !== 0;

/** False for a capital that begins no name: a small word, a day, or an ordinary word at the sentence's start. */
export const beginsName = (w: Words, i: number): boolean => {
  const bits = bitsAt(w, i);
  if (bits === 0) return true;
  const behindQuotation =
    i > 0 && isQuoted(w, i - 1) && !isQuoted(w, i) && tokenAt(w, i - 1).block === tokenAt(w, i).block;
  if ((!startsSentence(w, i) || behindQuotation) && verbOfHeadline(w, i)) return false;
  if ((bits & ordinary) !== 0 && (bits & given) === 0) return isSurnameAlone(w, i);
  const weak =
    (bits & (ordinary | is.suffix)) !== 0 ||
    ((bits & (anyCue | is.collective | is.document)) !== 0 && startsSentence(w, i));
  return !weak || isName(w, i + 1) || ((bits & is.title) !== 0 && isLink(w, i + 1));
};

/** “Ann Lee Said: “…””: straight before words in marks it is the verb, whatever its capital. */
const isBeforeMarks = (w: Words, i: number): boolean => {
  if ((bitsAt(w, i) & (is.strongCue | is.baseForm | is.participle)) !== is.strongCue || startsSentence(w, i))
    return false;
  const next = i + (tokenAt(w, i + 1).shape === 'colon' || tokenAt(w, i + 1).shape === 'comma' ? 2 : 1);
  return !isQuoted(w, i) && isQuoted(w, next) && tokenAt(w, next).block === tokenAt(w, i).block;
};

/** ““We won,” Said Ann Lee”: straight behind words in marks that end with a comma, and before a name, it is the verb. */
const isBehindMarks = (w: Words, i: number): boolean =>
  (bitsAt(w, i) & (is.strongCue | is.baseForm | is.participle)) === is.strongCue &&
  !isQuoted(w, i) &&
  isQuoted(w, i - 1) &&
  tokenAt(w, i - 1).block === tokenAt(w, i).block &&
  /[,!?]/.test(w.text.slice(tokenAt(w, i - 1).start, tokenAt(w, i).start)) &&
  isName(w, i + 1) &&
  (bitsAt(w, i + 1) & anyCue) === 0;

/** In a headline, and in a line set like one, every word may have a capital: “Lee Says”. */
export const verbOfHeadline = (w: Words, i: number): boolean => {
  const bits = bitsAt(w, i);
  return (
    (bits & anyCue) !== 0 &&
    (bits & (is.organisation | headNoun | given)) === 0 &&
    (isInHeadline(w, i) || isBeforeMarks(w, i) || isBehindMarks(w, i) || isTitleCase(w, i))
  );
};

const betweenVerbs = is.auxiliary | is.pronoun | is.pronounOther | is.relative;

/** “Is”, “Will”, “He”, “Against” in a line of capitals: no part of the name before it. */
const smallOfHeadline = (w: Words, i: number): boolean =>
  ((bitsAt(w, i) & betweenVerbs) !== 0 || ((bitsAt(w, i) & is.preposition) !== 0 && !isParticle(w, i, 'withinName'))) &&
  (bitsAt(w, i) & given) === 0 &&
  !tokenAt(w, i).allCapitals &&
  isTitleCase(w, i);

const wantsOf = is.role | is.organisation | is.title;

/** “van”, “de”: a small word inside a name. */
const isLink = (w: Words, i: number): boolean => isLower(w, i) && (bitsAt(w, i) & is.link) !== 0;

/** “al-Sabah”: a name with its article. */
export const hasArticle = (w: Words, i: number): boolean =>
  bitsAt(w, i) === 0 &&
  isLower(w, i) &&
  // Holds a capital.
  tokenAt(w, i).text !== tokenAt(w, i).word &&
  w.language.names.hasArticle(tokenAt(w, i).text);

/** “Mac a’ Ghobhainn”, “Mac an Bhaird”, “Mac an t-Saoir”: the article of a Gaelic name, and the name behind it. */
const patronymicArticle = (w: Words, last: number, next: number): boolean => {
  if (!isParticle(w, last, 'patronymic') || !isSmallParticle(w, next, 'patronymicArticle')) return false;
  const { end } = tokenAt(w, next);
  const { text, start } = tokenAt(w, next + 1);
  const begins = isName(w, next + 1) || w.language.names.hasArticle(text);
  return begins && start === (isApostrophe(w.text.charCodeAt(end)) ? end + 2 : end + 1);
};

/** Last word of a nickname's full name: “Hale” of “Robert ‘Bob’ Hale”; -1 where the words in marks are none. */
const overNickname = (w: Words, last: number): number => {
  const marked = last + 1;
  const stretch = tokenAt(w, marked).span;
  if (stretch < 0 || isQuoted(w, last) || !inOneSentence(w, marked, last)) return -1;
  let next = marked;
  while (next - marked < 3 && tokenAt(w, next).span === stretch && isName(w, next)) next += 1;
  const follows =
    next > marked &&
    !isQuoted(w, next) &&
    isName(w, next) &&
    inOneSentence(w, next, last) &&
    tokenAt(w, next).block === tokenAt(w, last).block;
  return follows && (bitsAt(w, next) & (smallWord | is.calendar)) === 0 ? next : -1;
};

/** “General Foods plc”: the form of a company, small. */
const isCompanySuffix = (w: Words, i: number): boolean =>
  isSmallParticle(w, i, 'companySuffix') && adjoins(w, i) && !tokenAt(w, i - 1).possessive;

const endsBody = (w: Words, i: number): boolean =>
  (bitsAt(w, i) & is.organisation) !== 0 && (bitsAt(w, i) & (given | is.title | is.role)) === 0;

/** A given name that is nothing else, and a word with a capital behind it. */
const beginsPerson = (w: Words, i: number): boolean =>
  (bitsAt(w, i) & given) !== 0 &&
  (bitsAt(w, i) & ~given) === 0 &&
  isName(w, i + 1) &&
  adjoins(w, i + 1) &&
  (bitsAt(w, i + 1) & is.organisation) === 0;

/** “Tarrant & Sons”, “M&S”: what joins the halves of a firm's name; not two people, of whom the second is named in full. */
const joinsFirm = (w: Words, i: number): boolean =>
  tokenAt(w, i).text === '&' && isName(w, i + 1) && adjoins(w, i + 1) && !beginsPerson(w, i + 1);

/** “King’s College”, “St Mary’s Hospital”, “Farmers’ Union”: an owner that is part of a body's name, straight before what makes it one. */
const ownsBody = (w: Words, owner: number): boolean =>
  (isParticle(w, owner, 'bodyOwner') || isParticle(w, owner - 1, 'saint')) &&
  isName(w, owner + 1) &&
  /^['’]s? $/.test(w.text.slice(tokenAt(w, owner).end, tokenAt(w, owner + 1).start)) &&
  (bitsAt(w, owner + 1) & is.organisation) !== 0;

/** “Department for Transport”, “Institute for Fiscal Studies”: what joins some bodies to their task; not “campaign for Ann Lee”. */
const bindsTask = (w: Words, last: number): boolean =>
  isParticle(w, last, 'bodyWithTask') &&
  isSmallParticle(w, last + 1, 'for') &&
  isName(w, last + 2) &&
  (bitsAt(w, last + 2) & (given | is.title)) === 0;

/** “Department for Work and Pensions”: behind a body's task another. */
const joinsTasks = (w: Words, last: number): boolean =>
  isSmallParticle(w, last + 1, 'and') &&
  isSmallParticle(w, last - 1, 'for') &&
  isParticle(w, last - 2, 'bodyWithTask') &&
  isParticle(w, last + 2, 'bodyTask');

/** Last word of the run of capitals that begins at `i`. */
export const runEnd = (w: Words, i: number): number => {
  let last = i;
  let big = (bitsAt(w, i) & wantsOf) !== 0;
  while (last - i < 12) {
    const next = last + 1;
    if (ownsBody(w, last)) {
      big = true;
      last = next;
      continue;
    }
    if (tokenAt(w, last).possessive || !adjoins(w, next)) break;
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
      if (joinsFirm(w, next) || patronymicArticle(w, last, next)) {
        last = next + 1;
        continue;
      }
      const linked =
        isLower(w, next) &&
        ((bits & is.link) !== 0 || (big && isParticle(w, next, 'of')) || bindsTask(w, last) || joinsTasks(w, last));
      if (!linked && hasArticle(w, next)) return next;
      // “Ursula von der Leyen”: two in a row.
      const name = linked && isLink(w, next + 1) && adjoins(w, next + 1) ? next + 2 : next + 1;
      if (!linked || tokenAt(w, next).possessive || !isName(w, name) || !adjoins(w, name)) break;
      last = name;
    }
  }
  const surname =
    (bitsAt(w, last) & given) !== 0 && (last === i || (bitsAt(w, last - 1) & is.title) !== 0)
      ? overNickname(w, last)
      : -1;
  if (surname >= 0) return surname;
  return isCompanySuffix(w, last + 1) ? last + 1 : last;
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

/** “Sisters Ann Lee and Di Lee”: the noun in front is said of both. */
const isOfSeveral = (w: Words, first: number, last: number): boolean =>
  (bitsAt(w, first) & is.collective) !== 0 &&
  w.language.isPlural(tokenAt(w, first).word) &&
  last - first >= 2 &&
  (bitsAt(w, first + 1) & given) !== 0 &&
  (bitsAt(w, last) & is.organisation) === 0;

/** Tells a run of capitals apart: titles and role in front, then the name, then letters after it. */
export const readRun = (w: Words, first: number, last: number): Run => {
  let start = isOfSeveral(w, first, last) ? first + 1 : first;
  let titles = 0;
  for (let i = start; i < last; i += 1) {
    const bits = bitsAt(w, i);
    if ((bits & (is.title | is.role)) === 0) continue;
    const titled =
      (bits & is.title) !== 0 &&
      // “DI Lee”, and “Di Lee”.
      ((bits & given) === 0 || tokenAt(w, i).allCapitals) &&
      ((bitsAt(w, i + 1) & is.suffix) === 0 || i === start);
    if (titled && (isName(w, i + 1) || isLink(w, i + 1))) {
      titles |= bits & (is.title | is.role | gender);
      start = i + 1;
      continue;
    }
    // “Ann King Jr”, a surname.
    if ((bits & is.role) === 0 || (i > start && (bitsAt(w, i + 1) & is.suffix) !== 0)) continue;
    titles |= bits & (is.role | gender);
    start = i + 1;
    if (!isLower(w, i + 1)) continue;
    // “Secretary of State Ann Lee”: after the office come the two words of the name, if there are that many.
    if (last - i < 4 || endsBody(w, last)) return { nameFirst: first, titles, role: true };
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
    tokenAt(w, start).end - tokenAt(w, start).start > 2
  )
    start += 1;
  const office = (bits & is.role) !== 0 && (bits & (given | is.organisation)) === 0 && !isSurnameLast(w, start, last);
  const role = office || (start === last && (bits & (is.role | is.title)) !== 0 && (bits & given) === 0);
  return role ? { nameFirst: first, titles: titles | (bits & gender), role } : { nameFirst: start, titles, role };
};
