import type { TextRange } from '../story/range';
import type { StoryDocument } from '../story/storyDocument';

/** Where a story leads its readers: by a link in the copy, which has a place, or under it. */
export interface LinkOut {
  readonly url: string;
  /** The words of the link, or its title. */
  readonly words: string;
  readonly at: TextRange | null;
}

/** Every link that leaves with a story: those in the copy, then the related ones that are kept. */
export const linksOut = ({ blocks, related }: Pick<StoryDocument, 'blocks' | 'related'>): readonly LinkOut[] => [
  ...blocks.flatMap(({ id: block, text, spans = [] }) =>
    spans.flatMap((span): LinkOut[] => {
      if (span.kind !== 'link') return [];
      const { href: url, from, to } = span;
      return [{ url, words: text.slice(from, to), at: { block, from, to } }];
    }),
  ),
  ...related.flatMap(({ kept, url, title }): LinkOut[] =>
    kept && url !== null ? [{ url, words: title, at: null }] : [],
  ),
];
