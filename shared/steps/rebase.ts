import { Mapping, type Step } from 'prosemirror-transform';
import { DecideStep } from './decideStep';
import { lastChanges, settledChanges, type LastChange } from './decisions';
import { afterStep, type StoryState } from './storyState';
import { changesBetween, withChanges } from './storyRecord';

/** Steps as a shared desk numbers them: those of number n were made by one who had seen all before n. */
export interface NumberedSteps {
  readonly n: number;
  readonly by: string;
  readonly steps: readonly Step[];
}

export interface Rebased {
  /** Mine, as they follow theirs. */
  readonly steps: readonly Step[];
  /** Mine that found no place any more: what they changed was taken out. Never dropped in silence. */
  readonly lost: readonly Step[];
  /** The story after theirs and mine. */
  readonly state: StoryState;
}

/**
 * Takes steps that somebody made without having seen those the desk numbered meanwhile, and carries them over. `base` is
 * the story that both began with. Throws RangeError when steps do not follow from it.
 */
export function rebase(base: StoryState, theirs: readonly NumberedSteps[], mine: readonly Step[], me: string): Rebased {
  const mapping = new Mapping();
  const own = runAll(base, mine);
  for (const step of own.inverted) mapping.appendMap(step.getMap());
  let state = base;
  for (const step of theirs.flatMap(({ steps }) => steps)) {
    state = mustFollow(state, step);
    mapping.appendMap(step.getMap());
  }
  const decided = lastChanges(theirs.flatMap(({ by, steps }) => steps.map((step) => ({ step, by }))));
  const steps: Step[] = [];
  const lost: Step[] = [];
  mine.forEach((step, at) => {
    // Past the inversions of this step and of those before it, which stand at the end of the inverted ones.
    const from = mine.length - at;
    const moved = step instanceof DecideStep ? overDecisions(state, step, decided, me) : step.map(mapping.slice(from));
    const next = moved && afterStep(state, moved);
    if (!moved || !next) return void lost.push(step);
    state = next;
    steps.push(moved);
    mapping.appendMap(moved.getMap(), mine.length - 1 - at);
  });
  return { steps, lost, state };
}

function mustFollow(state: StoryState, step: Step): StoryState {
  const next = afterStep(state, step);
  if (!next) throw new RangeError('A step does not follow from the story it was made for.');
  return next;
}

/** The steps run one after the other, and what takes them back, the last first. */
function runAll(base: StoryState, steps: readonly Step[]): { readonly inverted: readonly Step[] } {
  const inverted: Step[] = [];
  let state = base;
  for (const step of steps) {
    inverted.unshift(step.invert(state.doc));
    state = mustFollow(state, step);
  }
  return { inverted };
}

/** My decisions over theirs: on different things both stand; on one thing what `settled` says. */
function overDecisions(
  { record }: StoryState,
  step: DecideStep,
  theirs: ReadonlyMap<string, LastChange>,
  me: string,
): Step {
  const mended = settledChanges(lastChanges([{ step, by: me }]), theirs);
  return new DecideStep(changesBetween(record, withChanges(record, [...step.changes, ...mended])));
}
