import { describe, expect, it } from 'vitest';
import { removeBlock } from '../../shared/desk/removeBlock';
import { restoreLine } from '../../shared/desk/restoreLine';
import { takenOut } from '../../shared/desk/takenOut';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { storyOf } from './storyFrom';

const story = storyOf(
  'Council leader Owen Tarrant said the plan was “long overdue”.',
  'The council meets again in the first week of April to decide on the plan.',
  'The harbour has been dredged every spring since the old pier was taken down.',
);
const without = (words: string): StoryDocument => ({
  ...story,
  blocks: story.blocks.filter(({ text }) => !text.includes(words)),
});

describe('lines that an edit took out', () => {
  it('are none in a story as it came', () => expect(takenOut(story)).toEqual([]));

  it('are those whose paragraph is gone', () =>
    expect(takenOut(without('first week of April')).map(({ text }) => text)).toEqual([
      'The council meets again in the first week of April to decide on the plan.',
    ]));

  it('are not those whose paragraph only changed', () =>
    expect(
      takenOut({ ...story, blocks: story.blocks.map((block) => ({ ...block, text: block.text.slice(0, 20) })) }),
    ).toEqual([]));

  it('are not those the editor removed by name', () => {
    const block = story.blocks.find(({ text }) => text.includes('April'))!;
    expect(takenOut(removeBlock(story, block.id, 'old'))).toEqual([]);
  });

  it('come back where they stood', () => {
    const cut = without('first week of April');
    const back = restoreLine(cut, takenOut(cut)[0]!.id);
    expect(back.blocks.map(({ text }) => text)).toEqual(story.blocks.map(({ text }) => text));
    expect(takenOut(back)).toEqual([]);
  });
});
