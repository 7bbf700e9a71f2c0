import { flushSync } from 'react-dom';
import { isFocused, layOut } from '../state/windowState';
import { say, windowStore } from '../state/windowStore';
import { withPane } from '../state/paneLayout';
import { focusPane } from './panes';

function setFocused(focused: boolean): void {
  flushSync(() =>
    windowStore.change((before) => {
      const now = layOut((layout) => withPane(layout, 'copy'))(before);
      return { ...now, settings: { ...now.settings, focused } };
    }),
  );
  focusPane('copy');
  say(focused ? 'The copy alone. Escape brings the window back.' : 'All of the window again.');
}

/** Takes everything but the copy away, or brings it back as it was. */
export function toggleFocusMode(): void {
  const now = windowStore.get();
  if (now.openId === null) return say('No story is open.');
  setFocused(!isFocused(now));
}

/** Escape in the copy brings the window back; in a field or a sheet it leaves that alone. */
export function leaveFocusMode({ key, target }: KeyboardEvent): void {
  const now = windowStore.get();
  if (key !== 'Escape' || !isFocused(now) || now.sheet !== null) return;
  const isInCopy = target === document.body || (target instanceof HTMLElement && target.isContentEditable);
  if (isInCopy) setFocused(false);
}
