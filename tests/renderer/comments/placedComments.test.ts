import { TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { openSession } from '../../../renderer/state/session';
import { addComment } from '../../../shared/desk/comments';
import { storyFrom } from '../../desk/storyFrom';
import { headlessEditor } from '../editor/headlessEditor';

const story = storyFrom(`Harbour stays open

The harbour at Saltby will stay open, the council said.
`);

it('a comment goes along with its words, has no place once they are gone, and comes back with them', () => {
  const session = openSession({ story, check: () => [], onChange: () => undefined }, headlessEditor(story));
  const { editor } = session;
  const block = story.blocks[1]?.id ?? story.blocks[0]!.id;
  expect(session.update((now) => addComment(now, { block, from: 4, to: 11 }, 'Which?'))).toBe(true);
  const placed = () => {
    const now = session.sync();
    const at = now.comments?.[0]?.at;
    return at ? now.blocks.find(({ id }) => id === at.block)?.text.slice(at.from, at.to) : at;
  };
  expect(placed()).toBe('harbour');
  let begins = 0;
  editor.state.doc.descendants((node, at) => {
    if (node.isText && node.text?.startsWith('The ')) begins = at;
  });
  editor.view.dispatch(editor.state.tr.insertText('Now the', begins, begins + 3));
  expect(placed()).toBe('harbour');
  editor.view.dispatch(editor.state.tr.delete(begins, begins + 20));
  expect(placed()).toBeNull();
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, begins)));
  session.undo();
  expect(placed()).toBe('harbour');
  session.undo();
  session.undo();
  expect(session.sync().comments).toBeUndefined();
});
