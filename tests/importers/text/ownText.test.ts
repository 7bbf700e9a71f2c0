import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOwnText } from '../../../shared/importers/text/ownText';
import { exported } from '../../exporters/exported';
import { ferryStory } from '../../exporters/ferryStory';
import { anyStory } from '../../exporters/storyArbitrary';
import { copyOf, keptOf, letters, quotationsOf, throughFormat } from '../roundTrip';
import { runs } from '../../runs';

/** What no text says: which of its paragraphs is a crosshead. */
const paragraphs = (body: readonly string[]): readonly string[] =>
  body.map((block) => block.replace(/^crosshead /, 'paragraph '));

describe('a plain text of ours', () => {
  it('brings a story back: words, links, quotations, speakers', () => {
    const { story } = throughFormat('text', ferryStory);
    const [back, before] = [keptOf(copyOf(story)), keptOf(copyOf(ferryStory))];
    expect({ ...back, body: paragraphs(back.body) }).toEqual({ ...before, body: paragraphs(before.body) });
    expect(quotationsOf(copyOf(story))).toEqual(quotationsOf(copyOf(ferryStory)));
    expect(story.speakers.find(({ name }) => name === 'Ines Marlow')?.role).toBe('harbour master');
    expect(story.related.map(({ source }) => source)).toEqual(['Fenholt Gazette']);
  });

  it('keeps every word and link of any story that has lists', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const copy = copyOf(story);
        const own = readOwnText(exported('text', story));
        if (own === null) return;
        const words = (job: RegExp): string =>
          letters(
            own.lines
              .filter(({ given }) => job.test(given))
              .map(({ text }) => text)
              .join(''),
          );
        expect(words(/^(?!related)/)).toContain(letters(copy.body.map(({ text }) => text).join('')));
        expect(own.lines.filter(({ given }) => given === 'related').map(({ href }) => href)).toEqual(
          copy.related.map(({ url }) => url),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('is known by the lists at its very end alone', () => {
    expect(
      readOwnText('Ferry to close\n\nIt was sold.\n\nQuotations:\n\nAnn Reed (confirmed): It was sold.'),
    ).not.toBeNull();
    expect(readOwnText('Ferry to close\n\nQuotations:\n\nAnn Reed (confirmed): Gone.\n\nShare this story')).toBeNull();
    expect(readOwnText('Ferry to close\n\nRelated:\n\nAnother story')).toBeNull();
    expect(readOwnText('Quotations:\n\nAnn Reed (confirmed): Gone.')).toBeNull();
  });

  it('ends in time whatever it holds', () => {
    for (const part of ['\n\n', 'Quotations:\n\n', 'A (confirmed): b\n\n', 'A (', ' (x)\nhttps://a.example\n\n'])
      expect(() => readOwnText(`Head\n\n${part.repeat(200_000)}`)).not.toThrow();
  });
});
