import type { Block } from '../story/block';
import { gatherBy } from '../text/gatherBy';
import { letters } from '../text/letters';
import { beginning, within } from './copy';
import type { Draft, PreflightRule } from './rule';

/** Fewer words may well be said twice. */
const fewest = 8;

/** A paragraph with its place in the body, from 0. */
interface Placed {
  readonly block: Block;
  readonly at: number;
}

const plainWords = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** How much of a paragraph is read at each end, and how many letters of that are kept, whatever marks stand between. */
const end = { read: 60, kept: 24 };

/** The letters that a paragraph begins and ends with: only paragraphs that share them can be the same, and few do. */
const endsOf = ({ block: { text } }: Placed): string =>
  `${letters(text.slice(0, end.read)).slice(0, end.kept)} ${letters(text.slice(-end.read)).slice(-end.kept)}`;

/** A finding for each paragraph of the same ends whose words another one before it has. */
function repeatsAmong(alike: readonly Placed[]): readonly Draft[] {
  if (alike.length < 2) return [];
  const seen = new Map<string, number>();
  return alike.flatMap(({ block, at }): readonly Draft[] => {
    const words = plainWords(block.text);
    if (words.split(' ').length < fewest) return [];
    const first = seen.get(words);
    if (first === undefined) {
      seen.set(words, at);
      return [];
    }
    return [
      {
        severity: 'warn',
        at: within(block, 0, block.text.length),
        message: `The paragraph “${beginning(block.text)}” stands twice, first as paragraph ${first + 1}. Take one out.`,
      },
    ];
  });
}

/** A paragraph that stands in the copy twice, whatever its marks and capitals. */
export const repeatedParagraph: PreflightRule = {
  name: 'repeated-paragraph',
  check: ({ body }) => {
    const paragraphs = body
      .map((block, at): Placed => ({ block, at }))
      .filter(({ block: { kind } }) => kind === 'paragraph' || kind === 'list-item');
    return [...gatherBy(paragraphs, endsOf).values()].flatMap(repeatsAmong);
  },
};
