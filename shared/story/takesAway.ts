import { countWords } from '../text/countWords';
import type { Block } from './block';

/** From so many words on, a change takes away a good part. */
const goodPart = 15;

/** The words of the first text that stand between what both have in common at their beginning and at their end. */
function wordsGone(before: string, after: string): number {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return countWords(before.slice(start, before.length - end));
}

/** Whether a good part of the copy as it was is no longer in the copy as it is. */
export function takesAway(before: readonly Block[], after: readonly Block[]): boolean {
  if (before === after) return false;
  const now = new Map<string, Block>(after.map((block) => [block.id, block]));
  let gone = 0;
  for (const { id, text } of before) {
    const other = now.get(id)?.text ?? '';
    if (other !== text) gone += wordsGone(text, other);
    if (gone >= goodPart) return true;
  }
  return false;
}
