import { countWords } from '../text/countWords';
import { isBody, type Block } from './block';

/** How many words the body of a story has. */
export const bodyWords = (blocks: readonly Block[]): number =>
  blocks.filter(isBody).reduce((sum, { text }) => sum + countWords(text), 0);
