import { sameData } from '../desk/sameData';
import type { DisputedAnswer, Quotation } from '../story/storyDocument';
import { DecideStep } from './decideStep';
import type { RecordChange } from './storyRecord';
import type { Step } from 'prosemirror-transform';

type Answered = Pick<Quotation, 'speaker' | 'status' | 'disputed'>;

/** Fields of which all that stands in them was decided by somebody. */
const decidedFields: ReadonlySet<string> = new Set(['people', 'dismissed', 'override', 'lineDecisions']);
/** Sides of a quotation of which that is so. */
const decidedSides: ReadonlySet<string> = new Set(['change', 'standing', 'verified']);

const isAnswer = (value: unknown): value is Answered =>
  typeof value === 'object' && value !== null && 'status' in value && value.status !== 'proposed';

/** What somebody decided of a value; null where it is what reading the copy proposes. */
function decidedIn([field, , side = '']: RecordChange['key'], value: unknown): unknown {
  if (field !== 'quotations') return decidedFields.has(field) ? value : null;
  if (decidedSides.has(side)) return value ?? null;
  if (side === 'tag') {
    const { madeBy, tag, kind } = (value ?? {}) as Partial<Quotation>;
    return madeBy === undefined && tag === undefined ? null : [madeBy ?? null, tag ?? null, madeBy ? kind : null];
  }
  if (side !== 'speaker') return null;
  const { disputed } = (value ?? {}) as Partial<Quotation>;
  if (!isAnswer(value)) return disputed ?? null;
  return [value.status, value.speaker?.speakers ?? null, disputed ?? null];
}

/** Whether a change is somebody’s decision: reading the copy, which is sent as well, decides nothing. */
export const isDecision = ({ key, before, after }: RecordChange): boolean =>
  !sameData(decidedIn(key, before), decidedIn(key, after));

/** What came of one thing, and who decided so last; null where nobody did and reading alone touched it. */
export interface LastChange {
  readonly change: RecordChange;
  readonly by: string | null;
}

const nameOf = (key: readonly string[]): string => JSON.stringify(key);

/** What steps made of each thing they changed; `by` is null for one that reading or a merge made, which decides nothing. */
export function lastChanges(
  steps: readonly { readonly step: Step; readonly by: string | null }[],
): ReadonlyMap<string, LastChange> {
  const last = new Map<string, LastChange>();
  for (const { step, by } of steps) {
    if (!(step instanceof DecideStep)) continue;
    for (const change of step.changes) {
      const name = nameOf(change.key);
      last.set(name, { change, by: (isDecision(change) ? by : null) ?? last.get(name)?.by ?? null });
    }
  }
  return last;
}

const sameAnswer = (a: Answered, b: Answered): boolean =>
  a.status === b.status && sameData(a.speaker?.speakers, b.speaker?.speakers);

const answerOf = (by: string, { speaker }: Answered): DisputedAnswer => ({ by, name: speaker?.name ?? null });

/**
 * What is to stand of one thing that two changed without having seen each other’s: two answers to who speaks are disputed,
 * no reading takes back a decision, and of all else mine, which comes later, stands.
 */
export function settled(mine: LastChange, theirs: LastChange): unknown {
  const [own, other] = [mine.change.after, theirs.change.after];
  if (theirs.by === null) return own;
  if (mine.by === null) return isDecision({ ...mine.change, before: own, after: other }) ? other : own;
  const [field, , side] = mine.change.key;
  if (field !== 'quotations' || side !== 'speaker' || !isAnswer(own) || !isAnswer(other)) return own;
  if (sameAnswer(own, other)) return own;
  const answers = other.disputed ?? [answerOf(theirs.by, other)];
  const further = (own.disputed ?? [answerOf(mine.by, own)]).filter(
    (each) => !answers.some((one) => sameData(one, each)),
  );
  return { ...other, disputed: [...answers, ...further] };
}

/** The things that both changed, as they are to stand where that is not what mine made of them. */
export function settledChanges(
  mine: ReadonlyMap<string, LastChange>,
  theirs: ReadonlyMap<string, LastChange>,
): readonly RecordChange[] {
  return [...mine].flatMap(([name, own]): RecordChange[] => {
    const other = theirs.get(name);
    const after = other ? settled(own, other) : own.change.after;
    return sameData(after, own.change.after) ? [] : [{ key: own.change.key, before: own.change.after, after }];
  });
}
