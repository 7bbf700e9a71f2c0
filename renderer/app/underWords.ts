import { useLayoutEffect } from 'react';

/** Under the selected words, within the scrolled sheet. */
export function placeUnder(end: { readonly left: number; readonly bottom: number }): { left: number; top: number } {
  const sheet = document.querySelector('.sheet');
  const box = sheet?.getBoundingClientRect();
  if (!sheet || !box) return { left: 0, top: 0 };
  const left = Math.max(8, Math.min(end.left - box.left, box.width - 360));
  return { left, top: end.bottom - box.top + sheet.scrollTop + 6 };
}

/** Keeps the chosen words in sight while the focus is in a field. */
export function useShownSelection(): void {
  useLayoutEffect(() => {
    const range = window.getSelection()?.rangeCount ? window.getSelection()?.getRangeAt(0).cloneRange() : undefined;
    if (range) CSS.highlights.set('linking', new Highlight(range));
    return () => void CSS.highlights.delete('linking');
  }, []);
}
