/**
 * Every match of a global pattern in a text, in order. Most texts that are looked through hold none, and `search` tells
 * so without the copy of the pattern that `matchAll` makes.
 */
export const matchesIn = (text: string, pattern: RegExp): readonly RegExpExecArray[] =>
  text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)];
