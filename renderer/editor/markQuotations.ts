import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { eachText, goesOn, textLength, toPosition } from './blockPositions';
import { copyLooks, type Coloured, type Look } from './quotationLook';
import { markAttributes, type MarkName } from './quotationMark';
import { isRich } from './richMarks';

const ownMarks: readonly MarkName[] = ['quotation', 'reported'];

/** By what a mark is told from another. */
const nameOf = (mark: MarkName, attributes: Readonly<Record<string, unknown>>): string =>
  JSON.stringify([mark, ...markAttributes[mark].map((name) => attributes[name])]);

/** The marks of one block as it stands, in the form of looks, joined where a mark is cut by another. */
function present(node: EditorNode): readonly string[] {
  const open = new Map<string, { from: number; to: number }>();
  eachText(node, (text, offset) => {
    for (const mark of text.marks) {
      if (isRich(mark)) continue;
      const { type, attrs } = mark;
      const name = nameOf(type.name as MarkName, attrs);
      const span = open.get(name);
      if (span && goesOn(node, span.to, offset)) span.to = offset + text.nodeSize;
      else if (span) open.set(`${name} ${offset}`, { from: offset, to: offset + text.nodeSize });
      else open.set(name, { from: offset, to: offset + text.nodeSize });
    }
  });
  return [...open].map(([name, { from, to }]) => `${from} ${to} ${name}`).toSorted();
}

const wanted = (looks: readonly Look[]): readonly string[] =>
  looks.map(({ from, to, mark, attributes }) => `${from} ${to} ${nameOf(mark, { ...attributes })}`).toSorted();

/** Brings the marks of the document in line with the story's quotations and indirect speech, touching only blocks that differ. Null when all is in line. */
export function markQuotations(state: EditorState, story: Coloured): Transaction | null {
  const { marks } = state.schema;
  const looks = copyLooks(story);
  const change = state.tr;
  state.doc.forEach((node, at) => {
    const inBlock = (looks.get(String(node.attrs['id'])) ?? []).filter((look) => look.to <= textLength(node));
    const now = present(node);
    const next = wanted(inBlock);
    if (now.length === next.length && now.every((line, index) => line === next[index])) return;
    for (const name of ownMarks) change.removeMark(at + 1, at + 1 + node.content.size, marks[name]);
    for (const { from, to, mark, attributes } of inBlock) {
      const type = marks[mark];
      if (type) change.addMark(toPosition(node, at, from), toPosition(node, at, to), type.create({ ...attributes }));
    }
  });
  return change.docChanged ? change : null;
}
