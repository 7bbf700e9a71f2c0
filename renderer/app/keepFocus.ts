import { windowStore } from '../state/windowStore';
import type { PaneName } from '../state/paneLayout';
import { focusPane, paneOf } from './panes';

function focusSheet(): void {
  if (document.activeElement !== document.body) return;
  const sheet = document.querySelector('dialog[open]');
  (sheet?.querySelector<HTMLElement>('[data-landing]') ?? sheet?.querySelector<HTMLElement>('button'))?.focus();
}

/**
 * Keeps the focus in the part of the window it was in: where what had it is gone, it goes back to what had it before, to
 * that part's list or text, or to the copy, or into the sheet that lies over all, never to the page's body. Answers with a way to stop.
 */
export function keepFocus(): () => void {
  let last: { readonly element: Element; readonly pane: PaneName } | null = null;
  /** What had the focus last, in a part or over it, as a notice lies. */
  let latest: Element | null = null;
  let timer = 0;
  const onFocus = ({ target }: FocusEvent): void => {
    const pane = target instanceof Element ? paneOf(target) : null;
    if (target instanceof Element) latest = target;
    if (target instanceof Element && pane) last = { element: target, pane };
  };
  const look = (): void => {
    // A sheet over the window has the focus to itself, and gives it back. Behind its last stop Tab leaves the page.
    if (windowStore.get().sheet !== null) return focusSheet();
    if (document.activeElement !== document.body || !last || latest?.isConnected !== false) return;
    if (last.element.isConnected && last.element instanceof HTMLElement) last.element.focus();
    else focusPane(last.pane);
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
