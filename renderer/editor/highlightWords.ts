import type { EditorView } from '@tiptap/pm/view';
import { domRange } from './domRange';

/** The names that the style sheet knows; one of them says how words are pointed at. */
const names = ['changed-words', 'told-words'] as const;
type HighlightName = (typeof names)[number];

/** Words of the copy that are pointed at, at positions of the document. */
export interface HighlightedPlace {
  readonly from: number;
  readonly to: number;
  readonly name: HighlightName;
}

/**
 * Points at words by the browser's own highlights, in place of those before. No node of the copy is made for it: words in an
 * element of their own are drawn anew by ProseMirror at every key typed in them, with a layout each (measured: a third of
 * what a key costs).
 */
export function highlightWords(view: EditorView, places: readonly HighlightedPlace[]): void {
  // The parts of a browser that tests run in have no highlights.
  if (!('highlights' in CSS)) return;
  for (const name of names) {
    const ranges = places
      .filter((place) => place.name === name && place.from < place.to)
      .map((place) => domRange(view, place));
    if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
    else CSS.highlights.delete(name);
  }
}
