import { blankLanguage } from './blank';
import { english as englishWords } from './english/english';
import { loadLanguage, type LoadedLanguage } from './loadLanguage';
import { otherByline } from './otherBylines';

/** English, loaded once for all stories. */
export const english = loadLanguage(englishWords);

const { cleaning } = englishWords;

/**
 * Copy that is not English. Pages around it are told apart as English ones are: their menus and notices are often
 * English, and its words know the commonest of other languages. Its bylines are its own, and so are the small words between its names.
 */
const unread = loadLanguage({
  ...blankLanguage,
  cleaning: {
    ...cleaning,
    lines: { ...cleaning.lines, byline: otherByline },
    copy: { ...cleaning.copy, fusion: blankLanguage.cleaning.copy.fusion },
  },
});

/** The language that a BCP 47 code names, without its region, in small letters; null for no code: “English”. */
export function baseOf(code: string): string | null {
  const base = code.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  if (base === 'eng') return 'en';
  return /^[a-z]{2,3}$/.test(base) ? base : null;
}

/** The language that copy is read in, by its BCP 47 code. What is no code is English: somebody typed it. */
export function languageFor(code: string): LoadedLanguage {
  const base = baseOf(code);
  return base === null || base === 'en' ? english : unread;
}

/** The phrases that stand above and before links to other stories, and the patterns made of some of them: what can be left out when they are measured. */
export { headingsWith, relatedHeadings, relatedLabels } from './english/cleaning/cards';
