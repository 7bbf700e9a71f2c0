import {
  stepSchema,
  type DeskRequest,
  type OpenedStory,
  type ReleaseLock,
  type ToldStep,
} from '../../shared/ipc/deskProtocol';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { may, type Action } from '../people/rights';
import type { Authority, Answer } from '../stories/authority';
import { createStory } from '../stories/newStory';
import type { Release } from '../stories/releases';
import type { StoredStep, StoryStore } from '../stories/storyStore';
import type { Limits } from '../limits';
import type { Service, SignedIn } from './connection';
import { stepsMessage, type Hub, type Subscriber } from './hub';
import type { FileService } from './fileService';
import type { WireService } from './wireService';

/** What a window asks of the desk that the desk decides alone. */
export interface Further {
  readonly release: (
    who: SignedIn,
    request: Extract<DeskRequest, { kind: 'release' | 'override' }>,
  ) => Promise<Outcome<unknown>>;
  readonly lock: (
    who: SignedIn,
    request: Extract<DeskRequest, { kind: 'lock' | 'unlock' | 'break-lock' }>,
  ) => Promise<Outcome<unknown>>;
  readonly lockOf: (story: string) => Promise<ReleaseLock | null>;
  /** Who let it out last, in which version, and whether it was changed since; null where nobody did. */
  readonly released: (story: string) => Promise<Release | null>;
}

export interface ServicePlan {
  readonly store: StoryStore;
  readonly authority: Authority;
  readonly hub: Hub;
  readonly further: Further;
  readonly wire: WireService;
  /** Of this window alone. */
  readonly files: FileService;
  /** Megabytes of stories and steps that a person sends. */
  readonly sent: Limits;
}

const megabyte = 1_000_000;
/** Of one person, in megabytes: more than a day of typing, and less than would fill the disk unseen. */
export const sentRate = { burst: 64, perSecond: 0.5 };

const gone = fail('story-gone', 'This story is not on the desk.');
const tooMuch = fail('too-many', 'You have sent the desk much just now. It stays here, and is sent a little later.');
export const notAllowed = fail('not-allowed', 'Your sign-in does not allow that. Ask the chief of the desk.');

const actionOf: Partial<Record<DeskRequest['kind'], Action>> = {
  create: 'edit',
  steps: 'edit',
  release: 'release',
  lock: 'release',
  unlock: 'release',
  override: 'override',
  'break-lock': 'break-lock',
  'put-file': 'edit',
  'wire-use': 'edit',
  'wire-mark': 'edit',
  'settle-returned': 'edit',
};

const toTold = ({ client, person, kind, json }: StoredStep): ToldStep => ({
  client,
  person,
  kind,
  step: JSON.parse(json) as unknown,
});

function outcomeOf(answer: Answer): Outcome<{ readonly version: number }> {
  if (answer.kind === 'kept') return succeed({ version: answer.version });
  if (answer.kind === 'behind') return fail('behind', 'Others were first.');
  if (answer.kind === 'gone') return gone;
  if (answer.kind === 'later') return fail('later', 'The desk’s disk does not answer. It is tried again.');
  return fail('refused', `The desk does not take this change. ${answer.reason}`);
}

/** Of steps that are told in one answer, in bytes: a window that was long away asks for the rest. */
const longestTold = 8_000_000;

/** How many stories a list has at most. */
const longestList = 500;

/** Answers one window. */
export function serveWindow(
  { store, authority, hub, further, wire, files, sent }: ServicePlan,
  who: SignedIn,
): Service {
  const { person, schema, send } = who;
  /** The stories that this window has open, and those of them that it may only read. */
  const open = new Map<string, Subscriber>();
  const readOnly = new Set<string>();
  const isOld = schema < stepSchema;

  const leave = (story: string): void => {
    const subscriber = open.get(story);
    if (!subscriber) return;
    open.delete(story);
    readOnly.delete(story);
    hub.leave(story, subscriber);
    if (!hub.has(story)) void authority.settle(story).catch(() => undefined);
  };

  const openStory = async (request: Extract<DeskRequest, { kind: 'open' }>): Promise<Outcome<OpenedStory>> => {
    const { story, client, from } = request;
    leave(story);
    // Told of all that happens from now on, before what happened so far is read: between the two nothing is missed.
    const subscriber: Subscriber = { client, person: person.name, send };
    open.set(story, subscriber);
    hub.join(story, subscriber);
    const live = await authority.open(story);
    const stored = live && (from === undefined ? await store.open(story) : null);
    if (!live || (from === undefined && !stored)) {
      leave(story);
      return gone;
    }
    const isReadOnly = person.isReadOnly || isOld || live.head.schema > schema;
    if (isReadOnly) readOnly.add(story);
    const steps = stored ? stored.steps : await store.stepsSince(story, from ?? 0, longestTold);
    const version = steps.at(-1)?.version ?? stored?.state.version ?? Math.min(from ?? 0, live.version);
    // A window that hears of steps beyond what it has asks for those between.
    if (version < live.version) send(stepsMessage(story, live.version, []));
    return succeed({
      isReadOnly,
      source: live.head.source,
      state: stored
        ? { version: stored.state.version, doc: JSON.parse(stored.state.doc), record: JSON.parse(stored.state.record) }
        : null,
      steps: steps.map(toTold),
      version,
      lock: await further.lockOf(story),
    });
  };

  const takeSteps = async (request: Extract<DeskRequest, { kind: 'steps' }>): Promise<Outcome<unknown>> => {
    // Under the name of another window steps would be taken there for its own.
    if (open.get(request.story)?.client !== request.client) return fail('not-open', 'Open the story first.');
    if (readOnly.has(request.story)) return notAllowed;
    const lock = await further.lockOf(request.story);
    if (lock && lock.person !== person.name)
      return fail('locked', `${lock.person} is about to release this story. What you change is kept here until then.`);
    if (!sent.take(person.name, Date.now(), JSON.stringify(request.steps).length / megabyte)) return tooMuch;
    return outcomeOf(await authority.submit({ ...request, person: person.name }));
  };

  const answer = async (request: DeskRequest): Promise<Outcome<unknown>> => {
    const action = actionOf[request.kind];
    if (action && (!may(person, action) || isOld)) return notAllowed;
    switch (request.kind) {
      case 'list':
        return succeed(await store.list(longestList));
      case 'create':
        return sent.take(person.name, Date.now(), request.story.length / megabyte)
          ? createStory(store, request.story, person.name)
          : tooMuch;
      case 'open':
        return openStory(request);
      case 'leave':
        leave(request.story);
        return succeed(null);
      case 'source': {
        const json = await store.source(request.sha256);
        return json === null ? fail('source-gone', 'The desk does not have this source.') : succeed(json);
      }
      case 'steps':
        return takeSteps(request);
      case 'presence': {
        const subscriber = open.get(request.story);
        if (subscriber) hub.moved(request.story, subscriber, request.block);
        return succeed(null);
      }
      case 'release':
      case 'override':
        return further.release(who, request);
      case 'lock':
      case 'unlock':
      case 'break-lock':
        return further.lock(who, request);
      case 'files-missing':
      case 'put-file':
      case 'file':
        return files(request, person);
      default:
        return wire(request, person);
    }
  };

  return { answer, close: () => [...open.keys()].forEach(leave) };
}
