import type { HouseStyle } from '../houseStyle/houseStyle';
import { detectQuotes } from '../quotes/detectQuotes';
import { setMarks, type TextWithMarksSet } from '../quotes/setMarks';
import type { QuoteMark, ReadableBlock } from '../story/annotations';
import { isBody, type Block } from '../story/block';

const readable = (block: Block): ReadableBlock[] => {
  if (isBody(block)) return [{ id: block.id, where: 'body', text: block.text }];
  if (block.kind === 'headline' || block.kind === 'standfirst') return [{ id: block.id, where: block.kind, text: block.text }];
  return [];
};

type MarksByBlock = ReadonlyMap<string, readonly QuoteMark[]>;

// A story leaves in many formats at once, and its blocks never change: their marks are read once.
const remembered = new WeakMap<readonly Block[], MarksByBlock>();

function marksByBlock(blocks: readonly Block[]): MarksByBlock {
  const marks = remembered.get(blocks) ?? readMarks(blocks);
  remembered.set(blocks, marks);
  return marks;
}

function readMarks(blocks: readonly Block[]): MarksByBlock {
  const found = new Map<string, QuoteMark[]>();
  for (const mark of detectQuotes(blocks.flatMap(readable)).marks) {
    const marks = found.get(mark.block);
    if (marks) marks.push(mark);
    else found.set(mark.block, [mark]);
  }
  return found;
}

/** Every block's text with the marks of the destination's house style; the story keeps its own. By block id. */
export function setHouseStyle(blocks: readonly Block[], style: HouseStyle): ReadonlyMap<string, TextWithMarksSet> {
  const marks = marksByBlock(blocks);
  return new Map(blocks.map((block) => {
    const outer = block.kind === 'headline' ? style.headlineMarks : style.quotationMarks;
    return [block.id, setMarks(block.text, marks.get(block.id) ?? [], outer)];
  }));
}
