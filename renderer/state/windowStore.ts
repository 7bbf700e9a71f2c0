import type { Problem } from '../../shared/story/outcome';
import { createStore } from './store';
import { announce, dismiss, initialWindow, notice, type Notice } from './windowState';

/** The window's own state; one for the life of the page. */
export const windowStore = createStore(initialWindow);

/** Tells a screen reader what happened. */
export const say = (text: string): void => windowStore.change(announce(text));

/** Shows a failure with what to do next, and says it. */
export function showProblem(problem: Problem, action?: Notice['action']): void {
  windowStore.change(notice('trouble', problem.message, action, Date.now()));
  say(problem.message);
}

/** Shows what was done, with a way back where there is one. */
export function showNotice(text: string, action?: Notice['action']): void {
  windowStore.change(notice('plain', text, action, Date.now()));
  say(text);
}

/** Takes back what was shown, once it no longer holds. */
export function dismissSaying(text: string): void {
  for (const { id } of windowStore.get().notices.filter((one) => one.text === text)) windowStore.change(dismiss(id));
}
