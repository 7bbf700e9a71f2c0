import { entryOf } from '../../story/entryOf';
import type { Mention } from '../mentions/findMentions';
import { inSentence, overBrackets, subjectOf, unknownPhrase, type FrameKind, type Layout } from './findSubject';
import { anyCue, headNoun, is, smallWord } from '../words/lexicon';
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

/** A cue with its speaker, as the reporter's sentence gives them. */
export interface Frame {
  readonly kind: FrameKind;
  /** Words of the cue, ends inclusive; empty (last < first) for a colon alone. */
  readonly first: number;
  readonly last: number;
  readonly strong: boolean;
  /** Base form of the cue; empty for a colon, and for “according to”. */
  readonly cue: string;
  /** Index in the mentions. */
  readonly speaker: number;
  /** The second of two who speak together; -1. */
  readonly partner: number;
}

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

const partnerOf = (layout: Layout, speaker: number): number => {
  const { w } = layout;
  const m = entryOf(layout.mentions, speaker);
  if (!m || m.kind === 'pronoun') return -1;
  const joint = m.first - 1;
  if (joint < 1 || !isSmallParticle(w, joint, 'and') || !inOneSentence(w, joint, m.first)) return -1;
  const other = layout.endingAt[overBrackets(w, joint - 1)] ?? -1;
  const partner = entryOf(layout.mentions, other);
  if (!partner || partner.possessor || partner.modifier || partner.quoted) return -1;
  if (partner.kind === 'pronoun' || partner.kind === 'document') return -1;
  const lead =
    partner.first > 0 && inOneSentence(w, partner.first - 1, partner.first) ? bitsAt(w, partner.first - 1) : 0;
  return (lead & (is.preposition | anyCue)) === 0 ? other : -1;
};

/** “…,” said Ann Lee and Joe Rae. */
const followingPartner = (layout: Layout, speaker: number): number => {
  const { w } = layout;
  const m = entryOf(layout.mentions, speaker);
  if (!m || !isSmallParticle(w, m.last + 1, 'and') || !inOneSentence(w, m.last + 1, m.last)) return -1;
  const partner = layout.beginningAt[m.last + 2] ?? -1;
  const other = entryOf(layout.mentions, partner);
  const verb = other ? bitsAt(w, other.last + 1) & (anyCue | is.auxiliary | is.skipped) : 1;
  return other &&
    other.kind === 'name' &&
    m.kind === 'name' &&
    !other.possessor &&
    !other.modifier &&
    (verb === 0 || !inOneSentence(w, other.last + 1, other.last))
    ? partner
    : -1;
};

const frameOf = (
  kind: FrameKind,
  first: number,
  last: number,
  strong: boolean,
  cue: string,
  speaker: number,
  partner: number,
): Frame => ({ kind, first, last, strong, cue, speaker, partner });

const accordingFrame = (layout: Layout, i: number): Frame | null => {
  const { w } = layout;
  if (!isParticle(w, i, 'according') || tokenAt(w, i).allCapitals || !isSmallParticle(w, i + 1, 'to')) return null;
  let speaker = -1;
  for (let j = i + 2; j - i < 9 && speaker < 0 && inSentence(w, j, i); j += 1) speaker = layout.over[j] ?? -1;
  speaker = leadsToName(layout, speaker);
  const m = entryOf(layout.mentions, speaker);
  const next = layout.mentions[speaker + 1];
  if (m?.possessor && next && next.first <= m.last + 2) speaker += 1;
  return speaker < 0 ? null : frameOf('according', i, i + 1, true, '', speaker, -1);
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

/** “The court was told”, “…, court told”: the one named is spoken to. */
const isSpokenTo = (w: Words, cue: number): boolean => {
  const next = cue + 1;
  if (
    isSmallParticle(w, cue, 'told') &&
    (next >= w.count || !inOneSentence(w, next, cue) || tokenAt(w, next).shape === 'stop')
  )
    return true;
  for (let i = cue - 1; i >= 0 && cue - i <= 3 && inOneSentence(w, i, cue); i -= 1) {
    const bits = bitsAt(w, i);
    if ((bits & (is.skipped | is.auxiliary)) === 0) return false;
    if ((bits & is.passive) !== 0 && isLower(w, i)) return true;
  }
  return false;
};

/** “his claim”, “in report”: a noun, though the word could be a cue. */
const isNounThere = (w: Words, i: number, bits: number): boolean => {
  if (i === 0 || !inOneSentence(w, i - 1, i) || isQuoted(w, i - 1)) return false;
  // “a source close to the player”
  if (isParticle(w, i, 'close') && isSmallParticle(w, i + 1, 'to')) return true;
  const before = bitsAt(w, i - 1);
  // “Another said”, but “another report”.
  if (isParticle(w, i - 1, 'newcomerAlone') && (bits & (is.strongCue | is.baseForm | is.participle)) === is.strongCue)
    return false;
  if ((before & is.preposition) !== 0 && (bits & is.participle) !== 0) return false;
  return (before & (is.determiner | is.possessive | is.preposition)) !== 0;
};

/** “…, adding”, “Ann Lee, speaking for the club”, “went on to say”: who the sentence is about says it. */
const participleFrame = (layout: Layout, frames: readonly Frame[], i: number, strong: boolean): Frame | null => {
  const own = i > 0 && (bitsAt(layout.w, i) & is.participle) !== 0 ? (layout.endingAt[i - 1] ?? -1) : -1;
  const beside = entryOf(layout.mentions, own);
  const speaker =
    beside?.kind === 'name' && !beside.possessor && !beside.quoted ? own : sentenceSubject(layout, frames, i);
  return speaker < 0 ? null : frameOf('participle', i, i, strong, tokenAt(layout.w, i).cue, speaker, -1);
};

const cueFrame = (layout: Layout, frames: readonly Frame[], i: number): Frame | null => {
  const { w } = layout;
  const bits = bitsAt(w, i);
  if (((bits & is.addressee) !== 0 && isSpokenTo(w, i)) || isNounThere(w, i, bits)) return null;
  const strong = (bits & is.strongCue) !== 0;
  if ((bits & is.participle) !== 0) return participleFrame(layout, frames, i, strong);
  if (isSmallParticle(w, i - 1, 'to')) return participleFrame(layout, frames, i, false);
  const { cue } = tokenAt(w, i);
  const inverted = invertedSpeaker(layout, i);
  if (inverted >= 0 && (bits & is.addressee) === 0) {
    const speaker = leadsToName(layout, inverted);
    return frameOf('inverted', i, i, strong, cue, speaker, followingPartner(layout, speaker));
  }
  const nounLike = (bits & headNoun) !== 0 && !strong;
  const { speaker, kind } = subjectOf(layout, i);
  if (speaker >= 0) {
    if ((bits & is.baseForm) !== 0 && nounLike && layout.mentions[speaker]?.kind !== 'pronoun') return null;
    return frameOf(kind, i, i, strong, cue, speaker, kind === 'subject' ? partnerOf(layout, speaker) : -1);
  }
  // “Lee arrived late and said”: the verb shares the sentence's subject.
  return nounLike ? null : participleFrame(layout, frames, i, strong);
};

/** “LEE: …”, “Ann Lee: …”: the block or the sentence is a name and a colon. */
const colonFrame = (layout: Layout, i: number): Frame | null => {
  const { w } = layout;
  const speaker = i > 0 ? (layout.endingAt[overBrackets(w, i - 1)] ?? -1) : -1;
  const m = entryOf(layout.mentions, speaker);
  if (!m || m.kind === 'pronoun') return null;
  // Inside the marks only at their beginning: “LEE: Well, …”, a transcript.
  if (m.quoted && (i - m.first > 4 || tokenAt(w, m.first - 1).span === tokenAt(w, m.first).span)) return null;
  const start = m.quoted ? m.first : sentenceStart(w, i);
  return m.first - start <= 2 ? frameOf(m.quoted ? 'label' : 'colon', i, i - 1, true, '', speaker, -1) : null;
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
  if (shape === 'colon') return colonFrame(layout, i);
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
