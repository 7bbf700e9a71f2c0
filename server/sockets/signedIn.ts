import type { Person } from '../people/rights';

/** The windows that are signed in at this desk, so that one whose token is void can be cut off at once. */
export interface SignedInWindows {
  /** A window signed in; answers with what to call when its line ends. */
  readonly hold: (person: Person, cut: () => void) => () => void;
  /** Somebody’s token was made anew or became void: their windows sign in again, or not. */
  readonly changed: (name: string) => void;
  /** News may have been missed: whoever may not sign in any more, or otherwise than they did, is cut off. */
  readonly check: (people: readonly Person[]) => void;
}

export function signedInWindows(): SignedInWindows {
  const windows = new Map<() => void, Person>();
  const cutWhere = (isVoid: (person: Person) => boolean): void => {
    for (const [cut, person] of windows) if (isVoid(person)) cut();
  };
  return {
    hold: (person, cut) => {
      windows.set(cut, person);
      return () => void windows.delete(cut);
    },
    changed: (name) => cutWhere((person) => person.name === name),
    check: (people) => {
      const now = new Map(people.map((person) => [person.name, person]));
      cutWhere(({ name, role, isReadOnly }) => {
        const known = now.get(name);
        return !known || known.role !== role || known.isReadOnly !== isReadOnly;
      });
    },
  };
}
