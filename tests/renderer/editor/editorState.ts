import { getSchema } from '@tiptap/core';
import { history } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { editorExtensions } from '../../../renderer/editor/editorExtensions';
import { lastParagraphPlugin } from '../../../renderer/editor/lastParagraph';
import { nameBlocksPlugin } from '../../../renderer/editor/nameBlocks';
import { recordPlugin } from '../../../renderer/editor/storyRecord';
import { toRecord } from '../../../shared/steps/storyRecord';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { storyToDoc } from '../../../shared/steps/storyToDoc';

/** The editor's state for a story, without a window. */
export function stateOf(story: StoryDocument): EditorState {
  const record = toRecord(story);
  const schema = getSchema(editorExtensions(record));
  return EditorState.create({
    doc: storyToDoc(schema, story),
    plugins: [history(), recordPlugin(record), nameBlocksPlugin(), lastParagraphPlugin(), tableEditing()],
  });
}
