import type { Quotation, StoryDocument } from '../story/storyDocument';
import { cleanText } from './cleanText';
import { safeNames } from './safeNames';
import type { CopySpeaker, SpeakerStatus } from './storyCopy';

const tidy = (text: string | null): string => (text === null ? '' : cleanText(text).trim());

type Named = Omit<CopySpeaker, 'id'>;

/** The story's speakers by id. */
function knownSpeakers(story: StoryDocument): ReadonlyMap<string, Named> {
  const known = new Map<string, Named>();
  for (const { id, name, role, gender } of story.speakers) {
    const plain = tidy(name);
    if (plain !== '') known.set(id, { name: plain, role: tidy(role) || null, isBody: gender === 'thing' || gender === 'plural' });
  }
  return known;
}

const nobody: readonly string[] = [];

/**
 * The keys of those who speak a quotation: the story's speakers where it knows them, else the name given. Nobody where
 * it cannot be known. Puts them among `all`.
 */
function keysFor(quotation: Quotation, known: ReadonlyMap<string, Named>, all: Map<string, Named>): readonly string[] {
  const answer = quotation.speaker;
  if (answer === null || quotation.status === 'unknown') return nobody;
  const keys: string[] = [];
  for (const id of answer.speakers.length > 1 ? new Set(answer.speakers) : answer.speakers) {
    const speaker = known.get(id);
    if (!speaker) continue;
    keys.push(id);
    all.set(id, speaker);
  }
  if (keys.length > 0) return keys;
  const name = tidy(answer.name) || tidy(answer.surface);
  if (name === '') return nobody;
  const key = `name:${name}`;
  all.set(key, { name, role: null, isBody: false });
  return [key];
}

function speakersBy(keys: readonly string[], speakers: ReadonlyMap<string, CopySpeaker>): readonly CopySpeaker[] {
  const list: CopySpeaker[] = [];
  for (const key of keys) {
    const speaker = speakers.get(key);
    if (speaker) list.push(speaker);
  }
  return list;
}

/** The speakers of each quotation given, every speaker one object with one id however often he speaks. */
export function readSpeakers(story: StoryDocument, quotations: readonly Quotation[]): readonly (readonly CopySpeaker[])[] {
  const known = knownSpeakers(story);
  const all = new Map<string, Named>();
  const keys = quotations.map((quotation) => keysFor(quotation, known, all));
  const ids = safeNames([...all.keys()], 'speaker-');
  const speakers = new Map<string, CopySpeaker>();
  for (const [key, { name, role, isBody }] of all) speakers.set(key, { id: ids[speakers.size] ?? key, name, role, isBody });
  return keys.map((list) => speakersBy(list, speakers));
}

/** “A”, “A and B”, “A, B and C”; null for nobody. */
export function joinNames(speakers: readonly CopySpeaker[]): string | null {
  const [first] = speakers;
  if (first === undefined) return null;
  if (speakers.length === 1) return first.name;
  const names = speakers.map(({ name }) => name);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** What is known of the speaker, and by whom. */
export const statusOf = (quotation: Quotation, speakers: readonly CopySpeaker[]): SpeakerStatus => {
  if (quotation.status === 'unknown') return 'cannot-be-known';
  return speakers.length === 0 ? 'unresolved' : quotation.status;
};
