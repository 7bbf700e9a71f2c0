import { groupBody, type Passage } from '../copy/groupBody';
import { creditFor } from '../copy/quotationRecord';
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

type Inline = TextNode | LineBreak;

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

const italic = 2;

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

const paragraph = (children: readonly Inline[]): TextHolder => ({ ...holder('paragraph'), children });

const passageNode = (passage: Passage): Node => {
  switch (passage.kind) {
    case 'paragraph':
      return paragraph([textNode(passage.block.text)]);
    case 'crosshead':
      return { ...holder('extended-heading'), tag: 'h2', children: [textNode(passage.block.text)] };
    case 'list':
      return {
        ...holder('list'),
        listType: 'bullet',
        start: 1,
        tag: 'ul',
        children: passage.blocks.map(({ text }, at) => ({
          ...holder('listitem'),
          value: at + 1,
          children: [textNode(text)],
        })),
      };
    case 'quotation':
      return {
        ...holder('extended-quote'),
        children: [
          ...passage.blocks.flatMap(({ text }, at) => (at === 0 ? [textNode(text)] : [lineBreak, textNode(text)])),
          ...(passage.quotation.speaker === null
            ? []
            : [lineBreak, textNode(`— ${creditFor(passage.quotation)}`, italic)]),
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
