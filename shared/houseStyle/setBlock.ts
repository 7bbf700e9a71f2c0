import { baseOf } from '../language/languages';
import type { HouseStyle } from './houseStyle';
import { setMarks } from './setMarks';
import type { QuoteMark } from '../story/annotations';
import type { Block } from '../story/block';
import type { BlockId } from '../story/range';
import { mapSpans, withSpans } from '../story/spans';
import { gatherBy } from '../text/gatherBy';
import { tidyPieces, tidyText } from '../text/tidyText';

/** A block in publish-ready text, and where each offset of the text before lies in it. */
export interface SetBlock {
  readonly block: Block;
  readonly map: (offset: number) => number;
}

/** Whether a house style says how copy in a language, by its BCP 47 code, is set: that of its own, and no other. */
export const isStyleOf = (houseStyle: HouseStyle, code: string): boolean =>
  (baseOf(houseStyle.language) ?? 'en') === (baseOf(code) ?? 'en');

/**
 * The marks of each block that a house style sets, so that no block has to search them all; none where the copy is in
 * another language than the style: « », „ “ and 「 」 stay as they are written.
 */
export const marksToSet = (
  marks: readonly QuoteMark[],
  houseStyle: HouseStyle,
  code: string,
): ReadonlyMap<BlockId, readonly QuoteMark[]> =>
  gatherBy(isStyleOf(houseStyle, code) ? marks : [], (mark) => mark.block);

/** Sets a block's marks by their roles in the house style and tidies its white space; its words stay, and its spans with them. */
export function setBlock(block: Block, marks: readonly QuoteMark[], houseStyle: HouseStyle): SetBlock {
  const outer = block.kind === 'headline' ? houseStyle.headlineMarks : houseStyle.quotationMarks;
  const set = setMarks(block.text, marks, outer);
  const tidy = (block.kind === 'table' || block.kind === 'embed' ? tidyPieces : tidyText)(set.text);
  const map = (offset: number): number => tidy.map(set.map(offset));
  if (tidy.text === block.text) return { block, map };
  const changed = { ...block, text: tidy.text };
  return { block: block.spans ? withSpans(changed, mapSpans(block.spans, map)) : changed, map };
}
