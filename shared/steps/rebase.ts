import { Mapping, type Step } from 'prosemirror-transform';
import { sameData } from '../desk/sameData';
import type { DisputedAnswer, Quotation } from '../story/storyDocument';
import { DecideStep } from './decideStep';
import { afterStep, type StoryState } from './storyState';
import { changesBetween, withChanges, type RecordChange } from './storyRecord';

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
  const decided = lastChanges(theirs);
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

export interface Decided {
  readonly by: string;
  readonly change: RecordChange;
}

const nameOf = (key: readonly string[]): string => JSON.stringify(key);

/** What they last made of each thing they decided on. */
function lastChanges(theirs: readonly NumberedSteps[]): ReadonlyMap<string, Decided> {
  const last = new Map<string, Decided>();
  for (const { by, steps } of theirs)
    for (const step of steps)
      if (step instanceof DecideStep) for (const change of step.changes) last.set(nameOf(change.key), { by, change });
  return last;
}

/** My decisions over theirs: on different things both stand, on one thing the later; two answers to who speaks are disputed. */
function overDecisions(
  { record }: StoryState,
  step: DecideStep,
  theirs: ReadonlyMap<string, Decided>,
  me: string,
): Step | null {
  const changes = step.changes.map((change) => {
    const other = theirs.get(nameOf(change.key));
    return other ? { ...change, after: settled(change, other, me) } : change;
  });
  const own = changesBetween(record, withChanges(record, changes));
  return new DecideStep(own);
}

type Spoken = Pick<Quotation, 'speaker' | 'status' | 'disputed'>;

const isAnswer = (value: unknown): value is Spoken =>
  typeof value === 'object' && value !== null && 'status' in value && value.status !== 'proposed';

const sameAnswer = (a: Spoken, b: Spoken): boolean =>
  a.status === b.status && sameData(a.speaker?.speakers, b.speaker?.speakers);

const answerOf = (by: string, { speaker }: Spoken): DisputedAnswer => ({ by, name: speaker?.name ?? null });

/** What two answers to who speaks come to, where they differ: theirs, disputed. Null where nothing is in dispute. */
export function disputedAnswer({ key, after }: RecordChange, { by, change }: Decided, me: string): unknown {
  const other = change.after;
  if (key[0] !== 'quotations' || key[2] !== 'speaker' || !isAnswer(after) || !isAnswer(other)) return null;
  if (sameAnswer(after, other)) return null;
  return { ...other, disputed: [...(other.disputed ?? [answerOf(by, other)]), answerOf(me, after)] };
}

function settled(mine: RecordChange, theirs: Decided, me: string): unknown {
  const disputed = disputedAnswer(mine, theirs, me);
  if (disputed !== null) return disputed;
  const other = theirs.change.after;
  return isAnswer(mine.after) && isAnswer(other) && mine.key[2] === 'speaker' ? other : mine.after;
}
