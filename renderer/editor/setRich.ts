import type { Editor } from '@tiptap/core';
import { toggleMark } from '@tiptap/pm/commands';
import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Emphasis } from '../../shared/story/block';
import { isWebAddress } from '../../shared/text/webAddress';

/** Makes the selected words strong or emphatic, or plain again; a change of its own in the history. */
export function toggleEmphasis({ state, view }: Editor, kind: Emphasis): void {
  const type = state.schema.marks[kind];
  if (type) toggleMark(type)(state, (change) => view.dispatch(change.docChanged ? closeHistory(change) : change));
}

/** The words that a link is about to be laid on, and the address that they have. */
export interface LinkPlace {
  readonly from: number;
  readonly to: number;
  readonly href: string;
}

/** The selected words of one block, else the link that the cursor stands in; null for neither. */
export function linkPlace({ schema, selection, doc }: EditorState): LinkPlace | null {
  const { $from, $to, from, to, empty } = selection;
  if (!$from.sameParent($to)) return null;
  const link = schema.marks['link'];
  const at = empty ? $from : doc.resolve(from + 1);
  const mark = [...at.marks(), ...($from.nodeAfter?.marks ?? [])].find(({ type }) => type === link);
  const href = String(mark?.attrs['href'] ?? '');
  if (!empty) return { from, to, href };
  if (!mark) return null;
  const start = $from.start();
  let place: LinkPlace | null = null;
  $from.parent.forEach((text, offset) => {
    const [begins, ends] = [start + offset, start + offset + text.nodeSize];
    if (!mark.isInSet(text.marks)) return;
    if (place?.to === begins) place = { ...place, to: ends };
    else if (place === null || place.to < from) place = { from: begins, to: ends, href };
  });
  return place;
}

/** Why an address cannot be a link’s; null when it can. */
export const refusedAddress = (address: string): string | null =>
  address === '' || isWebAddress(address)
    ? null
    : 'That is not a web address. Type the whole address, beginning with https://.';

/** Lays the address on the words; an empty one takes the link away. */
export function setLink({ tr, schema }: EditorState, { from, to }: LinkPlace, href: string): Transaction {
  const link = schema.marks['link'];
  if (!link) return tr;
  const change = closeHistory(tr).removeMark(from, to, link);
  return href === '' ? change : change.addMark(from, to, link.create({ href }));
}
