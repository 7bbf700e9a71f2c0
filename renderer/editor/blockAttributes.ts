import { bodyFields, type BodyField } from '../../shared/steps/blockFields';

/** Of two halves of a split block both are as deep in the list; the rest stays with the first. */
const keptOnSplit: ReadonlySet<BodyField> = new Set(['level', 'ordered', 'display', 'cites'] as const);

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
