import { Editor, getSchema, type JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, Selection } from '@tiptap/pm/state';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { editorExtensions } from './editorExtensions';
import { toRecord } from '../../shared/steps/storyRecord';
import { storyToDoc } from '../../shared/steps/storyToDoc';

/** An editor that holds the story, with nothing to undo; `doc` is its document where others have just that one, too. */
export function createEditor(story: StoryDocument, doc: unknown = null): Editor {
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
  if (doc !== null) {
    const { schema, plugins } = state;
    editor.view.updateState(EditorState.create({ schema, doc: Node.fromJSON(schema, doc), plugins: [...plugins] }));
    return editor;
  }
  const whole = state.tr.replaceWith(0, state.doc.content.size, storyToDoc(state.schema, story).content);
  whole.setSelection(Selection.atStart(whole.doc));
  editor.view.updateState(state.apply(whole.setMeta('addToHistory', false)));
  return editor;
}
