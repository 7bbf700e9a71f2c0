import { entryOf } from '../../story/entryOf';
import type { Frame } from '../speakers/frame';
import type { Mention } from './mention';
import { is } from '../words/lexicon';
import type { People } from '../people/people';
import {
  bitsAt,
  inOneSentence,
  isCapital,
  isParticle,
  isSmallParticle,
  sentenceStart,
  tokenAt,
  type Words,
} from '../words/words';

/** The document named shortly after a cue, behind “in” or “by”: “said in a statement”. -1 for none. */
const documentAfter = (words: Words, mentions: readonly Mention[], over: readonly number[], cue: number): number => {
  for (let i = cue + 1; i < words.count && i - cue <= 6 && inOneSentence(words, i, cue); i += 1) {
    const mention = over[i] ?? -1;
    const m = entryOf(mentions, mention);
    if (m?.kind !== 'document') continue;
    const link = m.first - 1;
    return isSmallParticle(words, link, 'in') || isSmallParticle(words, link, 'by') ? mention : -1;
  }
  return -1;
};

/** “In a statement, Ms Lee said”: the document at the sentence's head. -1 for none. */
const documentBefore = (words: Words, mentions: readonly Mention[], over: readonly number[], cue: number): number => {
  const start = sentenceStart(words, cue);
  if (!isParticle(words, start, 'in') || !isCapital(words, start) || tokenAt(words, start).allCapitals) return -1;
  const mention = over[start + 1] ?? -1;
  return entryOf(mentions, mention)?.kind === 'document' ? mention : -1;
};

/** A statement belongs to whoever speaks in it: later “the statement added” is their word. */
export function ownDocuments(
  words: Words,
  mentions: readonly Mention[],
  frames: readonly Frame[],
  people: People,
  over: readonly number[],
): void {
  const own = (mention: number, speaker: number): void => {
    const id = mention < 0 ? -1 : (people.of[mention] ?? -1);
    const document = entryOf(people.people, id);
    if (document?.kind === 'document' && document.owner < 0) document.owner = speaker;
  };
  for (const frame of frames) {
    if (frame.kind !== 'subject' || (bitsAt(words, frame.first) & (is.strongCue | is.addressee)) === 0) continue;
    const speaker = people.of[frame.speaker] ?? -1;
    if (speaker < 0 || people.people[speaker]?.kind === 'document') continue;
    own(documentAfter(words, mentions, over, frame.last), speaker);
    own(documentBefore(words, mentions, over, frame.first), speaker);
  }
}
