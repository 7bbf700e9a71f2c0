// Portable Text and Ghost's import file have no schema: these are the rules of their documentation that a file of ours could break.
type Errors = readonly string[];

interface PortableBlock {
  readonly _type?: unknown;
  readonly _key?: unknown;
  readonly style?: unknown;
  readonly markDefs?: readonly { readonly _key?: unknown; readonly _type?: unknown }[];
  readonly children?: readonly {
    readonly _type?: unknown;
    readonly text?: unknown;
    readonly marks?: readonly string[];
  }[];
}

const decorators = ['strong', 'em', 'strike-through', 'sup', 'sub'];

const blockErrors = (block: PortableBlock): Errors => {
  const { _type: type } = block;
  if (type !== 'block') return [];
  const marks = new Set([...decorators, ...(block.markDefs ?? []).map(({ _key }) => _key)]);
  const children = block.children ?? [];
  return [
    ...(typeof block.style === 'string' ? [] : ['a block without a style']),
    ...(children.length > 0 ? [] : ['a block without children']),
    ...(block.markDefs ?? []).flatMap(({ _key, _type }) =>
      typeof _key === 'string' && typeof _type === 'string' ? [] : ['a mark without key or type'],
    ),
    ...children.flatMap(({ _type, text, marks: used = [] }) => [
      ...(_type === 'span' && typeof text === 'string' ? [] : ['a child that is no span']),
      ...used.filter((mark) => !marks.has(mark)).map((mark) => `mark ${mark} is not defined`),
    ]),
  ];
};

export function portableTextErrors(value: unknown): Errors {
  const blocks = value as readonly PortableBlock[];
  const keys = blocks.map(({ _key }) => _key);
  return [
    ...(new Set(keys).size === keys.length && keys.every((key) => typeof key === 'string' && key !== '')
      ? []
      : ['keys are not one each']),
    ...blocks.flatMap(({ _type }) => (typeof _type === 'string' ? [] : ['a block without a type'])),
    ...blocks.flatMap(blockErrors),
  ];
}

interface LexicalNode {
  readonly type?: unknown;
  readonly version?: unknown;
  readonly text?: unknown;
  readonly url?: unknown;
  readonly children?: readonly LexicalNode[];
}

const nodeTypes = new Set([
  'root',
  'paragraph',
  'extended-heading',
  'extended-quote',
  'list',
  'listitem',
  'extended-text',
  'linebreak',
  'bookmark',
  'link',
  'aside',
  'image',
  'html',
  'horizontalrule',
]);

const nodeErrors = (node: LexicalNode): Errors => [
  ...(nodeTypes.has(String(node.type)) ? [] : [`Ghost has no node ${String(node.type)}`]),
  ...(node.version === 1 ? [] : ['a node without a version']),
  ...(node.type !== 'link' || typeof node.url === 'string' ? [] : ['a link without an address']),
  ...(node.type !== 'extended-text' || typeof node.text === 'string' ? [] : ['text without text']),
  ...(node.children ?? []).flatMap(nodeErrors),
];

export function ghostErrors(value: unknown): Errors {
  const {
    db: [file],
  } = value as {
    db: [
      {
        meta: { exported_on: unknown };
        data: { posts: [{ title: string; slug: string; custom_excerpt?: string; lexical: string }] };
      },
    ];
  };
  const [post] = file.data.posts;
  const { root } = JSON.parse(post.lexical) as { root: LexicalNode };
  return [
    ...(Number.isSafeInteger(file.meta.exported_on) ? [] : ['exported_on is no number of milliseconds']),
    ...(post.title !== '' && post.title.length <= 255 ? [] : ['title']),
    ...(/^[a-z0-9-]{1,185}$/.test(post.slug) ? [] : ['slug']),
    ...((post.custom_excerpt ?? '').length <= 300 ? [] : ['excerpt']),
    ...(root.type === 'root' && (root.children ?? []).length > 0 ? [] : ['an empty root']),
    ...nodeErrors(root),
  ];
}
