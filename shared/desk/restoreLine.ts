import { british, houseStyles, type HouseStyle } from '../houseStyle/houseStyle';
import { detectQuotes } from '../quotes/detectQuotes';
import { isBody, isField, type Block, type BlockKind, type FieldKind } from '../story/block';
import { blockId } from '../story/range';
import { withSourceSpans, withSpans } from '../story/spans';
import type { BlockShape, RemovedEntry, StoryDocument } from '../story/storyDocument';
import { readableCopy } from './readableBlocks';
import { reannotate } from './reannotate';
import { cutPrefix, restoredPrefix } from './removeBlock';
import { takenOut } from './takenOut';
import { marksByBlock, setBlock } from '../houseStyle/setBlock';

/** Brings a removed line, or one that an edit took out, back where it stood, with its quotations found and set; same story when it is back already. */
export function restoreLine(
  story: StoryDocument,
  removedId: string,
  houseStyle: HouseStyle = styleOf(story),
): StoryDocument {
  const entry = [...story.removed, ...takenOut(story)].find((each) => each.id === removedId && !each.restored);
  if (!entry) return story;
  const block = blockFrom(entry, story);
  const blocks = story.blocks.toSpliced(placeFor(block, entry, story.blocks), 0, block);
  const marks = marksByBlock(detectQuotes(readableCopy(blocks)).marks);
  return reannotate({
    ...story,
    blocks: blocks.map((each) =>
      each === block ? setBlock(block, marks.get(block.id) ?? [], houseStyle).block : each,
    ),
    removed: story.removed.map((each) => (each === entry ? { ...entry, restored: true } : each)),
  });
}

/** The house style a story was opened in, as far as its language tells. */
export const styleOf = (story: StoryDocument): HouseStyle =>
  houseStyles.find((style) => style.language === story.details.language) ?? british;

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

const rank = (kind: BlockKind): number => {
  const index = fields.findIndex((field) => field === kind);
  return index < 0 ? fields.length : index;
};

/** Below the block that it stood under; where that is gone, or was not kept, by its place in the source. */
function placeFor(block: Block, { start, after }: RemovedEntry, blocks: readonly Block[]): number {
  if (!isBody(block)) return blocks.filter((each) => rank(each.kind) < rank(block.kind)).length;
  const above = after === undefined ? -1 : blocks.findIndex(({ id }) => id === after);
  if (above >= 0) return above + 1;
  const before = blocks.findLastIndex((each) => !isBody(each) || (each.source !== null && each.source.start <= start));
  return before + 1;
}
