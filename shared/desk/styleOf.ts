import { british, houseStyles, type HouseStyle } from '../houseStyle/houseStyle';
import type { StoryDocument } from '../story/storyDocument';

/** The house style a story was opened in, as far as its language tells. */
export const styleOf = (story: Pick<StoryDocument, 'details'>): HouseStyle =>
  houseStyles.find((style) => style.language === story.details.language) ?? british;
