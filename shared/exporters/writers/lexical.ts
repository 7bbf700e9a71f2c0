import type { Emphasis } from '../../story/block';
import { groupBody, type Passage } from '../copy/groupBody';
import { creditFor } from '../copy/quotationRecord';
import { groupLinks, type CopyLine, type CopyLink, type CopyPiece, type StoryCopy } from '../copy/storyCopy';

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
  readonly rel: 'noreferrer';
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

interface TextHolder extends Holder<'paragraph' | 'extended-quote'> {
  readonly children: readonly Inline[];
}

interface Heading extends Holder<'extended-heading'> {
  readonly tag: 'h2';
  readonly children: readonly Inline[];
}

interface ListItem extends Holder<'listitem'> {
  readonly value: number;
  readonly children: readonly Inline[];
}

interface List extends Holder<'list'> {
  readonly listType: 'bullet';
  readonly start: 1;
  readonly tag: 'ul';
  readonly children: readonly ListItem[];
}

interface Bookmark {
  readonly type: 'bookmark';
  readonly version: 1;
  readonly url: string;
  readonly caption: '';
  readonly metadata: {
    readonly icon: '';
    readonly title: string;
    readonly description: '';
    readonly author: '';
    readonly publisher: string;
    readonly thumbnail: '';
  };
}

type Node = TextHolder | Heading | List | Bookmark;

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
  rel: 'noreferrer',
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

const passageNode = (passage: Passage): Node => {
  switch (passage.kind) {
    case 'paragraph':
      return paragraph(lineNodes(passage.block));
    case 'crosshead':
      return { ...holder('extended-heading'), tag: 'h2', children: lineNodes(passage.block) };
    case 'list':
      return {
        ...holder('list'),
        listType: 'bullet',
        start: 1,
        tag: 'ul',
        children: passage.blocks.map((block, at) => ({
          ...holder('listitem'),
          value: at + 1,
          children: lineNodes(block),
        })),
      };
    case 'quotation':
      return {
        ...holder('extended-quote'),
        children: [
          ...passage.blocks.flatMap((block, at) => (at === 0 ? lineNodes(block) : [lineBreak, ...lineNodes(block)])),
          ...(passage.quotation.speaker === null
            ? []
            : [lineBreak, textNode(`— ${creditFor(passage.quotation)}`, bits.emphasis)]),
        ],
      };
  }
};

const bookmark = ({ title, url, source }: CopyLink): Bookmark => ({
  type: 'bookmark',
  version: 1,
  url,
  caption: '',
  metadata: { icon: '', title, description: '', author: '', publisher: source ?? '', thumbnail: '' },
});

/** The body and the related links as a document of Lexical, Ghost's editor. */
export function lexicalDocument(copy: StoryCopy): LexicalDocument {
  const all = [...groupBody(copy.body).map(passageNode), ...copy.related.map(bookmark)];
  // Lexical refuses a root without children.
  return { root: { ...holder('root'), children: all.length > 0 ? all : [paragraph([])] } };
}
