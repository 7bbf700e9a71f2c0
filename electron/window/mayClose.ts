import type { UnsavedStory } from '../../shared/ipc/contract';
import type { Outcome } from '../../shared/story/outcome';
import type { Unsaved } from './flushBeforeClose';

/** What may be done for words that are not on the disk when the window closes. */
export interface ClosingMeans {
  /** Asks the user; the number of the button pressed, 0 where the question is sent away. */
  readonly ask: (message: string, detail: string, buttons: readonly string[]) => Promise<number>;
  /** Writes each story as a file of its own where the user says; null when the user cancels. */
  readonly saveCopies: (unsaved: readonly UnsavedStory[]) => Promise<Outcome<object | null>>;
  readonly copyText: (text: string) => Promise<Outcome<unknown>>;
}

const keepOpen = 'Keep open';
const saveCopy = 'Save a copy as…';
const copyText = 'Copy the text to the clipboard and quit';
const withoutSaving = 'Quit without saving';
const waysOut = [keepOpen, saveCopy, copyText, withoutSaving];

const unknown =
  'The window does not answer, so its last changes may not be saved. Keep it open to see why; if you quit now, they may be lost.';

const named = (unsaved: readonly UnsavedStory[]): string =>
  unsaved.length === 1 ? `“${unsaved[0]?.slug ?? ''}” is not saved.` : `${unsaved.length} stories are not saved.`;

const reason =
  'The disk did not take the last changes. If you quit without saving they are lost; the window says what is wrong with the disk.';

/** Between the copies of several stories. */
const rule = `\n\n${'—'.repeat(20)}\n\n`;

/** One answer of the user: null where the question is to be asked again, for this reason. */
type Answer = { readonly mayClose: boolean } | { readonly trouble: string };

async function answerWith(button: string, unsaved: readonly UnsavedStory[], means: ClosingMeans): Promise<Answer> {
  if (button === withoutSaving) return { mayClose: true };
  if (button === copyText) {
    const copied = await means.copyText(unsaved.map(({ text }) => text).join(rule));
    return copied.ok ? { mayClose: true } : { trouble: copied.problem.message };
  }
  if (button !== saveCopy) return { mayClose: false };
  const saved = await means.saveCopies(unsaved);
  if (!saved.ok) return { trouble: saved.problem.message };
  return saved.value === null ? { trouble: reason } : { mayClose: true };
}

/** Whether the window may close although not everything is saved: only when the words are elsewhere, or the user says so. */
export async function mayClose(unsaved: Unsaved, means: ClosingMeans): Promise<boolean> {
  if (unsaved === 'unknown')
    return (await means.ask('The last changes are not saved yet.', unknown, [keepOpen, withoutSaving])) === 1;
  let detail = reason;
  for (;;) {
    const button = waysOut[await means.ask(named(unsaved), detail, waysOut)] ?? keepOpen;
    const answer = await answerWith(button, unsaved, means);
    if ('mayClose' in answer) return answer.mayClose;
    detail = answer.trouble;
  }
}
