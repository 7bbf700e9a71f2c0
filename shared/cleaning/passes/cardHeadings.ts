import type { LoadedLanguage } from '../../language/loadLanguage';
import type { RelatedKind } from '../../story/sortedSource';
import { hasAtMost } from '../countWords';

/** What stands below a heading: links to other stories by kind, or a list that has nothing to do with this story. */
export type HeadingKind = RelatedKind | 'most-read';

const longest = { characters: 80, words: 8 };

/** What a line is the heading of; null for any other line. */
export function headingKind(text: string, { cleaning: { headings } }: LoadedLanguage): HeadingKind | null {
  if (text.length > longest.characters || !hasAtMost(text, longest.words)) return null;
  if (headings.mostRead.test(text)) return 'most-read';
  if (headings.sponsored.test(text)) return 'sponsored';
  if (headings.newswire.test(text)) return 'newswire';
  return headings.related.test(text) ? 'related' : null;
}

const longestLabelled = { characters: 400, words: 60 };

/** Where in a line that begins with a label (“READ MORE: …”) what it names begins; null for any other line. */
export function labelledAt(text: string, { cleaning }: LoadedLanguage): number | null {
  if (text.length > longestLabelled.characters || !hasAtMost(text, longestLabelled.words)) return null;
  return cleaning.headings.label.exec(text)?.[0].length ?? null;
}
