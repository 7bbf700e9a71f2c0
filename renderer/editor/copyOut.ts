import { DOMSerializer, type DOMOutputSpec, type Fragment, type Mark, type Node, type Slice } from '@tiptap/pm/model';
import type { Embed } from '../../shared/story/block';
import { blockText } from './blockPositions';
import { pictureOf } from './picture';
import { isPart } from './storyFromEditor';

const levelOf = ({ attrs }: Node): number => (typeof attrs['level'] === 'number' ? attrs['level'] : 1);

const spanned = ({ attrs }: Node): Record<string, string> =>
  attrs['colspan'] > 1 ? { colspan: String(attrs['colspan']) } : {};

function figureOf(node: Node): DOMOutputSpec {
  const { src, alt, credit } = pictureOf(node);
  const caption: DOMOutputSpec = ['span', 0];
  return [
    'figure',
    ['img', { src, alt }],
    credit === null ? ['figcaption', caption] : ['figcaption', caption, ' ', ['cite', credit]],
  ];
}

function embedCard({ attrs }: Node): DOMOutputSpec {
  const embed = attrs['embed'] as Embed | null;
  return ['figure', ['a', { href: embed?.url ?? '' }, embed?.provider ?? 'Embed'], ['figcaption', 0]];
}

/** Each node as plain HTML that any editor or CMS takes. */
const nodes: Readonly<Record<string, (node: Node) => DOMOutputSpec>> = {
  // The library takes a bare text as well; its types leave that out.
  text: ({ text }) => (text ?? '') as unknown as DOMOutputSpec,
  headline: () => ['h1', 0],
  standfirst: () => ['p', 0],
  byline: () => ['p', 0],
  dateline: () => ['p', 0],
  paragraph: () => ['p', 0],
  crosshead: (node) => [`h${Math.min(levelOf(node) + 1, 6)}`, 0],
  listItem: () => ['li', 0],
  pullQuote: () => ['aside', ['p', 0]],
  image: figureOf,
  embed: embedCard,
  rule: () => ['hr'],
  table: () => ['table', ['tbody', 0]],
  tableRow: () => ['tr', 0],
  tableCell: (node) => ['td', spanned(node), 0],
  tableHeader: (node) => ['th', spanned(node), 0],
};

/** Links and emphasis; the looks of quotations stay behind. */
const marks: Readonly<Record<string, (mark: Mark) => DOMOutputSpec>> = {
  link: ({ attrs }) => ['a', { href: String(attrs['href']) }, 0],
  strong: () => ['strong', 0],
  emphasis: () => ['em', 0],
  superscript: () => ['sup', 0],
  subscript: () => ['sub', 0],
  strike: () => ['s', 0],
};

type Target = HTMLElement | DocumentFragment;

/** Lists that are open while blocks are written, the outermost first. */
class Lists {
  private readonly open: { readonly list: HTMLElement; readonly level: number; readonly ordered: boolean }[] = [];

  close(): void {
    this.open.length = 0;
  }

  /** The list that an item belongs into; made where none is open at its level. */
  listOf(item: Node, target: Target, made: Document): HTMLElement {
    const level = levelOf(item);
    const ordered = item.attrs['ordered'] === true;
    while ((this.open.at(-1)?.level ?? 0) > level) this.open.pop();
    const last = this.open.at(-1);
    if (last?.level === level && last.ordered === ordered) return last.list;
    if (last?.level === level) this.open.pop();
    const list = made.createElement(ordered ? 'ol' : 'ul');
    const start: unknown = item.attrs['start'];
    if (ordered && typeof start === 'number') list.setAttribute('start', String(start));
    const outer = this.open.at(-1)?.list;
    (outer?.lastElementChild ?? target).append(list);
    this.open.push({ list, level, ordered });
    return list;
  }
}

/** A place to type in that has no words yet. */
const isEmptyPlace = (node: Node): boolean =>
  node.type.isInGroup('field') || node.type.isInGroup('body') ? !isPart(node) : false;

/** Writes blocks, list items into lists within lists, and paragraphs of a block quotation into one. */
class CleanSerializer extends DOMSerializer {
  override serializeFragment(fragment: Fragment, options: { document?: Document } = {}, target?: Target): Target {
    if (fragment.firstChild?.isInline !== false) return super.serializeFragment(fragment, options, target);
    const made = options.document ?? document;
    const into = target ?? made.createDocumentFragment();
    const lists = new Lists();
    let quotation: HTMLElement | null = null;
    fragment.forEach((node) => {
      if (isEmptyPlace(node)) return;
      if (node.attrs['display'] !== 'block-quotation') quotation = null;
      else if (!quotation) into.append((quotation = made.createElement('blockquote')));
      const home: Target = quotation ?? into;
      const isItem = node.type.name === 'listItem';
      if (!isItem) lists.close();
      (isItem ? lists.listOf(node, home, made) : home).append(this.serializeNode(node, options));
    });
    return into;
  }
}

export const cleanSerializer = new CleanSerializer({ ...nodes }, { ...marks });

/** A slice as plain text: a blank line between two blocks, a table's cells divided by tabs. */
export const textOf = ({ content }: Slice): string =>
  content.content
    .filter((node) => !isEmptyPlace(node))
    .map((node) => (node.isText ? (node.text ?? '') : blockText(node)))
    .join('\n\n');
