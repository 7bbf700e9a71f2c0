import type { Emphasis } from '../../story/block';
import type { CopyImage } from '../copy/copyBlocks';
import { groupBody, type CopyList, type Passage } from '../copy/groupBody';
import { imageCaption, tableMarkup } from './blockMarkup';
import { plainMarkup } from './bodyMarkup';
import type { Markup } from './markup';
import { creditFor } from '../copy/quotationRecord';
import { groupLinks, type CopyLine, type CopyPiece, type CopyQuotation } from '../copy/copyLine';
import type { CopyLink, StoryCopy } from '../copy/storyCopy';

interface TextNode {
  readonly type: 'extended-text';
  readonly version: 1;
  readonly text: string;
  readonly detail: 0;
  /** Lexical's bits. */
  readonly format: number;
  readonly mode: 'normal';
  readonly style: '';
}

interface LineBreak {
  readonly type: 'linebreak';
  readonly version: 1;
}

interface LinkNode extends Holder<'link'> {
  readonly rel: string;
  readonly target: null;
  readonly title: null;
  readonly url: string;
  readonly children: readonly TextNode[];
}

type Inline = TextNode | LineBreak | LinkNode;

/** What every node that holds others says of itself. */
interface Holder<Type extends string> {
  readonly type: Type;
  readonly version: 1;
  readonly direction: 'ltr';
  readonly format: '';
  readonly indent: 0;
}

interface TextHolder extends Holder<'paragraph' | 'extended-quote' | 'aside'> {
  readonly children: readonly Inline[];
}

interface Heading extends Holder<'extended-heading'> {
  readonly tag: 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  readonly children: readonly Inline[];
}

/** An item of words, or one that holds a list within: Lexical sets it beside its item, one deeper. */
interface ListItem {
  readonly type: 'listitem';
  readonly version: 1;
  readonly direction: 'ltr';
  readonly format: '';
  readonly indent: number;
  readonly value: number;
  readonly children: readonly (Inline | List)[];
}

interface List extends Holder<'list'> {
  readonly listType: 'bullet' | 'number';
  readonly start: number;
  readonly tag: 'ul' | 'ol';
  readonly children: readonly ListItem[];
}

/** Ghost’s card for a picture; its caption is HTML. */
interface ImageCard {
  readonly type: 'image';
  readonly version: 1;
  readonly src: string;
  readonly width: null;
  readonly height: null;
  readonly title: '';
  readonly alt: string;
  readonly caption: string;
  readonly cardWidth: 'regular';
  readonly href: '';
}

/** Ghost’s card for markup, which is how it has tables. */
interface HtmlCard {
  readonly type: 'html';
  readonly version: 1;
  readonly html: Markup;
}

interface Rule {
  readonly type: 'horizontalrule';
  readonly version: 1;
}

interface Bookmark {
  readonly type: 'bookmark';
  readonly version: 1;
  readonly url: string;
  readonly caption: string;
  readonly metadata: {
    readonly icon: '';
    readonly title: string;
    readonly description: '';
    readonly author: '';
    readonly publisher: string;
    readonly thumbnail: '';
  };
}

type Node = TextHolder | Heading | List | Bookmark | ImageCard | HtmlCard | Rule;

/** A document of Lexical, Ghost's editor. */
export interface LexicalDocument {
  readonly root: Holder<'root'> & { readonly children: readonly Node[] };
}

const bits: Readonly<Record<Emphasis, number>> = {
  strong: 1,
  emphasis: 2,
  strike: 4,
  subscript: 32,
  superscript: 64,
};

const textNode = (text: string, format = 0): TextNode => ({
  type: 'extended-text',
  version: 1,
  text,
  detail: 0,
  format,
  mode: 'normal',
  style: '',
});

const lineBreak: LineBreak = { type: 'linebreak', version: 1 };

const holder = <Type extends string>(type: Type): Holder<Type> => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
});

const formatOf = (emphases: readonly Emphasis[]): number => emphases.reduce((sum, kind) => sum + bits[kind], 0);

/** The text of pieces, those set alike joined as Lexical itself would. */
const joined = (pieces: readonly CopyPiece[]): readonly TextNode[] => {
  const nodes: TextNode[] = [];
  for (const { text, emphases } of pieces) {
    const format = formatOf(emphases);
    const last = nodes.at(-1);
    if (last?.format === format) nodes[nodes.length - 1] = textNode(last.text + text, format);
    else nodes.push(textNode(text, format));
  }
  return nodes;
};

const linkNode = (url: string, pieces: readonly CopyPiece[]): LinkNode => ({
  ...holder('link'),
  rel: ['noreferrer', pieces[0]?.rel].filter(Boolean).join(' '),
  target: null,
  title: null,
  url,
  children: joined(pieces),
});

/** A line's words. Ghost has no mark for quotations, so runs that are set alike are one text. */
const lineNodes = ({ runs }: CopyLine): readonly Inline[] =>
  groupLinks(runs.flatMap(({ pieces }) => pieces)).flatMap(({ link, pieces }): readonly Inline[] =>
    link === null ? joined(pieces) : [linkNode(link, pieces)],
  );

const paragraph = (children: readonly Inline[]): TextHolder => ({ ...holder('paragraph'), children });

const crossheads = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

const listNode = ({ isOrdered, start, items }: CopyList, indent = 0): List => {
  const item = (value: number, children: ListItem['children']): ListItem => ({
    ...holder('listitem'),
    indent,
    value,
    children,
  });
  return {
    ...holder('list'),
    listType: isOrdered ? 'number' : 'bullet',
    start,
    tag: isOrdered ? 'ol' : 'ul',
    children: items.flatMap(({ block, lists }, at) => [
      item(start + at, lineNodes(block)),
      ...lists.map((each) => item(start + at + 1, [listNode(each, indent + 1)])),
    ]),
  };
};

const brokenLines = (blocks: readonly CopyLine[]): readonly Inline[] =>
  blocks.flatMap((block, at) => (at === 0 ? lineNodes(block) : [lineBreak, ...lineNodes(block)]));

const creditLine = (quotation: CopyQuotation | null): readonly Inline[] =>
  quotation === null || quotation.speaker === null
    ? []
    : [lineBreak, textNode(`— ${creditFor(quotation)}`, bits.emphasis)];

const imageCard = (block: CopyImage): ImageCard => ({
  type: 'image',
  version: 1,
  src: block.picture.src,
  width: null,
  height: null,
  title: '',
  alt: block.picture.alt,
  caption: imageCaption(block, plainMarkup) ?? '',
  cardWidth: 'regular',
  href: '',
});

const passageNode = (passage: Passage): Node => {
  switch (passage.kind) {
    case 'paragraph':
      return paragraph(lineNodes(passage.block));
    case 'crosshead':
      return {
        ...holder('extended-heading'),
        tag: crossheads[passage.block.level - 1] ?? 'h6',
        children: lineNodes(passage.block),
      };
    case 'list':
      return listNode(passage.list);
    case 'quotation':
      return {
        ...holder('extended-quote'),
        children: [...brokenLines(passage.blocks), ...creditLine(passage.quotation)],
      };
    case 'block-quotation':
      return { ...holder('extended-quote'), children: brokenLines(passage.blocks) };
    case 'pull-quote':
      return {
        ...holder('aside'),
        children: [...lineNodes(passage.block), ...creditLine(passage.block.quotation)],
      };
    case 'image':
      return imageCard(passage.block);
    case 'table':
      return { type: 'html', version: 1, html: tableMarkup(passage.block, plainMarkup) };
    case 'embed': {
      const { provider, url } = passage.block;
      return card({ title: provider, url, publisher: provider, caption: plainMarkup(passage.block) });
    }
    case 'rule':
      return { type: 'horizontalrule', version: 1 };
  }
};

interface Card {
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly caption: string;
}

/** A card with an address that Ghost shows and never runs. */
const card = ({ title, url, publisher, caption }: Card): Bookmark => ({
  type: 'bookmark',
  version: 1,
  url,
  caption,
  metadata: { icon: '', title, description: '', author: '', publisher, thumbnail: '' },
});

const bookmark = ({ title, url, source }: CopyLink): Bookmark =>
  card({ title, url, publisher: source ?? '', caption: '' });

/** The body and the related links as a document of Lexical, Ghost's editor. */
export function lexicalDocument(copy: StoryCopy): LexicalDocument {
  const all = [...groupBody(copy.body).map(passageNode), ...copy.related.map(bookmark)];
  // Lexical refuses a root without children.
  return { root: { ...holder('root'), children: all.length > 0 ? all : [paragraph([])] } };
}
