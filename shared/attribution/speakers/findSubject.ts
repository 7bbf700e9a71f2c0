import { entryOf } from '../../story/entryOf';
import { nominalMention, phraseStart } from '../mentions/findMentions';
import type { Mention } from '../mentions/mention';
import { anyCue, headNoun, is, smallWord } from '../words/lexicon';
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

/** How a cue and its speaker stand to one another. */
export const frameKinds = [
  'none',
  'subject',
  'inverted',
  'according',
  'colon',
  'participle',
  'relative',
  'label',
] as const;
export type FrameKind = (typeof frameKinds)[number];

const reach = 45;

/** The words with their mentions laid over them. Phrases that a cue shows to be speakers are added to the mentions. */
export interface Layout {
  readonly w: Words;
  readonly mentions: Mention[];
  /** Mention that ends, or begins, at a word; -1. */
  readonly endingAt: number[];
  readonly beginningAt: number[];
  /** Mention that covers a word; -1. */
  readonly over: number[];
}

/** True for a word outside quotations in the cue's own sentence. */
export const inSentence = (w: Words, i: number, cue: number): boolean =>
  i >= 0 && i < w.count && inOneSentence(w, i, cue) && !isQuoted(w, i);

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

export const overBrackets = (w: Words, at: number): number => {
  if (tokenAt(w, at).shape !== 'close') return at;
  for (let i = at - 1; i >= 0 && at - i < 20; i -= 1) if (tokenAt(w, i).shape === 'open') return i - 1;
  return at;
};

/** The mention whose phrase ends at `i`, or the head of “X of the Y” when `i` ends Y. */
const phraseEndingAt = (layout: Layout, i: number): number => {
  if (i < 0) return -1;
  const { w, endingAt, over } = layout;
  const here = endingAt[i] ?? -1;
  const m = entryOf(layout.mentions, here);
  if (!m || m.kind === 'pronoun') return here;
  // “a spokeswoman for the Harbour Trust”: the name has no article of its own.
  const preposition = m.kind === 'name' && (bitsAt(w, m.first - 1) & is.determiner) !== 0 ? m.first - 2 : m.first - 1;
  // “a source close to the player”
  const near = isSmallParticle(w, preposition, 'to') && isSmallParticle(w, preposition - 1, 'close');
  const binds =
    near || ((bitsAt(w, preposition) & is.binder) !== 0 && isLower(w, preposition) && inOneSentence(w, preposition, i));
  const before = preposition - (near ? 2 : 1);
  const owner = binds && before >= 0 ? (over[before] ?? -1) : -1;
  return owner >= 0 ? owner : here;
};

/** A noun phrase the lists do not know (“the 56-year-old”, “the Ohio firebrand”), shown by its determiner. */
export const unknownPhrase = (layout: Layout, head: number): number => {
  const { w } = layout;
  if (isSign(w, head) || (bitsAt(w, head) & (smallWord | anyCue)) !== 0) return -1;
  const start = phraseStart(w, head, 5);
  if (!start.marked || start.first === head) return -1;
  const before = bitsAt(w, start.first - 1);
  if ((before & is.preposition) !== 0 && inOneSentence(w, start.first - 1, head))
    return start.first > 1 ? (layout.over[start.first - 2] ?? -1) : -1;
  const mention = nominalMention(w, head, bitsAt(w, head) & is.document ? 'document' : 'nominal', true);
  if (!mention) return -1;
  const id = layout.mentions.push(mention) - 1;
  for (let i = mention.first; i <= head; i += 1) if ((layout.over[i] ?? -1) < 0) layout.over[i] = id;
  layout.endingAt[head] = id;
  return id;
};

/** True where a subject may begin: at the sentence's start, behind a quotation, a comma or “and”. */
const opensClause = (w: Words, first: number): boolean =>
  sentenceStart(w, first) === first ||
  isQuoted(w, first - 1) ||
  tokenAt(w, first - 1).shape === 'comma' ||
  (bitsAt(w, first - 1) & is.conjunction) !== 0;

/** Adds a noun phrase that the lists do not know to the mentions. */
export const nominalAt = (layout: Layout, first: number, head: number): number => {
  const id =
    layout.mentions.push({
      kind: 'nominal',
      first,
      last: head,
      nameFirst: head,
      nameLast: head,
      titles: 0,
      possessor: false,
      modifier: false,
      quoted: false,
    }) - 1;
  for (let i = first; i <= head; i += 1) layout.over[i] = id;
  layout.endingAt[head] = id;
  return id;
};

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

/** True for the chef of “The chef, Ann Lee, said” where the lists know no chefs. */
const isUnknownNoun = (w: Words, i: number, cue: number): boolean =>
  inSentence(w, i, cue) && isLower(w, i) && (bitsAt(w, i) & (smallWord | anyCue)) === 0 && phraseStart(w, i, 5).marked;

/** The name that is all there is between two commas. -1. */
const nameBetween = ({ endingAt, mentions }: Layout, comma: number, closing: number): number => {
  const inner = endingAt[closing - 1] ?? -1;
  const name = entryOf(mentions, inner);
  return name?.kind === 'name' && name.first === comma + 1 && !name.possessor ? inner : -1;
};

/** True for the Selby Infirmary of “Head of surgery at Selby Infirmary, Mr Joe Rae, said” and the Lee of “an aide to Lee, Joe Rae, said”: a preposition governs it. */
const isOnlyPlace = ({ w, mentions, endingAt }: Layout, mention: number): boolean => {
  let first = mentions[mention]?.first ?? 0;
  for (let i = mention - 1; i >= 0 && mentions[i]?.modifier && (mentions[i]?.last ?? 0) >= first - 1; i -= 1)
    first = Math.min(first, mentions[i]?.first ?? first);
  // “a spokeswoman for the Marl and Selby Trust”
  if (isSmallParticle(w, first - 1, 'and') && isCapital(w, first - 2))
    first = mentions[endingAt[first - 2] ?? -1]?.first ?? first;
  if ((bitsAt(w, first - 1) & is.determiner) !== 0) first -= 1;
  const before = first - 2;
  return (
    (bitsAt(w, first - 1) & is.preposition) !== 0 &&
    inOneSentence(w, before, first) &&
    (bitsAt(w, before) & anyCue) === 0 &&
    (isLower(w, before) || isCapital(w, before))
  );
};

/** Before a closing comma: the phrase that stands before the insertion's opening comma. */
const overInsertion = (layout: Layout, comma: number, cue: number): number => {
  const { w } = layout;
  for (let i = comma - 1; comma - i < reach && inSentence(w, i, cue); i -= 1) {
    if (tokenAt(w, i).shape !== 'comma' && tokenAt(w, i).shape !== 'dash') continue;
    const before = phraseEndingAt(layout, overBrackets(w, i - 1));
    const m = entryOf(layout.mentions, before);
    if (before < 0 && isUnknownNoun(w, i - 1, cue)) return nameBetween(layout, i, comma);
    if (before >= 0 && m && !m.possessor && !m.modifier) {
      // “…, the lawyer for Lee, Ann Rae, said”: the name inside the commas is the speaker's own.
      const inner =
        m.kind === 'pronoun' || (m.kind === 'name' && !isOnlyPlace(layout, before))
          ? -1
          : nameBetween(layout, i, comma);
      return inner >= 0 ? inner : before;
    }
  }
  return -1;
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
