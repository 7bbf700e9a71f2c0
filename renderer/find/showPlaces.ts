import type { EditorView } from '@tiptap/pm/view';
import type { FoundPlace } from './findInCopy';

function rangeOf(view: EditorView, { from, to }: FoundPlace): Range {
  const range = document.createRange();
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)];
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** Paints the places over the copy, the one that is gone to stronger; no node of the copy changes. */
export function showPlaces(view: EditorView, places: readonly FoundPlace[], chosen: FoundPlace | undefined): void {
  CSS.highlights.set('found', new Highlight(...places.map((place) => rangeOf(view, place))));
  CSS.highlights.set('found-now', new Highlight(...(chosen ? [rangeOf(view, chosen)] : [])));
}

export function hidePlaces(): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-now');
}
