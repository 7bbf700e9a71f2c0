import { visitRows } from './lineFeatures';
import weights from './bodyWeights.json' with { type: 'json' };
import type { LineFacts } from './readLine';

/** Trees of yes-or-no questions whose answers add up; four numbers a node: feature (or -1), cut (or value), no, yes. */
export interface TreeModel {
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

/** The nodes of all trees in columns, which are walked twice as fast; `no` and `yes` are places in them. */
interface Nodes {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly cut: Float64Array;
  readonly no: Int32Array;
  readonly yes: Int32Array;
}

function layNodes(trees: TreeModel['trees']): Nodes {
  const roots: number[] = [];
  let count = 0;
  for (const tree of trees) { roots.push(count); count += tree.length / 4; }
  const nodes: Nodes = { roots: Int32Array.from(roots), feature: new Int16Array(count), cut: new Float64Array(count), no: new Int32Array(count), yes: new Int32Array(count) };
  trees.forEach((tree, number) => {
    const root = roots[number] ?? 0;
    for (let at = 0; at < tree.length; at += 4) {
      const node = root + at / 4;
      nodes.feature[node] = tree[at] ?? -1;
      nodes.cut[node] = tree[at + 1] ?? 0;
      nodes.no[node] = root + (tree[at + 2] ?? 0);
      nodes.yes[node] = root + (tree[at + 3] ?? 0);
    }
  });
  return nodes;
}

const laid = new WeakMap<TreeModel, Nodes>();

function nodesOf(model: TreeModel): Nodes {
  const known = laid.get(model);
  if (known) return known;
  const nodes = layNodes(model.trees);
  laid.set(model, nodes);
  return nodes;
}

/** What a model makes of one row of figures, as log odds. */
export function scoreRow(model: TreeModel, row: Float64Array): number {
  const { roots, feature, cut, no, yes } = nodesOf(model);
  let score = model.base;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] ?? 0;
    for (let asked = feature[node] ?? -1; asked >= 0; asked = feature[node] ?? -1) {
      node = ((row[asked] ?? 0) >= (cut[node] ?? 0) ? yes[node] : no[node]) ?? 0;
    }
    score += cut[node] ?? 0;
  }
  return score;
}

/** Says of each line how likely it is to be copy of the story, as log odds. */
export type BodyScorer = (lines: readonly LineFacts[]) => readonly number[];

/** The scorer learned by `tools/train-cleaning.ts`. */
export function scoreBody(lines: readonly LineFacts[]): readonly number[] {
  const model: TreeModel = lines.some(({ line }) => line.hint !== undefined) ? weights.html : weights.text;
  const scores: number[] = [];
  visitRows(lines, (row) => scores.push(scoreRow(model, row)));
  return scores;
}
