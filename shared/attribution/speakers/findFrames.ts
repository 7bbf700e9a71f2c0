import { entryOf } from '../../story/entryOf';
import type { Mention } from '../mentions/mention';
import { subjectOf } from './findSubject';
import { inSentence, nominalAt, type Layout } from './layout';
import { cueEnd } from '../words/phrasalCues';
import { anyCue, headNoun, is, smallWord } from '../words/lexicon';
import { colonFrame } from './colonFrames';
import { invertedSpeaker, leadsToName } from './behindCue';
import { frameOf, type Frame } from './frame';
import { isNounThere, isPassive, isSpokenTo, judgesWords } from './cueUse';
import { askedFrame, passiveFrame } from './passiveFrames';
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

/** “according to the trade body”: a phrase with an article whose noun the lists do not know; -1. */
const phraseOfUnknown = (layout: Layout, first: number): number => {
  const { w } = layout;
  if ((bitsAt(w, first) & (is.determiner | is.possessive)) === 0) return -1;
  let last = first;
  while (
    last - first < 5 &&
    inSentence(w, last + 1, first) &&
    !isSign(w, last + 1) &&
    (bitsAt(w, last + 1) & smallWord) === 0
  )
    last += 1;
  return last === first ? -1 : nominalAt(layout, first, last);
};

const accordingFrame = (layout: Layout, i: number): Frame | null => {
  const { w } = layout;
  if (!isParticle(w, i, 'according') || tokenAt(w, i).allCapitals || !isSmallParticle(w, i + 1, 'to')) return null;
  let speaker = -1;
  for (let j = i + 2; j - i < 9 && speaker < 0 && inSentence(w, j, i); j += 1) speaker = layout.over[j] ?? -1;
  if (speaker < 0) speaker = phraseOfUnknown(layout, i + 2);
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

/** “…, adding”, “Ann Lee, speaking for the club”, “went on to say”: who the sentence is about says it. */
const participleFrame = (layout: Layout, frames: readonly Frame[], i: number, strong: boolean): Frame | null => {
  const named = (bitsAt(layout.w, i) & is.participle) === 0 ? -1 : namedByWith(layout, i);
  if (named >= 0) return frameOf('subject', i, cueEnd(layout.w, i), strong, tokenAt(layout.w, i).cue, named);
  const own = i > 0 && (bitsAt(layout.w, i) & is.participle) !== 0 ? (layout.endingAt[i - 1] ?? -1) : -1;
  const beside = entryOf(layout.mentions, own);
  const speaker =
    beside?.kind === 'name' && !beside.possessor && !beside.quoted ? own : sentenceSubject(layout, frames, i);
  return speaker < 0 ? null : frameOf('participle', i, cueEnd(layout.w, i), strong, tokenAt(layout.w, i).cue, speaker);
};

/** ““A green lung”, as Ann Lee called it”: the words before are the speaker's. */
const namesWordsBefore = ({ w, mentions }: Layout, cue: number, speaker: number): boolean => {
  const m = entryOf(mentions, speaker);
  if (
    !m ||
    (bitsAt(w, cue + 1) & (is.pronoun | is.pronounOther)) === 0 ||
    tokenAt(w, cue).block !== tokenAt(w, m.first).block
  )
    return false;
  let link = m.first - 1;
  while (m.first - link < 4 && isLower(w, link) && !isParticle(w, link, 'as')) link -= 1;
  const quoted = link - (tokenAt(w, link - 1).shape === 'comma' && !isQuoted(w, link - 1) ? 2 : 1);
  return (
    isSmallParticle(w, link, 'as') &&
    isQuoted(w, quoted) &&
    inOneSentence(w, link, cue) &&
    tokenAt(w, quoted).block === tokenAt(w, cue).block
  );
};

/** The frame of a verb whose words in marks are surely its subject's: “Ann Lee called the price “silly””. */
const judgingFrame = (layout: Layout, frames: readonly Frame[], i: number): Frame | null => {
  const { w } = layout;
  const isParticiple = (bitsAt(w, i) & is.participle) !== 0;
  if (isParticiple && tokenAt(w, i - 1).shape !== 'comma' && namedByWith(layout, i) < 0) return null;
  const frame = isParticiple ? participleFrame(layout, frames, i, false) : subjectFrame(layout, i);
  return frame && { ...frame, certain: 'behind' };
};

/** “Ann Lee said”, “Ann Lee and Joe Rae called”: the frame of a verb behind its subject; null where it has none there. */
const subjectFrame = (layout: Layout, i: number): Frame | null => {
  const { w } = layout;
  const bits = bitsAt(w, i);
  const { speaker, kind } = subjectOf(layout, i);
  if (speaker < 0) return null;
  const strong = (bits & is.strongCue) !== 0;
  const partners = kind === 'subject' ? speakersBefore(layout, speaker) : [];
  return frameOf(kind, i, cueEnd(w, i), strong, tokenAt(w, i).cue, speaker, partners);
};

const cueFrame = (layout: Layout, frames: readonly Frame[], i: number): Frame | null => {
  const { w } = layout;
  const bits = bitsAt(w, i);
  const asked = (bits & is.addressee) === 0 ? null : askedFrame(layout, i);
  if (asked) return asked;
  if (((bits & is.addressee) !== 0 && isSpokenTo(w, i)) || isNounThere(w, i, bits)) return null;
  if ((bits & (is.addressee | is.participle)) === 0 && isPassive(w, i)) return passiveFrame(layout, i);
  const judging = judgesWords(w, i) ? judgingFrame(layout, frames, i) : null;
  if (judging) return judging;
  const strong = (bits & is.strongCue) !== 0;
  if ((bits & is.participle) !== 0) return participleFrame(layout, frames, i, strong);
  if (isSmallParticle(w, i - 1, 'to')) return participleFrame(layout, frames, i, false);
  const { cue } = tokenAt(w, i);
  const inverted = invertedSpeaker(layout, i);
  if (inverted >= 0 && (bits & is.addressee) === 0) {
    const speaker = leadsToName(layout, inverted);
    return frameOf('inverted', i, cueEnd(w, i), strong, cue, speaker, speakersBehind(layout, speaker));
  }
  const nounLike = (bits & headNoun) !== 0 && !strong;
  const frame = subjectFrame(layout, i);
  if (frame) {
    const { speaker } = frame;
    if ((bits & is.baseForm) !== 0 && nounLike && layout.mentions[speaker]?.kind !== 'pronoun') return null;
    return namesWordsBefore(layout, i, speaker) ? { ...frame, certain: 'before' } : frame;
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
