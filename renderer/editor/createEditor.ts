import { Editor, getSchema, type JSONContent } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { editorExtensions } from './editorExtensions';
import { toRecord } from '../../shared/steps/storyRecord';
import { storyToDoc } from '../../shared/steps/storyToDoc';

/** An editor that holds the story, with nothing to undo. */
export function createEditor(story: StoryDocument): Editor {
  const extensions = editorExtensions(toRecord(story));
  const editor = new Editor({
    extensions,
    // The page's policy refuses the empty HTML that would be read without it.
    content: getSchema(extensions).topNodeType.createAndFill()?.toJSON() as JSONContent,
    injectCSS: false,
    enableCoreExtensions: { delete: false }, // it compares the copy before and after every key, for nobody here
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        class: 'copy',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Copy',
        spellcheck: 'false',
      },
    },
  });
  const { state } = editor;
  const whole = state.tr.replaceWith(0, state.doc.content.size, storyToDoc(state.schema, story).content);
  whole.setSelection(Selection.atStart(whole.doc));
  editor.view.updateState(state.apply(whole.setMeta('addToHistory', false)));
  return editor;
}
