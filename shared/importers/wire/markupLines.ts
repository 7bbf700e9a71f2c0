import type { GivenJob } from '../../story/source';
import { creditOf, pictureCaption } from '../objects/pictureCredit';
import { cutSpans } from '../../story/spans';
import { objectLine, type DraftLine, type DraftObject } from './draft';
import type { MarkBook } from './markBook';
import { append, appendBorder, emptyLine, finish } from './markupLine';
import { deepNamed, elementsIn, firstNamed, plainText, type MarkupChild, type MarkupNode } from '../xml/markupNode';
import { cellsOf, objectOf, pictureOf, rowsOf } from './markupObjects';
import { asCount, captions, enter, isBlock, isHidden, type Place } from './markupPlace';

/** Adds a line; a caption straight beneath a picture is its caption. */
function addLine(lines: DraftLine[], line: DraftLine): void {
  const above = lines.at(-1);
  if (line.given !== 'caption' || above?.text !== '' || above.object?.kind !== 'picture') {
    lines.push(line);
    return;
  }
  const { caption, credit } = pictureCaption(line.text);
  above.object.credit ??= credit;
  if (caption.trim() === '') return;
  const spans = cutSpans(line.spans ?? [], 0, caption.length);
  lines[lines.length - 1] = { ...line, text: caption, ...(line.spans ? { spans } : {}), object: above.object };
}

const isCredit = ({ name, attributes }: MarkupNode): boolean =>
  /^(?:span|cite|small|p)$/.test(name) && /(?:^|[\s_-])credit/.test(attributes['class'] ?? '');

/** Gives the words of a credit to the picture above, whose caption it stands in; false where there is none. */
function giveCredit(lines: readonly DraftLine[], node: MarkupNode): boolean {
  const picture = lines.at(-1)?.object;
  if (picture?.kind !== 'picture' || picture.credit !== null) return false;
  picture.credit = creditOf(plainText(node) ?? '');
  return true;
}

/** Where the words of a picture or of an embed stand. */
const wordsPlace = (place: Place, object: DraftObject): Place => ({
  ...place,
  given: object.kind === 'picture' ? 'caption' : 'paragraph',
  mark: null,
  item: null,
  quoted: false,
  object: object.kind === 'embed' ? object : null,
});

const isCopy = ({ given, row, object }: Place): boolean =>
  row === null && object === null && (given === 'paragraph' || given === 'list-item');

const unwrapped = (child: MarkupChild): readonly MarkupChild[] =>
  typeof child !== 'string' && captions.has(child.name) ? child.children : [child];

/** The lines of a piece of markup, HTML or NITF, as a reader sees them: each with its job and its quotations. */
export function markupLines(
  children: readonly MarkupChild[],
  book: MarkBook,
  given: GivenJob = 'paragraph',
): readonly DraftLine[] {
  const lines: DraftLine[] = [];
  let pending = emptyLine();
  const flush = (place: Place): void => {
    if (pending.length === 0) return;
    const line = finish(pending, place);
    if (line) addLine(lines, line);
    pending = emptyLine();
  };
  const breakLine = (place: Place): void => {
    if (place.row) append(pending, ' ', place);
    else flush(place);
  };
  const walkTable = (rows: readonly MarkupNode[], heads: ReadonlySet<MarkupNode>, place: Place): void => {
    const table = book.nextTable();
    for (const row of rows) {
      const cells = cellsOf(row);
      const head = heads.has(row) || (cells.length > 1 && cells.every(({ name }) => name === 'th'));
      const inRow: Place = { ...place, given: 'table', tag: 'td', item: null, quoted: false, row: { table, head } };
      cells.forEach((cell, at) => {
        if (at > 0) for (let wide = cellWidth(cells[at - 1]); wide > 0; wide -= 1) appendBorder(pending);
        for (const each of cell.children) walk(each, inRow);
      });
      flush(inRow);
    }
  };
  /** Reads a picture, an embed, a rule or a table; false for an element that is read as any other. */
  const takeObject = (node: MarkupNode, place: Place): boolean => {
    if (!isCopy(place)) return false;
    const picture = node.name === 'img' ? pictureOf(node) : null;
    if (picture) lines.push(objectLine(picture));
    const rows = node.name === 'table' ? rowsOf(node) : null;
    const found = rows ? null : objectOf(node);
    if (!rows && !found) return picture !== null;
    flush(place);
    if (rows) {
      const title = elementsIn(node).find(({ name }) => name === 'caption');
      if (title) walk({ ...title, name: 'p' }, place);
      walkTable(rows, new Set(deepNamed(firstNamed(node, 'thead'), 'tr')), place);
    }
    if (!found) return true;
    lines.push(objectLine(found.object));
    const inside = wordsPlace(place, found.object);
    for (const each of found.words.flatMap(unwrapped)) walk(each, inside);
    flush(inside);
    return true;
  };
  const walk = (child: MarkupChild, place: Place): void => {
    if (typeof child === 'string') {
      append(pending, child, place);
      return;
    }
    if (child.attributes['hidden'] === undefined && takeObject(child, place)) return;
    if (isHidden(child) || (place.given === 'caption' && isCredit(child) && giveCredit(lines, child))) return;
    if (child.name === 'br' || child.name === 'hr') {
      breakLine(place);
      return;
    }
    const inner = enter(child, place, book);
    const stands = isBlock(child.name) || inner.creditOf !== place.creditOf || inner.tag === 'pull-credit';
    if (stands) breakLine(place);
    // A byline's title runs on from the name without a stop.
    if (child.name === 'byttl' && pending.visible > 0) append(pending, ', ', place);
    for (const each of child.children) walk(each, inner);
    if (stands) breakLine(inner);
  };
  const ground: Place = {
    given,
    tag: 'p',
    mark: null,
    block: null,
    href: null,
    emphasis: [],
    related: false,
    creditOf: null,
    list: null,
    item: null,
    level: null,
    quoted: false,
    cites: null,
    object: null,
    row: null,
  };
  for (const child of children) walk(child, ground);
  flush(ground);
  return lines;
}

const mostColumns = 100;

/** How many columns a cell reaches over. */
const cellWidth = (cell: MarkupNode | undefined): number =>
  Math.max(1, Math.min(mostColumns, asCount(cell?.attributes['colspan']) ?? 1));
