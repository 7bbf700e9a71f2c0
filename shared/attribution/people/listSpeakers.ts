import type { Speaker } from '../../story/annotations';
import { ints } from '../words/paper';
import { genderOf } from './people';
import { rangeOf, textOf } from '../words/readWords';
import { personName, type Scene } from '../scene';

/** The forms a person is named by, each with the word it first stands at. */
interface Entry {
  readonly person: number;
  readonly surfaces: string[];
  readonly at: number[];
  first: number;
}

/** Who speaks: the person each mention answers a quotation for (-1 for none), and 1 for each person who is an answer. */
export interface Voices {
  readonly answering: Int32Array;
  readonly speaking: Uint8Array;
}

/** Mentions that a cue alone showed to be speakers stand at the list's end, so forms need not come in order. */
const inOrder = ({ surfaces, at }: Entry): readonly string[] => {
  for (let i = 1; i < at.length; i += 1) {
    if ((at[i] ?? 0) < (at[i - 1] ?? 0))
      return surfaces
        .map((surface, row) => ({ surface, at: at[row] ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ surface }) => surface);
  }
  return surfaces;
};

const entriesOf = ({ words, mentions, people }: Scene, { answering, speaking }: Voices): Entry[] => {
  const entries: Entry[] = [];
  const ofPerson = ints(words.paper, people.people.length, -1);
  for (let mention = 0; mention < mentions.length; mention += 1) {
    const m = mentions[mention];
    const answered = answering[mention] ?? -1;
    const person = answered >= 0 ? answered : (people.of[mention] ?? -1);
    if (!m || person < 0) continue;
    if (speaking[person] !== 1) {
      const known = people.people[person];
      if (known?.kind !== 'person' || known.count === 0) continue;
    }
    if ((ofPerson[person] ?? -1) < 0)
      ofPerson[person] = entries.push({ person, surfaces: [], at: [], first: m.first }) - 1;
    const entry = entries[ofPerson[person] ?? -1];
    if (!entry) continue;
    const surface = textOf(words, m.first, m.last);
    if (!entry.surfaces.includes(surface)) {
      entry.surfaces.push(surface);
      entry.at.push(m.first);
    }
    if (m.first < entry.first && m.kind !== 'pronoun') entry.first = m.first;
  }
  return entries;
};

const sortByFirst = (entries: readonly Entry[]): readonly Entry[] =>
  entries.every(({ first }, i) => i === 0 || first >= (entries[i - 1]?.first ?? 0))
    ? entries
    : entries.toSorted((a, b) => a.first - b.first);

/** Everybody who speaks, in order of first use, then everybody else whom the copy names as a person. */
export function listSpeakers(scene: Scene, voices: Voices, idOf: (person: number) => string): Speaker[] {
  const { people, words } = scene;
  const entries = entriesOf(scene, voices);
  const speakers: Speaker[] = [];
  for (const speaks of [1, 0]) {
    for (const entry of sortByFirst(entries.filter((each) => voices.speaking[each.person] === speaks))) {
      const person = people.people[entry.person];
      if (!person) continue;
      const start = words.from[entry.first] ?? 0;
      speakers.push({
        id: idOf(entry.person),
        name: personName(scene, entry.person),
        role: person.role,
        surfaces: inOrder(entry),
        gender: genderOf(person),
        first: rangeOf(words, start, words.to[entry.first] ?? start),
      });
    }
  }
  return speakers;
}
