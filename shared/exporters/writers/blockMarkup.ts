import { hasWords, type CopyEmbed, type CopyImage, type CopyTable } from '../copy/copyBlocks';
import type { CopyList, ListEntry } from '../copy/groupBody';
import type { CopyLine } from '../copy/copyLine';
import { element, elementOf, elementWith, emptyElement, textElement, together, type Markup } from './markup';

/** How a language of markup, or a format, sets the words of a line. */
export type SetLine = (line: CopyLine) => Markup;

const bullets = elementOf('ul');
const numbers = elementWith('ol', ['start']);
const listItem = elementOf('li');

/** The elements of a list, alike in every language we write but for the number it begins with. */
export interface ListTags {
  readonly numbered: (start: number, items: Markup) => Markup;
}

const htmlList: ListTags = { numbered: (start, items) => numbers([start === 1 ? null : String(start)], items) };

/** A list with the lists nested in it. */
export function listMarkup(list: CopyList, line: SetLine, tags: ListTags = htmlList): Markup {
  const entry = ({ block, lists }: ListEntry): Markup =>
    listItem(together([line(block), ...lists.map((each) => listMarkup(each, line, tags))]));
  const items = together(list.items.map(entry));
  return list.isOrdered ? tags.numbered(list.start, items) : bullets(items);
}

/** A list with an item for each piece of markup. */
export const listOf = (items: readonly Markup[]): Markup => bullets(together(items.map(listItem)));

const row = elementOf('tr');
const headCell = elementOf('th', { scope: 'col' });
const cell = elementOf('td');
const table = elementOf('table');
const head = elementOf('thead');
const tableBody = elementOf('tbody');

/** A table, its head apart. */
export function tableMarkup({ rows, headRows }: CopyTable, line: SetLine): Markup {
  const rowsOf = (from: number, to: number, set: (content: Markup) => Markup): readonly Markup[] =>
    rows.slice(from, to).map((cells) => row(together(cells.map((each) => set(line(each))))));
  const [above, below] = [rowsOf(0, headRows, headCell), rowsOf(headRows, rows.length, cell)];
  return table(
    together([
      above.length === 0 ? null : head(together(above)),
      below.length === 0 ? null : tableBody(together(below)),
    ]),
  );
}

/** The class of a block quotation that no speaker is named for. */
export const setFreeClass = 'block-quotation';

const caption = elementOf('figcaption');

/** A picture’s caption and whoever is to be credited for it; null without either. */
export function imageCaption(image: CopyImage, line: SetLine): Markup | null {
  const { credit } = image.picture;
  const parts = [
    hasWords(image) ? line(image) : null,
    credit === null ? null : textElement('span', credit, { class: 'credit' }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : together(parts, ' ');
}

/** A picture with its caption. */
export function imageMarkup(image: CopyImage, line: SetLine): Markup {
  const { src, alt } = image.picture;
  const words = imageCaption(image, line);
  return element('figure', { class: 'image' }, emptyElement('img', { src, alt }), words && caption(words));
}

/** What another site shows, as a link to it that runs nothing. */
export const embedMarkup = (embed: CopyEmbed, line: SetLine): Markup =>
  element(
    'figure',
    { class: 'embed', 'data-provider': embed.provider },
    textElement('a', embed.provider, { href: embed.url }),
    hasWords(embed) ? caption(line(embed)) : null,
  );

export const ruleMarkup: Markup = emptyElement('hr', {});
