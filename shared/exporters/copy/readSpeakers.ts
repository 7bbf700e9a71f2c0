import type { Speaker } from '../../story/annotations';
import type { Quotation, StoryDocument } from '../../story/storyDocument';
import { cleanText } from './cleanText';
import { safeNames } from './safeNames';
import type { CopySpeaker } from './copyLine';
import { joinNames } from '../../text/joinNames';
import type { SpeakerStatus } from '../../story/speakerStatus';

const tidy = (text: string | null): string => (text === null ? '' : cleanText(text).trim());

/** A speaker on his way: his id is known when everybody's is. */
interface Named extends Omit<CopySpeaker, 'id'> {
  id: string;
}

const isBody = ({ gender }: Speaker): boolean => gender === 'thing' || gender === 'plural';

/** The story's speakers by id. */
function knownSpeakers({ speakers }: StoryDocument): Map<string, Named> {
  const known = new Map<string, Named>();
  for (const speaker of speakers) {
    const name = tidy(speaker.name);
    if (name !== '') known.set(speaker.id, { id: '', name, role: tidy(speaker.role) || null, isBody: isBody(speaker) });
  }
  return known;
}

const nobody: readonly Named[] = [];

/** Who speaks a quotation: the story's speakers where it knows them, else the name given. Nobody where it cannot be known. */
function speakersIn(quotation: Quotation, known: Map<string, Named>, heard: Map<string, Named>): readonly Named[] {
  const answer = quotation.speaker;
  if (answer === null || quotation.status === 'unknown') return nobody;
  const list: Named[] = [];
  for (const id of answer.speakers.length > 1 ? new Set(answer.speakers) : answer.speakers) {
    const speaker = known.get(id);
    if (speaker === undefined) continue;
    list.push(speaker);
    heard.set(id, speaker);
  }
  if (list.length > 0) return list;
  const name = tidy(answer.name) || tidy(answer.surface);
  if (name === '') return nobody;
  const key = `name:${name}`;
  const speaker = heard.get(key) ?? { id: '', name, role: null, isBody: false };
  heard.set(key, speaker);
  return [speaker];
}

/** The speakers of each quotation given, every speaker one object with one id however often he speaks. */
export function readSpeakers(
  story: StoryDocument,
  quotations: readonly Quotation[],
): readonly (readonly CopySpeaker[])[] {
  const known = knownSpeakers(story);
  const heard = new Map<string, Named>();
  const lists = quotations.map((quotation) => speakersIn(quotation, known, heard));
  const ids = safeNames([...heard.keys()], 'speaker-');
  let at = 0;
  for (const speaker of heard.values()) {
    speaker.id = ids[at] ?? '';
    at += 1;
  }
  return lists;
}

/** The speakers' names as a sentence has them; null for nobody. */
export const namesOf = (speakers: readonly CopySpeaker[]): string | null =>
  speakers.length === 0 ? null : joinNames(speakers.map(({ name }) => name));

/** What is known of the speaker, and by whom. */
export const statusOf = (quotation: Quotation, speakers: readonly CopySpeaker[]): SpeakerStatus => {
  if (quotation.status === 'unknown') return 'cannot-be-known';
  return speakers.length === 0 ? 'unresolved' : quotation.status;
};
