import { among, anyCue, headNoun, is, numberOf, smallWord } from './lexicon';
import { pickWords } from './pickWords';
import { beside, shape, type Words } from './wordColumns';

export type MentionKind = 'name' | 'role' | 'pronoun' | 'nominal' | 'collective' | 'document';

/** A stretch of the copy that names somebody or something that can speak. Ranges are in words, ends inclusive. */
export interface Mention {
  readonly kind: MentionKind;
  /** The whole phrase: “Independent Commissioner Ann Lee KC”, “a spokesman for the club”. */
  readonly first: number;
  readonly last: number;
  /** A name without titles and role; of a noun phrase, its head noun. */
  readonly nameFirst: number;
  readonly nameLast: number;
  /** Bits of the titles and the role before the name, for gender and rank. */
  readonly titles: number;
  /** “Ann Lee’s …”: the phrase owns what follows. */
  readonly possessor: boolean;
  /** It only qualifies the noun that follows: “Lee campaign”, “Lee aide”. */
  readonly modifier: boolean;
  readonly quoted: boolean;
}

const isName = (w: Words, i: number): boolean => w.shape[i] === shape.capital;
const bitsAt = (w: Words, i: number): number => w.bits[i] ?? 0;
/** Nothing but a blank (or a full stop of an abbreviation) stands between the word and the one before. */
const adjoins = (w: Words, i: number): boolean => w.beside[i] === beside.adjoins;
const startsSentence = (w: Words, i: number): boolean => w.beside[i] === beside.begins;

const given = is.givenFemale | is.givenMale;
const ordinary = smallWord | is.calendar;

const surnameMonths = among('may march april june august');

/** “Theresa May”, “Mrs May”; not “told Ann May 4 was the day”. */
const isSurname = (w: Words, i: number): boolean =>
  surnameMonths[w.fact[i] ?? 0] === 1 && (bitsAt(w, i - 1) & (given | is.title)) !== 0 && w.shape[i + 1] !== shape.number;

/** “May said”, at the sentence's start. */
const isSurnameAlone = (w: Words, i: number): boolean =>
  surnameMonths[w.fact[i] ?? 0] === 1 && startsSentence(w, i) && w.shape[i + 1] === shape.lower && (bitsAt(w, i + 1) & is.strongCue) !== 0;

/** False for a capital that begins no name: a small word, a day, or an ordinary word at the sentence's start. */
const beginsName = (w: Words, i: number): boolean => {
  const bits = bitsAt(w, i);
  if (bits === 0) return true;
  if ((bits & ordinary) !== 0 && (bits & given) === 0) return isSurnameAlone(w, i);
  const weak = (bits & (ordinary | is.suffix)) !== 0 || ((bits & (anyCue | is.collective | is.document)) !== 0 && startsSentence(w, i));
  return !weak || isName(w, i + 1) || ((bits & is.title) !== 0 && isLink(w, i + 1));
};

/** In a headline every word may have a capital: “Lee Says”. */
export const verbOfHeadline = (w: Words, i: number): boolean => {
  const bits = bitsAt(w, i);
  return (bits & anyCue) !== 0 && (bits & (is.organisation | headNoun | given)) === 0 && w.blocks[w.block[i] ?? 0]?.where === 'headline';
};

const wantsOf = is.role | is.organisation | is.title;
const of = numberOf('of');
const the = numberOf('the');

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
  const follows = next > marked && w.quoted[next] === 0 && isName(w, next) && w.sentence[next] === w.sentence[last] && w.block[next] === w.block[last];
  return follows && (bitsAt(w, next) & (smallWord | is.calendar)) === 0 ? next : -1;
};

/** Last word of the run of capitals that begins at `i`. */
const runEnd = (w: Words, i: number): number => {
  let last = i;
  let big = (bitsAt(w, i) & wantsOf) !== 0;
  while (last - i < 12 && w.possessive[last] !== 1 && adjoins(w, last + 1)) {
    const next = last + 1;
    const bits = bitsAt(w, next);
    if (isName(w, next)) {
      if (bits !== 0 && (verbOfHeadline(w, next) || ((bits & is.calendar) !== 0 && (bits & given) === 0 && !isSurname(w, next)))) break;
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
  const surname = (bitsAt(w, last) & given) !== 0 && (last === i || (bitsAt(w, last - 1) & is.title) !== 0) ? overNickname(w, last) : -1;
  return surname < 0 ? last : surname;
};

interface Run { nameFirst: number; titles: number; role: boolean }

const gender = is.male | is.female;

/** “Ann King”, “Ann Lee MP”: behind a given name an office is a surname, and letters stand behind a whole name. */
const isSurnameLast = (w: Words, start: number, last: number): boolean => {
  if ((bitsAt(w, start) & given) === 0 || (bitsAt(w, start) & (is.role | is.organisation)) !== 0) return false;
  return last - start === ((bitsAt(w, last) & is.suffix) !== 0 ? 2 : 1);
};

/** Tells a run of capitals apart: titles and role in front, then the name, then letters after it. */
const readRun = (w: Words, first: number, last: number): Run => {
  let start = first;
  let titles = 0;
  for (let i = first; i < last; i += 1) {
    const bits = bitsAt(w, i);
    if ((bits & (is.title | is.role)) === 0) continue;
    const titled = (bits & is.title) !== 0 && (bits & given) === 0 && ((bitsAt(w, i + 1) & is.suffix) === 0 || i === start);
    if (titled && (isName(w, i + 1) || isLink(w, i + 1))) { titles |= bits & (is.title | is.role | gender); start = i + 1; continue; }
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
  if (surname - start >= 2 && (bitsAt(w, start) & given) === 0 && (bitsAt(w, start + 1) & given) !== 0 && (bits & is.organisation) === 0 && isName(w, start + 1) && (w.to[start] ?? 0) - (w.from[start] ?? 0) > 2) start += 1;
  const office = (bits & is.role) !== 0 && (bits & (given | is.organisation)) === 0 && !isSurnameLast(w, start, last);
  const role = office || (start === last && (bits & (is.role | is.title)) !== 0 && (bits & given) === 0);
  return role ? { nameFirst: first, titles: titles | (bits & gender), role } : { nameFirst: start, titles, role };
};

/** “White House press secretary …”, “Lee campaign”: up to four lower-case words that end in a noun for people. */
const qualifies = (w: Words, last: number): boolean => {
  for (let i = last + 1; i - last <= 4; i += 1) {
    if (w.shape[i] !== shape.lower || !adjoins(w, i)) return false;
    const bits = bitsAt(w, i);
    const noun = (bits & (headNoun | is.organisation)) !== 0;
    if (noun && ((bits & anyCue) === 0 || isName(w, i + 1))) return true;
    if (bits !== 0 && !noun) return false;
  }
  return false;
};

/** “the state Department of Roads”: a body's article, when a small word stands between it and the name. */
const adjectivesBefore = (w: Words, first: number): number => {
  const adjective = first - 1; const article = first - 2;
  if (article < 0 || w.shape[adjective] !== shape.lower || (bitsAt(w, adjective) & (smallWord | headNoun)) !== 0 || !adjoins(w, first) || !adjoins(w, adjective)) return first;
  return w.fact[article] === the && w.possessive[article] !== 2 ? article : first;
};

const nameMention = (w: Words, first: number, last: number): Mention => {
  const { nameFirst, titles, role } = readRun(w, first, last);
  const possessor = w.possessive[last] === 1;
  let start = first;
  if (role) { if (first > 0 && adjoins(w, first) && (bitsAt(w, first - 1) & is.determiner) !== 0) start = first - 1; }
  else if (titles === 0 && ((bitsAt(w, first) | bitsAt(w, last)) & (is.organisation | is.collective)) !== 0) start = adjectivesBefore(w, first);
  return { kind: role ? 'role' : 'name', first: start, last, nameFirst, nameLast: last, titles, possessor, modifier: !possessor && qualifies(w, last), quoted: w.quoted[first] !== 0 };
};

const stopsPhrase = is.preposition | is.conjunction | is.auxiliary | is.pronoun | is.relative | is.opener;

/** First word of the noun phrase whose head is `head`, and whether it begins with a determiner or an owner. */
export function phraseStart(w: Words, head: number, reach: number): { first: number; marked: boolean } {
  let bare = head;
  for (let i = head - 1; i >= 0 && head - i <= reach; i -= 1) {
    if (w.sentence[i] !== w.sentence[head] || w.quoted[i] !== w.quoted[head]) break;
    const bits = bitsAt(w, i);
    if ((w.shape[i] ?? 9) > shape.number) break;
    if ((bits & (is.determiner | is.possessive)) !== 0) {
      const before = bitsAt(w, i - 1);
      return { first: i > 0 && (bits & is.determiner) !== 0 && (before & is.determiner) !== 0 && w.sentence[i - 1] === w.sentence[i] ? i - 1 : i, marked: true };
    }
    if (w.possessive[i] === 1 && w.shape[i] === shape.capital) {
      let start = i;
      while (start > 0 && isName(w, start - 1) && adjoins(w, start) && (bitsAt(w, start - 1) & smallWord) === 0) start -= 1;
      const article = start > 0 && (bitsAt(w, start - 1) & is.determiner) !== 0 && adjoins(w, start);
      return { first: article ? start - 1 : start, marked: true };
    }
    if ((bits & stopsPhrase) !== 0 || ((bits & anyCue) !== 0 && (bits & headNoun) === 0 && w.shape[i] === shape.lower)) break;
    if (isName(w, i) && i + 1 === bare) bare = i;
    else if (i + 1 === bare && startsSentence(w, i)) bare = i;
  }
  return { first: bare, marked: false };
}

/** Last word of “… for the Lee campaign”, “… of the board”: what a preposition adds to a noun phrase. */
const phraseEnd = (w: Words, head: number): number => {
  const preposition = head + 1;
  if ((bitsAt(w, preposition) & is.binder) === 0 || w.shape[preposition] !== shape.lower || startsSentence(w, preposition)) return head;
  let last = head;
  for (let i = preposition + 1; i < w.count && i - preposition <= 8; i += 1) {
    const bits = bitsAt(w, i);
    if (startsSentence(w, i) || (w.shape[i] ?? 9) > shape.number) break;
    if ((bits & (is.auxiliary | is.relative | is.pronoun | is.conjunction | is.preposition)) !== 0) break;
    if ((bits & anyCue) !== 0 && (bits & headNoun) === 0 && w.shape[i] === shape.lower) break;
    if ((bits & is.skipped) !== 0 && (bits & is.role) === 0) break;
    if (w.shape[i] === shape.capital || (bits & (headNoun | is.organisation)) !== 0 || w.shape[i + 1] !== shape.lower) last = i;
  }
  return last;
};

/** A noun phrase around a head noun; null where the word is not used as one. `bare`: it ends with its head, whatever follows. */
export function nominalMention(w: Words, head: number, kind: MentionKind, bare = false): Mention | null {
  const { first, marked } = phraseStart(w, head, 6);
  const next = head + 1;
  const near = adjoins(w, next);
  const nextBits = near ? bitsAt(w, next) : 0;
  if (kind === 'document' && !marked && w.shape[head] === shape.lower && (nextBits & anyCue) === 0) return null;
  const possessor = w.possessive[head] === 1;
  const named = near && isName(w, next) && (nextBits & smallWord) === 0;
  const modifier = !bare && !possessor && (named || ((nextBits & headNoun) !== 0 && (nextBits & anyCue) === 0 && w.shape[next] === shape.lower));
  const last = bare || possessor || modifier ? head : phraseEnd(w, head);
  return { kind, first, last, nameFirst: head, nameLast: head, titles: bitsAt(w, head) & (is.male | is.female), possessor, modifier, quoted: w.quoted[head] !== 0 };
}

const pronounMention = (i: number): Mention =>
  ({ kind: 'pronoun', first: i, last: i, nameFirst: i, nameLast: i, titles: 0, possessor: false, modifier: false, quoted: false });

const nominalKind = (bits: number): MentionKind => ((bits & is.role) !== 0 ? 'nominal' : (bits & is.collective) !== 0 ? 'collective' : 'document');

/** Every name in the copy (inside quotations only fuller ones, which tell who a surname is), and outside quotations every pronoun and noun phrase that can speak; in order. Linear. */
export function findMentions(w: Words): Mention[] {
  const found: Mention[] = [];
  const words = pickWords(w, is.pronoun | headNoun, shape.capital);
  let next = 0;
  for (let at = 0; ; at += 1) {
    const i = words[at] ?? 0;
    if (i >= w.count) return found;
    if (i < next) continue;
    const capital = isName(w, i);
    if (capital && beginsName(w, i)) {
      const last = runEnd(w, i);
      if (last > i || w.quoted[i] === 0 || w.shape[i + 1] === shape.colon) found.push(nameMention(w, i, last));
      next = last + 1;
      continue;
    }
    if (w.quoted[i] !== 0) continue;
    const bits = bitsAt(w, i);
    if ((bits & is.pronoun) !== 0) found.push(pronounMention(i));
    else if ((bits & headNoun) !== 0 && (!capital || startsSentence(w, i) || (bits & is.suffix) !== 0)) {
      const mention = nominalMention(w, i, nominalKind(bits));
      if (mention) found.push(mention);
    }
  }
}
