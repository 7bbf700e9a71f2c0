/** The parts of full names by which somebody may be named again, in small letters. */
export interface NameParts {
  /** People whose name ends with these two words or more: “garcía márquez” of “gabriela garcía márquez”. */
  readonly byEnding: Map<string, number[]>;
  /** People with the word first in their name, or in its middle. */
  readonly byWord: Map<string, number[]>;
}

export const openNameParts = (): NameParts => ({ byEnding: new Map(), byWord: new Map() });

const add = (map: Map<string, number[]>, key: string, person: number): void => {
  const known = map.get(key);
  if (!known) map.set(key, [person]);
  else if (!known.includes(person)) known.push(person);
};

/** Names of more words are no people's. */
const mostWords = 6;

/** Writes down the parts of a person's full name, whose words have one blank between. */
export function addNameParts(parts: NameParts, name: string, person: number): void {
  const words = name.split(' ');
  if (words.length > mostWords) return;
  words.slice(0, -1).forEach((word, i) => {
    add(parts.byWord, word, person);
    if (i > 0) add(parts.byEnding, words.slice(i).join(' '), person);
  });
}

const only = (people: readonly number[] | undefined): number => (people?.length === 1 ? (people[0] ?? -1) : -1);

/** Everybody whose longer name ends with these words, one blank between. */
export const peopleByEnding = (parts: NameParts, ending: string): readonly number[] => parts.byEnding.get(ending) ?? [];

/** The one person with that word first or in the middle of the name; -1 for nobody or several. */
export const personByWord = (parts: NameParts, word: string): number => only(parts.byWord.get(word));
