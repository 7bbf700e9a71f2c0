import type { LoadedLanguage } from '../../language/loadLanguage';
import { addTrees, layTrees, type LaidTrees } from '../../language/trees';

/** The model of a language, laid out. */
interface Laid {
  readonly base: number;
  readonly trees: LaidTrees;
  readonly weights: readonly number[];
  readonly numbers: ReadonlyMap<string, number>;
}

function layModel({ quotes }: LoadedLanguage): Laid {
  const model = quotes.scareModel();
  const numbers = new Map(model.features.map((feature, number) => [feature, number]));
  return { base: model.base, trees: layTrees(model), weights: model.weights, numbers };
}

/** How likely a quotation with these features is nobody's words: 0 to 1. A feature that comes twice counts once. */
export function likelihoodOf(features: readonly string[], language: LoadedLanguage): number {
  const { base, trees, weights, numbers } = language.table(layModel);
  const row = new Float64Array(weights.length);
  let sum = base;
  for (const feature of features) {
    const number = numbers.get(feature);
    if (number === undefined || row[number] === 1) continue;
    row[number] = 1;
    sum += weights[number] ?? 0;
  }
  return 1 / (1 + Math.exp(-addTrees(sum, trees, row)));
}
