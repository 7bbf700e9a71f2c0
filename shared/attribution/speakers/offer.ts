import type { Attribution } from '../../story/annotations';
import { entryOf } from '../../story/entryOf';
import { answerGender } from '../people/pronouns';
import { genderOf, type Gender } from '../people/people';
import { personName, type Scene } from '../scene';
import { bitsAt, isCapital, isLower, sentenceEnd, sentenceStart, tokenAt, type Words } from '../words/words';

/** Words each person speaks anywhere in the story, built once when the first offer is asked for. */
export type Vocabulary = ReadonlyMap<number, ReadonlySet<string>>;

/** A stretch of words and who speaks it. */
export interface Speech {
  readonly person: number;
  readonly first: number;
  readonly last: number;
}

const telling = (words: Words, i: number): string | null => {
  if (!(isLower(words, i) || isCapital(words, i)) || bitsAt(words, i) !== 0) return null;
  const word = words.text.slice(tokenAt(words, i).start, tokenAt(words, i).end).toLowerCase();
  return word.length >= 4 ? word : null;
};

/** What everybody says, as sets of telling words. */
export function vocabularyOf(words: Words, speeches: readonly Speech[]): Vocabulary {
  const spoken = new Map<number, Set<string>>();
  for (const { person, first, last } of speeches) {
    const own = spoken.get(person) ?? new Set<string>();
    spoken.set(person, own);
    for (let i = first; i <= last; i += 1) {
      const word = telling(words, i);
      if (word) own.add(word);
    }
  }
  return spoken;
}

const sentenceWords = (words: Words, at: number): string[] => {
  const found = new Set<string>();
  const end = Math.min(sentenceEnd(words, at), at + 80);
  for (let i = sentenceStart(words, at); i < end; i += 1) {
    const word = telling(words, i);
    if (word) found.add(word);
  }
  return [...found];
};

const kindOf = { female: 'woman', male: 'man', plural: 'group', thing: 'body', unknown: 'person' } as const;

interface Rated {
  person: number;
  shared: string[];
}

const because = (
  scene: Scene,
  best: Rated,
  rivals: readonly Rated[],
  silent: readonly number[],
  gender: keyof typeof kindOf,
): string => {
  const name = (person: number): string => personName(scene, person);
  const why =
    rivals.length === 0
      ? `${name(best.person)} is the only ${kindOf[gender]} who speaks later in the copy.`
      : `${name(best.person)} later says ${best.shared
          .slice(0, 3)
          .map((word) => `“${word}”`)
          .join(', ')} as well.`;
  const others = [
    ...rivals.slice(0, 3).map((rival) => `${name(rival.person)} (speaks of other things)`),
    ...silent.slice(0, 3).map((person) => `${name(person)} (named, never speaks)`),
  ];
  return `${why}${others.length > 0 ? ` Ruled out: ${others.join(', ')}.` : ''} The copy before does not say who is meant: confirm before publishing.`;
};

/** The people an offer can name, and those it can rule out; few, however long the story. */
export interface Cast {
  readonly vocabulary: Vocabulary;
  readonly speaking: readonly number[];
  readonly silent: readonly number[];
}

const mostSpeaking = 24;
const mostSilent = 60;

/** Reads the cast once a story. */
export function castOf(scene: Scene, speeches: readonly Speech[]): Cast {
  const vocabulary = vocabularyOf(scene.words, speeches);
  const silent: number[] = [];
  scene.people.people.forEach((person, id) => {
    if (silent.length < mostSilent && !vocabulary.has(id) && person.kind === 'person') silent.push(id);
  });
  return { vocabulary, speaking: [...vocabulary.keys()].slice(0, mostSpeaking), silent };
}

const fits = (scene: Scene, id: number, gender: Gender): boolean => {
  const person = scene.people.people[id];
  const has = genderOf(person);
  return has === gender || (has === 'unknown' && person?.kind === 'person' && gender !== 'plural');
};

/** Where nobody who speaks fits: the one person the copy names who does, were it only once; null when several do. */
const onlyOneNamed = (
  scene: Scene,
  gender: Gender,
  silent: readonly number[],
  idOf: (person: number) => string,
): Attribution['suggested'] => {
  const { people } = scene.people;
  const named = silent.filter((id) => (people[id]?.count ?? 0) > 0 && fits(scene, id, gender));
  const certain = named.filter((id) => genderOf(people[id]) === gender);
  const [only, second] = certain.length > 0 ? certain : named;
  if (only === undefined || second !== undefined) return null;
  const name = personName(scene, only);
  return {
    speaker: idOf(only),
    name,
    because: `${name} is the only ${kindOf[gender]} the copy names who can be meant. The copy before does not say so: confirm before publishing.`,
  };
};

/** For a pronoun that nobody stands before: the one person who speaks later and fits, or the only one named; null when none or several do. */
export function offerFor(
  scene: Scene,
  mention: number,
  cast: () => Cast,
  idOf: (person: number) => string,
): Attribution['suggested'] {
  const { words, mentions, people } = scene;
  const m = entryOf(mentions, mention);
  const gender = m ? answerGender(words, m) : null;
  if (!m || !gender || gender === 'thing') return null;
  const own = sentenceWords(words, m.first);
  const { vocabulary, speaking, silent } = cast();
  const rated = speaking
    .filter((id) => fits(scene, id, gender))
    .map((person): Rated => ({ person, shared: own.filter((word) => vocabulary.get(person)?.has(word)) }))
    .toSorted((a, b) => b.shared.length - a.shared.length);
  const [best, ...rivals] = rated;
  const person = entryOf(people.people, best?.person ?? -1);
  if (!best || !person) return gender === 'plural' ? null : onlyOneNamed(scene, gender, silent, idOf);
  const clear =
    rivals.length === 0 || (best.shared.length >= 2 && best.shared.length - (rivals[0]?.shared.length ?? 0) >= 2);
  if (!clear) return null;
  const mute = silent.filter((id) => genderOf(people.people[id]) === gender);
  return {
    speaker: idOf(best.person),
    name: personName(scene, best.person),
    because: because(scene, best, rivals, mute, gender),
  };
}
