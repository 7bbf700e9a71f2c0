import { lineFeatures } from './lineFeatures';
import weights from './bodyWeights.json' with { type: 'json' };
import type { LineFacts } from './readLine';

/** Trees of yes-or-no questions whose answers add up; four numbers a node: feature (or -1), cut (or value), no, yes. */
export interface TreeModel {
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

/** What a model makes of one row of figures, as log odds. */
export function scoreRow({ base, trees }: TreeModel, row: Float64Array): number {
  let score = base;
  for (const tree of trees) {
    let at = 0;
    let feature = tree[0] ?? -1;
    while (feature >= 0) {
      at = 4 * ((row[feature] ?? 0) >= (tree[at + 1] ?? 0) ? tree[at + 3] ?? 0 : tree[at + 2] ?? 0);
      feature = tree[at] ?? -1;
    }
    score += tree[at + 1] ?? 0;
  }
  return score;
}

/** Says of each line how likely it is to be copy of the story, as log odds. */
export type BodyScorer = (lines: readonly LineFacts[]) => readonly number[];

/** The scorer learned by `tools/train-cleaning.ts`. */
export function scoreBody(lines: readonly LineFacts[]): readonly number[] {
  const model: TreeModel = lines.some(({ line }) => line.hint !== undefined) ? weights.html : weights.text;
  return lineFeatures(lines).map((row) => scoreRow(model, row));
}
