import type { DraftLine } from './draft';
import { plainLine } from './draft';
import { asUrl } from './fields';
import type { MarkBook } from './markBook';
import { allNamed, elementsIn, firstNamed, plainText, rawText, type MarkupNode } from './markupNode';
import { markupLines } from './markupLines';
import { readFragment } from './readFragment';

/** Related links as feeds have them: `<link rel="related">`. */
export const relatedLinks = (item: MarkupNode): readonly DraftLine[] =>
  allNamed(item, 'link')
    .filter(({ attributes }) => attributes['rel'] === 'related')
    .flatMap(({ attributes }) => {
      const url = asUrl(attributes['href']);
      return plainLine('related', attributes['title']?.trim() || url, 'a', url === undefined ? {} : { href: url });
    });

/** The copy of an item: HTML, or text whose paragraphs blank lines part. */
export function htmlLines(html: string, book: MarkBook): readonly DraftLine[] {
  const hasParagraphs = /<(?:p|div|blockquote|li|h[1-6]|figure)[\s>]/i.test(html);
  return markupLines(readFragment(hasParagraphs ? html : html.replace(/\n[\t ]{0,8}\r?\n/g, '<p>')).children, book);
}

/** A short text that may be HTML, on one line. */
export const shortText = (node: MarkupNode | undefined, book: MarkBook): string | undefined =>
  htmlLines(rawText(node), book)
    .map(({ text }) => text)
    .join(' ')
    .trim() || undefined;

/** Whether the feed is one of ours, which marks the standfirst in its content. */
export const isOwnFeed = (root: MarkupNode): boolean => root.attributes['xmlns:verbatim'] !== undefined;

/** What our feeds say in elements of our own. */
export const ownElement = (item: MarkupNode, name: string): string | undefined =>
  plainText(firstNamed(item, name, 'verbatim'));

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** A summary that only repeats how the copy begins is no standfirst. */
export function asStandfirst(summary: string | undefined, copy: readonly DraftLine[]): string | undefined {
  if (summary === undefined || summary.length > 600) return undefined;
  const begins = letters(summary.replace(/(?:\[?(?:…|\.\.\.)\]?)\s{0,3}$/, '')).slice(0, 300);
  let opening = '';
  for (const { text } of copy) {
    opening += letters(text.slice(0, 700));
    if (opening.length > 700) break;
  }
  return begins === '' || opening.includes(begins) ? undefined : summary;
}

/** How many more stories a file holds than the one that was read, in words for the user. */
export const othersNote = (others: number): readonly string[] =>
  others < 1 ? [] : [`The file holds ${others} more ${others === 1 ? 'story' : 'stories'}: only the first was read.`];

/** Whether an element holds anything at all. */
export const hasText = (node: MarkupNode | undefined): boolean =>
  node !== undefined && (rawText(node).trim() !== '' || elementsIn(node).length > 0);
