import { english } from '../../shared/language/languages';
import { sortSource } from '../../shared/cleaning/sortSource';
import { isBody } from '../../shared/story/block';
import type { SortedSource } from '../../shared/story/sortedSource';
import { mustImport } from '../importers/importText';

/** Sorts plain text, or a page when the name says so. */
export const sortText = (text: string, name = 'copy.txt'): SortedSource => sortSource(mustImport(text, name), english);

/** The body's paragraphs, crossheads and list items. */
export const bodyOf = ({ blocks }: SortedSource): readonly string[] => blocks.filter(isBody).map(({ text }) => text);

/** The text of the block with one job; null where there is none. */
export const blockOf = ({ blocks }: SortedSource, kind: string): string | null =>
  blocks.find((block) => block.kind === kind)?.text ?? null;

/** “reason: line” of each removed line. */
export const removedOf = ({ removed }: SortedSource): readonly string[] =>
  removed.map(({ reason, text }) => `${reason}: ${text}`);

/** Every non-blank line that lies in none, or in more than one, of the parts (a card's own repeated source aside). */
export function miscounted(sorted: SortedSource): readonly string[] {
  const { text, lines } = sorted.source;
  const { published, credit, embargo } = sorted.details;
  const whole = [
    ...sorted.blocks.flatMap(({ source }) => source ?? []),
    published,
    credit,
    embargo,
    ...sorted.captions,
    ...sorted.related,
    ...sorted.removed,
  ].filter((part) => part !== null);
  return lines.flatMap(({ start, end }) => {
    const own = text.slice(start, end);
    if (own.trim() === '') return [];
    // A marker that was typed before an item is the list's own: the item begins behind it.
    const typed = /^(?:[•▪●◦‣·*–-]|\d{1,2}[.)])\s+(?=\S)/.exec(own.trimStart())?.[0].length ?? 0;
    const begin = start + own.length - own.trimStart().length;
    const first = sorted.blocks.some(({ kind, source }) => kind === 'list-item' && source?.start === begin + typed)
      ? begin + typed
      : begin;
    const holders = whole.filter((part) => part.start <= first && first < part.end);
    const inCard = sorted.related.some((card) => card.start <= first && first < card.end);
    return holders.length === 1 || (inCard && holders.length === 2) ? [] : [`${holders.length}: ${own}`];
  });
}
