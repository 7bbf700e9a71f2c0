import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { derive } from '../../shared/desk/derive';
import { ferryStory } from '../exporters/ferryStory';
import { anyStory } from '../exporters/storyArbitrary';
import { copyOf, keptOf, letters, quotationsOf, squeeze, throughFormat, type KeptQuotation } from './roundTrip';
import { runs } from '../runs';

interface Format {
  readonly id: string;
  /** Named among the format's losses. */
  readonly loses?: readonly ('dateline' | 'byline')[];
  /** Some quotations stand in a list beside the copy, and are found by their words. */
  readonly isList?: true;
}

const formats: readonly Format[] = [
  { id: 'ninjs-3.1' },
  { id: 'ninjs-2.1' },
  { id: 'ninjs-1.4' },
  { id: 'nitf' },
  { id: 'newsml-g2' },
  { id: 'ans', isList: true },
  { id: 'markdown', isList: true },
  { id: 'wxr', isList: true },
  { id: 'rss', loses: ['dateline'] },
  { id: 'atom', loses: ['dateline'] },
  { id: 'html' },
];

const speak = (story: StoryDocument) => quotationsOf(copyOf(story));

/** Words that stand in several places cannot be placed by words alone. */
function standsOnce(story: StoryDocument, { words }: KeptQuotation): boolean {
  const copy = copyOf(story);
  const texts = [copy.title, copy.standfirst?.text ?? '', ...copy.body.map(({ text }) => text)];
  const quoted = copy.quotations.find((each) => each.texts.map(letters).join('') === words);
  return quoted?.texts.map(squeeze).every((text) => texts.map(squeeze).join('\n').split(text).length === 2) ?? false;
}

/** A story of signs alone has nothing a file could bring back. */
const hasWords = (story: StoryDocument): boolean =>
  story.blocks.some(({ kind, text }) => /headline|paragraph/.test(kind) && letters(text) !== '');

/** Two people of one name are one to a format that knows names alone. */
const aStory = anyStory.map((story) => ({
  ...story,
  speakers: story.speakers.map((speaker, at) =>
    speaker.name === '' ? speaker : { ...speaker, name: `${speaker.name} ${at}` },
  ),
}));

const lose = <T extends object>(kept: T, names: readonly string[] = []): T => ({
  ...kept,
  ...Object.fromEntries(names.map((name) => [name, ''])),
});

describe.each(formats)('$id', ({ id, loses, isList }) => {
  it('brings a story back: words, links, quotations, speakers', () => {
    const { story } = throughFormat(id, ferryStory);
    expect(lose(keptOf(copyOf(story)), loses)).toEqual(lose(keptOf(copyOf(ferryStory)), loses));
    expect(speak(story)).toEqual(speak(ferryStory));
  });

  it('keeps the words of every block and every link of any story', () => {
    fc.assert(
      fc.property(anyStory.filter(hasWords), (story) => {
        const expected = lose(keptOf(copyOf(story)), loses);
        const back = lose(keptOf(copyOf(throughFormat(id, story).story)), loses);
        // A headline of signs alone may be none to a reader; the slug then stands in for it.
        expect({ ...back, headline: expected.headline === '' ? '' : back.headline }).toEqual(expected);
      }),
      { numRuns: runs(150) },
    );
  });

  it('keeps every quotation of any story with its extent, speaker and status', () => {
    fc.assert(
      fc.property(aStory.filter(hasWords), (story) => {
        const back = speak(throughFormat(id, story).story).map((each) => JSON.stringify(each));
        for (const quotation of speak(story)) {
          if (
            quotation.status === 'unresolved' ||
            quotation.speaker === '' ||
            (isList && !standsOnce(story, quotation))
          )
            continue;
          expect(back).toContain(JSON.stringify(quotation));
        }
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('a Verbatim story', () => {
  it('comes back as it was, under the name it is given', () => {
    fc.assert(
      fc.property(
        anyStory.filter(({ id }) => id !== ''),
        (story) => {
          const opened = derive(throughFormat('ninjs-3.1', story).story);
          const back = throughFormat('verbatim', opened).story;
          expect(back).toEqual(JSON.parse(JSON.stringify({ ...opened, id: 'story-1' })));
        },
      ),
      { numRuns: 100 },
    );
  });
});
