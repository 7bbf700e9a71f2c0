import { english as englishWords } from './english/english';
import { loadLanguage, type LoadedLanguage } from './loadLanguage';

/** English, loaded once for all stories. */
export const english = loadLanguage(englishWords);

/** The language that copy is read in, by its BCP 47 code. */
export const languageFor = (_code: string): LoadedLanguage => english;
