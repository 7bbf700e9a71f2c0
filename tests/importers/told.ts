import { english } from '../../shared/language/languages';
import { sortSource } from '../../shared/cleaning/sortSource';
import { importSource } from '../../shared/importers/importers';
import type { SortedSource } from '../../shared/story/sortedSource';

/** A file as it comes out: the fields of its top, the other blocks in order, and what was told beside them. */
export interface Told {
  readonly format: string;
  readonly headline?: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly dateline?: string;
  /** Of the body, “kind: text” for all but paragraphs. */
  readonly body: readonly string[];
  readonly published: string | null;
  readonly credit: string | null;
  readonly removed: readonly string[];
  readonly notes: readonly string[];
  readonly sorted: SortedSource;
}

const fields = new Set(['headline', 'standfirst', 'byline', 'dateline']);

/** Imports and sorts a text under a name. */
export function tell(content: string | Uint8Array | object, name: string, format?: string, item?: number): Told {
  const bytes =
    content instanceof Uint8Array
      ? content
      : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  const source = importSource({ name, bytes }, format, item);
  if (!source.ok) throw new RangeError(source.problem.message);
  const sorted = sortSource(source.value, english);
  const top = sorted.blocks.filter(({ kind }) => fields.has(kind)).map(({ kind, text }) => [kind, text]);
  return {
    format: source.value.format,
    ...Object.fromEntries(top),
    body: sorted.blocks
      .filter(({ kind }) => !fields.has(kind))
      .map(({ kind, text }) => (kind === 'paragraph' ? text : `${kind}: ${text}`)),
    published: sorted.details.published?.value ?? null,
    credit: sorted.details.credit?.value ?? null,
    removed: sorted.removed.map(({ text }) => text),
    notes: sorted.source.notes,
    sorted,
  };
}
