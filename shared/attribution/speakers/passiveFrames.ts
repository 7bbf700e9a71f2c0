import { entryOf } from '../../story/entryOf';
import { is } from '../words/lexicon';
import {
  bitsAt,
  inOneSentence,
  isCapital,
  isLower,
  isParticle,
  isQuoted,
  isSign,
  isSmallParticle,
  tokenAt,
} from '../words/words';
import { leadsToName } from './behindCue';
import { inSentence, nominalAt, type Layout } from './layout';
import { frameOf, type Frame } from './frame';

/** The one that “by” at a word leads to, as an index in the mentions; -1. */
const agentBehind = (layout: Layout, by: number): number => {
  const { w, mentions, over, beginningAt } = layout;
  if (!isParticle(w, by, 'by') || !isLower(w, by)) return -1;
  let speaker = -1;
  let end = by + 1;
  for (; end - by < 6 && speaker < 0 && inSentence(w, end, by) && !isSign(w, end); end += 1) speaker = over[end] ?? -1;
  const isPhrase = speaker < 0 && end - by > 2 && (bitsAt(w, by + 1) & (is.determiner | is.possessive)) !== 0;
  if (isPhrase) return nominalAt(layout, by + 1, end - 1);
  // “by the last mayor, Ivy Stone”.
  const m = entryOf(mentions, speaker);
  const named = m && m.kind !== 'name' && tokenAt(w, m.last + 1).shape === 'comma' ? beginningAt[m.last + 2] : -1;
  return entryOf(mentions, named ?? -1)?.kind === 'name' ? (named ?? -1) : leadsToName(layout, speaker);
};

/** “Asked by a reporter, “Will you go?”, …”: the question is the asker's, where it stands straight before or behind. Null where no agent is named. */
export const askedFrame = (layout: Layout, i: number): Frame | null => {
  const { w, mentions } = layout;
  const speaker = agentBehind(layout, i + 1);
  const m = entryOf(mentions, speaker);
  if (!m) return null;
  let next = m.last + 1;
  // “by a presenter on local radio, “…””
  if ((bitsAt(w, next) & is.preposition) !== 0)
    while (next - m.last < 7 && inOneSentence(w, next, i) && (isLower(w, next) || isCapital(w, next))) next += 1;
  const behind = next;
  while (next - behind < 2 && (tokenAt(w, next).shape === 'comma' || tokenAt(w, next).shape === 'colon')) next += 1;
  let before = i - 1;
  while (before > 0 && i - before < 5 && !isQuoted(w, before) && !isSign(w, before)) before -= 1;
  const isQuotedHere = (at: number): boolean => isQuoted(w, at) && tokenAt(w, at).block === tokenAt(w, i).block;
  const certain = isQuotedHere(next) ? 'behind' : isQuotedHere(before) ? 'before' : null;
  const frame = frameOf('inverted', i, i, true, tokenAt(w, i).cue, speaker);
  return certain ? { ...frame, certain } : null;
};

/**
 * “The hall was called “a ruin” by Ann Lee”, “was described by Ann Lee as “a ruin””: the words behind are the agent's, never
 * those of whoever the sentence is about; nobody's, with -1 for a speaker, where they follow at once and no agent is named.
 */
export const passiveFrame = (layout: Layout, i: number): Frame | null => {
  const { w } = layout;
  const quoted = isSmallParticle(w, i + 1, 'as') ? i + 2 : i + 1;
  let by = quoted;
  while (isQuoted(w, by) && inOneSentence(w, by, i)) by += 1;
  const speaker = agentBehind(layout, by);
  if (speaker < 0 && by === quoted) return null;
  // “was quoted by the Echo as saying”: the agent only passes the words on.
  const passedOn = (entryOf(layout.mentions, speaker)?.last ?? by) + 2;
  if (isSmallParticle(w, passedOn - 1, 'as') && (bitsAt(w, passedOn) & is.participle) !== 0) return null;
  return { ...frameOf('inverted', i, i, true, tokenAt(w, i).cue, speaker), certain: 'behind' };
};
