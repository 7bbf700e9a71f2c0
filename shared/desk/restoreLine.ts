import type { HouseStyle } from '../houseStyle/houseStyle';
import { isBody, isField, type Block, type FieldKind } from '../story/block';
import { blockId } from '../story/range';
import { withSourceSpans, withSpans } from '../story/spans';
import type { BlockShape, RemovedEntry, StoryDocument } from '../story/storyDocument';
import { placeInCopy } from './placeInCopy';
import { reannotate } from './reannotate';
import { cutPrefix, restoredPrefix } from './removeBlock';
import { setNewBlocks } from './setNewBlocks';
import { styleOf } from './styleOf';
import { takenOut } from './takenOut';

/** Brings a removed line, or one that an edit took out, back where it stood, with its quotations found and set; same story when it is back already. */
export const restoreLine = (
  story: StoryDocument,
  removedId: string,
  houseStyle: HouseStyle = styleOf(story),
): StoryDocument => restoreLines(story, [removedId], houseStyle);

/** Brings several lines back as `restoreLine` does one, and reads the copy once. */
export function restoreLines(
  story: StoryDocument,
  removedIds: readonly string[],
  houseStyle: HouseStyle = styleOf(story),
): StoryDocument {
  const ids = new Set(removedIds);
  const entries = [...story.removed, ...takenOut(story)].filter(({ id, restored }) => ids.has(id) && !restored);
  if (entries.length === 0) return story;
  const back: Block['id'][] = [];
  const blocks = entries.reduce<readonly Block[]>((now, entry) => {
    const block = blockFrom(entry, { ...story, blocks: now });
    back.push(block.id);
    return now.toSpliced(placeFor(block, entry, now), 0, block);
  }, story.blocks);
  const removed = story.removed.map((each) => (entries.includes(each) ? { ...each, restored: true } : each));
  return reannotate(setNewBlocks({ ...story, blocks, removed }, back, houseStyle));
}

const fields: readonly FieldKind[] = ['headline', 'standfirst', 'byline', 'dateline'];

/** The block that a removed line becomes. What the editor took out is what it was, with the spans it had then. */
function blockFrom(entry: RemovedEntry, story: StoryDocument): Block {
  const source = entry.end > entry.start ? { start: entry.start, end: entry.end } : null;
  const shape = entry.block ?? shapeOf(entry, source);
  // A headline comes back as the headline, unless there is another by now.
  const isTaken = isField(shape.kind) && story.blocks.some(({ kind }) => kind === shape.kind);
  const block: Block = { ...shape, kind: isTaken ? 'paragraph' : shape.kind, text: entry.text };
  return entry.id.startsWith(cutPrefix)
    ? withSpans(block, entry.spans ?? [])
    : withSourceSpans(block, story.source.spans);
}

/** Of a line that the tool took out, or that was cut before its shape was kept: a field has its kind as its id. */
function shapeOf({ id }: RemovedEntry, source: Block['source']): BlockShape {
  const wasId = id.startsWith(cutPrefix) ? id.slice(cutPrefix.length) : null;
  const kind = fields.find((field) => field === wasId) ?? 'paragraph';
  return { id: blockId(wasId ?? `${restoredPrefix}${id}`), kind, source };
}

/** Below the block that it stood under; where that is gone, or was not kept, by its place in the source. */
function placeFor(block: Block, entry: RemovedEntry, blocks: readonly Block[]): number {
  const { after } = entry;
  const above = !isBody(block) || after === undefined ? -1 : blocks.findIndex(({ id }) => id === after);
  return above >= 0 ? above + 1 : placeInCopy(block, entry, blocks);
}
