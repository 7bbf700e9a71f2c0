import { entryOf } from '../../story/entryOf';
import type { Mention } from '../mentions/mention';
import { anyCue, is } from '../words/lexicon';
import {
  bitsAt,
  inOneSentence,
  isCapital,
  isLower,
  isParticle,
  isSign,
  isSmallParticle,
  tokenAt,
  type Words,
} from '../words/words';
import { inSentence, isUnknownNoun, overBrackets, phraseEndingAt, unknownPhrase, type Layout } from './layout';

/** So many words an insertion takes, at most. */
const reach = 45;

/** The name that is all there is between two commas or dashes. -1. */
const nameBetween = ({ endingAt, mentions }: Layout, comma: number, closing: number): number => {
  const inner = endingAt[closing - 1] ?? -1;
  const name = entryOf(mentions, inner);
  return name?.kind === 'name' && name.first === comma + 1 && !name.possessor ? inner : -1;
};

/** The Ann Lee of “a former mayor – Ann Lee, who left in May – said”: the name with which an insertion between dashes begins; -1. */
const nameOpening = ({ w, beginningAt, mentions }: Layout, dash: number): number => {
  // A dash may be typed as two hyphens.
  const last = tokenAt(w, dash + 1).shape === 'dash' ? dash + 1 : dash;
  const opening = tokenAt(w, dash).shape === 'dash' ? (beginningAt[last + 1] ?? -1) : -1;
  const name = entryOf(mentions, opening);
  return name?.kind === 'name' && !name.possessor && tokenAt(w, name.last + 1).shape === 'comma' ? opening : -1;
};

/** The name that an insertion tells of whoever stands before it; -1. */
const nameWithin = (layout: Layout, opening: number, closing: number): number => {
  const between = nameBetween(layout, opening, closing);
  return between >= 0 ? between : nameOpening(layout, opening);
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

/** True for a word that a comma or a dash stands before, in its sentence. */
const opensInsertion = (w: Words, first: number): boolean =>
  (tokenAt(w, first - 1).shape === 'comma' || tokenAt(w, first - 1).shape === 'dash') &&
  inOneSentence(w, first - 1, first);

/** True for the Marl of “Ann Lee, of Marl, who …” and of “Ann Lee, who runs Marl Mill, which …”: an insertion tells it of whoever stands before. */
const isAside = ({ w }: Layout, { kind, first }: Mention): boolean => {
  if (kind !== 'name' && kind !== 'role') return false;
  const before = (bitsAt(w, first - 1) & is.determiner) === 0 ? first - 1 : first - 2;
  if ((bitsAt(w, before) & is.preposition) !== 0 && opensInsertion(w, before)) return true;
  for (let i = before; before - i < 12 && inOneSentence(w, i, first) && !isSign(w, i); i -= 1)
    if (isParticle(w, i, 'who')) return true;
  return false;
};

/** True for “Ann Lee, a baker at Marl Mill, Selby, said”: the phrase is told of the name before it, so that the name behind it is a place. */
const isToldOfName = ({ w, mentions, endingAt }: Layout, phrase: Mention): boolean => {
  const name =
    tokenAt(w, phrase.first - 1).shape === 'comma' ? entryOf(mentions, endingAt[phrase.first - 2] ?? -1) : undefined;
  return (
    name?.kind === 'name' &&
    !name.possessor &&
    name.nameLast > name.first &&
    (bitsAt(w, name.first - 1) & is.preposition) === 0 &&
    inOneSentence(w, name.first, phrase.first)
  );
};

/** The phrase before an insertion that begins with a sign of a shape and ends with `closing`; -1. */
const overInsertionOf = (layout: Layout, shape: 'comma' | 'dash', closing: number, cue: number): number => {
  const { w } = layout;
  let aside = -1;
  for (let i = closing - 1; closing - i < reach && inSentence(w, i, cue); i -= 1) {
    if (tokenAt(w, i).shape !== shape) continue;
    const before = phraseEndingAt(layout, overBrackets(w, i - 1));
    const m = entryOf(layout.mentions, before);
    if (before < 0 && isUnknownNoun(w, i - 1, cue)) {
      const name = nameBetween(layout, i, closing);
      return name >= 0 || (bitsAt(w, i + 1) & is.relative) === 0 ? name : unknownPhrase(layout, i - 1);
    }
    if (before >= 0 && m && !m.possessor && !m.modifier) {
      // “…, the lawyer for Lee, Ann Rae, said”: the name inside the commas is the speaker's own.
      const mayBeNamed = m.kind !== 'pronoun' && (m.kind !== 'name' || isOnlyPlace(layout, before));
      const inner = mayBeNamed ? nameWithin(layout, i, closing) : -1;
      if (inner >= 0) return isToldOfName(layout, m) ? before : inner;
      if (!isAside(layout, m)) return before;
      aside = aside < 0 ? before : aside;
    }
  }
  return aside;
};

/** Before a closing comma or dash: the phrase that stands before the insertion that it closes. */
export const overInsertion = (layout: Layout, closing: number, cue: number): number => {
  const [same, other] =
    tokenAt(layout.w, closing).shape === 'dash' ? (['dash', 'comma'] as const) : (['comma', 'dash'] as const);
  const before = overInsertionOf(layout, same, closing, cue);
  return before >= 0 ? before : overInsertionOf(layout, other, closing, cue);
};
