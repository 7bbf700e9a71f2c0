import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Block } from '../../shared/story/block';

/** What a block says of itself beside its kind and text, field by field: an attribute of every body node. */
const bodyFields = ['level', 'ordered', 'start', 'display', 'quotation', 'picture', 'embed'] as const;

type BodyField = (typeof bodyFields)[number];
export type BodyFields = Pick<Block, BodyField>;

/** A block of new copy: it has no name yet and is from nowhere. */
export type NewBlock = Omit<Block, 'id' | 'source'>;

/** Of two halves of a split block both are as deep in the list; the rest stays with the first. */
const keptOnSplit: ReadonlySet<BodyField> = new Set(['level', 'ordered', 'display'] as const);

const data = (name: string, value: unknown): Record<string, string> =>
  value === null || value === undefined ? {} : { [name]: String(value) };

const drawn: Readonly<Partial<Record<BodyField, (value: unknown) => Record<string, string>>>> = {
  level: (value) => data('data-level', value),
  ordered: (value) => data('data-ordered', value),
  start: (value) => (value === null ? {} : { style: `--start: ${Number(value)}`, 'data-start': String(value) }),
  display: (value) => data('data-display', value),
};

// Pasted copy is new copy, whatever it calls itself: nothing is read from a page's attributes.
const unread = { default: null, parseHTML: () => null };

/** The attributes of the nodes of fields and body alike. */
export const commonAttributes = () => ({
  id: {
    ...unread,
    keepOnSplit: false,
    renderHTML: ({ id }: Record<string, unknown>) => (typeof id === 'string' ? { 'data-block': id } : {}),
  },
  // Both halves of a split paragraph stand somewhere within the range of the whole.
  source: { ...unread, rendered: false },
});

export const bodyAttributes = () => ({
  ...commonAttributes(),
  ...Object.fromEntries(
    bodyFields.map((field) => {
      const draw = drawn[field];
      const rendering = draw
        ? { renderHTML: (attributes: Record<string, unknown>) => draw(attributes[field]) }
        : { rendered: false };
      return [field, { ...unread, keepOnSplit: keptOnSplit.has(field), ...rendering }];
    }),
  ),
});

/** The fields of a block as attributes of its node, null for what it leaves unsaid. */
export const attributesOf = (block: BodyFields): Record<BodyField, unknown> => ({
  level: block.level ?? null,
  ordered: block.ordered ?? null,
  start: block.start ?? null,
  display: block.display ?? null,
  quotation: block.quotation ?? null,
  picture: block.picture ?? null,
  embed: block.embed ?? null,
});

/** The fields of the block that a node stands for; the inverse of `attributesOf`. */
export const fieldsOf = ({ attrs }: EditorNode): BodyFields =>
  Object.fromEntries(
    bodyFields.filter((field) => (attrs[field] ?? null) !== null).map((field) => [field, attrs[field]]),
  );
