import type { Language } from './language';

/**
 * A language with the tables that the engine makes of it. A table is made when it is first asked for, and kept here:
 * whoever reads several stories passes the same loaded language to each.
 */
export interface LoadedLanguage extends Language {
  /** What `make` makes of this language; the same object each time it is asked for. `make` is a pure function of the language. */
  readonly table: <T extends object | number>(make: (language: LoadedLanguage) => T) => T;
}

/** Loads a language: nothing is made yet. */
export function loadLanguage(language: Language): LoadedLanguage {
  const made = new Map<unknown, unknown>();
  const loaded: LoadedLanguage = {
    ...language,
    table: <T extends object | number>(make: (language: LoadedLanguage) => T): T => {
      const known = made.get(make) as T | undefined;
      if (known !== undefined) return known;
      const table = make(loaded);
      made.set(make, table);
      return table;
    },
  };
  return loaded;
}
