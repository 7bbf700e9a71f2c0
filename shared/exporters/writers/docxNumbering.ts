import type { WordCopy, WordList } from './docxLines';
import { property, wordElement } from './docxMarkup';
import { element, emptyElement, type Markup } from './markup';

const deepest = 9;

/** A level of a list: a bullet, or the number alone with a stop. */
const listLevel = (level: number, isOrdered: boolean): Markup =>
  element(
    'w:lvl',
    { 'w:ilvl': String(level) },
    property('w:start', '1'),
    property('w:numFmt', isOrdered ? 'decimal' : 'bullet'),
    property('w:lvlText', isOrdered ? `%${level + 1}.` : '\u2022'),
    property('w:lvlJc', 'left'),
    element('w:pPr', {}, emptyElement('w:ind', { 'w:left': String(720 * (level + 1)), 'w:hanging': '360' })),
  );

const abstractList = (id: string, levels: number, isOrdered: boolean): Markup =>
  element(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    property('w:multiLevelType', levels === 1 ? 'singleLevel' : 'multilevel'),
    ...Array.from({ length: levels }, (_, level) => listLevel(level, isOrdered)),
  );

const listNumber = (number: string, abstract: string, begins: Markup | null = null): Markup =>
  element('w:num', { 'w:numId': number }, property('w:abstractNumId', abstract), begins);

/** A numbered list counts for itself, from its own number. */
const beginning = ({ level, start }: WordList): Markup =>
  element('w:lvlOverride', { 'w:ilvl': String(level) }, property('w:startOverride', String(start)));

/** The bullets of the style for items, and the lists that go beyond it. */
export function numberingPart({ lists }: WordCopy): Markup {
  const nested = lists.find(({ isOrdered }) => !isOrdered);
  const numbered = lists.filter(({ isOrdered }) => isOrdered);
  return wordElement(
    'w:numbering',
    abstractList('0', 1, false),
    nested ? abstractList('1', deepest, false) : null,
    numbered.length === 0 ? null : abstractList('2', deepest, true),
    listNumber('1', '0'),
    nested ? listNumber(String(nested.number), '1') : null,
    ...numbered.map((list) => listNumber(String(list.number), '2', beginning(list))),
  );
}
