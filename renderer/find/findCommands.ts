import { currentSession } from '../state/openStories';
import { say, windowStore } from '../state/windowStore';

const longestSelection = 200;

/** Opens the bar, with the selected words where they are of one line. */
export function find(): void {
  const session = currentSession();
  if (!session) return say('No story is open.');
  const { selection, doc } = session.editor.state;
  const isLine = selection.$from.sameParent(selection.$to) && selection.to - selection.from <= longestSelection;
  const text = isLine ? doc.textBetween(selection.from, selection.to) : '';
  windowStore.change((now) => ({
    ...now,
    finding: true,
    find: text === '' ? now.find : { ...now.find, query: { ...now.find.query, text, isPattern: false } },
  }));
  document.querySelector<HTMLInputElement>('.find-bar input')?.select();
  document.querySelector<HTMLInputElement>('.find-bar input')?.focus();
}
