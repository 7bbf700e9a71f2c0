import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { recordOf } from './storyRecord';

/** Gives a name to every block that has none or has another's: a paragraph just split, or pasted. Null when all are named. */
export function nameBlocks(state: EditorState, change: Transaction = state.tr): Transaction | null {
  const { doc } = change;
  const taken = new Set<string>();
  const nameless: number[] = [];
  doc.forEach((node, at) => {
    const id: unknown = node.attrs['id'];
    if (typeof id === 'string' && !taken.has(id)) taken.add(id);
    else nameless.push(at);
  });
  if (nameless.length === 0) return null;
  const stem = `${recordOf(state).maker ?? ''}new-`;
  let count = doc.childCount;
  for (const at of nameless) {
    while (taken.has(`${stem}${count}`)) count += 1;
    taken.add(`${stem}${count}`);
    change.setNodeAttribute(at, 'id', `${stem}${count}`);
  }
  return change;
}

export const nameBlocksPlugin = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _before, state) =>
      transactions.some(({ docChanged }) => docChanged) ? nameBlocks(state) : null,
  });
