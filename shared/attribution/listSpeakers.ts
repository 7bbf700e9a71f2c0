import type { Speaker } from '../story/annotations';
import { genderOf } from './people';
import { rangeOf, textOf } from './readWords';
import { personName, type Scene } from './scene';

interface Entry { surfaces: Map<string, number>; first: number }

const surfaceOf = (scene: Scene, mention: number): string => {
  const m = scene.mentions[mention];
  return m ? textOf(scene.words, m.first, m.last) : '';
};

const inOrder = (surfaces: ReadonlyMap<string, number>): readonly string[] =>
  (surfaces.size === 1 ? [...surfaces.keys()] : [...surfaces].toSorted((a, b) => a[1] - b[1]).map(([surface]) => surface));

/** Everybody who speaks, in order of first use, then everybody else whom the copy names as a person. `answering` maps a mention that answers for a quotation to its person. */
export function listSpeakers(scene: Scene, answering: ReadonlyMap<number, number>, speaking: ReadonlySet<number>, idOf: (person: number) => string): Speaker[] {
  const { people, words, mentions } = scene;
  const entries = new Map<number, Entry>();
  mentions.forEach((m, mention) => {
    const person = answering.get(mention) ?? people.of[mention] ?? -1;
    if (person < 0 || (!speaking.has(person) && people.people[person]?.kind !== 'person')) return;
    const entry = entries.get(person) ?? { surfaces: new Map<string, number>(), first: m.first };
    entries.set(person, entry);
    const surface = surfaceOf(scene, mention);
    if (!entry.surfaces.has(surface)) entry.surfaces.set(surface, m.first);
    if (m.kind !== 'pronoun' && m.first < entry.first) entry.first = m.first;
  });
  const speakers: { speaks: boolean; first: number; speaker: Speaker }[] = [];
  for (const [id, { surfaces, first }] of entries) {
    const person = people.people[id];
    if (!person || (!speaking.has(id) && person.count === 0)) continue;
    const start = words.from[first] ?? 0;
    speakers.push({ speaks: speaking.has(id), first, speaker: {
      id: idOf(id), name: personName(scene, id), role: person.role, surfaces: inOrder(surfaces), gender: genderOf(person), first: rangeOf(words, start, words.to[first] ?? start),
    } });
  }
  return speakers.toSorted((a, b) => Number(b.speaks) - Number(a.speaks) || a.first - b.first).map(({ speaker }) => speaker);
}
