import { describe, expect, it } from 'vitest';
import { loadStory } from '../../../shared/desk/loadStory';
import type { LoadedStory } from '../../../shared/desk/loadedStory';
import { reannotate } from '../../../shared/desk/reannotate';
import { british } from '../../../shared/houseStyle/houseStyle';
import { preflight } from '../../../shared/preflight/preflight';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { ferryStory } from '../../exporters/ferryStory';
import { edit, wordsOf } from '../../desk/storyFrom';
import { throughFormat } from '../roundTrip';

function nitf(body: string): LoadedStory {
  const xml = `<nitf><body><body.head><hedline><hl1>Ferry to close</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
  const loaded = loadStory({ name: 'ferry.xml', bytes: new TextEncoder().encode(xml) }, british, 'story-1');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value;
}

const spoken = (story: StoryDocument): readonly (readonly [string, string | null])[] =>
  story.quotations.map((quotation) => [wordsOf(story, quotation), quotation.speaker?.name ?? null]);

const differing = (story: StoryDocument): readonly string[] =>
  preflight(story, british, '2026-03-04T12:00:00Z')
    .filter(({ rule }) => rule === 'speaker-differs')
    .map(({ message }) => message);

const contested =
  '<p>Ines Marlow runs the harbour.</p><p>“<q quote-source="Tobias Quill">The boat will sail again in the spring</q>,” Ines Marlow said.</p>';

describe('a file that names speakers', () => {
  it('is believed, and asked about where the copy reads otherwise', () => {
    const { story } = nitf(contested);
    expect(spoken(story)).toEqual([['The boat will sail again in the spring', 'Tobias Quill']]);
    expect(differing(story)).toEqual([expect.stringMatching(/names Tobias Quill .* reads as if Ines Marlow/)]);
  });

  it('is not asked about where the copy agrees, by whatever form of the name', () => {
    const { story } = nitf(
      '<p>Ines Marlow runs the harbour.</p><p>“<q quote-source="Ines Marlow">The boat will sail again in the spring</q>,” Ms Marlow said.</p>',
    );
    expect(spoken(story)).toEqual([['The boat will sail again in the spring', 'Ines Marlow']]);
    expect(differing(story)).toEqual([]);
  });

  it('is still believed after an edit elsewhere', () => {
    const { story } = nitf(contested);
    const after = reannotate(edit(story, 'runs the harbour', 'runs the old harbour'));
    expect(spoken(after)).toEqual(spoken(story));
    expect(differing(after)).toHaveLength(1);
    expect(after.speakers.map(({ name }) => name)).toContain('Tobias Quill');
  });

  it('keeps what only reading finds, and adds what only the file marks', () => {
    const { story } = nitf(
      '<p>“We were never asked,” said Tobias Quill.</p><p><q quote-source="Ines Marlow">No marks stand around these words</q></p>',
    );
    expect(spoken(story)).toEqual([
      ['We were never asked,', 'Tobias Quill'],
      ['No marks stand around these words', 'Ines Marlow'],
    ]);
  });

  it('sets paragraphs in without quoting anybody', () => {
    const { story } = nitf('<bq><block><p>“We were never asked,” said Tobias Quill on Monday.</p></block></bq>');
    expect(spoken(story)).toEqual([['We were never asked,', 'Tobias Quill']]);
  });

  it('ties one quotation over paragraphs to its credit', () => {
    const { story } = nitf(
      '<bq><block><p>“We were never asked.</p><p>“Nobody came.”</p></block><credit><person>Tobias Quill</person>, skipper</credit></bq>',
    );
    expect(spoken(story)).toEqual([['We were never asked.\nNobody came.', 'Tobias Quill']]);
    expect(story.speakers).toContainEqual(expect.objectContaining({ name: 'Tobias Quill', role: 'skipper' }));
    expect(story.removed.map(({ text, reason }) => [text, reason])).toEqual([
      ['Tobias Quill, skipper', 'credit beneath a quotation'],
    ]);
  });
});

describe('our own files', () => {
  it('keep ids and decisions', () => {
    const { story } = throughFormat('newsml-g2', ferryStory);
    const kept = ({ id, status, speaker }: StoryDocument['quotations'][number]) => [
      id,
      status,
      speaker?.speakers ?? [],
    ];
    expect(story.quotations.map(kept)).toEqual(ferryStory.quotations.map(kept));
    expect(story.slug).toBe(ferryStory.slug);
    expect(story.details).toMatchObject({
      language: 'en-GB',
      published: { value: '2026-03-02T09:30:00Z' },
      credit: { value: 'Fenholt Gazette' },
    });
  });

  it('keep the source and the age of a related link in front matter', () => {
    expect(throughFormat('markdown', ferryStory).story.related).toMatchObject([
      { title: 'Ferry ‘doomed’', source: 'Fenholt Gazette', age: '2 days ago', url: 'https://gazette.example/doomed' },
    ]);
  });

  it('are at rest after one reading', () => {
    for (const id of ['ninjs-3.1', 'nitf', 'markdown']) {
      const { story } = throughFormat(id, ferryStory);
      const again = reannotate(story);
      expect(spoken(again)).toEqual(spoken(story));
      expect(again.quotations.map(({ status }) => status)).toEqual(story.quotations.map(({ status }) => status));
    }
  });
});

it('puts every line of a given source in exactly one place', () => {
  const { sorted } = throughFormat('wxr', ferryStory);
  const ranges = [
    ...sorted.blocks.flatMap(({ source }) => source ?? []),
    ...sorted.captions,
    ...sorted.related,
    ...sorted.removed,
  ];
  expect(ranges.map(({ start }) => start).toSorted((a, b) => a - b)).toEqual(
    sorted.source.lines.map(({ start }) => start),
  );
  for (const block of sorted.blocks)
    expect(block.text).toBe(sorted.source.text.slice(block.source?.start, block.source?.end));
});
