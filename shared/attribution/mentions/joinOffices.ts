import type { Frame } from '../speakers/frame';
import type { Mention } from './mention';
import type { People } from '../people/people';
import { isCapital, isParticle, isQuoted, sentenceStart, textOf, tokenAt, type Words } from '../words/words';

/**
 * “In the Home Secretary’s letter, Ms Lee said …”: the letter is hers, so she holds the office. The
 * office's mentions become hers. Only where the speaker has no office yet and one person fits.
 */
export function joinOffices(
  words: Words,
  mentions: readonly Mention[],
  frames: readonly Frame[],
  people: People,
): void {
  let bearer: Map<number, number> | null = null;
  for (const frame of frames) {
    const speaker = mentions[frame.speaker];
    if (!frame.strong || frame.kind !== 'subject' || speaker?.kind !== 'name') continue;
    const start = sentenceStart(words, speaker.first);
    const opens = isCapital(words, start) && !tokenAt(words, start).allCapitals;
    const within = opens && (isParticle(words, start, 'in') || isParticle(words, start, 'from'));
    if (start === speaker.first || !within) continue;
    const office = officeAt(words, mentions, frame.speaker, start);
    if (office < 0) continue;
    const role = people.of[office] ?? -1;
    const person = people.of[frame.speaker] ?? -1;
    if (role < 0 || person < 0 || role === person || bearer?.has(role)) continue;
    const m = mentions[office];
    const holder = people.people[person];
    if (!m || !holder || holder.role !== null || people.people[role]?.length !== 1) continue;
    bearer ??= new Map();
    bearer.set(role, person);
    holder.role = textOf(words, m.nameFirst, m.nameLast);
    holder.kind = 'person';
  }
  if (!bearer) return;
  for (let mention = 0; mention < mentions.length; mention += 1)
    people.of[mention] = bearer.get(people.of[mention] ?? -1) ?? people.of[mention] ?? -1;
}

/** The office that owns a document near the sentence's start: at most four mentions before the speaker. */
const officeAt = (words: Words, mentions: readonly Mention[], speaker: number, start: number): number => {
  for (let i = speaker - 1; i >= 0 && speaker - i <= 4; i -= 1) {
    const m = mentions[i];
    if (!m || m.first < start) return -1;
    if (
      m.kind === 'role' &&
      m.possessor &&
      m.first - start <= 2 &&
      mentions[i + 1]?.kind === 'document' &&
      !isQuoted(words, m.first)
    )
      return i;
  }
  return -1;
};
