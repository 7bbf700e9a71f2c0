/** English, as the tests read it. */
export { english } from '../shared/language/languages';
