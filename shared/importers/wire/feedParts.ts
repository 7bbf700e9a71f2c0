import { asJob, plainLine, type DraftLine } from './draft';
import { asUrl } from './fields';
import type { MarkBook } from './markBook';
import { allNamed, elementsIn, firstNamed, plainText, rawText, type MarkupNode } from '../xml/markupNode';
import { markupLines } from './markupLines';
import { unwrapText } from '../text/unwrapLines';
import { readFragment } from '../page/readFragment';
import { letters } from '../../text/letters';

/** Related links as feeds have them: `<link rel="related">`. */
export const relatedLinks = (item: MarkupNode): readonly DraftLine[] =>
  allNamed(item, 'link')
    .filter(({ attributes }) => attributes['rel'] === 'related')
    .flatMap(({ attributes }) => {
      const url = asUrl(attributes['href']);
      return plainLine('related', attributes['title']?.trim() || url, 'a', url === undefined ? {} : { href: url });
    });

const blockTag = /<(?:p|div|blockquote|li|h[1-6]|figure|table|pre)[\s>]/i;
/** A CDATA section that was escaped once more: its signs are text, and say nothing. */
const escapedSection = /^\s*(?:<|&lt;)!\[CDATA\[([^]*?)(?:\]\](?:>|&gt;))?\s*$/i;

/** Markup that came as text, once too often escaped or in a section of its own. */
export function unescaped(html: string): string {
  const inner = escapedSection.exec(html)?.[1] ?? html;
  return !inner.includes('<') && /&lt;(?:p|div|br|h[1-6]|ul)\b/i.test(inner)
    ? inner.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    : inner;
}

/** The copy of an item: HTML, or text whose paragraphs blank lines part, or line ends where none are blank. */
export function htmlLines(text: string, book: MarkBook): readonly DraftLine[] {
  const html = unescaped(text);
  return markupLines(readFragment(blockTag.test(html) ? html : withParagraphs(html)).children, book);
}

/** The last line of a feed’s item that WordPress sets, in some of its languages: “The post … appeared first on …”. */
const pointer =
  /^(?:the post .{1,400} (?:first appeared|appeared first) on|l[’']article .{1,400} est apparu en premier sur|der beitrag .{1,400} erschien zuerst auf|la entrada .{1,400} (?:se public[oó] primero en|aparece primero en)|het bericht .{1,400} verscheen eerst op|l[’']articolo .{1,400} (?:proviene da|sembra essere il primo su)|o post .{1,400} apareceu primeiro em|inl[aä]gget .{1,400} d[oö]k f[oö]rst upp p[aå]|indl[aæ]gget .{1,400} blev f[oø]rst udgivet p[aå])\b.{1,200}$/i;

/** The copy of an item with the line told apart that only says where it is from. */
export const withoutPointer = (lines: readonly DraftLine[]): readonly DraftLine[] =>
  lines.map((line, at) =>
    at >= lines.length - 2 && line.given === 'paragraph' && pointer.test(line.text)
      ? asJob('furniture', line, 'note')
      : line,
  );

function withParagraphs(html: string): string {
  const whole = unwrapText(html).text;
  if (/\n[\t ]{0,8}\r?\n/.test(whole)) return whole.replace(/\n[\t ]{0,8}\r?\n/g, '<p>');
  return /<br/i.test(whole) ? whole : whole.replace(/([.!?:]["'”’)]{0,3})[ \t]{0,8}\r?\n\s{0,40}(?=\S)/g, '$1<p>');
}

/** An element that holds markup in elements, as text, or plain text. */
export const markupOrText = (node: MarkupNode, book: MarkBook): readonly DraftLine[] =>
  elementsIn(node).length > 0 ? markupLines(node.children, book) : htmlLines(rawText(node), book);

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

/** The headline of our feeds as markup, where it is more than plain words. */
export const ownHeadline = (item: MarkupNode, book: MarkBook): readonly DraftLine[] => {
  const headline = firstNamed(item, 'headline', 'verbatim');
  return headline === undefined ? [] : htmlLines(rawText(headline), book);
};

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

/** Whether an element holds anything at all. */
export const hasText = (node: MarkupNode | undefined): boolean =>
  node !== undefined && (rawText(node).trim() !== '' || elementsIn(node).length > 0);
