import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { joinQuotationBack, joinQuotationOn, splitQuotationAt } from '../../../renderer/editor/quotationSpine';
import { openSession } from '../../../renderer/state/session';
import { quotationOf, storyOf } from '../../desk/storyFrom';
import { headlessEditor } from './headlessEditor';

const story = storyOf(
  'Ms Pell said: “It is a good day for the town. We did not ‘agree’ to it.”',
  'Nobody from the fleet was in the room.',
);
const open = () => openSession({ story, check: () => [], onChange: () => undefined }, headlessEditor(story));

const at = (state: EditorState, words: string): EditorState => {
  let place = -1;
  state.doc.descendants((node, pos) => {
    const found = node.isTextblock ? node.textContent.indexOf(words) : -1;
    if (found >= 0) place = pos + 1 + found;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
};
const body = ({ doc }: EditorState): readonly string[] => doc.children.slice(4).map(({ textContent }) => textContent);

describe('a quotation over several paragraphs', () => {
  const { state } = open().editor;
  const [before] = body(state);

  it('opens with its mark where Enter makes a paragraph of its words', () => {
    const split = at(state, 'We did not');
    const after = split.apply(splitQuotationAt(split)!);
    expect(body(after).slice(0, 2)).toEqual([
      'Ms Pell said: ‘It is a good day for the town.',
      '‘We did not “agree” to it.’',
    ]);
    expect(after.selection.$from.parentOffset).toBe(1);
  });

  it('is as it was before after Backspace there, or Delete at the end above', () => {
    const split = at(state, 'We did not');
    const after = split.apply(splitQuotationAt(split)!);
    expect(body(after.apply(joinQuotationBack(after)!))[0]).toBe(before);
    const above = after.apply(after.tr.setSelection(TextSelection.create(after.doc, after.selection.from - 3)));
    expect(body(above.apply(joinQuotationOn(above)!))[0]).toBe(before);
  });

  it('leaves the reporter’s words, and the ends of what was said, to the keys themselves', () => {
    for (const words of ['Pell said', 'It is a good', 'Nobody from'])
      expect(splitQuotationAt(at(state, words))).toBeNull();
    expect(joinQuotationBack(at(state, 'Nobody from'))).toBeNull();
  });

  it('is one quotation still, held against the same words', () => {
    const session = open();
    const place = at(session.editor.state, 'We did not');
    session.editor.view.dispatch(
      session.editor.state.tr.setSelection(TextSelection.create(session.editor.state.doc, place.selection.from)),
    );
    session.editor.view.dispatch(splitQuotationAt(session.editor.state)!);
    const after = session.sync();
    expect(quotationOf(after, 'It is a good').segments).toHaveLength(2);
    expect(quotationOf(after, 'It is a good').said).toEqual(quotationOf(story, 'It is a good').said);
    session.undo();
    expect(session.sync().quotations).toEqual(story.quotations);
  });
});
