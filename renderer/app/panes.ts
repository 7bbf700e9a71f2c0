import { flushSync } from 'react-dom';
import type { PanelName } from '../../shared/ipc/commands';
import { paneNames, withoutPane, withPane, type PaneName, type SidePane } from '../state/paneLayout';
import { layOut, panesShown, showPanel } from '../state/windowState';
import { say, windowStore } from '../state/windowStore';

const elementOf = (pane: PaneName): Element | null => document.querySelector(`[data-pane=${pane}]`);

/** Where the work of a part of the window begins: its list or its text, else whatever in it can take the focus, if anything. */
const landing = (pane: Element): HTMLElement | null =>
  pane.querySelector<HTMLElement>('.paste-box textarea, [data-landing], .copy') ??
  pane.querySelector<HTMLElement>('[role=tab][aria-selected=true], button:not(.pane-bar *)');

/** The part of the window that an element is in. */
export const paneOf = (element: Element | null): PaneName | null =>
  paneNames.find((name) => name === element?.closest('[data-pane]')?.getAttribute('data-pane')) ?? null;

/** Puts the focus into a part of the window that is shown, or else into the copy. */
export function focusPane(pane: PaneName): void {
  const element = elementOf(pane) ?? elementOf('copy');
  if (element) landing(element)?.focus();
}

/** Shows a panel with the focus where it is worked on, when this returns: the next key is meant for it. */
export function goToPanel(panel: PanelName): void {
  flushSync(() => windowStore.change(showPanel(panel)));
  focusPane('inspector');
}

/** Shows a part of the window, drawn when this returns. */
export function showPane(pane: PaneName): void {
  if (panesShown(windowStore.get()).has(pane)) return;
  flushSync(() => windowStore.change(layOut((layout) => withPane(layout, pane))));
}

const titles: Readonly<Record<SidePane, string>> = { desk: 'Desk', source: 'Source', inspector: 'Inspector' };

/** Shows a part beside the copy with the focus in it, or takes it away; the focus goes back to the copy then. */
export function togglePane(pane: SidePane): void {
  const isShown = panesShown(windowStore.get()).has(pane);
  const hadFocus = paneOf(document.activeElement) === pane || document.activeElement === document.body;
  flushSync(() => windowStore.change(layOut((layout) => (isShown ? withoutPane : withPane)(layout, pane))));
  const stands = panesShown(windowStore.get()).has(pane);
  say(stands ? `${titles[pane]} shown.` : `${titles[pane]} hidden.`);
  if (stands) focusPane(pane);
  else if (hadFocus) focusPane('copy');
}

/** Moves the focus to the next or previous part of the window; where there is room for one, brings that up. */
export function movePane(by: 1 | -1): void {
  const now = windowStore.get();
  const shown = panesShown(now);
  const isAlone = now.layout.room === 'one';
  const reachable = paneNames.filter((name) =>
    isAlone ? name === 'desk' || name === 'copy' || now.openId !== null : shown.has(name),
  );
  const here = isAlone ? ([...shown][0] ?? null) : paneOf(document.activeElement);
  const at = reachable.findIndex((name) => name === here);
  const next = reachable[(at + by + reachable.length) % reachable.length];
  if (!next) return;
  showPane(next);
  focusPane(next);
}
