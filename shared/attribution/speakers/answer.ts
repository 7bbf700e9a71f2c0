import type { SpeakerAnswer } from '../../story/annotations';
import { entryOf } from '../../story/entryOf';
import type { Mention } from '../mentions/mention';
import { personName, personOf, type Scene } from '../scene';
import { joinNames } from '../../text/joinNames';
import { rangeOf, rangeOfTokens, textOf, tokenAt } from '../words/words';

/** The name to print for a mention: of a pronoun, whom it stands for; of a document, whose it is; else the fullest the copy gives. */
export function nameOfMention(scene: Scene, mention: number): string {
  const { words, mentions, people } = scene;
  const m = entryOf(mentions, mention);
  if (!m) return '';
  const surface = textOf(words, m.first, m.last);
  if (people.unsure.has(mention)) return textOf(words, m.nameFirst, m.nameLast);
  const id = speakerPerson(scene, mention);
  const person = entryOf(people.people, id);
  if (!person) return surface;
  if (m.kind === 'nominal' || m.kind === 'collective' || m.kind === 'document') {
    const shown = mentions[person.fullest];
    return shown &&
      shown.kind !== 'name' &&
      shown.kind !== 'role' &&
      shown.nameLast !== m.nameLast &&
      person.kind !== 'group'
      ? surface
      : personName(scene, id);
  }
  return personName(scene, id);
}

/** The person who answers for a mention: the owner of a document, if the copy tells. */
export function speakerPerson(scene: Scene, mention: number): number {
  const own = scene.people.of[mention] ?? -1;
  const document = entryOf(scene.people.people, own);
  if (document?.kind === 'document') {
    const owner = scene.referents.get(mention)?.person ?? document.owner;
    return owner >= 0 ? owner : own;
  }
  return personOf(scene, mention);
}

/** “They” for several people: all their names, as the copy joined them. */
const jointPronoun = (
  scene: Scene,
  mention: number,
  partners: readonly number[],
  idOf: (person: number) => string,
): SpeakerAnswer | null => {
  const { words, mentions, people } = scene;
  const m = entryOf(mentions, mention);
  const persons = [
    ...partners.map((partner) => people.of[partner] ?? -1),
    scene.referents.get(mention)?.person ?? -1,
  ].filter((person) => person >= 0);
  if (!m || persons.length === 0) return null;
  const name = joinNames(persons.map((person) => personName(scene, person)));
  return {
    speakers: persons.map(idOf),
    name,
    surface: textOf(words, m.first, m.last),
    at: rangeOfTokens(words, m.first, m.last),
    isPronoun: true,
  };
};

const oneAnswer = (scene: Scene, mention: number, m: Mention, idOf: (person: number) => string): SpeakerAnswer => {
  const { words } = scene;
  const person = speakerPerson(scene, mention);
  return {
    speakers: person >= 0 ? [idOf(person)] : [],
    name: nameOfMention(scene, mention),
    surface: textOf(words, m.first, m.last),
    at: rangeOfTokens(words, m.first, m.last),
    isPronoun: m.kind === 'pronoun',
  };
};

/** The answer in the terms of the story: names, the words that name the speaker, and where they stand. */
export function answerFor(
  scene: Scene,
  mention: number,
  partners: readonly number[],
  idOf: (person: number) => string,
): SpeakerAnswer | null {
  const { words, mentions } = scene;
  const m = entryOf(mentions, mention);
  if (!m) return null;
  const meant = scene.referents.get(mention)?.partners ?? [];
  if (meant.length > 0) return jointPronoun(scene, mention, meant, idOf);
  if (partners.length === 0) return oneAnswer(scene, mention, m, idOf);
  const all = [...partners, mention].toSorted((a, b) => (mentions[a]?.first ?? 0) - (mentions[b]?.first ?? 0));
  const first = Math.min(...all.map((each) => mentions[each]?.first ?? m.first));
  const start = tokenAt(words, first).start;
  const end = tokenAt(words, Math.max(...all.map((each) => mentions[each]?.last ?? m.last))).end;
  return {
    speakers: all
      .map((each) => speakerPerson(scene, each))
      .filter((person) => person >= 0)
      .map(idOf),
    name: joinNames(all.map((each) => nameOfMention(scene, each))),
    surface: words.text.slice(start, end),
    at: rangeOf(words, start, end),
    isPronoun: m.kind === 'pronoun',
  };
}
