import { anyCue, headNoun, is, smallWord } from '../words/lexicon';
import type { Mention, MentionKind } from './mention';
import { nameInHeadlines } from './headlineNames';
import { nameTitledBodies } from './titledBodies';
import { beginsName, hasArticle, isName, readRun, runEnd } from './nameRuns';
import { isCompoundAdjective } from './wordForms';
import { isNounThere } from '../speakers/cueUse';
import {
  adjoins,
  bitsAt,
  inOneSentence,
  isCapital,
  isLower,
  isParticle,
  isQuoted,
  isSign,
  isSmallParticle,
  startsSentence,
  tokenAt,
  type Words,
} from '../words/words';

/** “White House press secretary …”, “Lee campaign”: up to four lower-case words that end in a noun for people. */
const qualifies = (w: Words, last: number): boolean => {
  for (let i = last + 1; i - last <= 4; i += 1) {
    if (!isLower(w, i) || !adjoins(w, i)) return false;
    const bits = bitsAt(w, i);
    const noun = (bits & (headNoun | is.organisation)) !== 0;
    if (noun && ((bits & anyCue) === 0 || isName(w, i + 1))) return true;
    if (bits !== 0 && !noun) return false;
  }
  return false;
};

/** “the state Department of Roads”: a body's article, when a small word stands between it and the name. */
const adjectivesBefore = (w: Words, first: number): number => {
  const adjective = first - 1;
  const article = first - 2;
  if (
    article < 0 ||
    !isLower(w, adjective) ||
    (bitsAt(w, adjective) & (smallWord | headNoun)) !== 0 ||
    !adjoins(w, first) ||
    !adjoins(w, adjective)
  )
    return first;
  return isParticle(w, article, 'the') && !tokenAt(w, article).allCapitals ? article : first;
};

const nameMention = (w: Words, first: number, last: number): Mention => {
  const { nameFirst, titles, role } = readRun(w, first, last);
  const possessor = tokenAt(w, last).possessive;
  let start = first;
  if (role) {
    if (first > 0 && adjoins(w, first) && (bitsAt(w, first - 1) & is.determiner) !== 0) start = first - 1;
  } else if (titles === 0 && ((bitsAt(w, first) | bitsAt(w, last)) & (is.organisation | is.collective)) !== 0)
    start = adjectivesBefore(w, first);
  return {
    kind: role ? 'role' : 'name',
    first: start,
    last,
    nameFirst,
    nameLast: last,
    titles,
    possessor,
    // “Port Selby-based lawyer”: the run of capitals was only the adjective's beginning.
    modifier: !possessor && (qualifies(w, last) || (adjoins(w, last + 1) && isCompoundAdjective(w, last + 1))),
    quoted: isQuoted(w, first),
  };
};

const stopsPhrase = is.preposition | is.conjunction | is.auxiliary | is.pronoun | is.relative | is.opener;

/** The Ministry of “a Ministry of Defence source”, found from the “of” before Defence; -1. */
const bodyBefore = (w: Words, link: number): number => {
  const before = link - 1;
  if (!isLower(w, link) || !isName(w, before) || !adjoins(w, link)) return -1;
  if (isParticle(w, link, 'of')) return (bitsAt(w, before) & is.organisation) === 0 ? -1 : before;
  if (isParticle(w, link, 'for')) return isParticle(w, before, 'bodyWithTask') ? before : -1;
  // “the Department for Work and Pensions”
  return isParticle(w, link, 'and') && isLower(w, before - 1) ? bodyBefore(w, before - 1) : -1;
};

/** First word of the noun phrase whose head is `head`, and whether it begins with a determiner or an owner. */
export function phraseStart(w: Words, head: number, reach: number): { first: number; marked: boolean } {
  let bare = head;
  // “Marl county council”: the words between the name and its head are the phrase's where a name stands before them.
  let joined = head;
  for (let i = head - 1; i >= 0 && head - i <= reach; i -= 1) {
    if (!inOneSentence(w, i, head) || tokenAt(w, i).span !== tokenAt(w, head).span) break;
    const bits = bitsAt(w, i);
    // “the Lagos-born, Leeds-educated composer”
    if (tokenAt(w, i).shape === 'comma' && isCompoundAdjective(w, i - 1) && isCompoundAdjective(w, i + 1)) continue;
    if (isSign(w, i)) break;
    if ((bits & (is.determiner | is.possessive)) !== 0) {
      const before = bitsAt(w, i - 1);
      return {
        first:
          i > 0 && (bits & is.determiner) !== 0 && (before & is.determiner) !== 0 && inOneSentence(w, i - 1, i)
            ? i - 1
            : i,
        marked: true,
      };
    }
    if (tokenAt(w, i).possessive && isCapital(w, i)) {
      let start = i;
      while (start > 0 && isName(w, start - 1) && adjoins(w, start) && (bitsAt(w, start - 1) & smallWord) === 0)
        start -= 1;
      const article = start > 0 && (bitsAt(w, start - 1) & is.determiner) !== 0 && adjoins(w, start);
      return { first: article ? start - 1 : start, marked: true };
    }
    const body = i + 1 === joined ? bodyBefore(w, i) : -1;
    if (body >= 0) {
      bare = body;
      joined = body;
      i = body;
      continue;
    }
    if (isParticle(w, i, 'sinceWhen') && adjoins(w, i) && (bitsAt(w, i - 1) & is.determiner) !== 0) continue;
    if ((bits & stopsPhrase) !== 0 || ((bits & anyCue) !== 0 && (bits & headNoun) === 0 && isLower(w, i))) break;
    if (isName(w, i) && i + 1 === joined) {
      bare = i;
      joined = i;
    } else if (i + 1 === joined && isSmallParticle(w, i, 'field')) joined = i;
    else if (i + 1 === bare && startsSentence(w, i)) bare = i;
  }
  return { first: bare, marked: false };
}

/** Last word of “… for the Lee campaign”, “… of the board”: what a preposition adds to a noun phrase. */
const phraseEnd = (w: Words, head: number): number => {
  const preposition = head + 1;
  if ((bitsAt(w, preposition) & is.binder) === 0 || !isLower(w, preposition) || startsSentence(w, preposition))
    return head;
  let last = head;
  for (let i = preposition + 1; i < w.count && i - preposition <= 8; i += 1) {
    const bits = bitsAt(w, i);
    if (startsSentence(w, i) || isSign(w, i)) break;
    if ((bits & (is.auxiliary | is.relative | is.pronoun | is.conjunction | is.preposition)) !== 0) break;
    if ((bits & anyCue) !== 0 && (bits & headNoun) === 0 && isLower(w, i)) break;
    if ((bits & is.skipped) !== 0 && (bits & is.role) === 0) break;
    const behind = bitsAt(w, i + 1);
    const ends = !isLower(w, i + 1) || ((behind & is.strongCue) !== 0 && (behind & headNoun) === 0);
    if (isCapital(w, i) || (bits & (headNoun | is.organisation)) !== 0 || ends) last = i;
  }
  return last;
};

/** A noun phrase around a head noun; null where the word is not used as one. `bare`: it ends with its head, whatever follows. */
export function nominalMention(w: Words, head: number, kind: MentionKind, bare = false): Mention | null {
  const { first, marked } = phraseStart(w, head, 6);
  const next = head + 1;
  const near = adjoins(w, next);
  const nextBits = near ? bitsAt(w, next) : 0;
  if (kind === 'document' && !marked && isLower(w, head) && (nextBits & anyCue) === 0) return null;
  const possessor = tokenAt(w, head).possessive;
  const named = near && isName(w, next) && (nextBits & smallWord) === 0;
  // “said head keeper Tessa Lamb”: the keeper is the noun.
  const title = !marked && near && isLower(w, next) && nextBits === 0 && adjoins(w, next + 1) && isName(w, next + 1);
  // “a team talk”: the talk is the noun.
  const compound =
    (nextBits & is.baseForm) !== 0 &&
    isLower(w, next) &&
    !isParticle(w, next, 'close') &&
    isNounThere(w, next, nextBits);
  const modifier =
    !bare &&
    !possessor &&
    (named || title || compound || ((nextBits & headNoun) !== 0 && (nextBits & anyCue) === 0 && isLower(w, next)));
  const last = bare || possessor || modifier ? head : phraseEnd(w, head);
  return {
    kind,
    first,
    last,
    nameFirst: head,
    nameLast: head,
    titles: bitsAt(w, head) & (is.male | is.female),
    possessor,
    modifier,
    quoted: isQuoted(w, head),
  };
}

const pronounMention = (i: number): Mention => ({
  kind: 'pronoun',
  first: i,
  last: i,
  nameFirst: i,
  nameLast: i,
  titles: 0,
  possessor: false,
  modifier: false,
  quoted: false,
});

const nominalKind = (bits: number): MentionKind =>
  (bits & is.role) !== 0 ? 'nominal' : (bits & is.collective) !== 0 ? 'collective' : 'document';

/** “Head of the trust, Dr Ann Lee, …”: at a sentence's start an office with what it is of, in small letters, is a noun phrase. */
const isOfficeOfBody = (w: Words, i: number): boolean =>
  startsSentence(w, i) &&
  (bitsAt(w, i) & is.role) !== 0 &&
  (bitsAt(w, i + 1) & is.binder) !== 0 &&
  isLower(w, i + 1) &&
  isLower(w, i + 2);

/** Every name in the copy (inside quotations only fuller ones, which tell who a surname is), and outside quotations every pronoun and noun phrase that can speak; in order. Linear. */
export function findMentions(w: Words): Mention[] {
  const found: Mention[] = [];
  let next = 0;
  for (let i = 0; i < w.count; i += 1) {
    // “al-Masri said”
    const capital = isName(w, i) || hasArticle(w, i);
    if (i < next || (!capital && (bitsAt(w, i) & (is.pronoun | headNoun)) === 0)) continue;
    if (capital && beginsName(w, i) && !isOfficeOfBody(w, i)) {
      const last = runEnd(w, i);
      if (last > i || !isQuoted(w, i) || tokenAt(w, i + 1).shape === 'colon') found.push(nameMention(w, i, last));
      next = last + 1;
      continue;
    }
    if (isQuoted(w, i)) continue;
    const bits = bitsAt(w, i);
    if ((bits & is.pronoun) !== 0) found.push(pronounMention(i));
    else if ((bits & headNoun) !== 0 && (!capital || startsSentence(w, i) || (bits & is.suffix) !== 0)) {
      const mention = nominalMention(w, i, nominalKind(bits));
      if (mention) found.push(mention);
    }
  }
  return nameInHeadlines(w, nameTitledBodies(w, found));
}
