import { visitRows } from './lineFeatures';
import weights from './bodyWeights.json' with { type: 'json' };
import type { LineFacts } from './readLine';

/** Trees of yes-or-no questions whose answers add up; four numbers a node: feature (or -1), cut (or value), no, yes. */
export interface TreeModel {
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

/**
 * The nodes of all trees in columns. The two nodes below a question stand side by side, “no” first, so that an answer
 * is a step to count on instead of a way to guess: wrong guesses took half the time.
 */
interface Nodes {
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly cut: Float64Array;
  readonly next: Int32Array;
}

function layNodes(trees: TreeModel['trees']): Nodes {
  const feature: number[] = [];
  const cut: number[] = [];
  const next: number[] = [];
  const roots: number[] = [];
  const lay = (tree: readonly number[], from: number, node: number): void => {
    feature[node] = tree[from * 4] ?? -1;
    cut[node] = tree[from * 4 + 1] ?? 0;
    next[node] = 0;
    if ((feature[node] ?? -1) < 0) return;
    const no = feature.push(-1, -1) - 2;
    next[node] = no;
    lay(tree, tree[from * 4 + 2] ?? 0, no);
    lay(tree, tree[from * 4 + 3] ?? 0, no + 1);
  };
  for (const tree of trees) {
    roots.push(feature.push(-1) - 1);
    lay(tree, 0, feature.length - 1);
  }
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(feature),
    cut: Float64Array.from(cut),
    next: Int32Array.from(next),
  };
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
  const { roots, feature, cut, next } = nodesOf(model);
  let score = model.base;
  for (let tree = 0; tree < roots.length; tree += 1) {
    let node = roots[tree] ?? 0;
    for (let asked = feature[node] ?? -1; asked >= 0; asked = feature[node] ?? -1) {
      node = (next[node] ?? 0) + Number((row[asked] ?? 0) >= (cut[node] ?? 0));
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
