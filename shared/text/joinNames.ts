/** Names as a sentence has them: “A”, “A and B”, “A, B and C”; an empty text for none. */
export const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
