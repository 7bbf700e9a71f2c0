import type { Editor } from '@tiptap/core';
import { addComment, changeComment, removeComment } from '../../shared/desk/comments';
import type { TextRange } from '../../shared/story/range';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { goTo } from '../editor/goTo';
import { caretPlace, selectedRanges } from '../editor/selectedRanges';
import { recordOf } from '../editor/storyRecord';
import { currentSession } from '../state/openStories';
import { createStore } from '../state/store';
import { toggleSheet } from '../state/windowState';
import { say, windowStore } from '../state/windowStore';

/** The comment that is being written: a new one on words, or one that is there. */
export interface CommentDraft {
  readonly id: string | null;
  readonly at: TextRange;
  readonly text: string;
}

/** Null while none is written. */
export const commentDraft = createStore<CommentDraft | null>(null);

/** The comment that the caret stands in, or at the beginning of what is selected. */
function commentUnder({ state }: Editor): CommentDraft | null {
  const { $from } = state.selection;
  const mark = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])].find(({ type }) => type.name === 'comment');
  const found = recordOf(state).comments?.find(({ id }) => id === mark?.attrs['comment']);
  const at = found && caretPlace(state);
  return found && at ? { id: found.id, at, text: found.text } : null;
}

/** The selected words of the first paragraph that has some, else the paragraph that the caret stands in. */
function wordsToCommentOn({ state }: Editor, { blocks }: StoryDocument): TextRange | null {
  const [selected] = selectedRanges(state);
  if (selected) return selected;
  const caret = caretPlace(state);
  const block = blocks.find(({ id }) => id === caret?.block);
  return block && block.text !== '' ? { block: block.id, from: 0, to: block.text.length } : null;
}

/** Asks for a comment on the selected words, or opens the one that the caret stands in. */
export function comment(): void {
  const session = currentSession();
  if (!session) return say('No story is open.');
  if (!session.editor.isEditable) return say('This story is only read.');
  const { editor } = session;
  const at = wordsToCommentOn(editor, session.sync());
  const draft = commentUnder(editor) ?? (at && { id: null, at, text: '' });
  if (!draft) return say('Put the caret in a paragraph with words first.');
  commentDraft.change(() => draft);
}

export const closeComment = (): void => commentDraft.change(() => null);

/** Keeps what was written of a comment; nothing takes it away. */
export function keepComment({ id, at }: CommentDraft, text: string): void {
  const session = currentSession();
  if (!session) return;
  const isChanged = session.update((story) =>
    id === null ? addComment(story, at, text) : changeComment(story, id, text),
  );
  if (isChanged) say(text.trim() === '' ? 'Comment taken away.' : 'Comment kept. It is on the desk alone.');
}

export function deleteComment(id: string): void {
  if (currentSession()?.update((story) => removeComment(story, id))) say('Comment taken away. Undo brings it back.');
}

/** Puts the caret on the words of a comment. */
export function goToComment(id: string): void {
  const session = currentSession();
  const found = session?.view.get().story.comments?.find((one) => one.id === id);
  if (!session || !found) return;
  if (found.at === null) return say('The words it was on are gone.');
  goTo(session.editor, found.at);
  say(found.text);
}

export function showComments(): void {
  const session = currentSession();
  if (!session) return say('No story is open.');
  session.sync();
  windowStore.change(toggleSheet('comments'));
}
