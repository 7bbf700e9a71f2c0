import { dictionaryNames, type DictionaryName } from '../../ipc/spelling';

const named = (tag: string): DictionaryName | undefined =>
  dictionaryNames.find((name) => name.toLowerCase() === tag.toLowerCase());

/**
 * The dictionary for a story, by the language it says it is in and that of the house style, both BCP 47: English of no
 * country is the house's, and so is a country's English for which none ships. Null for another language.
 */
export function dictionaryOf(language: string, house: string): DictionaryName | null {
  if (!/^en(?:-|$)/i.test(language)) return null;
  return named(language) ?? named(house) ?? 'en-GB';
}
