import type { LoadedLanguage } from '../language/loadLanguage';
import { wordsOf } from '../language/wordList';

const idleWords = ({ desk }: LoadedLanguage): ReadonlySet<string> => new Set(wordsOf(desk.idle));

/** Windows refuses these as file names, and files are named from slugs. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The story's short working name: up to four telling words of the headline, lower case, with hyphens; “untitled” where there are none. */
export function slugFrom(headline: string, language: LoadedLanguage): string {
  const words =
    headline
      .slice(0, 400)
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/['‘’`]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const idle = language.table(idleWords);
  const telling = words.filter((word) => !idle.has(word));
  const slug = (telling.length > 0 ? telling : words)
    .slice(0, 4)
    .map((word) => [...word].slice(0, 24).join(''))
    .join('-')
    .normalize('NFC');
  if (slug === '') return 'untitled';
  return reserved.test(slug) ? `${slug}-story` : slug;
}
