import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { eachText, goesOn, textLength, toPosition } from '../../shared/steps/blockPositions';
import { markedPlaces, type MarkedPlace } from '../../shared/steps/markedPlaces';
import { idOfMark, type MarkName } from '../../shared/steps/nodeNames';
import { isRich } from '../../shared/steps/richSpans';

const ownMarks = Object.keys(idOfMark) as readonly MarkName[];

/** Places of one mark that touch are one: the document cannot tell them apart. */
function joined(node: EditorNode, places: readonly MarkedPlace[]): readonly string[] {
  const open = new Map<string, { from: number; to: number }[]>();
  for (const { from, to, mark, id } of places) {
    const own = open.get(`${mark} ${id}`) ?? [];
    const last = own.at(-1);
    if (last && (from <= last.to || goesOn(node, last.to, from))) last.to = Math.max(last.to, to);
    else open.set(`${mark} ${id}`, [...own, { from, to }]);
  }
  return [...open].flatMap(([name, own]) => own.map(({ from, to }) => `${from} ${to} ${name}`)).toSorted();
}

/** The marks of one block as it stands. */
function present(node: EditorNode): readonly MarkedPlace[] {
  const places: MarkedPlace[] = [];
  eachText(node, (text, from) => {
    for (const mark of text.marks) {
      if (isRich(mark)) continue;
      const name = mark.type.name as MarkName;
      places.push({ from, to: from + text.nodeSize, mark: name, id: String(mark.attrs[idOfMark[name]]) });
    }
  });
  return places;
}

/** Brings the marks of the document in line with the story's quotations, indirect speech and comments, touching only blocks that differ. Null when all is in line. */
export function markQuotations(
  state: EditorState,
  story: Pick<StoryDocument, 'quotations' | 'reported' | 'comments'>,
): Transaction | null {
  const { marks } = state.schema;
  const places = markedPlaces(story);
  const change = state.tr;
  state.doc.forEach((node, at) => {
    const wanted = (places.get(String(node.attrs['id'])) ?? []).filter(({ to }) => to <= textLength(node));
    const now = joined(node, present(node));
    const next = joined(node, wanted);
    if (now.length === next.length && now.every((line, index) => line === next[index])) return;
    for (const name of ownMarks) change.removeMark(at, at + node.nodeSize, marks[name]);
    for (const { from, to, mark, id } of wanted) {
      const type = marks[mark];
      if (type)
        change.addMark(toPosition(node, at, from), toPosition(node, at, to), type.create({ [idOfMark[mark]]: id }));
    }
  });
  return change.docChanged ? change : null;
}
