import { describe, expect, it } from 'vitest';
import { addComment, changeComment, commentsInOrder, removeComment, withoutComments } from '../../shared/desk/comments';
import { exporters } from '../../shared/exporters/exporters';
import { blockId } from '../../shared/story/range';
import { british } from '../../shared/houseStyle/houseStyle';
import { parseStory, serialiseStory } from '../../shared/story/storyFile';
import { storyFrom } from './storyFrom';

const plain = storyFrom(`Harbour stays open

The harbour at Saltby will stay open, the council said.

Ruth Pell said: “It was time.”
`);
const [headline, first] = plain.blocks;
const on = (block = first, from = 4, to = 11) => ({ block: blockId(block?.id ?? ''), from, to });

describe('a comment to oneself', () => {
  const story = addComment(plain, on(), '  Ask who pays?zebra ');
  it('keeps its words and the words it is on, under an id of its own', () => {
    expect(story.comments).toEqual([{ id: 'c1', at: on(), words: 'harbour', text: 'Ask who pays?zebra' }]);
    expect(
      addComment(removeComment(addComment(story, on(headline), 'b'), 'c1'), on(), 'c').comments?.map(({ id }) => id),
    ).toEqual(['c2', 'c3']);
  });
  it('that says nothing, or is on no words, is none', () => {
    expect(addComment(plain, on(), ' ')).toBe(plain);
    expect(addComment(plain, on(first, 4, 4), 'Why?')).toBe(plain);
  });
  it('is changed, and taken away by saying nothing', () => {
    expect(changeComment(story, 'c1', 'Asked').comments?.[0]?.text).toBe('Asked');
    expect(changeComment(story, 'c1', ' ')).toEqual(plain);
    expect(changeComment(story, 'c9', 'Nobody')).toBe(story);
  });
  it('is listed in the order of the copy, last where its words are gone', () => {
    const two = addComment(addComment(story, on(headline, 0, 7), 'short'), on(first, 0, 3), 'gone');
    const listed = {
      ...two,
      comments: two.comments?.map((one) => (one.text === 'gone' ? { ...one, at: null } : one)) ?? [],
    };
    expect(commentsInOrder(listed).map(({ text }) => text)).toEqual(['short', 'Ask who pays?zebra', 'gone']);
  });
  it('is kept in the story’s file', () => {
    const read = parseStory(serialiseStory(story));
    expect(read.ok && read.value.comments).toEqual(story.comments);
  });
  it('leaves with no export', () => {
    expect(withoutComments(story)).toEqual(plain);
    const settings = { houseStyle: british, now: '2026-03-02T12:00:00Z' };
    for (const exporter of exporters) {
      const { text, bytes } = exporter.export(story, settings);
      expect(text ?? new TextDecoder().decode(bytes), exporter.id).not.toContain('zebra');
    }
  });
});
