import type { Mark } from '../../disk/mark';
import type { StoryWords } from '../../shared/story/storyWords';
import { foldWords, lineHas, wordLine } from '../../shared/text/foldWords';

/** What is kept of a story to find it again: each word once, as `wordLine` has them. */
export interface SearchEntry {
  readonly id: string;
  /** Of the file the words were read from; null where that could not be read. */
  readonly mark: Mark | null;
  readonly slug: string;
  readonly headline: string;
  readonly speakers: string;
  readonly body: string;
}

export const entryOf = (id: string, mark: Mark, words: StoryWords | null): SearchEntry => ({
  id,
  mark,
  slug: wordLine(words?.slug ?? ''),
  headline: wordLine(words?.headline ?? ''),
  speakers: wordLine(words?.speakers.join(' ') ?? ''),
  body: wordLine(words?.paragraphs.join('\n') ?? ''),
});

const hasAll = (line: string, words: readonly string[]): boolean => words.every((word) => lineHas(line, word));

/** How well a story answers: all the words in its headline, in its slug, among its speakers, or anywhere; 0 where one is missing. */
function rankOf({ headline, slug, speakers, body }: SearchEntry, words: readonly string[]): number {
  if (hasAll(headline, words)) return inHeadline;
  if (hasAll(slug, words)) return 3;
  if (hasAll(speakers, words)) return 2;
  const lines = [body, headline, slug, speakers];
  return words.every((word) => lines.some((line) => lineHas(line, word))) ? 1 : 0;
}

/** A story that was found, and how well it answers. */
export interface FoundEntry {
  readonly entry: SearchEntry;
  readonly rank: number;
}

/** All the words are in its headline, which is shown anyhow. */
export const inHeadline = 4;

/** The stories that have every word looked for, each as the beginning of a word: the best first, then those saved last. */
export function findEntries(entries: Iterable<SearchEntry>, sought: string): readonly FoundEntry[] {
  // The longest word rules most stories out.
  const words = [...foldWords(sought)].toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return [];
  const found: FoundEntry[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry, words);
    if (rank > 0) found.push({ entry, rank });
  }
  const savedAt = ({ mark }: SearchEntry): number => mark?.mtimeMs ?? 0;
  return found.toSorted((a, b) => b.rank - a.rank || savedAt(b.entry) - savedAt(a.entry));
}

/** The paragraph that has most of the words looked for, cut to what stands round the first of them; null where none has any. */
export function passageOf({ paragraphs }: StoryWords, sought: string): string | null {
  const words = foldWords(sought);
  const has = (text: string): number => {
    const line = wordLine(text);
    return words.filter((word) => lineHas(line, word)).length;
  };
  let best = { text: '', count: 0 };
  for (const text of paragraphs) {
    const count = has(text);
    if (count > best.count) best = { text, count };
  }
  return best.count === 0 ? null : around(best.text, words);
}

const before = 40;
const most = 160;

/** What stands round the first word found, whole words only. */
function around(text: string, words: readonly string[]): string {
  let at = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!words.some((each) => foldWords(word)[0]?.startsWith(each))) continue;
    at = index;
    break;
  }
  const start = at <= before ? 0 : text.lastIndexOf(' ', at - before) + 1;
  const rest = text.slice(start);
  const end = rest.length <= most ? rest.length : Math.max(rest.lastIndexOf(' ', most), 1);
  return `${start > 0 ? '… ' : ''}${rest.slice(0, end)}${end < rest.length ? ' …' : ''}`;
}
