import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { quotationAt } from '../../../renderer/editor/quotationAt';
import { stateOf } from './editorState';
import { farce, ferry } from './story';

describe('the quotation that the caret stands in', () => {
  const state = stateOf({ ...ferry, reported: [{ ...farce, at: { ...farce.at, from: 0, to: 26 } }] });
  const at = (words: string, by: number): string | null => {
    let place = 0;
    state.doc.descendants((node, pos) => {
      const found = node.isTextblock ? node.textContent.indexOf(words) : -1;
      if (found >= 0) place = pos + 1 + found;
    });
    const { tr } = state;
    return quotationAt(state.apply(tr.setSelection(TextSelection.create(tr.doc, place + by))));
  };

  it('is the one whose first letter it stands before, though indirect speech leads up to it', () =>
    expect(at('a farce', 0)).toBe('q3'));
  it('is the innermost', () => expect(at('Wait,', 2)).toBe('q2'));
  it('is none in the words of the reporter', () => {
    expect(at('Mr Brae called', 3)).toBeNull();
    expect(at('Long winter', 3)).toBeNull();
  });
});
