import { expect, it } from 'vitest';
import type { Block } from '../../../shared/story/block';
import { blockId } from '../../../shared/story/range';
import type { Quotation, StoryDocument } from '../../../shared/story/storyDocument';
import { ferryStory } from '../../exporters/ferryStory';
import { copyOf, keptOf, throughFormat } from '../roundTrip';

const block = (id: string, text: string): Block => ({ id: blockId(id), kind: 'paragraph', text, source: null });

const quotation = (id: string, blocks: readonly Block[], name: string | null): readonly Quotation[] =>
  ferryStory.quotations.slice(0, 1).map((given) => ({
    ...given,
    id,
    where: 'body',
    said: [],
    cue: null,
    status: 'proposed',
    speaker: name === null ? null : { speakers: [], name, surface: name, at: null, isPronoun: false },
    segments: blocks.map(({ id: own, text }) => ({ block: own, from: 0, to: text.length, source: null })),
  }));

const bodyAfter = (story: StoryDocument): readonly string[] =>
  keptOf(copyOf(throughFormat('markdown', story).story)).body;

const [first, between, again, dashed] = [
  block('a', 'Gulls.'),
  block('b', 'Terns flew.'),
  block('c', 'Gulls.'),
  block('d', '--> auks'),
] as const;

it('a paragraph of a quotation that begins with dashes is no credit, though the words above it are said elsewhere', () => {
  const story = {
    ...ferryStory,
    related: [],
    blocks: [first, between, again, dashed],
    quotations: [...quotation('q1', [first], null), ...quotation('q2', [again, dashed], null)],
  };
  expect(bodyAfter(story)).toEqual(keptOf(copyOf(story)).body);
});

it('a credit is one however long its name', () => {
  const story = {
    ...ferryStory,
    related: [],
    blocks: [first, between],
    quotations: quotation('q1', [first], 'Fenholt Harbour Board '.repeat(20).trim()),
  };
  expect(bodyAfter(story)).toEqual(keptOf(copyOf(story)).body);
});
