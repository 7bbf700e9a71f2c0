import type { EditorState, Transaction } from '@tiptap/pm/state';
import * as v from 'valibot';
import { deskAway } from '../../shared/ipc/deskLine';
import {
  mostSteps,
  openedSchema,
  type DeskAsk,
  type Presence,
  type ReleaseLock,
  type ToldStep,
} from '../../shared/ipc/deskProtocol';
import type { Outcome, Problem } from '../../shared/story/outcome';
import { receiveSteps, unconfirmed, unconfirmedCount, versionOf } from './collabPlugin';

/** How a shared story stands between this window and the desk. */
export interface SharedView {
  /** The line is up and the story is open on it. */
  readonly isOn: boolean;
  /** Changes that are here alone. */
  readonly unsent: number;
  readonly isReadOnly: boolean;
  /** Everybody else who has the story open, wherever. */
  readonly people: readonly Presence[];
  readonly lock: ReleaseLock | null;
  /** Why the desk takes no changes just now; they are kept here meanwhile. */
  readonly trouble: string | null;
}

export interface SharePlan {
  readonly story: string;
  /** The name of this window among the steps of the story. */
  readonly client: string;
  readonly state: () => EditorState;
  readonly dispatch: (change: Transaction) => void;
  /** Steps of others are about to be taken. */
  readonly onTaking: () => void;
  /** Words are being composed, which no change may disturb. */
  readonly isComposing: () => boolean;
  readonly ask: (ask: DeskAsk) => Promise<Outcome<unknown>>;
  /** Runs something after so many milliseconds; answers with a way to stop it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  readonly onView: (view: SharedView) => void;
  /** The desk numbered these, and the editor has them: to be written down. */
  readonly onTold: (told: readonly ToldStep[]) => void;
  /** What this window made can never come into the story on the desk: it goes on as a story of its own. */
  readonly onApart: (problem: Problem) => void;
}

/** A story that this window has open together with others. */
export interface SharedStory {
  /** The line to the desk is up, with this name. */
  readonly up: (person: string) => void;
  readonly down: () => void;
  /** The desk told of steps; the first follows version `from`. */
  readonly steps: (from: number, told: readonly ToldStep[]) => void;
  readonly presence: (people: readonly Presence[]) => void;
  readonly lock: (lock: ReleaseLock | null) => void;
  /** The editor was changed by this window. */
  readonly changed: () => void;
  /** The caret is in this block. */
  readonly at: (block: string | null) => void;
  readonly view: () => SharedView;
  readonly close: () => void;
}

/** Milliseconds: keys of one moment are sent together; what failed is tried again. */
const gather = 30;
const soon = 250;
const later = 1500;
const presenceRest = 300;

/** Of a message to the desk, in UTF-16 units: well below what it takes in bytes. */
const longestSteps = 2 * 1024 * 1024;

const nothing = (): void => undefined;
const nobody: readonly Presence[] = [];
const apart = (message: string): Problem => ({ code: 'apart', message });

export function shareStory(plan: SharePlan): SharedStory {
  const { story, client, state, dispatch, ask, after } = plan;
  /** Counts the lines: what an earlier one answers is not heard any more. */
  let run = 0;
  let me: string | null = null;
  let isOver = false;
  let isOn = false;
  let isReadOnly = false;
  let isJoining = false;
  let isSending = false;
  let people: readonly Presence[] = nobody;
  let lock: ReleaseLock | null = null;
  let trouble: string | null = null;
  let block: string | null = null;
  let toldBlock: string | null = null;
  let waiting: { readonly from: number; readonly told: readonly ToldStep[] }[] = [];
  let stopSending = nothing;
  let stopTaking = nothing;
  let stopTelling = nothing;

  const view = (): SharedView => ({
    isOn,
    unsent: unconfirmedCount(state()),
    isReadOnly,
    people: people.filter((each) => each.client !== client),
    lock,
    trouble,
  });
  const publish = (): void => plan.onView(view());

  const end = (problem: Problem): void => {
    if (isOver) return;
    isOver = true;
    isOn = false;
    publish();
    plan.onApart(problem);
  };

  const sendAfter = (wait: number): void => {
    stopSending();
    stopSending = isOver || isReadOnly ? nothing : after(wait, () => void send());
  };

  /** Takes what is waiting, in order; false where some of it has to wait. */
  const take = (): boolean => {
    stopTaking();
    for (;;) {
      const [next, ...rest] = waiting;
      if (!next || isOver) return true;
      if (plan.isComposing()) {
        stopTaking = after(soon, () => void (take() && sendAfter(gather)));
        return false;
      }
      waiting = rest;
      if (!receive(next.from, next.told)) return false;
    }
  };

  /** False where steps between are missing: they are asked for. */
  const receive = (from: number, told: readonly ToldStep[]): boolean => {
    const version = versionOf(state());
    if (from > version) {
      waiting = [];
      if (!isJoining) void join();
      return false;
    }
    const fresh = told.slice(version - from);
    if (fresh.length === 0) return true;
    plan.onTaking();
    try {
      receiveSteps(state, dispatch, fresh, me ?? '', client);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      end(apart('The story here and the one on the desk do not fit together any more.'));
      return false;
    }
    plan.onTold(fresh);
    return true;
  };

  const onProblem = (problem: Problem, again: () => void): void => {
    switch (problem.code) {
      case deskAway: // the line says when it is back
        return;
      case 'refused':
      case 'not-allowed':
      case 'too-long':
      case 'story-gone':
        return end(problem);
      case 'not-open':
        return void join();
      default:
        trouble = problem.message;
        publish();
        stopSending();
        stopSending = after(later, again);
    }
  };

  async function join(): Promise<void> {
    const own = (run += 1);
    isOn = false;
    isSending = false;
    isJoining = true;
    const from = versionOf(state());
    const answer = await ask({ kind: 'open', story, client, from });
    if (own !== run || isOver) return;
    isJoining = false;
    if (!answer.ok) return onProblem(answer.problem, () => void (own === run && join()));
    const opened = v.safeParse(openedSchema, answer.value);
    if (!opened.success || opened.output.version < from)
      return end(apart('The desk has not all of this story that this window has: it was set back to an older state.'));
    isReadOnly = opened.output.isReadOnly;
    if (isReadOnly && unconfirmedCount(state()) > 0)
      return end(apart('You may only read this story on the desk, and it was changed here.'));
    ({ lock } = opened.output);
    trouble = null;
    isOn = true;
    toldBlock = null;
    waiting = [{ from, told: opened.output.steps }, ...waiting];
    const isWhole = take();
    publish();
    tellBlock();
    if (isWhole) sendAfter(0);
  }

  /** As many as one message may hold. */
  const nextSteps = () => {
    for (let most = mostSteps; most > 1; most = Math.floor(most / 2)) {
      const steps = unconfirmed(state(), most);
      if (!steps || JSON.stringify(steps).length <= longestSteps) return steps;
    }
    return unconfirmed(state(), 1);
  };

  async function send(): Promise<void> {
    if (!isOn || isSending || isOver || isReadOnly || waiting.length > 0) return;
    const next = nextSteps();
    if (!next) return publish();
    const own = run;
    isSending = true;
    const answer = await ask({ kind: 'steps', story, client, base: next.base, steps: [...next.steps] });
    if (own !== run || isOver) return;
    isSending = false;
    if (answer.ok) {
      trouble = null;
      // The desk tells of steps before it acknowledges them: else they were lost on the way.
      if (versionOf(state()) === next.base && waiting.length === 0) return void join();
      publish();
      return sendAfter(0);
    }
    if (answer.problem.code !== 'behind') return onProblem(answer.problem, () => void send());
    if (versionOf(state()) > next.base) return sendAfter(0);
    // Those of the others are on their way; should they not come, they are asked for.
    stopSending();
    stopSending = after(soon, () => void (versionOf(state()) > next.base ? send() : join()));
  }

  const tellBlock = (): void => {
    stopTelling();
    stopTelling = after(presenceRest, () => {
      if (!isOn || block === toldBlock) return;
      toldBlock = block;
      void ask({ kind: 'presence', story, block });
    });
  };

  return {
    up: (person) => {
      if (isOver) return;
      me = person;
      void join();
    },
    down: () => {
      run += 1;
      isOn = false;
      isJoining = false;
      isSending = false;
      people = nobody;
      waiting = [];
      stopSending();
      if (!isOver) publish();
    },
    steps: (from, told) => {
      if (isOver || me === null) return;
      waiting.push({ from, told });
      // What is told while the story is being opened comes behind what was missed.
      if (isJoining) return;
      if (take()) sendAfter(gather);
      publish();
    },
    presence: (now) => {
      people = now;
      publish();
    },
    lock: (now) => {
      lock = now;
      if (now === null) trouble = null;
      publish();
      if (now === null) sendAfter(0);
    },
    changed: () => {
      publish();
      if (!isSending) sendAfter(gather);
    },
    at: (now) => {
      block = now;
      tellBlock();
    },
    view,
    close: () => {
      if (isOver) return;
      isOver = true;
      for (const stop of [stopSending, stopTaking, stopTelling]) stop();
      if (isOn) void ask({ kind: 'leave', story });
    },
  };
}
