import { entryOf } from './entryOf';
import type { Frame } from './findFrames';
import type { Mention } from './findMentions';
import { is } from './lexicon';
import type { People } from './people';
import { isWord, type Words } from './readWords';

/** The document named shortly after a cue, behind “in”: “said in a statement”. -1 for none. */
const documentAfter = (words: Words, mentions: readonly Mention[], over: Int32Array, cue: number): number => {
  for (let i = cue + 1; i < words.count && i - cue <= 6 && words.sentence[i] === words.sentence[cue]; i += 1) {
    const mention = over[i] ?? -1;
    const m = entryOf(mentions, mention);
    if (m?.kind === 'document') return isWord(words, m.first - 1, 'in') || isWord(words, m.first - 1, 'by') ? mention : -1;
  }
  return -1;
};

/** “In a statement, Ms Lee said”: the document at the sentence's head. -1 for none. */
const documentBefore = (words: Words, mentions: readonly Mention[], over: Int32Array, cue: number): number => {
  const start = words.sentences[words.sentence[cue] ?? 0] ?? 0;
  if (!isWord(words, start, 'In')) return -1;
  const mention = over[start + 1] ?? -1;
  return entryOf(mentions, mention)?.kind === 'document' ? mention : -1;
};

/** A statement belongs to whoever speaks in it: later “the statement added” is their word. */
export function ownDocuments(words: Words, mentions: readonly Mention[], frames: readonly Frame[], people: People, over: Int32Array): void {
  for (const frame of frames) {
    if (frame.kind !== 'subject' || ((words.bits[frame.first] ?? 0) & (is.strongCue | is.addressee)) === 0) continue;
    const speaker = people.of[frame.speaker] ?? -1;
    if (speaker < 0 || people.people[speaker]?.kind === 'document') continue;
    for (const mention of [documentAfter(words, mentions, over, frame.last), documentBefore(words, mentions, over, frame.first)]) {
      const document = entryOf(people.people, people.of[mention] ?? -1);
      if (document?.kind === 'document' && document.owner < 0) document.owner = speaker;
    }
  }
}
