/** Words with one blank between, in small letters, apostrophes straight or curly. */
export type WordList = string;

/** The words of a list, apostrophes straight. */
export const wordsOf = (list: WordList): readonly string[] => (list === '' ? [] : list.replaceAll('’', "'").split(' '));
