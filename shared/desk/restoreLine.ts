import { british, houseStyles, type HouseStyle } from '../houseStyle/houseStyle';
import { detectQuotes } from '../quotes/detectQuotes';
import { isBody, type Block, type BlockKind, type FieldKind } from '../story/block';
import { blockId } from '../story/range';
import { withSourceSpans, withSpans } from '../story/spans';
import type { RemovedEntry, StoryDocument } from '../story/storyDocument';
import { readableCopy } from './readableBlocks';
import { reannotate } from './reannotate';
import { cutPrefix, restoredPrefix } from './removeBlock';
import { takenOut } from './takenOut';
import { marksByBlock, setBlock } from '../houseStyle/setBlock';

/** Brings a removed line, or one that an edit took out, back where it stood, as a paragraph, with its quotations found and set; same story when it is back already. */
export function restoreLine(
  story: StoryDocument,
  removedId: string,
  houseStyle: HouseStyle = styleOf(story),
): StoryDocument {
  const entry = [...story.removed, ...takenOut(story)].find((each) => each.id === removedId && !each.restored);
  if (!entry) return story;
  const block = blockFrom(entry, story);
  const blocks = story.blocks.toSpliced(placeFor(block, entry.start, story.blocks), 0, block);
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

/** A headline the editor cut comes back as the headline, unless there is another by now. */
function blockFrom(entry: RemovedEntry, story: StoryDocument): Block {
  const wasId = entry.id.startsWith(cutPrefix) ? entry.id.slice(cutPrefix.length) : null;
  const field = fields.find((kind) => kind === wasId);
  const isFree = field !== undefined && story.blocks.every((block) => block.kind !== field);
  const block: Block = {
    id: blockId(wasId ?? `${restoredPrefix}${entry.id}`),
    kind: isFree ? field : 'paragraph',
    text: entry.text,
    source: entry.end > entry.start ? { start: entry.start, end: entry.end } : null,
  };
  // What the editor took out has the spans it had then; what the tool took out has those of the source.
  return wasId === null ? withSourceSpans(block, story.source.spans) : withSpans(block, entry.spans ?? []);
}

const rank = (kind: BlockKind): number => {
  const index = fields.findIndex((field) => field === kind);
  return index < 0 ? fields.length : index;
};

function placeFor(block: Block, start: number, blocks: readonly Block[]): number {
  if (!isBody(block)) return blocks.filter((each) => rank(each.kind) < rank(block.kind)).length;
  const before = blocks.findLastIndex((each) => !isBody(each) || (each.source !== null && each.source.start <= start));
  return before + 1;
}
