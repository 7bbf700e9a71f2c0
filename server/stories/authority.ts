import type { Step } from 'prosemirror-transform';
import type { EntryKind } from '../../shared/steps/journal';
import { afterSent, afterStored, bringUp, namedIn, titleOf, writeState, type LiveStory } from './liveStory';
import { deciders } from './deciders';
import type { Gate } from './stepGate';
import type { NewDecision, NewSteps, StoredStep, StoryStore } from './storyStore';

/** Steps that a window asks to be numbered. */
export interface Submission {
  readonly story: string;
  readonly base: number;
  readonly person: string;
  readonly client: string;
  readonly steps: readonly { readonly kind: EntryKind; readonly step: unknown }[];
}

/**
 * kept: they are on the disk, the last of this version; behind: others came first, take theirs and send again; refused:
 * they may never come in; later: the store did not answer, and whether they were kept is told when they are sent again.
 */
export type Answer =
  | { readonly kind: 'kept'; readonly version: number }
  | { readonly kind: 'behind'; readonly version: number }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'later' };

export interface Authority {
  readonly submit: (submission: Submission) => Promise<Answer>;
  /** Numbers steps of the desk's own, which no window may send. */
  readonly decide: (decision: Omit<Submission, 'steps'> & { readonly steps: readonly Step[] }) => Promise<Answer>;
  /** The story as it is; null where there is none. */
  readonly open: (id: string) => Promise<LiveStory | null>;
  /** Other desks on the same database numbered steps: told to listeners once they are read. */
  readonly refresh: (id: string) => Promise<void>;
  /** All that is open, as after a line to the database was lost. */
  readonly refreshAll: () => Promise<void>;
  /** Forgets a story that nobody has open, after its checkpoint. */
  readonly settle: (id: string) => Promise<void>;
  readonly openCount: () => number;
}

export interface AuthorityPlan {
  readonly store: StoryStore;
  /** Steps were kept, by this desk or another: the first follows version `from`. */
  readonly onSteps: (story: string, from: number, steps: readonly StoredStep[]) => void;
  /** Commits wait so long for others, in milliseconds. */
  readonly gather?: number;
  readonly onCommit?: (seconds: number, count: number) => void;
  readonly onFailure?: (error: unknown) => void;
}

interface Waiting {
  readonly submission: Submission;
  /** It comes from the desk itself. */
  readonly isOwn: boolean;
  readonly answer: (answer: Answer) => void;
}

interface Accepted {
  readonly waiting: Waiting;
  readonly live: LiveStory;
  readonly decisions: readonly NewDecision[];
}

/** A story that has so many steps since its checkpoint, or so many letters of them, gets a new one. */
const checkpointEvery = 200;
const checkpointAfter = 2_000_000;

/**
 * Numbers the steps of all stories: the store alone says who was first, so that any number of desks may serve one
 * database. What several windows send within a moment is one commit, and nothing is answered before it.
 */
export function createAuthority({ store, onSteps, gather = 12, onCommit, onFailure }: AuthorityPlan): Authority {
  const stories = new Map<string, LiveStory>();
  /** At which version, and how long the story was then. */
  const checkpoints = new Map<string, Pick<LiveStory, 'version' | 'size'>>();
  /** Stories of which the store may have more than is in memory: a commit was asked for and never answered. */
  const doubtful = new Set<string>();
  let queue: Waiting[] = [];
  let timer: NodeJS.Timeout | null = null;
  let isBusy = false;

  const load = async (id: string): Promise<LiveStory | null> => {
    const stored = await store.open(id);
    if (!stored) return null;
    const live = bringUp(stored);
    // A slower reader must not put back what a quicker one, or a commit, has.
    const now = stories.get(id);
    if (now && now.version >= live.version) return now;
    stories.set(id, live);
    const { version, doc, record } = stored.state;
    checkpoints.set(id, { version, size: doc.length + record.length });
    return live;
  };

  const open = async (id: string): Promise<LiveStory | null> => stories.get(id) ?? load(id);

  const catchUp = async (id: string): Promise<void> => {
    const live = stories.get(id);
    if (!live) return;
    const steps = await store.stepsSince(id, live.version);
    const now = stories.get(id);
    const missing = now ? steps.filter(({ version }) => version > now.version) : [];
    if (!now || missing.length === 0) return;
    stories.set(id, afterStored(now, missing));
    onSteps(id, now.version, missing);
  };

  const checkpointIfDue = async (id: string, most = checkpointEvery): Promise<void> => {
    const live = stories.get(id);
    if (!live) return;
    const last = checkpoints.get(id) ?? { version: 0, size: 0 };
    const isFar = live.version > last.version && live.size - last.size > checkpointAfter;
    if (live.version - last.version < most && !isFar) return;
    const state = writeState(live);
    // Measured for once: from step to step it is counted up.
    const size = state.doc.length + state.record.length;
    checkpoints.set(id, { version: live.version, size });
    stories.set(id, { ...live, size });
    await store.checkpoint(id, state, titleOf(live));
  };

  /** The log is asked only where a step names somebody else. */
  const gateOf = async (live: LiveStory, { story, steps, person }: Submission): Promise<Gate> => {
    const isNamed = namedIn(live, steps, person).length > 0;
    return { person, hasDecided: isNamed ? deciders(await store.decisions(story)) : () => false };
  };

  /** The first of each story that is at its version and fits it; the others are answered. */
  const accept = async (waiting: readonly Waiting[]): Promise<readonly Accepted[]> => {
    const accepted = new Map<string, Accepted>();
    const behind: Waiting[] = [];
    for (const each of waiting) {
      const { story, base, steps, person } = each.submission;
      if (doubtful.has(story)) await catchUp(story);
      doubtful.delete(story);
      const live = await open(story);
      if (!live) each.answer({ kind: 'gone' });
      else if (accepted.has(story)) behind.push(each);
      else if (base !== live.version) each.answer({ kind: 'behind', version: live.version });
      else {
        const tried = afterSent(live, steps, person, each.isOwn ? null : await gateOf(live, each.submission));
        if (tried.ok) accepted.set(story, { waiting: each, live: tried.live, decisions: tried.decisions });
        else each.answer({ kind: 'refused', reason: tried.refusal });
      }
    }
    for (const each of behind) each.answer({ kind: 'behind', version: each.submission.base });
    return [...accepted.values()];
  };

  const keep = async (accepted: readonly Accepted[]): Promise<void> => {
    if (accepted.length === 0) return;
    const begun = performance.now();
    const asked = accepted.map(({ waiting: { submission }, decisions }): NewSteps => ({
      ...submission,
      steps: submission.steps.map(({ kind, step }) => ({ kind, json: JSON.stringify(step) })),
      decisions,
    }));
    const kept = await store.append(asked);
    onCommit?.((performance.now() - begun) / 1000, accepted.length);
    const at = new Date().toISOString();
    for (const [index, { waiting, live }] of accepted.entries()) {
      const steps = asked[index];
      const { story, base, person, client } = waiting.submission;
      if (kept[index] !== 'kept' || !steps) {
        await catchUp(story);
        waiting.answer({ kind: 'behind', version: stories.get(story)?.version ?? base });
        continue;
      }
      const now = stories.get(story);
      // News of our own commit may have come back from the database already.
      if (!now || now.version < live.version) {
        stories.set(story, live);
        onSteps(
          story,
          base,
          steps.steps.map(({ kind, json }, of) => ({ version: base + of + 1, person, client, kind, at, json })),
        );
      }
      // Told last: whoever sent them has them back by then.
      waiting.answer({ kind: 'kept', version: live.version });
      void checkpointIfDue(story).catch((error: unknown) => onFailure?.(error));
    }
  };

  const flush = async (): Promise<void> => {
    isBusy = true;
    const waiting = queue;
    queue = [];
    try {
      await keep(await accept(waiting));
    } catch (error) {
      onFailure?.(error);
      for (const { submission, answer } of waiting) {
        doubtful.add(submission.story);
        answer({ kind: 'later' });
      }
    }
    isBusy = false;
    if (queue.length > 0) schedule();
  };

  const schedule = (): void => {
    if (isBusy) return;
    timer ??= setTimeout(() => {
      timer = null;
      void flush();
    }, gather);
  };

  const submit = (submission: Submission, isOwn: boolean): Promise<Answer> =>
    new Promise((answer) => {
      queue.push({ submission, isOwn, answer });
      schedule();
    });

  return {
    submit: (submission) => submit(submission, false),
    decide: ({ steps, ...rest }) =>
      submit({ ...rest, steps: steps.map((step) => ({ kind: 'do', step: step.toJSON() as unknown })) }, true),
    open: async (id) => {
      await catchUp(id);
      return open(id);
    },
    refresh: catchUp,
    refreshAll: async () => void (await Promise.all([...stories.keys()].map(catchUp))),
    settle: async (id) => {
      await checkpointIfDue(id, 1);
      stories.delete(id);
    },
    openCount: () => stories.size,
  };
}
