import type { Speaker } from '../story/annotations';
import { freshId } from './decideSpeaker';

/** The speakers after the copy was read again. */
export interface MergedSpeakers {
  readonly speakers: readonly Speaker[];
  /** The id on the desk of each speaker read now; a speaker known before keeps the id. */
  readonly idOf: (idNow: string) => string;
}

/** Gives speakers read now the ids they had, and keeps those the editor chose though the copy no longer names them. */
export function mergeSpeakers(
  before: readonly Speaker[],
  now: readonly Speaker[],
  chosen: ReadonlySet<string>,
): MergedSpeakers {
  const same = sameSpeakers(before, now);
  const taken = new Set(before.map((speaker) => speaker.id));
  const ids = new Map<string, string>();
  for (const speaker of now) {
    const old = same.get(speaker.id);
    const id = old?.id ?? (taken.has(speaker.id) ? freshId('s', taken) : speaker.id);
    taken.add(id);
    ids.set(speaker.id, id);
  }
  const idOf = (id: string): string => ids.get(id) ?? id;
  const found = new Set([...same.values()].map((speaker) => speaker.id));
  return {
    speakers: [
      ...now.map((speaker) => ({ ...speaker, id: idOf(speaker.id) })),
      ...before.filter(({ id }) => chosen.has(id) && !found.has(id)),
    ],
    idOf,
  };
}

/** By name first, then by any name they share; a pronoun is no name. */
function sameSpeakers(before: readonly Speaker[], now: readonly Speaker[]): ReadonlyMap<string, Speaker> {
  const same = new Map<string, Speaker>();
  const free = new Set(before);
  for (const namesOf of [(speaker: Speaker) => [speaker.name], ownNames]) {
    const byName = new Map<string, Speaker>();
    for (const speaker of free) for (const name of namesOf(speaker)) if (!byName.has(name)) byName.set(name, speaker);
    for (const speaker of now) {
      const old = same.has(speaker.id)
        ? undefined
        : namesOf(speaker)
            .map((name) => byName.get(name))
            .find((each) => each && free.has(each));
      if (!old) continue;
      same.set(speaker.id, old);
      free.delete(old);
    }
  }
  return same;
}

const pronouns = new Set([
  'he',
  'she',
  'they',
  'it',
  'who',
  'his',
  'her',
  'their',
  'its',
  'him',
  'them',
  'we',
  'i',
  'you',
]);

const ownNames = (speaker: Speaker): readonly string[] =>
  [speaker.name, ...speaker.surfaces].filter((name) => !pronouns.has(name.toLowerCase()));
