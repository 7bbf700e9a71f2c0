import { windowStore } from '../state/windowStore';
import type { PaneName } from '../state/paneLayout';
import { focusPane, paneOf } from './panes';

/**
 * Keeps the focus in the part of the window it was in: where what had it is gone, it goes to that part's list or text, or
 * to the copy, never to the page's body. Answers with a way to stop.
 */
export function keepFocus(): () => void {
  let last: { readonly element: Element; readonly pane: PaneName } | null = null;
  let timer = 0;
  const onFocus = ({ target }: FocusEvent): void => {
    const pane = target instanceof Element ? paneOf(target) : null;
    if (target instanceof Element && pane) last = { element: target, pane };
  };
  const look = (): void => {
    // A sheet over the window has the focus to itself, and gives it back.
    if (windowStore.get().sheet !== null) return;
    if (document.activeElement !== document.body || !last || last.element.isConnected) return;
    focusPane(last.pane);
  };
  const lookSoon = (): void => {
    window.clearTimeout(timer);
    // A frame asked for would be drawn, one more at each key.
    timer = window.setTimeout(look);
  };
  const onKeyUp = (): void => {
    if (document.activeElement === document.body) lookSoon();
  };
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('focusin', onFocus, { signal });
  document.addEventListener('keyup', onKeyUp, { signal });
  document.addEventListener('click', lookSoon, { signal });
  const off = windowStore.subscribe(lookSoon);
  return () => {
    stop.abort();
    off();
    window.clearTimeout(timer);
  };
}
