import { anyCue, headNoun, is, smallWord } from './lexicon';
import { isApostrophe, isBlank } from './characters';
import { isWord, shape, type Words } from './readWords';

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

const word = { isName: (w: Words, i: number): boolean => w.shape[i] === shape.capital } as const;
const bitsAt = (w: Words, i: number): number => w.bits[i] ?? 0;
/** Two words with nothing but a blank (or a full stop of an abbreviation) between them. */
const sameRun = (w: Words, a: number, b: number): boolean => {
  if (w.sentence[a] !== w.sentence[b] || w.quoted[a] !== w.quoted[b]) return false;
  const end = w.from[b] ?? 0;
  let i = w.to[a] ?? 0;
  // “National Farmers’ Union”
  if (isApostrophe(w.text.charCodeAt(i)) && (w.text.charCodeAt(i - 1) | 32) === 115) i += 1;
  for (; i < end; i += 1) if (!isBlank(w.text.charCodeAt(i))) return false;
  return true;
};
const startsSentence = (w: Words, i: number): boolean => i === 0 || w.sentence[i] !== w.sentence[i - 1] || w.quoted[i] !== w.quoted[i - 1];

/** A capital that begins no name: a small word, a day, or an ordinary word at the sentence's start. */
const beginsName = (w: Words, i: number): boolean => {
  if (!word.isName(w, i)) return false;
  const bits = bitsAt(w, i);
  if ((bits & (smallWord | is.calendar)) !== 0 && (bits & (is.givenFemale | is.givenMale)) === 0) return false;
  if ((bits & (smallWord | is.calendar)) !== 0 && !word.isName(w, i + 1)) return false;
  if ((bits & is.suffix) !== 0 && !word.isName(w, i + 1)) return false;
  if (startsSentence(w, i) && (bits & (anyCue | is.collective | is.document)) !== 0 && !word.isName(w, i + 1)) return false;
  return true;
};

/** In a headline every word may have a capital: “Lee Says”. */
export const verbOfHeadline = (w: Words, i: number): boolean =>
  w.blocks[w.block[i] ?? 0]?.where === 'headline' && (bitsAt(w, i) & anyCue) !== 0 && (bitsAt(w, i) & (is.organisation | headNoun | is.givenFemale | is.givenMale)) === 0;

const wantsOf = is.role | is.organisation | is.title;

/** Last word of the run of capitals that begins at `i`. */
const runEnd = (w: Words, i: number): number => {
  let last = i;
  let big = (bitsAt(w, i) & wantsOf) !== 0;
  while (last + 1 < w.count && w.possessive[last] !== 1 && last - i < 12) {
    const next = last + 1;
    if (!sameRun(w, last, next)) break;
    if (word.isName(w, next)) {
      if (verbOfHeadline(w, next)) break;
      if ((bitsAt(w, next) & is.calendar) !== 0 && (bitsAt(w, next) & (is.givenFemale | is.givenMale)) === 0) break;
      big ||= (bitsAt(w, next) & wantsOf) !== 0;
      last = next;
      continue;
    }
    const bits = bitsAt(w, next);
    const after = next + 1;
    const linked = w.shape[next] === shape.lower && after < w.count && sameRun(w, next, after) && word.isName(w, after)
      && ((bits & is.link) !== 0 || (big && isWord(w, next, 'of')));
    if (!linked || w.possessive[next] === 1) break;
    last = after;
  }
  return last;
};

interface Run { nameFirst: number; nameLast: number; titles: number; role: boolean }

/** Tells a run of capitals apart: titles and role in front, then the name, then letters after it. */
const readRun = (w: Words, first: number, last: number): Run => {
  let start = first;
  let titles = 0;
  for (let i = first; i <= last; i += 1) {
    const bits = bitsAt(w, i);
    const titled = (bits & is.title) !== 0 && (bits & (is.givenFemale | is.givenMale)) === 0 && i < last && ((bitsAt(w, i + 1) & is.suffix) === 0 || i === start);
    if (titled && w.shape[i + 1] === shape.capital) { titles |= bits & (is.title | is.role | is.male | is.female); start = i + 1; continue; }
    if (i < last && (bits & is.role) !== 0) {
      const ofPart = w.shape[i + 1] === shape.lower;
      titles |= bits & (is.role | is.male | is.female);
      // “Secretary of State Ann Lee”: after the office come the two words of the name, if there are that many.
      if (ofPart) { if (last - i >= 4) start = last - 1; else return { nameFirst: first, nameLast: last, titles, role: true }; break; }
      start = i + 1;
    }
  }
  // “Duchy of Lancaster Ann Lee”: a place glued to the front of a name whose given name is known.
  const given = is.givenFemale | is.givenMale;
  const surname = (bitsAt(w, last) & is.suffix) !== 0 ? last - 1 : last;
  if (surname - start >= 2 && (bitsAt(w, start) & given) === 0 && (bitsAt(w, start + 1) & given) !== 0 && (bitsAt(w, last) & is.organisation) === 0 && w.shape[start + 1] === shape.capital && (w.to[start] ?? 0) - (w.from[start] ?? 0) > 2) start += 1;
  const lastBits = bitsAt(w, last);
  const bare = start === last && (lastBits & (is.role | is.title)) !== 0 && (lastBits & (is.givenFemale | is.givenMale)) === 0;
  const role = bare || ((lastBits & is.role) !== 0 && (lastBits & (is.givenFemale | is.givenMale | is.organisation)) === 0);
  return { nameFirst: role ? first : start, nameLast: last, titles: titles | (role ? lastBits & (is.male | is.female) : 0), role };
};

/** “White House press secretary …”, “Lee campaign”: up to four lower-case words that end in a noun for people. */
const qualifies = (w: Words, last: number): boolean => {
  for (let i = last + 1; i < w.count && i - last <= 4; i += 1) {
    const bits = bitsAt(w, i);
    if (w.shape[i] !== shape.lower || !sameRun(w, i - 1, i)) return false;
    const noun = (bits & (headNoun | is.organisation)) !== 0;
    if (noun && ((bits & anyCue) === 0 || w.shape[i + 1] === shape.capital)) return true;
    if (bits !== 0 && !noun) return false;
  }
  return false;
};

/** “the state Department of Roads”: a body's article, when a small word stands between it and the name. */
const adjectivesBefore = (w: Words, first: number): number => {
  const adjective = first - 1; const article = first - 2;
  if (article < 0 || w.shape[adjective] !== shape.lower || (bitsAt(w, adjective) & (smallWord | headNoun)) !== 0 || !sameRun(w, adjective, first) || !sameRun(w, article, adjective)) return first;
  return isWord(w, article, 'the') || isWord(w, article, 'The') ? article : first;
};

const nameMention = (w: Words, first: number, last: number): Mention => {
  const run = readRun(w, first, last);
  const possessor = w.possessive[last] === 1;
  const modifier = !possessor && qualifies(w, last);
  const article = run.role && first > 0 && (bitsAt(w, first - 1) & is.determiner) !== 0 && sameRun(w, first - 1, first);
  const body = !run.role && run.titles === 0 && ((bitsAt(w, first) | bitsAt(w, last)) & (is.organisation | is.collective)) !== 0 ? adjectivesBefore(w, first) : first;
  return { kind: run.role ? 'role' : 'name', first: article ? first - 1 : body, last, nameFirst: run.nameFirst, nameLast: run.nameLast, titles: run.titles, possessor, modifier, quoted: w.quoted[first] !== 0 };
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
      while (start > 0 && word.isName(w, start - 1) && sameRun(w, start - 1, start) && (bitsAt(w, start - 1) & smallWord) === 0) start -= 1;
      const article = start > 0 && (bitsAt(w, start - 1) & is.determiner) !== 0 && sameRun(w, start - 1, start);
      return { first: article ? start - 1 : start, marked: true };
    }
    if ((bits & stopsPhrase) !== 0 || ((bits & anyCue) !== 0 && (bits & headNoun) === 0 && w.shape[i] === shape.lower)) break;
    if (word.isName(w, i) && i + 1 === bare) bare = i;
    else if (i + 1 === bare && startsSentence(w, i)) bare = i;
  }
  return { first: bare, marked: false };
}

const addsToNoun = (w: Words, i: number): boolean =>
  isWord(w, i, 'of') || isWord(w, i, 'for') || isWord(w, i, 'in') || isWord(w, i, 'at') || isWord(w, i, 'from') || isWord(w, i, 'with');

/** Last word of “… for the Lee campaign”, “… of the board”: what a preposition adds to a noun phrase. */
const phraseEnd = (w: Words, head: number): number => {
  const preposition = head + 1;
  if (preposition >= w.count || (bitsAt(w, preposition) & is.preposition) === 0 || w.sentence[preposition] !== w.sentence[head] || w.quoted[preposition] !== w.quoted[head]) return head;
  if (!addsToNoun(w, preposition)) return head;
  let last = head;
  for (let i = preposition + 1; i < w.count && i - preposition <= 8; i += 1) {
    const bits = bitsAt(w, i);
    if (w.sentence[i] !== w.sentence[head] || w.quoted[i] !== w.quoted[head] || (w.shape[i] ?? 9) > shape.number) break;
    if ((bits & (is.auxiliary | is.relative | is.pronoun | is.conjunction | is.preposition)) !== 0) break;
    if ((bits & anyCue) !== 0 && (bits & headNoun) === 0 && w.shape[i] === shape.lower) break;
    if ((bits & is.skipped) !== 0 && (bits & is.role) === 0) break;
    if (w.shape[i] === shape.capital || (bits & (headNoun | is.organisation)) !== 0 || w.shape[i + 1] !== shape.lower) last = i;
  }
  return last;
};

/** A noun phrase around a head noun; null where the word is not used as one. */
export function nominalMention(w: Words, head: number, kind: MentionKind): Mention | null {
  const { first, marked } = phraseStart(w, head, 6);
  const next = head + 1;
  const nextBits = next < w.count && sameRun(w, head, next) ? bitsAt(w, next) : 0;
  if (kind === 'document' && !marked && w.shape[head] === shape.lower && (nextBits & anyCue) === 0) return null;
  const possessor = w.possessive[head] === 1;
  const named = w.shape[next] === shape.capital && sameRun(w, head, next) && (nextBits & smallWord) === 0;
  const modifier = !possessor && (named || ((nextBits & headNoun) !== 0 && (nextBits & anyCue) === 0 && w.shape[next] === shape.lower));
  const last = possessor || modifier ? head : phraseEnd(w, head);
  return { kind, first, last, nameFirst: head, nameLast: head, titles: bitsAt(w, head) & (is.male | is.female), possessor, modifier, quoted: w.quoted[head] !== 0 };
}

const pronounMention = (i: number): Mention =>
  ({ kind: 'pronoun', first: i, last: i, nameFirst: i, nameLast: i, titles: 0, possessor: false, modifier: false, quoted: false });

const nominalKind = (bits: number): MentionKind => ((bits & is.role) !== 0 ? 'nominal' : (bits & is.collective) !== 0 ? 'collective' : 'document');

/** Every name in the copy (inside quotations only fuller ones, which tell who a surname is), and outside quotations every pronoun and noun phrase that can speak; in order. Linear. */
export function findMentions(w: Words): Mention[] {
  const found: Mention[] = [];
  let i = 0;
  while (i < w.count) {
    if ((w.shape[i] ?? 9) > shape.capital) { i += 1; continue; }
    const bits = bitsAt(w, i);
    if (beginsName(w, i)) {
      const last = runEnd(w, i);
      if (last > i || w.quoted[i] === 0 || w.shape[i + 1] === shape.colon) found.push(nameMention(w, i, last));
      i = last + 1;
      continue;
    }
    if (bits !== 0 && w.quoted[i] === 0) {
      if ((bits & is.pronoun) !== 0) found.push(pronounMention(i));
      else if ((bits & headNoun) !== 0 && (w.shape[i] === shape.lower || startsSentence(w, i) || (bits & is.suffix) !== 0)) {
        const mention = nominalMention(w, i, nominalKind(bits));
        if (mention) found.push(mention);
      }
    }
    i += 1;
  }
  return found;
}
