import type { Mark, Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';

const opening = /^[‘“„«‹"']$/;

const idsOf = (marks: readonly Mark[] = []): readonly string[] =>
  marks.flatMap(({ type, attrs }) => (type.name === 'quotation' ? [String(attrs['quotation'])] : []));

/** Where the words of a quotation begin in a paragraph, counted from its beginning; -1 where it has none there. */
function beginningOf(paragraph: EditorNode, id: string): number {
  let begins = -1;
  paragraph.forEach((text, at) => {
    if (begins < 0 && idsOf(text.marks).includes(id)) begins = at;
  });
  return begins;
}

/** The mark that stands before a quotation's words in a paragraph; null where none does. */
function openingMark(paragraph: EditorNode, id: string): string | null {
  const at = beginningOf(paragraph, id);
  const mark = at > 0 ? paragraph.textBetween(at - 1, at) : '';
  return opening.test(mark) ? mark : null;
}

/** The outermost quotation that goes on from one text to the next, and the mark it opens with. */
function goingOn(paragraph: EditorNode, before: EditorNode | null, after: EditorNode | null): string | null {
  const both = idsOf(before?.marks).filter((id) => idsOf(after?.marks).includes(id));
  const [outer] = both.toSorted((a, b) => beginningOf(paragraph, a) - beginningOf(paragraph, b));
  return outer === undefined ? null : openingMark(paragraph, outer);
}

const spaces = (found: RegExpExecArray | null): number => found?.[0].length ?? 0;

/** Enter within what somebody said: the new paragraph opens with the quotation’s mark, as goes on for readers. Null elsewhere. */
export function splitQuotationAt(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  const { parent, parentOffset } = $from;
  if (!empty || parent.type.name !== 'paragraph') return null;
  const mark = goingOn(parent, $from.nodeBefore, $from.nodeAfter);
  if (mark === null) return null;
  const text = parent.textContent;
  const from = $from.pos - spaces(/ +$/.exec(text.slice(0, parentOffset)));
  const to = $from.pos + spaces(/^ +/.exec(text.slice(parentOffset)));
  const change = state.tr.delete(from, to).split(from);
  change.insert(from + 2, state.schema.text(mark));
  return change.setSelection(TextSelection.create(change.doc, from + 3));
}

/** The paragraph at a position joined to the one before it where one quotation goes on in both: its mark there goes, and a space comes. */
function joinedAt(state: EditorState, at: number): Transaction | null {
  const { nodeBefore: before, nodeAfter: after } = state.doc.resolve(at);
  if (before?.type.name !== 'paragraph' || after?.type.name !== 'paragraph') return null;
  const id = idsOf(before.lastChild?.marks).find((each) => beginningOf(after, each) === 1);
  if (id === undefined || openingMark(after, id) === null) return null;
  const change = state.tr.delete(at + 1, at + 2).join(at);
  if (!before.textContent.endsWith(' ')) change.insert(at - 1, state.schema.text(' ', before.lastChild?.marks));
  const caret = at - 1 + (before.textContent.endsWith(' ') ? 0 : 1);
  return change.setSelection(TextSelection.create(change.doc, caret));
}

/** Backspace before or behind the mark that a paragraph goes on with. */
export function joinQuotationBack(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  return empty && $from.depth === 1 && $from.parentOffset <= 1 ? joinedAt(state, $from.before()) : null;
}

/** Delete at the end of a paragraph of what somebody said. */
export function joinQuotationOn(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  const isAtEnd = $from.depth === 1 && $from.parentOffset === $from.parent.content.size;
  return empty && isAtEnd ? joinedAt(state, $from.after()) : null;
}
