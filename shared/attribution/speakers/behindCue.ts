import type { LoadedLanguage } from '../../language/loadLanguage';
import { wordsOf } from '../../language/wordList';
import { entryOf } from '../../story/entryOf';
import { inSentence, nominalAt, unknownPhrase, type Layout } from './layout';
import { isCompoundAdjective } from '../mentions/wordForms';
import { cueEnd } from '../words/phrasalCues';
import { is, smallWord } from '../words/lexicon';
import {
  adjoins,
  bitsAt,
  inOneSentence,
  isLower,
  isParticle,
  isQuoted,
  isSign,
  isSmallParticle,
  tokenAt,
  type Words,
} from '../words/words';

/** True where the sentence ends: “…, said a council spokesman.” */
const endsBefore = (w: Words, i: number, cue: number): boolean =>
  !inSentence(w, i, cue) || tokenAt(w, i).shape === 'stop';

/** True for “…, said Lee’s agent, Ann Rae”, and false for “…, said Lee’s exit “cleared the air””: a sign or the sentence's end closes the phrase before any verb and any words in marks. */
const endsAsPhrase = (w: Words, first: number, cue: number): boolean => {
  let i = first;
  while (i - first < 6 && inSentence(w, i, cue) && !isSign(w, i) && (bitsAt(w, i) & is.auxiliary) === 0) i += 1;
  return !isQuoted(w, i) && (isSign(w, i) || endsBefore(w, i, cue));
};

/** “Lee, opening the hall, said it would”: what follows the cue is no speaker but the subject of a clause. */
const opensClause = ({ w, mentions }: Layout, mention: number, cue: number): boolean => {
  let m = entryOf(mentions, mention);
  // “a council” of “a council spokesman”
  for (let next = mention + 1; m?.modifier && (mentions[next]?.first ?? w.count) <= m.last + 1; next += 1)
    m = mentions[next];
  if (!m || endsBefore(w, m.last + 1, cue)) return false;
  if (m.possessor) return !endsAsPhrase(w, m.last + 1, cue);
  return (
    (m.kind !== 'name' && m.kind !== 'role') ||
    (bitsAt(w, m.last + 1) & (is.auxiliary | is.skipped | is.strongCue | is.weakCue)) !== 0
  );
};

/** One past the nouns, two at most, that stand straight behind a word and that no list knows: the “fixer” of “said Lee fixer Joe Rae”. */
export const pastNouns = (w: Words, last: number): number => {
  let next = last + 1;
  while (
    next - last <= 2 &&
    isLower(w, next) &&
    adjoins(w, next) &&
    bitsAt(w, next) === 0 &&
    !w.language.isAdverb(tokenAt(w, next).word)
  )
    next += 1;
  return next;
};

/** The name that such nouns lead to; the mention itself where there is none. */
const behindNoun = ({ w, mentions, beginningAt }: Layout, mention: number): number => {
  const m = entryOf(mentions, mention);
  if (m?.kind !== 'name' || m.possessor) return mention;
  const next = pastNouns(w, m.last);
  const led = next === m.last + 1 || !adjoins(w, next) ? -1 : (beginningAt[next] ?? -1);
  return entryOf(mentions, led)?.kind === 'name' ? led : mention;
};

/** “one Lee fixer”, “a senior Treasury insider”: the phrase whose head stands behind the name; -1 for none. */
const ledPhrase = (layout: Layout, first: number, covers: number): number => {
  const { w, mentions } = layout;
  const m = entryOf(mentions, covers);
  if (m?.kind !== 'name' || m.possessor || m.first <= first || !isParticle(w, first, 'indefinite')) return -1;
  const next = pastNouns(w, m.last);
  return next === m.last + 1 ? -1 : unknownPhrase(layout, next - 1);
};

/** “it” */
const makeThings = ({ pronouns }: LoadedLanguage): ReadonlySet<string> => new Set(wordsOf(pronouns.thing));

/** “…,” said one of them, Joe Rae: the name behind the comma, or “one of them” where none is told; -1. */
const oneOfThem = (layout: Layout, first: number, cue: number): number => {
  const { w, beginningAt, mentions } = layout;
  if (!isParticle(w, first, 'newcomerAlone') || !isSmallParticle(w, first + 1, 'of')) return -1;
  let last = first + 2;
  while (last - first < 6 && inSentence(w, last + 1, cue) && !isSign(w, last + 1)) last += 1;
  if (!inSentence(w, last, cue)) return -1;
  const named = tokenAt(w, last + 1).shape === 'comma' ? (beginningAt[last + 2] ?? -1) : -1;
  if (entryOf(mentions, named)?.kind === 'name') return named;
  return endsBefore(w, last + 1, cue) ? nominalAt(layout, first, last) : -1;
};

/** “…,” said Ann Lee: the speaker after the cue, where the cue stands straight behind a quotation or a comma. */
export const invertedSpeaker = (layout: Layout, cue: number): number => {
  const { w } = layout;
  const before = cue - 1;
  const behindQuote = before < 0 || !inOneSentence(w, before, cue) || isQuoted(w, before);
  if (!behindQuote && tokenAt(w, before).shape !== 'comma') return -1;
  const end = cueEnd(w, cue);
  let next = end + 1;
  while (
    next - end < 3 &&
    inSentence(w, next, cue) &&
    (bitsAt(w, next) & is.skipped) !== 0 &&
    (layout.beginningAt[next] ?? -1) < 0
  )
    next += 1;
  if (!inSentence(w, next, cue) || isParticle(w, next, 'clauseOpener')) return -1;
  const begun = layout.beginningAt[next] ?? -1;
  // “…, thought it “modest””: what is thought of, not who thinks.
  if (!behindQuote && w.language.table(makeThings).has(tokenAt(w, next).word)) return -1;
  if (begun >= 0) return !behindQuote && opensClause(layout, begun, cue) ? -1 : behindNoun(layout, begun);
  const some = oneOfThem(layout, next, cue);
  if (some >= 0) return some;
  // “…,” said another.
  if (isParticle(w, next, 'newcomerAlone') && (endsBefore(w, next + 1, cue) || tokenAt(w, next + 1).shape === 'comma'))
    return nominalAt(layout, next, next);
  if (
    (bitsAt(w, next) & (is.determiner | is.possessive)) !== 0 ||
    isLower(w, next) ||
    isCompoundAdjective(w, next) ||
    tokenAt(w, next).shape === 'number'
  ) {
    for (let i = next; i - next < 6 && inSentence(w, i, cue); i += 1) {
      const covers = layout.over[i] ?? -1;
      // “said at a Morning Tribune summit”: where, not who.
      if (covers < 0 && (bitsAt(w, i) & is.preposition) !== 0) return -1;
      if (covers < 0) continue;
      const phrase = ledPhrase(layout, next, covers);
      if (phrase >= 0) return phrase;
      return !behindQuote && opensClause(layout, covers, cue) ? -1 : covers;
    }
    let head = next;
    while (
      inSentence(w, head + 1, cue) &&
      head - next < 5 &&
      !isSign(w, head + 1) &&
      (bitsAt(w, head + 1) & smallWord) === 0
    )
      head += 1;
    if (!behindQuote && !endsBefore(w, head + 1, cue)) return -1;
    return (bitsAt(w, next) & is.determiner) !== 0 && head > next ? unknownPhrase(layout, head) : -1;
  }
  return -1;
};

/** “…,” said an aide to Lee, Joe Rae: the name behind the comma is the aide's own, where its given name or title shows a person. -1. */
const namedBehind = ({ w, mentions, beginningAt }: Layout, speaker: number): number => {
  const m = entryOf(mentions, speaker);
  if (m?.kind !== 'nominal' || m.possessor || m.modifier) return -1;
  let comma = m.last + 1;
  if ((bitsAt(w, comma) & is.preposition) === 0) return -1;
  while (comma - m.last < 8 && inSentence(w, comma, m.last) && !isSign(w, comma)) comma += 1;
  const named = tokenAt(w, comma).shape === 'comma' ? (beginningAt[comma + 1] ?? -1) : -1;
  const name = entryOf(mentions, named);
  if (name?.kind !== 'name' || name.possessor || name.modifier) return -1;
  const isPerson = name.titles !== 0 || (bitsAt(w, name.nameFirst) & (is.givenFemale | is.givenMale)) !== 0;
  return isPerson && name.nameLast > name.first && (isSign(w, name.last + 1) || !inSentence(w, name.last + 1, m.last))
    ? named
    : -1;
};

/** “economist and author Joe Rae”, without an article: two nouns that lead to one name. */
const pastAnd = ({ w, mentions }: Layout, speaker: number): number => {
  const [noun, other] = [entryOf(mentions, speaker), mentions[speaker + 1]];
  if (noun?.kind !== 'nominal' || noun.first !== noun.last || noun.possessor) return speaker;
  const joins = isSmallParticle(w, noun.last + 1, 'and') && other?.first === noun.last + 2;
  return joins && other.kind === 'nominal' && other.modifier ? speaker + 1 : speaker;
};

/** Follows “aide”, “Lee’s aide” or “MSNBC host” to “Ann Rae”: what only leads to a name gives way to it. */
export const leadsToName = (layout: Layout, speaker: number): number => {
  let at = pastAnd(layout, speaker);
  for (let step = 0; step < 4; step += 1) {
    const m = entryOf(layout.mentions, at);
    const next = layout.mentions[at + 1];
    if (!m || !next || !(m.modifier || m.possessor) || next.last <= m.last || next.first > m.last + 2 || next.quoted)
      break;
    at += 1;
  }
  const named = namedBehind(layout, at);
  return named >= 0 ? named : at;
};
