import type { LoadedLanguage } from '../../language/loadLanguage';
import { beginsLikeCaption, beginsWithAge, holdsDate } from '../model/linePatterns';
import { hasAtLeast, hasAtMost } from '../countWords';

/**
 * What a line of a card can be: its title, the age of its story, the name of its source, name and age in one, a teaser,
 * or a label that says nothing of it (“Video”, “4 min read”, “3.”).
 */
export type CardPart = 'title' | 'age' | 'name' | 'name-age' | 'teaser' | 'label';

const longestName = 6;

/** A long one is a title, unless it holds a word of the press. */
const mayBeName = (name: string, language: LoadedLanguage): boolean =>
  hasAtMost(name, longestName) &&
  !language.cleaning.cards.introducesAge.test(name) &&
  !/[.!?]$/.test(name) &&
  (hasAtMost(name, 3) || (isPress(name, language) && isCapitalised(name, language)));

/** A name and an age as they stand in one line: “Skerry Bugle · 20 minutes ago”; null where a line is not both. */
export function nameAndAge(
  text: string,
  language: LoadedLanguage,
): { readonly name: string; readonly age: string } | null {
  const { cards } = language.cleaning;
  if (text.length > 90) return null;
  const first = cards.nameThenAge.exec(text);
  const second = first ? null : cards.ageThenName.exec(text);
  const [name, age] = first ? [first[1], first[2] ?? first[3]] : [second?.[2], second?.[1]];
  if (name === undefined || age === undefined || !mayBeName(name, language)) return null;
  return { name: nameOf(name, language), age };
}

/** A source's name without what introduces it. */
export const nameOf = (text: string, { cleaning }: LoadedLanguage): string =>
  text
    .replace(cleaning.cards.introducesName, '')
    .replace(/^[–—•|·-]\s{0,3}/, '')
    .trim();

/** An age without what introduces it. */
export function ageOf(text: string, { cleaning: { cards } }: LoadedLanguage): string {
  const clock = cards.clocks.find((pattern) => pattern.test(text))?.exec(text);
  return clock?.[0] ?? text.replace(cards.ageLabel, '').trim();
}

function isAge(text: string, endsWithStop: boolean, language: LoadedLanguage): boolean {
  const { cards } = language.cleaning;
  if (!hasAtMost(text, 9)) return false;
  if (beginsWithAge({ text, language }) || cards.shortAge.test(text)) return true;
  if (cards.clocks.some((clock) => clock.test(text))) return true;
  return !endsWithStop && holdsDate({ text, language }) && hasAtMost(text.replace(cards.ofDates, ' '), 1);
}

/** True for what reads like the name of a publication, not like that of a section. */
export const isPress = (name: string, { cleaning }: LoadedLanguage): boolean => cleaning.cards.press.test(name);

/** Each word begins with a capital, but for the small ones among them. */
export const isCapitalised = (name: string, { cleaning }: LoadedLanguage): boolean =>
  name.split(/\s+/).every((word) => cleaning.cards.nameWord.test(word));

const lastStop = /[.!?…]["'”’)]?$/;
/** Stops that titles have as well: a question, a call, three dots. */
const titleStop = /[?!…]["'”’]?$|[^,]\.\.\.?$/;
/** The end of a sentence with another behind it. */
const innerStop = /\p{Ll}[.!?]\s\p{Lu}/u;
const isShouted = (text: string): boolean =>
  hasAtMost(text, 5) &&
  !text.includes(',') &&
  (text.match(/(?<!\p{L})\p{Lu}{2,}/gu)?.length ?? 0) >= text.split(' ').length - 1;

/** What a text can be in a card. `link`: whether it is one; null where the copy has no markup. */
export function partOfText(text: string, link: boolean | null, language: LoadedLanguage): CardPart {
  const { cards } = language.cleaning;
  const endsWithStop = lastStop.test(text);
  if (nameAndAge(text, language)) return 'name-age';
  if (isAge(text, endsWithStop, language)) return 'age';
  if (cards.label.test(text)) return 'label';
  const isSentence = endsWithStop && (link === null || hasAtLeast(text, 14)) && !titleStop.test(text);
  const isTitle =
    link !== false &&
    hasAtLeast(text, 4) &&
    hasAtMost(text, 30) &&
    text.includes(' ') &&
    !isSentence &&
    !isShouted(text) &&
    !cards.noTitle.test(text) &&
    !(hasAtLeast(text, 18) && innerStop.test(text)) &&
    !beginsLikeCaption({ text, language });
  const isShort = hasAtMost(text, 5);
  if (isTitle) return isShort && isPress(text, language) && isCapitalised(text, language) ? 'name' : 'title';
  return isShort && !endsWithStop ? 'name' : 'teaser';
}
