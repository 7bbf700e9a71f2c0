import { verbOfHeadline, type Mention } from './findMentions';
import { bitsAt, inSentence, overBrackets, subjectOf, unknownPhrase, type FrameKind, type Layout } from './findSubject';
import { anyCue, factCue, headNoun, is, smallWord } from './lexicon';
import { isWord, shape, type Words } from './readWords';

/** A cue with its speaker, as the reporter's sentence gives them. */
export interface Frame {
  readonly kind: FrameKind;
  /** Words of the cue, ends inclusive; empty (last < first) for a colon alone. */
  readonly first: number;
  readonly last: number;
  readonly strong: boolean;
  readonly cue: number;
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
}

/** “…,” said Ann Lee: the speaker after the cue, where the cue stands straight behind a quotation or a comma. */
const invertedSpeaker = (layout: Layout, cue: number): number => {
  const { w } = layout;
  const before = cue - 1;
  const behindQuote = before < 0 || w.sentence[before] !== w.sentence[cue] || w.quoted[before] !== 0;
  if (!behindQuote && w.shape[before] !== shape.comma) return -1;
  let next = cue + 1;
  while (next - cue < 3 && inSentence(w, next, cue) && (bitsAt(w, next) & is.skipped) !== 0 && (layout.beginningAt[next] ?? -1) < 0) next += 1;
  if (!inSentence(w, next, cue)) return -1;
  const begun = layout.beginningAt[next] ?? -1;
  if (begun >= 0) {
    const m = layout.mentions[begun];
    // “Lee, opening the hall, said it would”: what follows the cue is the subject of a clause.
    if (!behindQuote && m && ((m.kind !== 'name' && m.kind !== 'role') || (bitsAt(w, m.last + 1) & (is.auxiliary | is.skipped | is.strongCue | is.weakCue)) !== 0)) return -1;
    return begun;
  }
  if ((bitsAt(w, next) & (is.determiner | is.possessive)) !== 0 || w.shape[next] === shape.lower || w.shape[next] === shape.number) {
    for (let i = next; i - next < 6 && inSentence(w, i, cue); i += 1) if ((layout.over[i] ?? -1) >= 0) return layout.over[i] ?? -1;
    let head = next;
    while (inSentence(w, head + 1, cue) && head - next < 5 && (w.shape[head + 1] ?? 9) <= shape.number && (bitsAt(w, head + 1) & smallWord) === 0) head += 1;
    return (bitsAt(w, next) & is.determiner) !== 0 && head > next ? unknownPhrase(layout, head) : -1;
  }
  return -1;
};

/** Follows “aide”, “Lee’s aide” or “MSNBC host” to “Ann Rae”: what only leads to a name gives way to it. */
const leadsToName = (layout: Layout, speaker: number): number => {
  let at = speaker;
  for (let step = 0; step < 4; step += 1) {
    const m = layout.mentions[at]; const next = layout.mentions[at + 1];
    if (!m || !next || !(m.modifier || m.possessor) || next.last <= m.last || next.first > m.last + 2 || next.quoted) return at;
    at += 1;
  }
  return at;
};

const partnerOf = (layout: Layout, speaker: number): number => {
  const { w, mentions } = layout;
  const m = mentions[speaker];
  if (!m || m.kind === 'pronoun') return -1;
  const and = m.first - 1;
  if (and < 1 || !isWord(w, and, 'and') || w.sentence[and] !== w.sentence[m.first]) return -1;
  const other = layout.endingAt[overBrackets(w, and - 1)] ?? -1;
  const partner = mentions[other];
  if (!partner || partner.possessor || partner.modifier || partner.quoted) return -1;
  if (partner.kind === 'pronoun' || partner.kind === 'document') return -1;
  const lead = w.sentence[partner.first - 1] === w.sentence[partner.first] ? bitsAt(w, partner.first - 1) : 0;
  return (lead & (is.preposition | anyCue)) === 0 ? other : -1;
};

/** “…,” said Ann Lee and Joe Rae. */
const followingPartner = (layout: Layout, speaker: number): number => {
  const { w, mentions } = layout;
  const m = mentions[speaker];
  if (!m || !isWord(w, m.last + 1, 'and') || w.sentence[m.last + 1] !== w.sentence[m.last]) return -1;
  const partner = layout.beginningAt[m.last + 2] ?? -1;
  const other = mentions[partner];
  const verb = other ? bitsAt(w, other.last + 1) & (anyCue | is.auxiliary | is.skipped) : 1;
  return other && other.kind === 'name' && m.kind === 'name' && !other.possessor && !other.modifier && (verb === 0 || w.sentence[other.last + 1] !== w.sentence[other.last]) ? partner : -1;
};

const accordingFrame = (layout: Layout, i: number): Frame | null => {
  const { w } = layout;
  if (!isWord(w, i + 1, 'to') || !(isWord(w, i, 'according') || isWord(w, i, 'According'))) return null;
  let speaker = -1;
  for (let j = i + 2; j - i < 9 && inSentence(w, j, i); j += 1) {
    speaker = layout.over[j] ?? -1;
    if (speaker >= 0) break;
  }
  speaker = leadsToName(layout, speaker);
  const m = layout.mentions[speaker]; const next = layout.mentions[speaker + 1];
  if (m?.possessor && next && next.first <= m.last + 2) speaker += 1;
  return speaker < 0 ? null : { kind: 'according', first: i, last: i + 1, strong: true, cue: 0, speaker, partner: -1 };
};

const sentenceSubject = (layout: Layout, frames: readonly Frame[], cue: number): number => {
  const { w } = layout;
  const last = frames.at(-1);
  if (last && w.sentence[last.first] === w.sentence[cue]) return last.speaker;
  const start = w.sentences[w.sentence[cue] ?? 0] ?? 0;
  for (let i = start; i < cue && i - start < 12; i += 1) {
    const m = layout.mentions[layout.over[i] ?? -1];
    if (m && !m.quoted && !m.possessor && !m.modifier && (i === start || (bitsAt(w, m.first - 1) & is.preposition) === 0)) return layout.over[i] ?? -1;
  }
  return -1;
};

/** “The court was told”, “…, court told”: the one named is spoken to. */
const isSpokenTo = (w: Words, cue: number): boolean => {
  if ((bitsAt(w, cue) & is.addressee) === 0) return false;
  const next = cue + 1;
  if ((next >= w.count || w.sentence[next] !== w.sentence[cue] || w.shape[next] === shape.stop) && isWord(w, cue, 'told')) return true;
  for (let i = cue - 1; i >= 0 && cue - i <= 3 && w.sentence[i] === w.sentence[cue]; i -= 1) {
    if ((bitsAt(w, i) & (is.skipped | is.auxiliary)) === 0) return false;
    if (passives.some((each) => isWord(w, i, each))) return true;
  }
  return false;
};

const passives = ['was', 'were', 'is', 'are', 'been', 'being', 'be'];

const cueFrame = (layout: Layout, frames: readonly Frame[], i: number): Frame | null => {
  const { w } = layout;
  const bits = bitsAt(w, i);
  const made = (kind: FrameKind, speaker: number, partner: number, strong: boolean): Frame => ({ kind, first: i, last: i, strong, cue: factCue[w.fact[i] ?? 0] ?? 0, speaker, partner });
  const strong = (bits & is.strongCue) !== 0;
  if (isSpokenTo(w, i)) return null;
  const nounLike = (bits & headNoun) !== 0 && (bits & is.strongCue) === 0;
  const before = bitsAt(w, i - 1);
  if (i > 0 && w.sentence[i - 1] === w.sentence[i] && (before & (is.determiner | is.possessive | is.preposition)) !== 0 && w.quoted[i - 1] === 0) {
    if ((bits & is.participle) === 0 || (before & is.preposition) === 0) return null;
  }
  if ((bits & is.participle) !== 0) {
    const beside = layout.mentions[layout.endingAt[i - 1] ?? -1];
    const own = beside?.kind === 'name' && !beside.possessor && !beside.quoted ? (layout.endingAt[i - 1] ?? -1) : -1;
    const speaker = own >= 0 ? own : sentenceSubject(layout, frames, i);
    return speaker < 0 ? null : made('participle', speaker, -1, strong);
  }
  if (isWord(w, i - 1, 'to')) {
    const speaker = sentenceSubject(layout, frames, i);
    return speaker < 0 ? null : made('participle', speaker, -1, false);
  }
  const inverted = invertedSpeaker(layout, i);
  if (inverted >= 0 && (bits & is.addressee) === 0) {
    const speaker = leadsToName(layout, inverted);
    return made('inverted', speaker, followingPartner(layout, speaker), strong);
  }
  const { speaker, kind } = subjectOf(layout, i);
  if (speaker >= 0) {
    const m = layout.mentions[speaker];
    if ((bits & is.baseForm) !== 0 && nounLike && m?.kind !== 'pronoun') return null;
    return made(kind, speaker, kind === 'subject' ? partnerOf(layout, speaker) : -1, strong);
  }
  if (nounLike) return null;
  // “Lee arrived late and said”: the verb shares the sentence's subject.
  const shared = sentenceSubject(layout, frames, i);
  return shared < 0 ? null : made('participle', shared, -1, strong);
};

/** “LEE: …”, “Ann Lee: …”: the block or the sentence is a name and a colon. */
const colonFrame = (layout: Layout, i: number): Frame | null => {
  const { w } = layout;
  const speaker = layout.endingAt[overBrackets(w, i - 1)] ?? -1;
  const m = layout.mentions[speaker];
  if (!m || m.kind === 'pronoun') return null;
  // Inside the marks only at their beginning: “LEE: Well, …”, a transcript.
  if (m.quoted && (i - m.first > 4 || w.quoted[m.first - 1] === w.quoted[m.first])) return null;
  const start = m.quoted ? m.first : (w.sentences[w.sentence[i] ?? 0] ?? 0);
  return m.first - start <= 2 ? { kind: m.quoted ? 'label' : 'colon', first: i, last: i - 1, strong: true, cue: 0, speaker, partner: -1 } : null;
};

const layOut = (w: Words, found: readonly Mention[]): Layout => {
  const mentions = [...found];
  const size = w.count + 1;
  const all = new Int32Array(size * 3).fill(-1);
  const endingAt = all.subarray(0, size); const beginningAt = all.subarray(size, size * 2); const over = all.subarray(size * 2);
  mentions.forEach((m, i) => {
    endingAt[m.last] = i;
    if ((beginningAt[m.first] ?? -1) < 0) beginningAt[m.first] = i;
    for (let j = m.first; j <= m.last; j += 1) if ((over[j] ?? -1) < 0) over[j] = i;
  });
  return { w, mentions, endingAt, beginningAt, over };
};

/** Finds every cue outside quotations with the speaker its sentence gives it. Linear: each looks no farther than its own sentence, and there not far. */
export function findFrames(w: Words, found: readonly Mention[]): Framed {
  const layout = layOut(w, found);
  const frames: Frame[] = [];
  for (let i = 0; i < w.count; i += 1) {
    if (w.quoted[i] !== 0 && w.shape[i] !== shape.colon) continue;
    const bits = bitsAt(w, i);
    let frame: Frame | null = null;
    if ((bits & anyCue) !== 0 && (w.shape[i] === shape.lower || w.sentences[w.sentence[i] ?? 0] === i || verbOfHeadline(w, i))) frame = cueFrame(layout, frames, i);
    else if (w.shape[i] === shape.colon) frame = colonFrame(layout, i);
    else if ((bits & is.opener) !== 0) frame = accordingFrame(layout, i);
    if (frame) frames.push(frame);
  }
  return { frames, mentions: layout.mentions };
}
