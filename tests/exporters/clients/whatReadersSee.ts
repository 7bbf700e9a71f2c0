// What a reader sees of a file of ours in another program, and what of it the copy says. A client turns our file into
// HTML; here its words, headings, lists, links, emphasis, tables, pictures and block quotations are read from that.
import { parseHTML } from 'linkedom';
import type { Carries } from '../../../shared/exporters/carries';
import { columnsOf } from '../../../shared/exporters/copy/copyBlocks';
import { groupLinks, type CopyLine } from '../../../shared/exporters/copy/copyLine';
import { groupBody, itemsOf, type Passage } from '../../../shared/exporters/copy/groupBody';
import { creditFor } from '../../../shared/exporters/copy/quotationRecord';
import type { StoryCopy } from '../../../shared/exporters/copy/storyCopy';

/** All of it as plain texts, without white space where a client may set it as it likes. */
export interface Seen {
  readonly words: string;
  /** “2 Crew & cost”. */
  readonly headings: readonly string[];
  /** “1 * Two crossings a day”: how deep, bullet or number, and the words. */
  readonly items: readonly string[];
  /** The words linked to each address. */
  readonly links: Readonly<Record<string, string>>;
  /** The words set so, from the first to the last. */
  readonly strong: string;
  readonly emphasis: string;
  readonly strike: string;
  readonly superscript: string;
  readonly subscript: string;
  /** Cells, a row each. */
  readonly rows: readonly string[];
  /** Alternative texts. */
  readonly pictures: readonly string[];
  /** Words of block quotations with their speakers; a client may set what stands side by side as one. */
  readonly quotations: readonly string[];
}

export const tight = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const tags = {
  strong: 'strong, b',
  emphasis: 'em, i',
  strike: 's, del, strike',
  superscript: 'sup',
  subscript: 'sub',
} as const;

/** Reads HTML as it stands on the screen. */
export function seenIn(html: string): Seen {
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
  const all = (selector: string): readonly Element[] => [...document.body.querySelectorAll(selector)];
  const outermost = (selector: string): readonly Element[] =>
    all(selector).filter((element) => !element.parentElement?.closest(selector));
  const textOf = (elements: readonly Element[]): string =>
    tight(elements.map((each) => each.textContent ?? '').join(''));
  const links: Record<string, string> = {};
  for (const link of all('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    links[address] = (links[address] ?? '') + tight(link.textContent ?? '');
  }
  const within = (selector: string): string =>
    textOf(outermost(selector).filter((each) => !(each.textContent ?? '').startsWith('\u2014 ')));
  return {
    words: plain(spaced(document.body)),
    headings: all('h1, h2, h3, h4, h5, h6').map((each) => `${each.tagName.slice(1)} ${plain(each.textContent ?? '')}`),
    items: all('li').map(
      (each) => `${depthOf(each)} ${each.closest('ul, ol')?.tagName === 'OL' ? '1' : '*'} ${ownWords(each)}`,
    ),
    links,
    strong: within(tags.strong),
    emphasis: within(tags.emphasis),
    strike: within(tags.strike),
    superscript: within(tags.superscript),
    subscript: within(tags.subscript),
    rows: all('tr').map((row) =>
      [...row.querySelectorAll('td, th')].map((cell) => plain(cell.textContent ?? '')).join(' | '),
    ),
    pictures: all('img').map((image) => image.getAttribute('alt') ?? ''),
    quotations: [
      textOf(
        outermost('blockquote').map((quote) =>
          quote.parentElement?.tagName === 'FIGURE' ? quote.parentElement : quote,
        ),
      ),
    ],
  };
}

const inline = /^(?:A|ABBR|B|CITE|DEL|EM|I|Q|S|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|U)$/;

/** The text of an element, with a blank wherever an element begins or ends that stands in no line. */
function spaced(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return node.textContent ?? '';
      if (node.nodeType !== 1) return '';
      const inner = node as Element;
      return inline.test(inner.tagName) ? spaced(inner) : ` ${spaced(inner)} `;
    })
    .join('');
}

function depthOf(item: Element): number {
  let depth = 0;
  for (let list = item.closest('ul, ol'); list; list = list.parentElement?.closest('ul, ol') ?? null) depth += 1;
  return depth;
}

const ownWords = (item: Element): string =>
  plain(
    [...item.childNodes].map((node) => (/^(?:UL|OL)$/.test(node.nodeName) ? '' : (node.textContent ?? ''))).join(''),
  );

/** Blocks whose links and emphasis a format may leave behind. */
const spans = { image: 'captionSpans', table: 'cellSpans', embed: 'embedSpans' } as const;

/** What the copy says that a reader shall see of what a format carries. Speakers of block quotations are text. */
export function expectedOf(copy: StoryCopy, carries: Carries): Seen {
  const passages = groupBody(copy.body);
  const lines = copy.body.filter(
    ({ kind }) => !(kind in spans) || carries[spans[kind as keyof typeof spans]] === 'kept',
  );
  const emphasised = (kind: string): string =>
    tight(
      lines
        .flatMap(piecesOf)
        .filter(({ emphases }) => emphases.some((each) => each === kind))
        .map(({ text }) => text)
        .join(''),
    );
  const links: Record<string, string> = {};
  for (const { link, pieces } of lines.flatMap((line) => groupLinks(piecesOf(line))))
    if (link !== null) links[link] = (links[link] ?? '') + tight(pieces.map(({ text }) => text).join(''));
  return {
    words: passages
      .flatMap(wordsOf)
      .map(plain)
      .filter((text) => text !== '')
      .join('\n'),
    headings: copy.body.flatMap((block) =>
      block.kind === 'crosshead' ? [`${block.level + 1} ${plain(block.text)}`] : [],
    ),
    items: passages.flatMap((passage) =>
      passage.kind === 'list'
        ? itemsOf(passage.list).map(({ level, isOrdered, text }) => `${level} ${isOrdered ? '1' : '*'} ${plain(text)}`)
        : [],
    ),
    links,
    strong: emphasised('strong'),
    emphasis: emphasised('emphasis'),
    strike: emphasised('strike'),
    superscript: emphasised('superscript'),
    subscript: emphasised('subscript'),
    rows: copy.body.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map((row) => row.map(({ text }) => plain(text)).join(' | ')).filter(() => columnsOf(block) > 0)
        : [],
    ),
    pictures: copy.body.flatMap((block) => (block.kind === 'image' ? [block.picture.alt] : [])),
    quotations: passages.flatMap((passage) =>
      passage.kind === 'quotation' || passage.kind === 'block-quotation' ? [tight(wordsOf(passage).join(''))] : [],
    ),
  };
}

const piecesOf = ({ runs }: CopyLine) => runs.flatMap(({ pieces }) => pieces);

/** The words of a passage in the order they are read: of a block quotation its speakers too, of a picture its credit. */
function wordsOf(passage: Passage): readonly string[] {
  switch (passage.kind) {
    case 'list':
      return itemsOf(passage.list).map(({ text }) => text);
    case 'quotation':
      return [...passage.blocks.map(({ text }) => text), creditFor(passage.quotation)];
    case 'block-quotation':
      return passage.blocks.map(({ text }) => text);
    case 'image':
      return [passage.block.text, passage.block.picture.credit ?? ''];
    case 'table':
      return passage.block.rows.flatMap((row) => row.map(({ text }) => text));
    case 'embed':
      return [passage.block.provider, passage.block.text];
    case 'rule':
      return [];
    default:
      return [passage.block.text];
  }
}

/** The words of the copy that a reader does not find in their order, and what he finds that is none of the copy’s. */
export function wordsAstray(seen: string, expected: string): { readonly missing: string[]; readonly more: string } {
  let rest = tight(seen);
  let more = '';
  const missing: string[] = [];
  for (const line of expected.split('\n')) {
    const words = tight(line);
    const at = rest.indexOf(words);
    if (at < 0) missing.push(line);
    else {
      more += rest.slice(0, at);
      rest = rest.slice(at + words.length);
    }
  }
  return { missing, more: more + rest };
}
