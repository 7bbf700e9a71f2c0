import { namesOf } from './changePeople';

/** One form of a name in the copy and what it becomes. */
export interface RenamedForm {
  readonly from: string;
  readonly to: string;
}

/**
 * The forms of a name that change with it, the longest first: where one word of the name is another now (“Seiger”,
 * “Sieger”) each form with that word; where the name has more words now or fewer, that name alone.
 */
export function wordsToRename(was: string, now: string, surfaces: readonly string[]): readonly RenamedForm[] {
  const [before, after] = [was.split(' '), now.split(' ')];
  const changed = new Map(
    before.length === after.length
      ? before.flatMap((word, at) => (word === after[at] ? [] : [[word, after[at] ?? word] as const]))
      : [],
  );
  const renamed = (form: string): string =>
    form === was
      ? now
      : form
          .split(' ')
          .map((word) => changed.get(word) ?? word)
          .join(' ');
  const forms = new Set([was, ...namesOf(surfaces), ...[...changed.keys()].filter((word) => word === before.at(-1))]);
  return [...forms]
    .map((from) => ({ from, to: renamed(from) }))
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => b.from.length - a.from.length);
}
