import type { Node as DocumentNode, ResolvedPos } from 'prosemirror-model';

/** A stretch of a block's text that lies in one textblock: all of a paragraph, or one cell of a table. */
export interface Run {
  /** Where it begins in the block's text. */
  readonly offset: number;
  /** Where it begins in the document, counted from the block's own position. */
  readonly start: number;
  readonly node: DocumentNode;
}

/** What divides cells in a table's text, and what divides its rows; each stands for the borders between two cells. */
export const cellEnd = '\t';
export const rowEnd = '\n';

function tableRuns(table: DocumentNode): readonly Run[] {
  const runs: Run[] = [];
  let offset = 0;
  table.forEach((row, rowAt) =>
    row.forEach((cell, cellAt) => {
      runs.push({ offset, start: rowAt + cellAt + 3, node: cell });
      offset += cell.content.size + 1;
    }),
  );
  return runs;
}

/** The textblocks of a block in their order; none for a block that can hold no text. */
export function runsOf(block: DocumentNode): readonly Run[] {
  if (block.isTextblock) return [{ offset: 0, start: 1, node: block }];
  return block.isLeaf ? [] : tableRuns(block);
}

/** A block as it stands in the document, and an offset in its text. */
export interface BlockPlace {
  readonly node: DocumentNode;
  readonly at: number;
  readonly offset: number;
}

/** The block's text as the story has it. */
export function blockText(block: DocumentNode): string {
  if (block.isTextblock || block.isLeaf) return block.textContent;
  const rows: string[] = [];
  block.forEach((row) => {
    const cells: string[] = [];
    row.forEach((cell) => void cells.push(cell.textContent));
    rows.push(cells.join(cellEnd));
  });
  return rows.join(rowEnd);
}

/** The length of the block's text. */
export function textLength(block: DocumentNode): number {
  const last = runsOf(block).at(-1);
  return last ? last.offset + last.node.content.size : 0;
}

/** Visits each piece of the block's text that has one set of marks, with its offset in the text. */
export function eachText(block: DocumentNode, visit: (text: DocumentNode, offset: number) => void): void {
  for (const { offset, node } of runsOf(block)) node.forEach((text, at) => visit(text, offset + at));
}

/** Whether a stretch of the block's text that begins at `from` goes on where another ended: only borders of cells lie between. */
export const goesOn = (block: DocumentNode, to: number, from: number): boolean =>
  to === from || (!block.isTextblock && from > to && /^[\t\n]+$/.test(blockText(block).slice(to, from)));

/** Where an offset of the text of the block at `at` lies in the document; beyond the text, its end. */
export function toPosition(block: DocumentNode, at: number, offset: number): number {
  const runs = runsOf(block);
  const run = runs.findLast((each) => each.offset <= offset) ?? runs[0];
  return run ? at + run.start + Math.max(0, Math.min(offset - run.offset, run.node.content.size)) : at;
}

/** The offset in the text of the block at `at` of a position; outside the block, its nearer end. */
export function toOffset(block: DocumentNode, at: number, position: number): number {
  const own = position - at;
  const run = runsOf(block).find(({ start, node }) => own <= start + node.content.size);
  return run ? run.offset + Math.max(0, own - run.start) : textLength(block);
}

/** The block that a position lies in; null between two blocks. */
export function blockAt($at: ResolvedPos): BlockPlace | null {
  if ($at.depth === 0) return null;
  const [node, at] = [$at.node(1), $at.before(1)];
  return { node, at, offset: toOffset(node, at, $at.pos) };
}
