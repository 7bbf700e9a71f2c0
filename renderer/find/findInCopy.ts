import { closeHistory } from '@tiptap/pm/history';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { replacementFor, type Finder, type FindQuery, type FoundText } from '../../shared/desk/findWords';
import { isNobodys } from '../../shared/story/quotation';
import { isTagged } from '../../shared/story/tagged';
import { recordOf } from '../editor/storyRecord';

/** A place that was found, in positions of the document. */
export interface FoundPlace extends FoundText {
  /** Whether it lies, or reaches, inside words that somebody said. */
  readonly isQuoted: boolean;
}

/** More than anybody goes through; beyond, the count says so. */
export const mostPlaces = 5000;

/** Every place in the copy, field by field and block by block. */
export function findInCopy(state: EditorState, finder: Finder): readonly FoundPlace[] {
  const said = new Set(
    recordOf(state).quotations.flatMap((each) => (isTagged(each) && !isNobodys(each) ? [each.id as string] : [])),
  );
  const places: FoundPlace[] = [];
  state.doc.descendants((node, at) => {
    if (!node.isTextblock || places.length >= mostPlaces) return true;
    for (const { from, to, groups } of finder(node.textContent)) {
      const [begin, end] = [at + 1 + from, at + 1 + to];
      let isQuoted = false;
      state.doc.nodesBetween(begin, end, ({ marks }) => {
        isQuoted ||= marks.some(({ type, attrs }) => type.name === 'quotation' && said.has(String(attrs['quotation'])));
      });
      places.push({ from: begin, to: end, groups, isQuoted });
    }
    return false;
  });
  return places.slice(0, mostPlaces);
}

/** The first place at or after a position, round the end; -1 where there is none. */
export function placeFrom(places: readonly FoundPlace[], position: number): number {
  const at = places.findIndex(({ from }) => from >= position);
  return at < 0 && places.length > 0 ? 0 : at;
}

/** Puts the replacement in each of the places, undone in one step. */
export function replacePlaces(
  state: EditorState,
  places: readonly FoundPlace[],
  replacement: string,
  query: FindQuery,
): Transaction {
  const change = closeHistory(state.tr);
  for (const place of places.toReversed()) {
    const text = replacementFor(place, replacement, query);
    if (text === '') change.delete(place.from, place.to);
    else change.insertText(text, place.from, place.to);
  }
  return change;
}

/** Selects a place in the copy. */
export const selectPlace = (state: EditorState, { from, to }: FoundPlace): Transaction =>
  state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView();
