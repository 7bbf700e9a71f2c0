import type { StoryComment, StoryDocument } from '../story/storyDocument';
import type { TextRange } from '../story/range';
import { tidyText } from '../text/tidyText';

/** The id of a comment that is made next. */
function nextId({ comments = [], maker = '' }: StoryDocument): string {
  const taken = new Set(comments.map(({ id }) => id));
  let number = comments.length + 1;
  while (taken.has(`${maker}c${number}`)) number += 1;
  return `${maker}c${number}`;
}

/** Keeps a comment on words of one block; the same story where it says nothing or lies on no words. */
export function addComment(story: StoryDocument, at: TextRange, text: string): StoryDocument {
  const tidy = tidyText(text).text.trim();
  const words = story.blocks.find(({ id }) => id === at.block)?.text.slice(at.from, at.to) ?? '';
  if (tidy === '' || words === '') return story;
  return { ...story, comments: [...(story.comments ?? []), { id: nextId(story), at, words, text: tidy }] };
}

/** Gives a comment other words; none take it away. */
export function changeComment(story: StoryDocument, id: string, text: string): StoryDocument {
  const tidy = tidyText(text).text.trim();
  if (tidy === '') return removeComment(story, id);
  const before = story.comments ?? [];
  if (!before.some((one) => one.id === id && one.text !== tidy)) return story;
  return { ...story, comments: before.map((one) => (one.id === id ? { ...one, text: tidy } : one)) };
}

export function removeComment(story: StoryDocument, id: string): StoryDocument {
  const before = story.comments ?? [];
  const after = before.filter((one) => one.id !== id);
  if (after.length === before.length) return story;
  if (after.length > 0) return { ...story, comments: after };
  const { comments: _, ...rest } = story;
  return rest;
}

/** The comments in the order of the copy; those whose words are gone come last. */
export function commentsInOrder(story: Pick<StoryDocument, 'blocks' | 'comments'>): readonly StoryComment[] {
  const order = new Map<string, number>(story.blocks.map(({ id }, at) => [id, at]));
  const placeOf = ({ at }: StoryComment): number =>
    at === null ? Infinity : (order.get(at.block) ?? Infinity) + at.from / 1e9;
  return (story.comments ?? []).toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

/** The story as others may have it: what the editor noted for themselves stays on the desk. */
export function withoutComments<T extends Pick<StoryDocument, 'comments'>>(story: T): Omit<T, 'comments'> {
  const { comments: _, ...rest } = story;
  return rest;
}
