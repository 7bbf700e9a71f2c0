/** Words with blanks or line breaks between, in small letters, apostrophes straight or curly. */
export type WordList = string;

/** The words of a list, apostrophes straight. */
export const wordsOf = (list: WordList): readonly string[] => list.replaceAll('’', "'").split(/\s+/).filter(Boolean);

/** Matches a text that holds one of the words, whatever its capitals; an empty list matches none. What stands before a word is looked at last. */
export const anyOf = (list: WordList): RegExp =>
  list === '' ? /(?!)/ : new RegExp(`(${wordsOf(list).join('|')})(?![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}]\\1)`, 'iu');
