import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

function stay(_view: EditorView, event: MouseEvent): boolean {
  if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
  return false;
}

/** A link in the copy is copy: no click on it, with whatever key or button, leads anywhere. */
export const linkClicksPlugin = (): Plugin =>
  new Plugin({ props: { handleDOMEvents: { click: stay, auxclick: stay } } });
