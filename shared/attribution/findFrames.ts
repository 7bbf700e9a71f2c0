import { anyCue, headNoun, is, smallWord } from './lexicon';
import { nominalMention, phraseStart, verbOfHeadline, type Mention } from './findMentions';
import { isWord, shape, type Words } from './readWords';

/** How a cue and its speaker stand to one another. */
export const frameKinds = ['none', 'subject', 'inverted', 'according', 'colon', 'participle', 'relative'] as const;
export type FrameKind = (typeof frameKinds)[number];

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

const bitsAt = (w: Words, i: number): number => w.bits[i] ?? 0;
const reach = 45;

interface Scene {
  readonly w: Words;
  readonly mentions: Mention[];
  /** Mention that ends, or begins, at a word; -1. */
  readonly endingAt: Int32Array;
  readonly beginningAt: Int32Array;
  /** Mention that covers a word; -1. */
  readonly over: Int32Array;
}

const inSentence = (w: Words, i: number, cue: number): boolean => i >= 0 && i < w.count && w.sentence[i] === w.sentence[cue] && w.quoted[i] === 0;

const endsInLy = (w: Words, i: number): boolean => w.text.startsWith('ly', (w.to[i] ?? 2) - 2);

/** Steps left over “had also”, “later”, “(D-Ohio)” and a comma's insertion. */
const beforeVerb = (w: Words, cue: number): number => {
  let i = cue - 1;
  while (cue - i < 8 && inSentence(w, i, cue) && w.shape[i] === shape.lower && (bitsAt(w, i) & (is.skipped | is.auxiliary)) !== 0 && (bitsAt(w, i) & (is.role | is.pronoun)) === 0) i -= 1;
  while (cue - i < 8 && inSentence(w, i, cue) && w.shape[i] === shape.lower && endsInLy(w, i) && (bitsAt(w, i) & headNoun) === 0) i -= 1;
  return i;
};

const overBrackets = (w: Words, at: number): number => {
  if (w.shape[at] !== shape.close) return at;
  for (let i = at - 1; i >= 0 && at - i < 20; i -= 1) if (w.shape[i] === shape.open) return i - 1;
  return at;
};

/** Prepositions that tie a noun to the one before: “a spokesman for the club”. */
const binds = (w: Words, i: number): boolean => isWord(w, i, 'of') || isWord(w, i, 'for') || isWord(w, i, 'from') || isWord(w, i, 'at') || isWord(w, i, 'in') || isWord(w, i, 'with');

/** The mention whose phrase ends at `i`, or the head of “X of the Y” when `i` ends Y. */
const phraseEndingAt = (scene: Scene, i: number): number => {
  const { w, endingAt, mentions } = scene;
  const here = endingAt[i] ?? -1;
  const m = mentions[here];
  if (m) {
    const prep = m.first - 1;
    const owner = (bitsAt(w, prep) & is.preposition) !== 0 && w.sentence[prep] === w.sentence[i] ? (scene.over[prep - 1] ?? -1) : -1;
    if (owner >= 0 && m.kind !== 'pronoun' && binds(w, prep)) return owner;
    return here;
  }
  return -1;
};

/** A noun phrase the lists do not know (“the 56-year-old”, “the Ohio firebrand”), shown by its determiner. */
const unknownPhrase = (scene: Scene, head: number): number => {
  const { w } = scene;
  if ((w.shape[head] ?? 9) > shape.number || (bitsAt(w, head) & (smallWord | anyCue)) !== 0) return -1;
  const start = phraseStart(w, head, 5);
  if (!start.marked || start.first === head) return -1;
  const before = bitsAt(w, start.first - 1);
  if ((before & is.preposition) !== 0 && w.sentence[start.first - 1] === w.sentence[head]) {
    return scene.over[start.first - 2] ?? -1;
  }
  const mention = nominalMention(w, head, (w.bits[head] ?? 0) & is.document ? 'document' : 'nominal');
  if (!mention) return -1;
  const id = scene.mentions.push({ ...mention, last: head, modifier: false }) - 1;
  for (let i = mention.first; i <= head; i += 1) if ((scene.over[i] ?? -1) < 0) scene.over[i] = id;
  scene.endingAt[head] = id;
  return id;
};

/** Before a closing comma: the phrase that stands before the insertion's opening comma. */
const overInsertion = (scene: Scene, comma: number, cue: number): number => {
  const { w } = scene;
  for (let i = comma - 1; comma - i < reach && inSentence(w, i, cue); i -= 1) {
    if (w.shape[i] !== shape.comma && w.shape[i] !== shape.dash) continue;
    const before = phraseEndingAt(scene, overBrackets(w, i - 1));
    const m = scene.mentions[before];
    if (before >= 0 && m && !m.possessor && !m.modifier) {
      // “…, the lawyer for Lee, Ann Rae, said”: the name inside the commas is the speaker's own.
      const inner = scene.endingAt[comma - 1] ?? -1;
      const name = scene.mentions[inner];
      if (name?.kind === 'name' && m.kind !== 'name' && m.kind !== 'pronoun' && name.first === i + 1) return inner;
      return before;
    }
  }
  return -1;
};

const subjectOf = (scene: Scene, cue: number): { speaker: number; kind: FrameKind } => {
  const { w } = scene;
  let i = beforeVerb(w, cue);
  if (!inSentence(w, i, cue)) return { speaker: -1, kind: 'none' };
  if ((bitsAt(w, i) & is.relative) !== 0 && w.shape[i] === shape.lower) {
    const at = w.shape[i - 1] === shape.comma ? i - 2 : i - 1;
    const antecedent = inSentence(w, at, cue) ? phraseEndingAt(scene, overBrackets(w, at)) : -1;
    return { speaker: antecedent >= 0 ? antecedent : (scene.endingAt[i] ?? -1), kind: 'relative' };
  }
  i = overBrackets(w, i);
  if (w.shape[i] === shape.comma || w.shape[i] === shape.dash) return { speaker: overInsertion(scene, i, cue), kind: 'subject' };
  // “the mother of three said”
  if ((bitsAt(w, i) & is.determiner) !== 0 && isWord(w, i - 1, 'of')) i -= 2;
  const named = phraseEndingAt(scene, i);
  if (named >= 0) {
    const m = scene.mentions[named];
    // “Protesters marching through the streets chanted”: the streets do not.
    const governed = (bitsAt(w, (m?.first ?? 0) - 1) & is.preposition) !== 0 && w.sentence[(m?.first ?? 0) - 1] === w.sentence[cue];
    if (m && governed && m.kind !== 'name' && m.kind !== 'pronoun') return { speaker: -1, kind: 'none' };
    return { speaker: m && !m.possessor && !m.modifier ? named : -1, kind: 'subject' };
  }
  return { speaker: unknownPhrase(scene, i), kind: 'subject' };
};

/** “…,” said Ann Lee: the speaker after the cue, where the cue stands straight behind a quotation or a comma. */
const invertedSpeaker = (scene: Scene, cue: number): number => {
  const { w } = scene;
  const before = cue - 1;
  const behindQuote = before < 0 || w.sentence[before] !== w.sentence[cue] || w.quoted[before] !== 0;
  if (!behindQuote && w.shape[before] !== shape.comma) return -1;
  let next = cue + 1;
  while (next - cue < 3 && inSentence(w, next, cue) && (bitsAt(w, next) & is.skipped) !== 0 && (scene.beginningAt[next] ?? -1) < 0) next += 1;
  if (!inSentence(w, next, cue)) return -1;
  const begun = scene.beginningAt[next] ?? -1;
  if (begun >= 0) {
    const m = scene.mentions[begun];
    // “Lee, opening the hall, said it would”: what follows the cue is the subject of a clause.
    if (!behindQuote && m && ((m.kind !== 'name' && m.kind !== 'role') || (bitsAt(w, m.last + 1) & (is.auxiliary | is.skipped | is.strongCue | is.weakCue)) !== 0)) return -1;
    return begun;
  }
  if ((bitsAt(w, next) & (is.determiner | is.possessive)) !== 0 || w.shape[next] === shape.lower) {
    for (let i = next; i - next < 6 && inSentence(w, i, cue); i += 1) if ((scene.over[i] ?? -1) >= 0) return scene.over[i] ?? -1;
    let head = next;
    while (inSentence(w, head + 1, cue) && head - next < 5 && (w.shape[head + 1] ?? 9) <= shape.number && (bitsAt(w, head + 1) & smallWord) === 0) head += 1;
    return (bitsAt(w, next) & is.determiner) !== 0 && head > next ? unknownPhrase(scene, head) : -1;
  }
  return -1;
};

/** Follows “aide”, “Lee’s aide” or “MSNBC host” to “Ann Rae”: what only leads to a name gives way to it. */
const leadsToName = (scene: Scene, speaker: number): number => {
  let at = speaker;
  for (let step = 0; step < 4; step += 1) {
    const m = scene.mentions[at]; const next = scene.mentions[at + 1];
    if (!m || !next || !(m.modifier || m.possessor) || next.last <= m.last || next.first > m.last + 2 || next.quoted) return at;
    at += 1;
  }
  return at;
};

const partnerOf = (scene: Scene, speaker: number): number => {
  const { w, mentions } = scene;
  const m = mentions[speaker];
  if (!m || m.kind === 'pronoun') return -1;
  const and = m.first - 1;
  if (and < 1 || !isWord(w, and, 'and') || w.sentence[and] !== w.sentence[m.first]) return -1;
  const other = scene.endingAt[overBrackets(w, and - 1)] ?? -1;
  const partner = mentions[other];
  if (!partner || partner.possessor || partner.modifier || partner.quoted) return -1;
  if (partner.kind === 'pronoun' || partner.kind === 'document') return -1;
  const lead = w.sentence[partner.first - 1] === w.sentence[partner.first] ? bitsAt(w, partner.first - 1) : 0;
  return (lead & (is.preposition | anyCue)) === 0 ? other : -1;
};

/** “…,” said Ann Lee and Joe Rae. */
const followingPartner = (scene: Scene, speaker: number): number => {
  const { w, mentions } = scene;
  const m = mentions[speaker];
  if (!m || !isWord(w, m.last + 1, 'and') || w.sentence[m.last + 1] !== w.sentence[m.last]) return -1;
  const partner = scene.beginningAt[m.last + 2] ?? -1;
  const other = mentions[partner];
  const verb = other ? bitsAt(w, other.last + 1) & (anyCue | is.auxiliary | is.skipped) : 1;
  return other && other.kind === 'name' && m.kind === 'name' && !other.possessor && !other.modifier && (verb === 0 || w.sentence[other.last + 1] !== w.sentence[other.last]) ? partner : -1;
};

const accordingFrame = (scene: Scene, i: number): Frame | null => {
  const { w } = scene;
  if (!isWord(w, i + 1, 'to') || !(isWord(w, i, 'according') || isWord(w, i, 'According'))) return null;
  let speaker = -1;
  for (let j = i + 2; j - i < 9 && inSentence(w, j, i); j += 1) {
    speaker = scene.over[j] ?? -1;
    if (speaker >= 0) break;
  }
  speaker = leadsToName(scene, speaker);
  const m = scene.mentions[speaker]; const next = scene.mentions[speaker + 1];
  if (m?.possessor && next && next.first <= m.last + 2) speaker += 1;
  return speaker < 0 ? null : { kind: 'according', first: i, last: i + 1, strong: true, cue: 0, speaker, partner: -1 };
};

const sentenceSubject = (scene: Scene, frames: readonly Frame[], cue: number): number => {
  const { w } = scene;
  const last = frames.at(-1);
  if (last && w.sentence[last.first] === w.sentence[cue]) return last.speaker;
  const start = w.sentences[w.sentence[cue] ?? 0] ?? 0;
  for (let i = start; i < cue && i - start < 12; i += 1) {
    const m = scene.mentions[scene.over[i] ?? -1];
    if (m && !m.quoted && !m.possessor && !m.modifier && (i === start || (bitsAt(w, m.first - 1) & is.preposition) === 0)) return scene.over[i] ?? -1;
  }
  return -1;
};

const cueFrame = (scene: Scene, frames: readonly Frame[], i: number): Frame | null => {
  const { w } = scene;
  const bits = bitsAt(w, i);
  const made = (kind: FrameKind, speaker: number, partner: number, strong: boolean): Frame => ({ kind, first: i, last: i, strong, cue: w.cue[i] ?? 0, speaker, partner });
  const strong = (bits & is.strongCue) !== 0;
  const nounLike = (bits & headNoun) !== 0 && (bits & is.strongCue) === 0;
  const before = bitsAt(w, i - 1);
  if (i > 0 && w.sentence[i - 1] === w.sentence[i] && (before & (is.determiner | is.possessive | is.preposition)) !== 0 && w.quoted[i - 1] === 0) {
    if ((bits & is.participle) === 0 || (before & is.preposition) === 0) return null;
  }
  if ((bits & is.participle) !== 0) {
    const beside = scene.mentions[scene.endingAt[i - 1] ?? -1];
    const own = beside?.kind === 'name' && !beside.possessor && !beside.quoted ? (scene.endingAt[i - 1] ?? -1) : -1;
    const speaker = own >= 0 ? own : sentenceSubject(scene, frames, i);
    return speaker < 0 ? null : made('participle', speaker, -1, strong);
  }
  if (isWord(w, i - 1, 'to')) {
    const speaker = sentenceSubject(scene, frames, i);
    return speaker < 0 ? null : made('participle', speaker, -1, false);
  }
  const inverted = invertedSpeaker(scene, i);
  if (inverted >= 0 && (bits & is.addressee) === 0) {
    const speaker = leadsToName(scene, inverted);
    return made('inverted', speaker, followingPartner(scene, speaker), strong);
  }
  const { speaker, kind } = subjectOf(scene, i);
  if (speaker >= 0) {
    const m = scene.mentions[speaker];
    if ((bits & is.baseForm) !== 0 && nounLike && m?.kind !== 'pronoun') return null;
    return made(kind, speaker, kind === 'subject' ? partnerOf(scene, speaker) : -1, strong);
  }
  if (nounLike) return null;
  // “Lee arrived late and said”: the verb shares the sentence's subject.
  const shared = sentenceSubject(scene, frames, i);
  return shared < 0 ? null : made('participle', shared, -1, strong);
};

/** “LEE: …”, “Ann Lee: …”: the block or the sentence is a name and a colon. */
const colonFrame = (scene: Scene, i: number): Frame | null => {
  const { w } = scene;
  const speaker = scene.endingAt[overBrackets(w, i - 1)] ?? -1;
  const m = scene.mentions[speaker];
  if (!m || m.kind === 'pronoun') return null;
  // Inside the marks only at their beginning: “LEE: Well, …”, a transcript.
  if (m.quoted && (i - m.first > 4 || w.quoted[m.first - 1] === w.quoted[m.first])) return null;
  const start = m.quoted ? m.first : (w.sentences[w.sentence[i] ?? 0] ?? 0);
  return m.first - start <= 2 ? { kind: 'colon', first: i, last: i - 1, strong: true, cue: 0, speaker, partner: -1 } : null;
};

const sceneOf = (w: Words, found: readonly Mention[]): Scene => {
  const mentions = [...found];
  const endingAt = new Int32Array(w.count + 1).fill(-1); const beginningAt = new Int32Array(w.count + 1).fill(-1); const over = new Int32Array(w.count + 1).fill(-1);
  mentions.forEach((m, i) => {
    endingAt[m.last] = i;
    if ((beginningAt[m.first] ?? -1) < 0) beginningAt[m.first] = i;
    for (let j = m.first; j <= m.last; j += 1) if ((over[j] ?? -1) < 0) over[j] = i;
  });
  return { w, mentions, endingAt, beginningAt, over };
};

/** Finds every cue outside quotations with the speaker its sentence gives it. Linear: each looks no farther than its own sentence, and there not far. */
export function findFrames(w: Words, found: readonly Mention[]): Framed {
  const scene = sceneOf(w, found);
  const frames: Frame[] = [];
  for (let i = 0; i < w.count; i += 1) {
    if (w.quoted[i] !== 0 && w.shape[i] !== shape.colon) continue;
    const bits = bitsAt(w, i);
    let frame: Frame | null = null;
    if ((bits & anyCue) !== 0 && (w.shape[i] === shape.lower || w.sentences[w.sentence[i] ?? 0] === i || verbOfHeadline(w, i))) frame = cueFrame(scene, frames, i);
    else if (w.shape[i] === shape.colon) frame = colonFrame(scene, i);
    else if ((bits & is.opener) !== 0) frame = accordingFrame(scene, i);
    if (frame) frames.push(frame);
  }
  return { frames, mentions: scene.mentions };
}
