import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/** A block that stands in the document twice, because two people moved it: the places of the one to take out and of the other. */
interface DoubledBlock {
  readonly at: number;
  readonly other: number;
}

/** The words of a text that another does not have, each as often as it lacks it. */
function extraWords(text: string, other: string): string {
  const left = new Map<string, number>();
  for (const word of other.split(/\s+/)) left.set(word, (left.get(word) ?? 0) + 1);
  return text
    .split(/\s+/)
    .filter((word) => {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      return count <= 0;
    })
    .join(' ');
}

/** The blocks of a merged document that bear the name of one before them; in order, the last first. */
function doubledBlocks(doc: EditorNode): readonly DoubledBlock[] {
  const first = new Map<string, number>();
  const doubled: DoubledBlock[] = [];
  doc.forEach((node, at) => {
    const id: unknown = node.attrs['id'];
    if (typeof id !== 'string') return;
    const other = first.get(id);
    if (other !== undefined && node.type.spec.group === 'body') doubled.unshift({ at, other });
    else first.set(id, at);
  });
  return doubled;
}

/**
 * Takes them out; what one says alone stays, as a paragraph. `merged` is the document as it came out of the merge, before
 * each block had a name of its own again and before this change.
 */
export function withoutDoubled(change: Transaction, merged: EditorNode): Transaction {
  const { schema } = change.doc.type;
  for (const { at, other } of doubledBlocks(merged)) {
    const place = change.mapping.map(at);
    const node = change.doc.nodeAt(place);
    const kept = change.doc.nodeAt(change.mapping.map(other));
    if (!node || !kept) continue;
    const extra = extraWords(node.textContent, kept.textContent);
    if (extra === '') change.delete(place, place + node.nodeSize);
    else change.replaceWith(place, place + node.nodeSize, schema.node('paragraph', null, schema.text(extra)));
  }
  return change;
}

/** A paragraph of words that somebody's merge gave back, and where it stands in the merged document. */
export interface GivenBack {
  readonly at: number;
  readonly text: string;
}

/**
 * Takes out what others gave back because they had cut a block, where I, who had not seen that, moved the block: it stands
 * again, with those words in it. `moved` are the texts of the blocks I moved.
 */
export function withoutGivenBack(
  change: Transaction,
  given: readonly GivenBack[],
  moved: readonly string[],
): Transaction {
  for (const { at, text } of given.toSorted((a, b) => b.at - a.at)) {
    const place = change.mapping.map(at);
    const node = change.doc.nodeAt(place);
    if (!node?.isTextblock || node.textContent !== text || !moved.some((words) => extraWords(text, words) === ''))
      continue;
    change.delete(place, place + node.nodeSize);
  }
  return change;
}
