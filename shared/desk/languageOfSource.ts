import type { HouseStyle } from '../houseStyle/houseStyle';
import { findLanguage } from '../language/findLanguage';
import { baseOf } from '../language/languages';
import type { Source } from '../story/source';

/** Shorter lines are a page's menus and labels, in characters. */
const shortest = 60;

/** As much as is read to tell, in characters: a long story's language is plain from its beginning. */
const enough = 8000;

/** The lines that read like copy. */
const proseOf = ({ text, lines }: Source): string =>
  lines
    .filter(({ start, end }) => end - start >= shortest)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + enough)))
    .join('\n')
    .slice(0, enough);

/** Codes that name no language: undetermined, several, none. */
const noLanguage = new Set(['und', 'mul', 'zxx', 'x']);

/**
 * The language of a source's story, as a BCP 47 code: what the source states, unless its words plainly say otherwise
 * (sites state the language of their menus); the house's where neither tells.
 */
export function languageOfSource(source: Source, house: Pick<HouseStyle, 'language'>): string {
  const { language } = source.metadata;
  const base = language === undefined ? null : baseOf(language);
  const stated = base === null || noLanguage.has(base) ? null : base;
  const found = findLanguage(proseOf(source)) ?? findLanguage(source.text.slice(0, enough));
  if (found === null || found === stated) return language ?? house.language;
  if (found === 'en') return house.language;
  return stated === null || stated === 'en' ? found : (language ?? found);
}
