import { Node as DocumentNode } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { documentSchema } from '../../shared/steps/schema';
import { isDecision } from '../../shared/steps/decisions';
import { afterStep, type StoryState } from '../../shared/steps/storyState';
import '../../shared/steps/decideStep';
import { changesBetween, type RecordChange, type StoryRecord } from '../../shared/steps/storyRecord';
import { storyFromDoc } from '../../shared/steps/storyFromDoc';
import type { StoryDocument } from '../../shared/story/storyDocument';
import type { NewDecision, StoredState, StoredStep, StoredStory, StoryHead } from './storyStore';
import { namedInDispute, refusalOf, type Gate, type Named } from './stepGate';

/** A story in memory, at a version: what the store has, brought up. */
export interface LiveStory {
  readonly head: StoryHead;
  readonly version: number;
  readonly state: StoryState;
  /** How long document and record are at most, as JSON. */
  readonly size: number;
}

const readStep = (json: unknown): Step => Step.fromJSON(documentSchema, json);

/** The record of a story of the store, whose source is apart. */
export const readState = ({ doc, record }: StoredState): StoryState => ({
  doc: DocumentNode.fromJSON(documentSchema, JSON.parse(doc)),
  record: JSON.parse(record) as StoryRecord,
});

export function writeState({ version, state: { doc, record } }: LiveStory): StoredState {
  return { version, doc: JSON.stringify(doc.toJSON()), record: JSON.stringify(record) };
}

/** The story after steps of the store, which fitted when they were taken. Throws RangeError where one does not. */
export function afterStored(live: LiveStory, steps: readonly StoredStep[]): LiveStory {
  let { state, version, size } = live;
  for (const step of steps) {
    if (step.version !== version + 1) throw new RangeError(`Step ${version + 1} is missing.`);
    const next = afterStep(state, readStep(JSON.parse(step.json)));
    if (!next) throw new RangeError(`Step ${step.version} does not fit.`);
    state = next;
    version = step.version;
    size += step.json.length;
  }
  return { ...live, version, state, size };
}

export const bringUp = ({ head, state, steps }: StoredStory): LiveStory =>
  afterStored(
    { head, version: state.version, state: readState(state), size: state.doc.length + state.record.length },
    steps,
  );

/** A document larger than this, in ProseMirror's positions, is taken for a fault: ten times the longest story of a paper. */
const largestDocument = 1_000_000;
/** Document and record as JSON, in letters: a window has to be told all of it in one message. */
const largestState = 16_000_000;

const tooLong =
  'The story would be longer than a shared one may be: a million letters, with what is decided of it. Put a part of it into a story of its own.';

/** How long a story is after a step: counted up, and measured where that comes to too much. */
function sizeAfter({ doc, record }: StoryState, atMost: number): number {
  return atMost <= largestState ? atMost : JSON.stringify(doc.toJSON()).length + JSON.stringify(record).length;
}

export type Tried =
  | { readonly ok: true; readonly live: LiveStory; readonly decisions: readonly NewDecision[] }
  | { readonly ok: false; readonly refusal: string };

type SentStep = { readonly kind: string; readonly step: unknown };

const refused = (refusal: string): Tried => ({ ok: false, refusal });

/** Null for JSON that is no step. */
function tryStep(json: unknown): Step | null {
  try {
    return readStep(json);
  } catch (error) {
    // What ProseMirror throws.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Whom steps name as having answered who speaks: to be looked up before they are tried. */
export function namedIn(live: LiveStory, steps: readonly SentStep[], person: string): readonly Named[] {
  return steps.flatMap(({ step: json }) => {
    const isDecide = (json as { readonly stepType?: unknown } | null)?.stepType === 'decide';
    const step = isDecide ? tryStep(json) : null;
    return step ? namedInDispute(step, live.state.record, person) : [];
  });
}

/** The story after steps that a window sent, which are held against a gate; where there is none they are the desk's own. */
export function afterSent(live: LiveStory, steps: readonly SentStep[], person: string, gate: Gate | null): Tried {
  let { state, version, size } = live;
  const decisions: NewDecision[] = [];
  for (const { kind, step: json } of steps) {
    const step = tryStep(json);
    if (!step) return refused('It is no step.');
    let next: StoryState | null;
    try {
      next = afterStep(state, step);
    } catch (error) {
      // What ProseMirror throws at a step that points outside the document.
      if (error instanceof RangeError || error instanceof TypeError) return refused('It is no step.');
      throw error;
    }
    if (!next) return refused('It does not fit the story.');
    const refusal = gate && refusalOf(step, state.record, next.record, gate);
    if (refusal !== null) return refused(refusal);
    size = sizeAfter(next, size + JSON.stringify(json).length);
    // Whoever takes something out of a story that is too long already is not kept from it.
    const isLonger = next.doc.content.size > state.doc.content.size || size > live.size;
    if (isLonger && (next.doc.content.size > largestDocument || size > largestState)) return refused(tooLong);
    version += 1;
    decisions.push(...decisionsOf(state.record, next.record, { kind, story: live.head.id, version, person }));
    state = next;
  }
  return { ok: true, live: { ...live, version, state, size }, decisions };
}

const logged: ReadonlySet<string> = new Set([
  'people',
  'dismissed',
  'override',
  'lineDecisions',
  'related',
  'removed',
  'details',
  'slug',
]);
const loggedSides: ReadonlySet<string> = new Set(['speaker', 'change', 'tag', 'standing', 'verified']);

const isLogged = ({ key: [field, , side = ''] }: RecordChange): boolean =>
  logged.has(field) || (field === 'quotations' && loggedSides.has(side));

/**
 * What of a step somebody decided: all else of it is what reading made of that. It is told from the story before and after,
 * and not from what the window says of its step. What a merge or a reading made of a decision is told of as that.
 */
function decisionsOf(
  before: StoryRecord,
  after: StoryRecord,
  { kind, ...of }: Pick<NewDecision, 'kind' | 'story' | 'version' | 'person'>,
): readonly NewDecision[] {
  return changesBetween(before, after)
    .filter((change) => isLogged(change) && (kind !== 'reading' || isDecision(change)))
    .map((change) => ({ ...of, kind: kind === 'reading' ? 'reading' : 'decide', what: JSON.stringify(change) }));
}

/** The story as every part of Verbatim knows it, with the source it is held against. */
export function storyOf({ state: { doc, record } }: LiveStory, source: string): StoryDocument {
  return storyFromDoc(doc, { ...record, source: JSON.parse(source) as StoryDocument['source'] });
}

export const titleOf = ({ state: { doc, record } }: LiveStory): Pick<StoryHead, 'slug' | 'headline'> => ({
  slug: record.slug,
  headline: doc.firstChild?.textContent ?? '',
});
