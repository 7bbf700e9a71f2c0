import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { stateOf } from './editorState';

type Listener = (event: {
  transaction: Transaction;
  appendedTransactions: readonly Transaction[];
  nextState: unknown;
}) => void;

/** What a session asks of an editor, without a window: its state, its transactions and what they tell. */
export function headlessEditor(story: StoryDocument): Editor {
  const listeners = new Map<string, Listener[]>();
  const tell = (name: string, event: Parameters<Listener>[0]): void => {
    for (const listener of listeners.get(name) ?? []) listener(event);
  };
  const editor = {
    state: stateOf(story),
    on: (name: string, listener: Listener): void => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
    view: {
      composing: false,
      dom: { ownerDocument: { dispatchEvent: () => true } },
      dispatch: (transaction: Transaction): void => {
        const { state: nextState, transactions } = editor.state.applyTransaction(transaction);
        const event = { transaction, appendedTransactions: transactions.slice(1), nextState };
        tell('beforeTransaction', event);
        editor.state = nextState;
        tell('transaction', event);
      },
    },
    destroy: (): void => undefined,
  };
  return editor as unknown as Editor;
}
