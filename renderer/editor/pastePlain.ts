import { Fragment, Slice, type Node as EditorNode, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';

/** Plain text as paragraphs, one a line that is not blank; joined to the paragraph it is pasted into. */
export function plainSlice(schema: Schema, text: string): Slice {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const paragraphs = lines.map((line): EditorNode => schema.node('paragraph', null, [schema.text(line)]));
  return new Slice(Fragment.fromArray(paragraphs), 1, 1);
}

/** Pasting and dropping inside the copy takes the words and leaves the looks. */
export const pastePlainPlugin = (): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (text.trim() === '') return true;
        view.dispatch(view.state.tr.replaceSelection(plainSlice(view.state.schema, text)).scrollIntoView());
        return true;
      },
      // A file or a page dropped on the window is a new story; the window takes it.
      handleDrop: (_view, event, _slice, moved) => !moved && (event.dataTransfer?.files.length ?? 0) > 0,
    },
  });
