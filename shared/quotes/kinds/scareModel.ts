import type { LoadedLanguage } from '../../language/loadLanguage';
import { addTrees, layTrees, type LaidTrees } from '../../language/trees';
import type { ScareFeature } from './surroundings';

/** The model of a language, laid out. */
interface Laid {
  readonly base: number;
  readonly trees: LaidTrees;
  readonly weights: readonly number[];
  /** The numbers of the features by their questions, and of each question by its answers. */
  readonly numbers: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** The features of a model are written “shape n=T2”. */
function numberFeatures(features: readonly string[]): Laid['numbers'] {
  const numbers = new Map<string, Map<string, number>>();
  features.forEach((feature, number) => {
    const equals = feature.indexOf('=');
    const question = feature.slice(0, equals);
    const answers = numbers.get(question) ?? new Map<string, number>();
    numbers.set(question, answers.set(feature.slice(equals + 1), number));
  });
  return numbers;
}

function layModel({ quotes }: LoadedLanguage): Laid {
  const model = quotes.scareModel();
  return {
    base: model.base,
    trees: layTrees(model),
    weights: model.weights,
    numbers: numberFeatures(model.features),
  };
}

/** How likely a quotation with these features is nobody's words: 0 to 1. A feature that comes twice counts once. */
export function likelihoodOf(features: readonly ScareFeature[], language: LoadedLanguage): number {
  const { base, trees, weights, numbers } = language.table(layModel);
  const row = new Float64Array(weights.length);
  let sum = base;
  for (const { question, answer } of features) {
    const number = numbers.get(question)?.get(answer);
    if (number === undefined || row[number] === 1) continue;
    row[number] = 1;
    sum += weights[number] ?? 0;
  }
  return 1 / (1 + Math.exp(-addTrees(sum, trees, row)));
}
