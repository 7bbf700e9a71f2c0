import { describe, expect, it } from 'vitest';
import { loadStory } from '../../shared/desk/loadStory';
import { reannotate } from '../../shared/desk/reannotate';
import { british } from '../../shared/houseStyle/houseStyle';
import { parseStory, serialiseStory } from '../../shared/story/storyFile';
import type { StoryDocument } from '../../shared/story/storyDocument';

/** A page that marks some words as quoted, and others not, and says of none who speaks. */
function opened(words: string): StoryDocument {
  const page = `<html><body><article><h1>Mill opens late</h1><p>The mill at Dorn opened on Monday after nine years of waiting for it.</p><p>${words}</p><p>The council has been asked for its view of the matter, and has not yet given one.</p></article></body></html>`;
  const loaded = loadStory({ name: 'mill.html', bytes: new TextEncoder().encode(page) }, british, 'mill');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value.story;
}

const edited = (story: StoryDocument): StoryDocument =>
  reannotate({
    ...story,
    blocks: story.blocks.map((block) =>
      block.text.startsWith('The council') ? { ...block, text: `${block.text} Nobody knows.` } : block,
    ),
  });
const kinds = ({ quotations }: StoryDocument): readonly string[] => quotations.map(({ kind }) => kind);

describe('words that the file itself marks as quoted', () => {
  const story = opened(
    'The so-called “<q data-quotation="q7" data-status="unresolved">gift</q>” came in a “box” of the town.',
  );

  it('stay quoted through an edit elsewhere, without anybody to speak them', () => {
    expect(kinds(story)).toContain('partial');
    expect(kinds(edited(story))).toEqual(kinds(story));
  });

  it('stay quoted when the story is saved and read again', () => {
    const saved = parseStory(serialiseStory(edited(story)));
    if (!saved.ok) throw new Error(saved.problem.message);
    expect(kinds(reannotate(saved.value))).toEqual(kinds(story));
  });

  it('are no more than those: what only reading found is read anew', () =>
    expect(kinds(edited(opened('The so-called “gift” came in a “box” of the town.')))).not.toContain('partial'));
});
