import type { LoadedLanguage } from '../../language/loadLanguage';
import { addTrees, layTrees, type LaidTrees, type TreeModel } from '../../language/trees';
import { visitRows } from './lineFeatures';
import type { LineFacts } from './readLine';

/** A model laid out for scoring rows. */
export interface LaidModel {
  readonly base: number;
  readonly trees: LaidTrees;
}

export const layModel = (model: TreeModel): LaidModel => ({ base: model.base, trees: layTrees(model) });

const textModel = ({ cleaning }: LoadedLanguage): LaidModel => layModel(cleaning.bodyModels().text);
const pageModel = ({ cleaning }: LoadedLanguage): LaidModel => layModel(cleaning.bodyModels().html);

/** What a model makes of one row of figures, as log odds. */
export const scoreRow = ({ base, trees }: LaidModel, row: Float64Array): number => addTrees(base, trees, row);

/** Says of each line how likely it is to be copy of the story, as log odds. */
export type BodyScorer = (lines: readonly LineFacts[]) => readonly number[];

/** The scorer of a language, learned by `tools/train-cleaning.ts`. */
export const bodyScorer =
  (language: LoadedLanguage): BodyScorer =>
  (lines) => {
    const isPage = lines.some(({ line }) => line.hint !== undefined);
    const model = language.table(isPage ? pageModel : textModel);
    const scores: number[] = [];
    visitRows(lines, (row) => scores.push(scoreRow(model, row)));
    return scores;
  };
