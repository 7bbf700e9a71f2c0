import { Plugin, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Marks the block with the caret as one to be drawn; see `.at-caret` in copy.css. */
export const caretBlock = ({ doc, selection: { $head } }: EditorState): DecorationSet =>
  $head.depth === 0
    ? DecorationSet.empty
    : DecorationSet.create(doc, [Decoration.node($head.before(1), $head.after(1), { class: 'at-caret' })]);

export function caretBlockPlugin(): Plugin<DecorationSet> {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, state) => caretBlock(state),
      apply: (change, shown, _before, now) => (change.docChanged || change.selectionSet ? caretBlock(now) : shown),
    },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}
