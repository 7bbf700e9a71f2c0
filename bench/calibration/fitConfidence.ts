import type { ConfidenceMap } from '../../shared/language/language';

/** An answer's own share, and whether it was right. */
export interface Judged {
  readonly share: number;
  readonly isRight: boolean;
}

interface Step {
  readonly count: number;
  readonly right: number;
  readonly shares: number;
}

/** A step of the map stands on so many answers, at least. */
const fewest = 60;
/** No map promises more: so many articles cannot prove it. */
const most = 0.995;

const join = (a: Step, b: Step): Step => ({
  count: a.count + b.count,
  right: a.right + b.right,
  shares: a.shares + b.shares,
});

/** Steps of neighbouring shares; the last takes what is left over. */
function stepsOf(answers: readonly Judged[]): Step[] {
  const steps: Step[] = [];
  const sorted = answers.toSorted((a, b) => a.share - b.share);
  const count = Math.max(1, Math.floor(sorted.length / fewest));
  for (let i = 0; i < count; i += 1) {
    const part = sorted.slice(i * fewest, i === count - 1 ? undefined : (i + 1) * fewest);
    steps.push({
      count: part.length,
      right: part.filter(({ isRight }) => isRight).length,
      shares: part.reduce((sum, { share }) => sum + share, 0),
    });
  }
  return steps;
}

const level = ({ right, count }: Step): number => right / count;
/** The level less what chance may have added: one right and one wrong answer more (Laplace), so that sixty right of sixty are not certain. */
const cautious = ({ right, count }: Step): number => Math.min(most, (right + 1) / (count + 2));
const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * The monotone map from the model's share to the share of right answers: isotonic regression by pooling neighbours
 * (Ayer et al. 1955; Zadrozny and Elkan 2002 for confidences), read off at the middle of each step.
 */
export function fitConfidence(answers: readonly Judged[]): ConfidenceMap {
  const pooled: Step[] = [];
  for (const step of answers.length > 0 ? stepsOf(answers) : []) {
    let last = step;
    for (let before = pooled.at(-1); before && level(before) >= level(last); before = pooled.at(-1)) {
      pooled.pop();
      last = join(before, last);
    }
    pooled.push(last);
  }
  // Caution takes more from a step of few answers: no step falls behind the one before for that.
  let least = 0;
  return pooled.map((step) => {
    least = Math.max(least, round(cautious(step)));
    return [round(step.shares / step.count), least] as const;
  });
}
