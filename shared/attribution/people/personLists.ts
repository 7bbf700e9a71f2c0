/** Short lists of people, very many of them and most with one entry: chained through one table. */
export interface PersonLists {
  readonly person: Int32Array;
  readonly next: Int32Array;
  used: number;
}

/** So many people are kept in a list; copy with more of one name is no news copy. */
const most = 12;

export const listsFor = (room: number): PersonLists => ({
  person: new Int32Array(room + 1),
  next: new Int32Array(room + 1),
  used: 0,
});

/** A list of one; its number is that of its first entry. */
export const listOf = (lists: PersonLists, person: number): number => {
  lists.used += 1;
  lists.person[lists.used] = person;
  lists.next[lists.used] = 0;
  return lists.used;
};

/** Adds a person to the list under a key, unless it is there or the list is full. */
export const addTo = (lists: PersonLists, byKey: Int32Array, key: number, person: number): void => {
  let entry = byKey[key] ?? 0;
  if (entry === 0) {
    byKey[key] = listOf(lists, person);
    return;
  }
  for (let length = 1; lists.person[entry] !== person; length += 1) {
    const next = lists.next[entry] ?? 0;
    if (next === 0) {
      if (length < most) lists.next[entry] = listOf(lists, person);
      return;
    }
    entry = next;
  }
};
