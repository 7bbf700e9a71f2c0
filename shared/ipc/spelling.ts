/** The dictionaries that ship, by BCP 47. */
export const dictionaryNames = ['en-GB', 'en-US'] as const;
export type DictionaryName = (typeof dictionaryNames)[number];

/** At most 2,000 words of at most 60 UTF-16 units, with straight apostrophes. */
export interface CheckWords {
  readonly dictionary: DictionaryName;
  readonly words: readonly string[];
}

export interface SuggestWords {
  readonly dictionary: DictionaryName;
  readonly word: string;
}
