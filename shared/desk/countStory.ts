import { isBody } from '../story/block';
import { bodyWords } from '../story/bodyWords';
import { isNobodys } from '../story/quotation';
import type { StoryDocument } from '../story/storyDocument';
import { isTagged } from '../story/tagged';
import { countWords } from '../text/countWords';

/** How much somebody says in a story. */
export interface SpokenCount {
  readonly name: string;
  readonly words: number;
  readonly quotations: number;
}

/** How long a story is: body words as the desk counts them, characters with blanks, whole minutes of reading. */
export interface StoryCounts {
  readonly words: number;
  readonly characters: number;
  readonly minutes: number;
  readonly headline: { readonly words: number; readonly characters: number };
  /** Whoever says most comes first. */
  readonly spoken: readonly SpokenCount[];
  /** Words whose speaker is open; null where there are none. */
  readonly open: SpokenCount | null;
}

/** Words a minute of an adult who reads English in silence: 238, by Brysbaert's review of 190 studies (2019). */
const readingSpeed = 238;

const charactersIn = (text: string): number => [...text].length;

export function countStory({ blocks, quotations }: Pick<StoryDocument, 'blocks' | 'quotations'>): StoryCounts {
  const body = blocks.filter(isBody);
  const words = bodyWords(blocks);
  const headline = blocks.find(({ kind }) => kind === 'headline')?.text ?? '';
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const counts = new Map<string | null, SpokenCount>();
  for (const quotation of quotations.filter((each) => isTagged(each) && !isNobodys(each))) {
    const said = quotation.segments.map(({ block, from, to }) => (texts.get(block) ?? '').slice(from, to)).join(' ');
    const name = quotation.speaker?.name ?? null;
    const before = counts.get(name) ?? { name: name ?? '', words: 0, quotations: 0 };
    counts.set(name, { ...before, words: before.words + countWords(said), quotations: before.quotations + 1 });
  }
  const open = counts.get(null) ?? null;
  counts.delete(null);
  return {
    words,
    characters: body.reduce((sum, { text }) => sum + charactersIn(text), 0),
    minutes: words === 0 ? 0 : Math.max(1, Math.round(words / readingSpeed)),
    headline: { words: countWords(headline), characters: charactersIn(headline) },
    spoken: [...counts.values()].toSorted((a, b) => b.words - a.words),
    open,
  };
}
