import type { EditorView } from '@tiptap/pm/view';
import { domRange } from '../editor/domRange';
import type { FoundPlace } from './findInCopy';

/** Paints the places over the copy, the one that is gone to stronger; no node of the copy changes. */
export function showPlaces(view: EditorView, places: readonly FoundPlace[], chosen: FoundPlace | undefined): void {
  CSS.highlights.set('found', new Highlight(...places.map((place) => domRange(view, place))));
  CSS.highlights.set('found-now', new Highlight(...(chosen ? [domRange(view, chosen)] : [])));
}

export function hidePlaces(): void {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-now');
}
