import { entryOf } from '../../story/entryOf';
import type { Mention } from '../mentions/mention';
import { inSentence, subjectOf, unknownPhrase, type FrameKind, type Layout } from './findSubject';
import { anyCue, headNoun, is, smallWord } from '../words/lexicon';
import { colonFrame } from './colonFrames';
import type { Frame } from './frame';
import { isNounThere, isSpokenTo } from './cueUse';
import { speakersBefore, speakersBehind } from './jointSpeakers';
import { verbOfHeadline } from '../mentions/nameRuns';
import {
  bitsAt,
  inOneSentence,
  isLower,
  isParticle,
  isQuoted,
  isSign,
  isSmallParticle,
  sentenceStart,
  tokenAt,
  type Words,
} from '../words/words';

export interface Framed {
  /** In order of their cues. */
  readonly frames: readonly Frame[];
  /** The mentions found before, and phrases that only a cue showed to be speakers; in order. */
  readonly mentions: Mention[];
  /** The first mention that covers each word; -1. */
  readonly over: readonly number[];
}

/** True where the sentence ends: “…, said a council spokesman.” */
const endsBefore = (w: Words, i: number, cue: number): boolean =>
  !inSentence(w, i, cue) || tokenAt(w, i).shape === 'stop';

/** “Lee, opening the hall, said it would”: what follows the cue is no speaker but the subject of a clause. */
const opensClause = ({ w, mentions }: Layout, mention: number, cue: number): boolean => {
  let m = entryOf(mentions, mention);
  // “a council” of “a council spokesman”
  for (let next = mention + 1; m?.modifier && (mentions[next]?.first ?? w.count) <= m.last + 1; next += 1)
    m = mentions[next];
  if (!m || endsBefore(w, m.last + 1, cue)) return false;
  return (
    (m.kind !== 'name' && m.kind !== 'role') ||
    (bitsAt(w, m.last + 1) & (is.auxiliary | is.skipped | is.strongCue | is.weakCue)) !== 0
  );
};

/** “…,” said Ann Lee: the speaker after the cue, where the cue stands straight behind a quotation or a comma. */
const invertedSpeaker = (layout: Layout, cue: number): number => {
  const { w } = layout;
  const before = cue - 1;
  const behindQuote = before < 0 || !inOneSentence(w, before, cue) || isQuoted(w, before);
  if (!behindQuote && tokenAt(w, before).shape !== 'comma') return -1;
  let next = cue + 1;
  while (
    next - cue < 3 &&
    inSentence(w, next, cue) &&
    (bitsAt(w, next) & is.skipped) !== 0 &&
    (layout.beginningAt[next] ?? -1) < 0
  )
    next += 1;
  if (!inSentence(w, next, cue) || isParticle(w, next, 'clauseOpener')) return -1;
  const begun = layout.beginningAt[next] ?? -1;
  if (begun >= 0) return !behindQuote && opensClause(layout, begun, cue) ? -1 : begun;
  if (
    (bitsAt(w, next) & (is.determiner | is.possessive)) !== 0 ||
    isLower(w, next) ||
    tokenAt(w, next).shape === 'number'
  ) {
    for (let i = next; i - next < 6 && inSentence(w, i, cue); i += 1) {
      const covers = layout.over[i] ?? -1;
      // “said at a Morning Tribune summit”: where, not who.
      if (covers < 0 && (bitsAt(w, i) & is.preposition) !== 0) return -1;
      if (covers >= 0) return !behindQuote && opensClause(layout, covers, cue) ? -1 : covers;
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

/** Follows “aide”, “Lee’s aide” or “MSNBC host” to “Ann Rae”: what only leads to a name gives way to it. */
const leadsToName = (layout: Layout, speaker: number): number => {
  let at = speaker;
  for (let step = 0; step < 4; step += 1) {
    const m = entryOf(layout.mentions, at);
    const next = layout.mentions[at + 1];
    if (!m || !next || !(m.modifier || m.possessor) || next.last <= m.last || next.first > m.last + 2 || next.quoted)
      return at;
    at += 1;
  }
  return at;
};

const frameOf = (
  kind: FrameKind,
  first: number,
  last: number,
  strong: boolean,
  cue: string,
  speaker: number,
  partners: readonly number[] = [],
): Frame => ({ kind, first, last, strong, cue, speaker, certain: false, partners });

const accordingFrame = (layout: Layout, i: number): Frame | null => {
  const { w } = layout;
  if (!isParticle(w, i, 'according') || tokenAt(w, i).allCapitals || !isSmallParticle(w, i + 1, 'to')) return null;
  let speaker = -1;
  for (let j = i + 2; j - i < 9 && speaker < 0 && inSentence(w, j, i); j += 1) speaker = layout.over[j] ?? -1;
  speaker = leadsToName(layout, speaker);
  const m = entryOf(layout.mentions, speaker);
  const next = layout.mentions[speaker + 1];
  if (m?.possessor && next && next.first <= m.last + 2) speaker += 1;
  return speaker < 0 ? null : frameOf('according', i, i + 1, true, '', speaker, speakersBehind(layout, speaker));
};

const sentenceSubject = (layout: Layout, frames: readonly Frame[], cue: number): number => {
  const { w } = layout;
  const last = frames.length > 0 ? frames[frames.length - 1] : undefined;
  if (last && inOneSentence(w, last.first, cue)) return last.speaker;
  const start = sentenceStart(w, cue);
  for (let i = start; i < cue && i - start < 12; i += 1) {
    const id = layout.over[i] ?? -1;
    const m = entryOf(layout.mentions, id);
    if (
      m &&
      !m.quoted &&
      !m.possessor &&
      !m.modifier &&
      (i === start || (bitsAt(w, m.first - 1) & is.preposition) === 0)
    )
      return id;
  }
  return -1;
};

/** “…, with Ann Lee warning of”, “with the manager, Joe Rae, calling it”: the one named has the participle for a verb. -1. */
const namedByWith = ({ w, mentions, endingAt }: Layout, participle: number): number => {
  const aside = tokenAt(w, participle - 1).shape === 'comma';
  const speaker = endingAt[participle - (aside ? 2 : 1)] ?? -1;
  const m = entryOf(mentions, speaker);
  if (!m || m.possessor || m.quoted || m.kind === 'document') return -1;
  const comma = m.first - 1;
  const noun = aside && tokenAt(w, comma).shape === 'comma' ? entryOf(mentions, endingAt[comma - 1] ?? -1) : undefined;
  let first = noun?.first ?? m.first;
  for (let i = speaker - 1; i >= 0 && mentions[i]?.modifier && (mentions[i]?.last ?? 0) >= first - 1; i -= 1)
    first = Math.min(first, mentions[i]?.first ?? first);
  return isParticle(w, first - 1, 'with') && inOneSentence(w, first - 1, participle) ? speaker : -1;
};

/** “Asked by a reporter, “Will you go?”, …”: the question is the asker's, where it stands straight before or behind. Null where no agent is named. */
const agentFrame = (layout: Layout, i: number): Frame | null => {
  const { w, mentions } = layout;
  if (!isParticle(w, i + 1, 'by') || !isLower(w, i + 1)) return null;
  let speaker = -1;
  for (let j = i + 2; j - i < 7 && speaker < 0 && inSentence(w, j, i); j += 1) speaker = layout.over[j] ?? -1;
  speaker = leadsToName(layout, speaker);
  const m = entryOf(mentions, speaker);
  if (!m) return null;
  let next = m.last + 1;
  while (next - m.last < 3 && (tokenAt(w, next).shape === 'comma' || tokenAt(w, next).shape === 'colon')) next += 1;
  let before = i - 1;
  while (before > 0 && i - before < 5 && !isQuoted(w, before) && !isSign(w, before)) before -= 1;
  const isBehind = before >= 0 && isQuoted(w, before) && tokenAt(w, before).block === tokenAt(w, i).block;
  const isBeside = isBehind || (next < w.count && isQuoted(w, next) && tokenAt(w, next).block === tokenAt(w, i).block);
  const frame = frameOf('inverted', i, i, true, tokenAt(w, i).cue, speaker);
  return isBeside ? { ...frame, certain: true } : null;
};

/** “…, adding”, “Ann Lee, speaking for the club”, “went on to say”: who the sentence is about says it. */
const participleFrame = (layout: Layout, frames: readonly Frame[], i: number, strong: boolean): Frame | null => {
  const named = (bitsAt(layout.w, i) & is.participle) === 0 ? -1 : namedByWith(layout, i);
  if (named >= 0) return frameOf('subject', i, i, strong, tokenAt(layout.w, i).cue, named);
  const own = i > 0 && (bitsAt(layout.w, i) & is.participle) !== 0 ? (layout.endingAt[i - 1] ?? -1) : -1;
  const beside = entryOf(layout.mentions, own);
  const speaker =
    beside?.kind === 'name' && !beside.possessor && !beside.quoted ? own : sentenceSubject(layout, frames, i);
  return speaker < 0 ? null : frameOf('participle', i, i, strong, tokenAt(layout.w, i).cue, speaker);
};

const cueFrame = (layout: Layout, frames: readonly Frame[], i: number): Frame | null => {
  const { w } = layout;
  const bits = bitsAt(w, i);
  const agent = (bits & is.addressee) === 0 ? null : agentFrame(layout, i);
  if (agent) return agent;
  if (((bits & is.addressee) !== 0 && isSpokenTo(w, i)) || isNounThere(w, i, bits)) return null;
  const strong = (bits & is.strongCue) !== 0;
  if ((bits & is.participle) !== 0) return participleFrame(layout, frames, i, strong);
  if (isSmallParticle(w, i - 1, 'to')) return participleFrame(layout, frames, i, false);
  const { cue } = tokenAt(w, i);
  const inverted = invertedSpeaker(layout, i);
  if (inverted >= 0 && (bits & is.addressee) === 0) {
    const speaker = leadsToName(layout, inverted);
    return frameOf('inverted', i, i, strong, cue, speaker, speakersBehind(layout, speaker));
  }
  const nounLike = (bits & headNoun) !== 0 && !strong;
  const { speaker, kind } = subjectOf(layout, i);
  if (speaker >= 0) {
    if ((bits & is.baseForm) !== 0 && nounLike && layout.mentions[speaker]?.kind !== 'pronoun') return null;
    return frameOf(kind, i, i, strong, cue, speaker, kind === 'subject' ? speakersBefore(layout, speaker) : []);
  }
  // “Lee arrived late and said”: the verb shares the sentence's subject.
  return nounLike ? null : participleFrame(layout, frames, i, strong);
};

const layOut = (w: Words, mentions: Mention[]): Layout => {
  const nobody = (): number[] => w.tokens.map(() => -1);
  const [endingAt, beginningAt, over] = [nobody(), nobody(), nobody()];
  for (let i = 0; i < mentions.length; i += 1) {
    const m = mentions[i];
    if (!m) continue;
    const { first, last } = m;
    endingAt[last] = i;
    if (beginningAt[first] === -1) beginningAt[first] = i;
    for (let j = first; j <= last; j += 1) if (over[j] === -1) over[j] = i;
  }
  return { w, mentions, endingAt, beginningAt, over };
};

/** True for a word that is there used as a cue may be: a small one, one that begins its sentence, or a headline's. */
const mayBeVerb = (w: Words, i: number): boolean => isLower(w, i) || sentenceStart(w, i) === i || verbOfHeadline(w, i);

/** The frame whose cue stands at a token; `frames` are those before it. */
const frameAt = (layout: Layout, frames: readonly Frame[], i: number): Frame | null => {
  const { w } = layout;
  const { shape, bits, span } = tokenAt(w, i);
  if (shape === 'colon') return colonFrame(layout, frames, i);
  if (span >= 0) return null;
  if ((bits & anyCue) !== 0 && mayBeVerb(w, i)) return cueFrame(layout, frames, i);
  return (bits & is.opener) !== 0 ? accordingFrame(layout, i) : null;
};

/** Finds every cue outside quotations with the speaker its sentence gives it; phrases that only a cue shows to be speakers are added to the mentions. Linear: each looks no farther than its own sentence, and there not far. */
export function findFrames(w: Words, mentions: Mention[]): Framed {
  const layout = layOut(w, mentions);
  const frames: Frame[] = [];
  for (let i = 0; i < w.count; i += 1) {
    const frame = frameAt(layout, frames, i);
    if (frame) frames.push(frame);
  }
  return { frames, mentions, over: layout.over };
}
