import { english as language } from '../shared/language/english/english';
import { loadLanguage } from '../shared/language/loadLanguage';

/** English, as the tests read it. */
export const english = loadLanguage(language);
