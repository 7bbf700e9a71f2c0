import { languageFor } from '../language/languages';
import type { HouseStyle } from '../houseStyle/houseStyle';
import { marksToSet, setBlock } from '../houseStyle/setBlock';
import { detectQuotes } from '../quotes/detectQuotes';
import type { Block } from '../story/block';
import type { StoryDocument } from '../story/storyDocument';
import { readableCopy } from './readableBlocks';

/** Sets the marks of blocks that come from the source in the house style, as the rest of the copy was when it was opened. */
export function setNewBlocks(story: StoryDocument, ids: readonly Block['id'][], houseStyle: HouseStyle): StoryDocument {
  if (ids.length === 0) return story;
  const { language } = story.details;
  const { marks: found } = detectQuotes(readableCopy(story.blocks), languageFor(language));
  const marks = marksToSet(found, houseStyle, language);
  return {
    ...story,
    blocks: story.blocks.map((block) =>
      ids.includes(block.id) ? setBlock(block, marks.get(block.id) ?? [], houseStyle).block : block,
    ),
  };
}
