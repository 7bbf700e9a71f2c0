import type { LoadedLanguage } from '../../language/loadLanguage';

/** Patterns of whole lines that are the same in every language. Bounded, so that none can run long on hostile text. */

export const urlPattern = /(?:https?:\/\/|www\.)\S|\S@[a-z0-9-]{2,40}\.[a-z]{2}|(?:^|\s)@\w{2}/i;

/** A list's sign or number at the start. */
export const bulletPattern = /^(?:[-–—*•·▪●◦‣»>+]|\d{1,2}[.)])\s+\S/;

/** Words alone, lower case, one blank between them: for telling whether two lines say the same. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A line, and the language it is read in. */
interface ReadLine {
  readonly text: string;
  readonly language: LoadedLanguage;
}

/** “30 minutes ago” and the like. */
export const beginsWithAge = ({ text, language }: ReadLine): boolean => language.cleaning.lines.age.test(text);
export const beginsLikeByline = ({ text, language }: ReadLine): boolean => language.cleaning.lines.byline.test(text);
export const beginsLikeCaption = ({ text, language }: ReadLine): boolean => language.cleaning.lines.caption.test(text);
export const beginsLikeListItem = ({ text }: Pick<ReadLine, 'text'>): boolean => bulletPattern.test(text);
/** Holds a date in words or figures. */
export const holdsDate = ({ text, language }: ReadLine): boolean => language.cleaning.lines.date.test(text);
/** Holds a clock time. */
export const holdsClock = ({ text, language }: ReadLine): boolean => language.cleaning.lines.clock.test(text);
