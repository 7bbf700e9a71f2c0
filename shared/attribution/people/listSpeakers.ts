import type { Speaker } from '../../story/annotations';
import { genderOf } from './people';
import { personName, type Scene } from '../scene';
import { rangeOf, textOf, tokenAt } from '../words/words';

/** The forms a person is named by, each with the word it first stands at. */
interface Entry {
  readonly person: number;
  readonly surfaces: string[];
  readonly at: number[];
  first: number;
}

/** Who speaks: the person that a mention answers a quotation for, by mention, and everybody who is an answer. */
export interface Voices {
  readonly answering: Map<number, number>;
  readonly speaking: Set<number>;
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
  const entries = new Map<number, Entry>();
  for (let mention = 0; mention < mentions.length; mention += 1) {
    const m = mentions[mention];
    const person = answering.get(mention) ?? people.of[mention] ?? -1;
    if (!m || person < 0) continue;
    if (!speaking.has(person)) {
      const known = people.people[person];
      if (known?.kind !== 'person' || known.count === 0) continue;
    }
    const entry = entries.get(person) ?? { person, surfaces: [], at: [], first: m.first };
    entries.set(person, entry);
    const surface = textOf(words, m.first, m.last);
    if (!entry.surfaces.includes(surface)) {
      entry.surfaces.push(surface);
      entry.at.push(m.first);
    }
    if (m.first < entry.first && m.kind !== 'pronoun') entry.first = m.first;
  }
  return [...entries.values()];
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
  for (const speaks of [true, false]) {
    for (const entry of sortByFirst(entries.filter((each) => voices.speaking.has(each.person) === speaks))) {
      const person = people.people[entry.person];
      if (!person) continue;
      const { start, end } = tokenAt(words, entry.first);
      speakers.push({
        id: idOf(entry.person),
        name: personName(scene, entry.person),
        role: person.role,
        surfaces: inOrder(entry),
        gender: genderOf(person),
        first: rangeOf(words, start, end),
      });
    }
  }
  return speakers;
}
