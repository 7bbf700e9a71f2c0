import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { quotationLooks, type Coloured, type Look } from './quotationLook';

/** The marks of one block as it stands, in the form of looks, joined where a mark is cut by another. */
function present(node: EditorNode): readonly string[] {
  const open = new Map<string, { from: number; to: number }>();
  node.forEach((text, offset) => {
    for (const { attrs } of text.marks) {
      const name = JSON.stringify([attrs['quotation'], attrs['segment'], attrs['hue'], attrs['status'], attrs['label']]);
      const span = open.get(name);
      if (span && span.to === offset) span.to = offset + text.nodeSize;
      else if (span) open.set(`${name} ${offset}`, { from: offset, to: offset + text.nodeSize });
      else open.set(name, { from: offset, to: offset + text.nodeSize });
    }
  });
  return [...open].map(([name, { from, to }]) => `${from} ${to} ${name}`).toSorted();
}

const wanted = (looks: readonly Look[]): readonly string[] =>
  looks.map(({ from, to, attributes: { quotation, segment, hue, status, label } }) =>
    `${from} ${to} ${JSON.stringify([quotation, segment, hue, status, label])}`).toSorted();

/** Brings the marks of the document in line with the story's quotations, touching only blocks that differ. Null when all is in line. */
export function markQuotations(state: EditorState, story: Coloured): Transaction | null {
  const type = state.schema.marks['quotation'];
  if (!type) return null;
  const looks = quotationLooks(story);
  const change = state.tr;
  state.doc.forEach((node, at) => {
    const inBlock = (looks.get(String(node.attrs['id'])) ?? []).filter((look) => look.to <= node.content.size);
    const now = present(node);
    const next = wanted(inBlock);
    if (now.length === next.length && now.every((line, index) => line === next[index])) return;
    change.removeMark(at + 1, at + 1 + node.content.size, type);
    for (const { from, to, attributes } of inBlock) change.addMark(at + 1 + from, at + 1 + to, type.create({ ...attributes }));
  });
  return change.docChanged ? change : null;
}
