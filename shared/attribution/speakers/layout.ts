import { entryOf } from '../../story/entryOf';
import { nominalMention, phraseStart } from '../mentions/findMentions';
import type { Mention } from '../mentions/mention';
import { anyCue, is, smallWord } from '../words/lexicon';
import { bitsAt, inOneSentence, isLower, isQuoted, isSign, isSmallParticle, tokenAt, type Words } from '../words/words';

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

export const overBrackets = (w: Words, at: number): number => {
  if (tokenAt(w, at).shape !== 'close') return at;
  for (let i = at - 1; i >= 0 && at - i < 20; i -= 1) if (tokenAt(w, i).shape === 'open') return i - 1;
  return at;
};

/** The mention whose phrase ends at `i`, or the head of “X of the Y” when `i` ends Y. */
export const phraseEndingAt = (layout: Layout, i: number): number => {
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

/** True for the chef of “The chef, Ann Lee, said” where the lists know no chefs. */
export const isUnknownNoun = (w: Words, i: number, cue: number): boolean =>
  inSentence(w, i, cue) && isLower(w, i) && (bitsAt(w, i) & (smallWord | anyCue)) === 0 && phraseStart(w, i, 5).marked;
