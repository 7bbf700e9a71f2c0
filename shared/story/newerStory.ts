import * as v from 'valibot';
import { bodyKinds, type Block, type BlockKind } from './block';
import { blockId } from './range';
import { newestVersion } from './migrations';
import type { StoryDocument } from './storyDocument';

/** What the window says of a story that it shows and does not change. */
export const newerReadOnly = 'This story was saved by a newer Verbatim: you can read and copy it, not change it.';

const kinds: ReadonlySet<string> = new Set<BlockKind>(['headline', 'standfirst', 'byline', 'dateline', ...bodyKinds]);
const isKind = (kind: string): kind is BlockKind => kinds.has(kind);

const newer = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  slug: v.string(),
  blocks: v.array(v.looseObject({ id: v.string(), kind: v.string(), text: v.string() })),
});

/**
 * The copy of a story that a newer Verbatim saved, for reading only: a kind of block this one does not know stands as a
 * paragraph, and nothing but the copy is taken. Null where the newer shape keeps its copy elsewhere.
 */
export function copyOfNewer(file: unknown): StoryDocument | null {
  const { success, output } = v.safeParse(newer, file);
  if (!success || new Set(output.blocks.map(({ id }) => id)).size < output.blocks.length) return null;
  const blocks = output.blocks.map(({ id, kind, text }): Block => ({
    id: blockId(id),
    kind: isKind(kind) ? kind : 'paragraph',
    text,
    source: null,
  }));
  return {
    schemaVersion: newestVersion,
    id: output.id,
    slug: output.slug,
    source: { name: '', format: 'verbatim', encoding: 'utf-8', text: '', lines: [], metadata: {}, notes: [] },
    details: { language: 'en', published: null, credit: null, embargo: null, url: null },
    blocks,
    quotations: [],
    reported: [],
    speakers: [],
    captions: [],
    related: [],
    removed: [],
    damage: [],
    override: null,
  };
}
