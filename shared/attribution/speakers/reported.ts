import { entryOf } from '../../story/entryOf';
import type { Frame } from './frame';
import { headNoun, is } from '../words/lexicon';
import type { Scene } from '../scene';
import {
  bitsAt,
  inOneSentence,
  isCapital,
  isLower,
  isParticle,
  isQuoted,
  isSign,
  isSmallParticle,
  sentenceEnd,
  sentenceStart,
  tokenAt,
  type Words,
} from '../words/words';

/** What is reported without marks: the clause in words (ends inclusive) and the frame that reports it. */
export interface ReportedClause {
  readonly frame: number;
  readonly first: number;
  readonly last: number;
}

const fewest = 3;
const farthest = 120;

/** “…, a historian who knows it, …”, “…, 44, …”: past the aside that follows a name. */
const pastAside = (words: Words, from: number, end: number): number => {
  if (
    tokenAt(words, from).shape !== 'comma' ||
    ((bitsAt(words, from + 1) & (is.determiner | is.relative | is.preposition)) === 0 &&
      tokenAt(words, from + 1).shape !== 'number')
  )
    return from;
  for (let i = from + 1; i <= end && i - from < 30; i += 1) if (tokenAt(words, i).shape === 'comma') return i;
  return from;
};

const isDate = (words: Words, i: number): boolean =>
  (bitsAt(words, i) & is.calendar) !== 0 || tokenAt(words, i).shape === 'number';

/** “said on Monday the club would move”: past the day. */
const pastDay = (words: Words, from: number, end: number): number => {
  let i = (bitsAt(words, from) & is.preposition) !== 0 && isDate(words, from + 1) ? from + 1 : from;
  while (i <= end && isDate(words, i)) i += 1;
  return i;
};

/** “said in a statement that”: past the occasion to the clause. */
const pastOccasion = (words: Words, from: number, end: number): number => {
  if ((bitsAt(words, from) & (is.preposition | is.calendar)) === 0) return from;
  for (let i = from + 1; i <= end && i - from < 12 && !isQuoted(words, i); i += 1)
    if (isSmallParticle(words, i, 'that')) return i;
  return pastDay(words, from, end);
};

/** “EDINBURGH, 2 March — Fares will rise”: past a dateline. */
const pastDateline = (words: Words, start: number, last: number): number => {
  for (let i = start; i < last && i - start < 8; i += 1) {
    if (tokenAt(words, i).shape === 'dash') return i + 1;
    if (isLower(words, i)) return start;
  }
  return start;
};

/** “According to the inquiry’s timeline, …”: past the speaker and what is theirs. */
const pastOwned = ({ words, mentions }: Scene, frame: Frame, start: number): number => {
  const speaker = entryOf(mentions, frame.speaker);
  const from = (speaker?.last ?? start) + 1;
  if (!speaker?.possessor) return from;
  for (let i = from; i < words.count && i - from < 6; i += 1) if (tokenAt(words, i).shape === 'comma') return i;
  return from;
};

const isPaper = (words: Words, i: number): boolean =>
  isLower(words, i) && (bitsAt(words, i) & (is.work | is.document | is.organisation)) !== 0;

/** “told the PA news agency the”, “told Radio 4’s Today programme the”: past what is owned, a paper or a programme. */
const pastPaper = (words: Words, from: number, owned: boolean, end: number): number => {
  let i = from;
  if (owned || tokenAt(words, i).shape === 'number')
    while (
      i <= end &&
      i - from < 6 &&
      !isQuoted(words, i) &&
      (isCapital(words, i) || tokenAt(words, i).shape === 'number')
    )
      i += 1;
  if (i === from && isPaper(words, i) && isPaper(words, i + 1)) return i + 2;
  return i > from && isPaper(words, i) ? i + 1 : i;
};

/** Skips “told PA”, “that” and the comma after the cue. */
const contentStart = (scene: Scene, frame: Frame, end: number): number => {
  const { words } = scene;
  let i = frame.last + 1;
  if (frame.kind === 'according') i = pastOwned(scene, frame, i);
  else if ((bitsAt(words, frame.last) & is.addressee) !== 0) {
    while (i <= end && (bitsAt(words, i) & (is.determiner | is.possessive | is.pronounOther)) !== 0) i += 1;
    const person = entryOf(scene.mentions, scene.over[i] ?? -1);
    if (person && person.kind !== 'pronoun') i = pastPaper(words, person.last + 1, person.possessor, end);
    i = pastAside(words, i, end);
  }
  i = frame.kind === 'according' ? pastAside(words, i, end) : pastOccasion(words, i, end);
  while (i <= end && (tokenAt(words, i).shape === 'comma' || isSmallParticle(words, i, 'that'))) i += 1;
  return i;
};

/** “Lee, who said the trip was long, will fly”: the aside ends at its comma. */
const asideEnd = (words: Words, frame: Frame, first: number, last: number): number => {
  if (frame.kind !== 'relative') return last;
  let before = frame.first - 1;
  while (before > 0 && frame.first - before < 5 && (bitsAt(words, before) & is.relative) === 0) before -= 1;
  if (tokenAt(words, before - 1).shape !== 'comma') return last;
  for (let i = first + 1; i <= last; i += 1)
    if (tokenAt(words, i).shape === 'comma' && !isQuoted(words, i)) return i - 1;
  return last;
};

/** Last word of the clause: before the sentence's stop, or before “, adding …” and the like; not within words in marks. */
const contentEnd = (scene: Scene, index: number, first: number, end: number): number => {
  const { words, frames } = scene;
  let last = Math.min(end, first + farthest);
  const next = frames[index + 1];
  if (
    next &&
    next.strong &&
    next.kind === 'participle' &&
    next.first > first &&
    next.first <= last &&
    tokenAt(words, next.first - 1).shape === 'comma'
  )
    last = next.first - 2;
  const frame = frames[index];
  if (frame) last = asideEnd(words, frame, first, last);
  const span = last === end ? words.spans[tokenAt(words, last).span] : undefined;
  const closing = span ? span.last - 1 : last;
  if (closing > last && closing - first < 2 * farthest) last = closing;
  while (last > first && isSign(words, last)) last -= 1;
  return last;
};

const denied = (words: Words, cue: number): boolean => {
  for (let i = cue - 1; i >= 0 && cue - i <= 3 && inOneSentence(words, i, cue); i -= 1) {
    if (
      (bitsAt(words, i) & (is.skipped | is.auxiliary)) !== 0 &&
      !isQuoted(words, i) &&
      words.language.isNegation(tokenAt(words, i).word)
    )
      return true;
  }
  return false;
};

const unquoted = (words: Words, first: number, last: number): number => {
  let count = 0;
  for (let i = first; i <= last; i += 1) if (!isQuoted(words, i) && !isSign(words, i)) count += 1;
  return count;
};

/** What is said follows such a cue whatever it looks like; others may as well have a thing for their object: “announced four votes”. */
const isPlainest = ({ lexicon }: Words, { cue }: Frame): boolean => lexicon.plainestCues.has(cue);
const lookedThrough = 14;

/** True for words that read as a clause: not “said at a rally in Leeds”, “vowed a wider war”. */
const isClause = (words: Words, frame: Frame, first: number, last: number): boolean => {
  if (
    frame.kind === 'according' ||
    isParticle(words, first - 1, 'reportOpener') ||
    isParticle(words, first, 'reportOpener')
  )
    return true;
  const bits = bitsAt(words, first);
  if ((bits & is.preposition) !== 0) return false;
  if (isPlainest(words, frame) || (bits & is.pronoun) !== 0) return true;
  for (let i = first + 1; i <= last && i - first < lookedThrough; i += 1)
    if ((bitsAt(words, i) & is.auxiliary) !== 0) return true;
  return false;
};

/** “a 1981 claim that”, “the town’s vow that”, “two other states where”: a noun, which nobody does. */
const isNoun = ({ words, mentions }: Scene, frame: Frame): boolean => {
  const isBase = (bitsAt(words, frame.last) & is.baseForm) !== 0;
  if (isPlainest(words, frame) || (!isBase && words.text.charCodeAt(tokenAt(words, frame.last).end - 1) !== 0x73))
    return false;
  const speaker = entryOf(mentions, frame.speaker);
  if (!speaker || (isBase && frame.first > 0 && tokenAt(words, frame.first - 1).possessive)) return true;
  return (
    speaker.kind !== 'name' &&
    speaker.kind !== 'role' &&
    speaker.kind !== 'pronoun' &&
    (bitsAt(words, speaker.nameLast) & headNoun) === 0
  );
};

const clauseAfter = (scene: Scene, index: number, frame: Frame): ReportedClause | null => {
  const { words } = scene;
  const end = sentenceEnd(words, frame.first) - 1;
  const first = contentStart(scene, frame, end);
  if (first > end || (isQuoted(words, first) && unquoted(words, first, Math.min(end, first + 40)) < fewest))
    return null;
  if (tokenAt(words, first - 1).shape === 'colon' || isSign(words, first)) return null;
  const last = contentEnd(scene, index, first, end);
  for (let i = first; i < last; i += 1) if (tokenAt(words, i).shape === 'colon' && isQuoted(words, i + 1)) return null;
  return unquoted(words, first, last) >= fewest && isClause(words, frame, first, last)
    ? { frame: index, first, last }
    : null;
};

/** True when hardly anything, and no quotation, follows the cue and its speaker: “…, Ms Lee said on Friday.” */
const endsAt = (scene: Scene, frame: Frame): boolean => {
  const { words } = scene;
  const named = entryOf(scene.mentions, frame.speaker);
  const from = Math.max(frame.last, named?.last ?? 0) + 1;
  for (let i = from; i < words.count && inOneSentence(words, i, frame.first); i += 1) {
    if (isQuoted(words, i) || tokenAt(words, i).shape === 'colon' || i - from > 8) return false;
  }
  return true;
};

/** “The club will move, Ms Lee said.”: the clause stands before the frame. */
const clauseBefore = (scene: Scene, index: number, frame: Frame): ReportedClause | null => {
  const { words } = scene;
  const start = sentenceStart(words, frame.first);
  const named = entryOf(scene.mentions, frame.speaker);
  const edge = Math.min(frame.first, named && named.first > start ? named.first : frame.first) - 1;
  if (tokenAt(words, edge).shape !== 'comma' || edge - start > farthest || isQuoted(words, edge - 1)) return null;
  if (!endsAt(scene, frame)) return null;
  return unquoted(words, start, edge - 1) >= fewest && !isQuoted(words, start)
    ? { frame: index, first: pastDateline(words, start, edge), last: edge - 1 }
    : null;
};

/** Finds indirect speech: what a strong cue reports in the reporter's own words, one clause a cue. Linear: each looks over its own sentence once. */
export function findReported(scene: Scene): ReportedClause[] {
  const { words, frames } = scene;
  const clauses: ReportedClause[] = [];
  let reached = -1;
  frames.forEach((frame, index) => {
    const reports = frame.kind === 'according' || words.lexicon.clauseCues.has(frame.cue);
    if (
      !reports ||
      frame.kind === 'colon' ||
      frame.kind === 'label' ||
      frame.first <= reached ||
      denied(words, frame.first) ||
      isNoun(scene, frame)
    )
      return;
    // “According to the survey, …” goes before; anywhere else its clause stands before it.
    const isBehind =
      frame.kind === 'inverted' || (frame.kind === 'according' && frame.first - sentenceStart(words, frame.first) > 2);
    const clause = isBehind
      ? clauseBefore(scene, index, frame)
      : (clauseAfter(scene, index, frame) ?? (frame.kind === 'participle' ? null : clauseBefore(scene, index, frame)));
    if (!clause) return;
    clauses.push(clause);
    if (clause.first > frame.first) reached = clause.last;
  });
  return clauses;
}
