import type { GivenSpeaker } from '../../story/source';
import type { DraftLine, DraftMark } from './draft';

/** Whoever the file lists, by the ids it gives them. */
export type People = ReadonlyMap<string, GivenSpeaker>;

/** Gives each quotation the people its file ties to it: by id, or by names that stand joined. */
export function nameSpeakers(lines: readonly Pick<DraftLine, 'stretches'>[], listed: People): void {
  const marks = new Set(lines.flatMap(({ stretches }) => stretches.map((stretch) => stretch.mark)));
  const people = new Map([...namedAlone(marks), ...listed]);
  const names = new Map([...people.values()].map((person) => [person.name, person]));
  for (const mark of marks) {
    if (mark.speaker === null || mark.speakers.length > 0) continue;
    mark.speakers = byIds(mark, people) ?? byNames(mark.speaker, names) ?? [alone(mark, people)];
  }
}

/** Whoever speaks alone somewhere is known by id wherever he speaks with others. */
const namedAlone = (marks: ReadonlySet<DraftMark>): readonly (readonly [string, GivenSpeaker])[] =>
  [...marks].flatMap(({ speaker, speakerIds, speakers }) => {
    const [id, ...others] = speakerIds;
    return id === undefined || others.length > 0 || speaker === null
      ? []
      : [[id, speakers[0] ?? { id, name: speaker, role: null }] as const];
  });

function byIds({ speakerIds }: DraftMark, people: People): readonly GivenSpeaker[] | null {
  const found = speakerIds.flatMap((id) => people.get(id) ?? []);
  return found.length > 1 && found.length === speakerIds.length ? found : null;
}

function alone({ speaker, speakerIds }: DraftMark, people: People): GivenSpeaker {
  const id = speakerIds.length === 1 ? speakerIds[0] : undefined;
  const known = id === undefined ? undefined : people.get(id);
  return {
    ...(id === undefined ? {} : { id }),
    name: speaker ?? '',
    role: known?.role ?? null,
    ...(known?.isBody ? { isBody: true } : {}),
  };
}

/** “A, B and C” told apart, where A, B and C are names the file lists; null where it does not read so. */
function byNames(joined: string, names: ReadonlyMap<string, GivenSpeaker>): readonly GivenSpeaker[] | null {
  const whole = names.get(joined);
  if (whole) return [whole];
  const last = joined.lastIndexOf(' and ');
  if (last < 0) return null;
  const parts = [...joined.slice(0, last).split(', '), joined.slice(last + 5)];
  const found = parts.flatMap((part) => names.get(part) ?? []);
  return found.length === parts.length ? found : null;
}
