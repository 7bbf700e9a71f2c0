import type { Quotation, StoryDocument } from '../story/storyDocument';
import { cleanText } from './cleanText';
import { safeNames } from './safeNames';
import type { CopySpeaker, SpeakerStatus } from './storyCopy';

const tidy = (text: string | null): string => cleanText(text ?? '').trim();

type Named = Omit<CopySpeaker, 'id'>;

/** Who speaks a quotation: the story's speakers where it knows them, else the name given. Nobody where it cannot be known. */
function namesFor(quotation: Quotation, known: ReadonlyMap<string, Named>): readonly (readonly [string, Named])[] {
  const answer = quotation.speaker;
  if (answer === null || quotation.status === 'unknown') return [];
  const found = [...new Set(answer.speakers)].flatMap((id) => {
    const speaker = known.get(id);
    return speaker ? [[id, speaker] as const] : [];
  });
  if (found.length > 0) return found;
  const name = tidy(answer.name) || tidy(answer.surface);
  return name === '' ? [] : [[`name:${name}`, { name, role: null, isBody: false }]];
}

/** The speakers of each quotation given, every speaker one object with one id however often he speaks. */
export function readSpeakers(story: StoryDocument, quotations: readonly Quotation[]): readonly (readonly CopySpeaker[])[] {
  const known = new Map(story.speakers.flatMap(({ id, name, role, gender }): [string, Named][] => {
    const plain = tidy(name);
    return plain === '' ? [] : [[id, { name: plain, role: tidy(role) || null, isBody: gender === 'thing' || gender === 'plural' }]];
  }));
  const named = quotations.map((quotation) => namesFor(quotation, known));
  const all = new Map(named.flat());
  const ids = safeNames([...all.keys()], 'speaker-');
  const speakers = new Map([...all].map(([key, speaker], at) => [key, { id: ids[at] ?? key, ...speaker }]));
  return named.map((list) => list.flatMap(([key]) => speakers.get(key) ?? []));
}

/** “A”, “A and B”, “A, B and C”; null for nobody. */
export const joinNames = (speakers: readonly CopySpeaker[]): string | null => {
  const names = speakers.map(({ name }) => name);
  const last = names.pop();
  if (last === undefined) return null;
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
};

/** What is known of the speaker, and by whom. */
export const statusOf = (quotation: Quotation, speakers: readonly CopySpeaker[]): SpeakerStatus => {
  if (quotation.status === 'unknown') return 'cannot-be-known';
  return speakers.length === 0 ? 'unresolved' : quotation.status;
};
