import { entryOf } from '../../story/entryOf';
import { phraseStart } from '../mentions/findMentions';
import type { Mention } from '../mentions/mention';
import { headNoun, is } from '../words/lexicon';
import {
  bitsAt,
  inOneSentence,
  isCapital,
  isLower,
  isParticle,
  isQuoted,
  isSign,
  isSmallParticle,
  sentenceStart,
  tokenAt,
  type Words,
} from '../words/words';
import type { FrameKind } from './frame';
import { overInsertion } from './insertions';
import {
  inSentence,
  isUnknownNoun,
  nominalAt,
  overBrackets,
  phraseEndingAt,
  unknownPhrase,
  type Layout,
} from './layout';

const isAdverb = (w: Words, i: number): boolean => w.language.isAdverb(tokenAt(w, i).word);

/** Steps left over “had also”, “later”, “(D-Ohio)” and a comma's insertion. */
const beforeVerb = (w: Words, cue: number): number => {
  let i = cue - 1;
  while (
    cue - i < 8 &&
    inSentence(w, i, cue) &&
    isLower(w, i) &&
    (bitsAt(w, i) & (is.skipped | is.auxiliary)) !== 0 &&
    (bitsAt(w, i) & (is.role | is.pronoun)) === 0
  )
    i -= 1;
  while (cue - i < 8 && inSentence(w, i, cue) && isLower(w, i) && isAdverb(w, i) && (bitsAt(w, i) & headNoun) === 0)
    i -= 1;
  return i;
};

/** True where a subject may begin: at the sentence's start, behind a quotation, a comma or “and”. */
const opensClause = (w: Words, first: number): boolean =>
  sentenceStart(w, first) === first ||
  isQuoted(w, first - 1) ||
  tokenAt(w, first - 1).shape === 'comma' ||
  (bitsAt(w, first - 1) & is.conjunction) !== 0;

/** “Another said”, “a third added”, “the other said”: somebody who has not spoken yet. */
export const newcomer = (layout: Layout, head: number): number => {
  const { w } = layout;
  if (!isParticle(w, head, 'newcomer') || isQuoted(w, head)) return -1;
  const follows = head > 0 && inOneSentence(w, head - 1, head);
  const isCounted = follows && isParticle(w, head - 1, 'counting');
  const first = isCounted ? head - 1 : head;
  const isNone = follows && isParticle(w, head - 1, 'no');
  if (isNone || (!isCounted && !isParticle(w, head, 'newcomerAlone')) || !opensClause(w, first)) return -1;
  return nominalAt(layout, first, head);
};

/** “One of the neighbours said”. -1. */
const oneOf = (layout: Layout, m: Mention): number => {
  const { w } = layout;
  const first = m.first - 2;
  const isOne = isSmallParticle(w, m.first - 1, 'of') && isParticle(w, first, 'newcomerAlone');
  return isOne && inOneSentence(w, first, m.first) && opensClause(w, first) ? nominalAt(layout, first, m.last) : -1;
};

/** “Villagers said”, “British holidaymakers told us”: people in the plural whom the lists do not know. Only before a strong cue. -1. */
const barePlural = (layout: Layout, head: number, cue: number): number => {
  const { w } = layout;
  const isPlural = w.language.isPlural(tokenAt(w, head).word);
  if (!isPlural || (bitsAt(w, cue) & (is.strongCue | is.baseForm | is.participle)) !== is.strongCue) return -1;
  let first = head;
  for (let i = head; i >= 0 && head - i <= 3 && inSentence(w, i, cue) && (isLower(w, i) || isCapital(w, i)); i -= 1) {
    if (bitsAt(w, i) !== 0) break;
    first = i;
  }
  return bitsAt(w, head) === 0 && opensClause(w, first) ? nominalAt(layout, first, head) : -1;
};

/** The surrogate of “a campaign surrogate who said”, whom the lists do not know; -1. */
const unknownAntecedent = (layout: Layout, head: number, cue: number): number => {
  const { w } = layout;
  if (!isUnknownNoun(w, head, cue)) return -1;
  const { first } = phraseStart(w, head, 5);
  return first < head ? nominalAt(layout, first, head) : -1;
};

/** The woman of “A woman who was walking her dog said”: no sign parts the clause of “who” from the cue, and what it ends with is its object; -1. */
const subjectOfRelative = (layout: Layout, last: number, cue: number): number => {
  const { w, over, mentions } = layout;
  let who = last - 1;
  while (last - who < 12 && !isParticle(w, who, 'who')) {
    if (isSign(w, who) || !inSentence(w, who, cue)) return -1;
    who -= 1;
  }
  if (!isParticle(w, who, 'who') || !inSentence(w, who, cue) || (bitsAt(w, who - 1) & is.preposition) !== 0) return -1;
  const object = mentions[over[last] ?? -1];
  const first = object ? object.first : phraseStart(w, last, 5).first;
  if (who >= first - 1) return -1;
  const named = phraseEndingAt(layout, who - 1);
  return named >= 0 ? named : unknownAntecedent(layout, who - 1, cue);
};

/** Who does what the cue says, when the speaker stands before it. */
export const subjectOf = (layout: Layout, cue: number): { speaker: number; kind: FrameKind } => {
  const { w } = layout;
  let i = beforeVerb(w, cue);
  if (!inSentence(w, i, cue)) return { speaker: -1, kind: 'none' };
  if ((bitsAt(w, i) & is.relative) !== 0 && isLower(w, i)) {
    const at = i > 0 && tokenAt(w, i - 1).shape === 'comma' ? i - 2 : i - 1;
    const named = inSentence(w, at, cue) ? phraseEndingAt(layout, overBrackets(w, at)) : -1;
    const antecedent = named >= 0 ? named : unknownAntecedent(layout, at, cue);
    return { speaker: antecedent >= 0 ? antecedent : (layout.endingAt[i] ?? -1), kind: 'relative' };
  }
  i = overBrackets(w, i);
  if (tokenAt(w, i).shape === 'comma' || tokenAt(w, i).shape === 'dash')
    return { speaker: overInsertion(layout, i, cue), kind: 'subject' };
  const outer = subjectOfRelative(layout, i, cue);
  if (outer >= 0) return { speaker: outer, kind: 'subject' };
  // “the mother of three said”
  if ((bitsAt(w, i) & is.determiner) !== 0 && isSmallParticle(w, i - 1, 'of')) i -= 2;
  const named = phraseEndingAt(layout, i);
  if (named >= 0) {
    const m = entryOf(layout.mentions, named);
    // “Protesters marching through the streets chanted”: the streets do not.
    // But “as the report puts it”.
    const governed =
      (bitsAt(w, (m?.first ?? 0) - 1) & is.preposition) !== 0 &&
      !isParticle(w, (m?.first ?? 0) - 1, 'as') &&
      tokenAt(w, (m?.first ?? 0) - 1).sentence === tokenAt(w, cue).sentence;
    const one = m && governed ? oneOf(layout, m) : -1;
    if (one >= 0) return { speaker: one, kind: 'subject' };
    if (m && governed && m.kind !== 'name' && m.kind !== 'pronoun') return { speaker: -1, kind: 'none' };
    return { speaker: m && !m.possessor && !m.modifier ? named : -1, kind: 'subject' };
  }
  const phrase = unknownPhrase(layout, i);
  if (phrase >= 0) return { speaker: phrase, kind: 'subject' };
  const someone = newcomer(layout, i);
  return { speaker: someone >= 0 ? someone : barePlural(layout, i, cue), kind: 'subject' };
};
