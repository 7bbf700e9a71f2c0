import * as v from 'valibot';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { longestMessage, stepSchema } from '../../shared/ipc/deskProtocol';
import type { Limits } from '../limits';
import type { Authority } from '../stories/authority';
import { storyOf } from '../stories/liveStory';
import { createStory } from '../stories/newStory';
import type { Further } from '../sockets/service';
import type { StoryStore } from '../stories/storyStore';
import type { Person } from '../people/rights';
import type { Route } from './routes';

export interface StoryRoutesPlan {
  readonly store: StoryStore;
  readonly authority: Authority;
  readonly further: Further;
  /** Megabytes of stories and steps that a person sends. */
  readonly sent: Limits;
}

const tooMuch = fail('too-many', 'You have sent the desk much just now. Wait, then send this again: it was not taken.');

const gone = fail('story-gone', 'This story is not on the desk.');

const releaseBody = v.object({ version: v.number() });
const overrideBody = v.object({
  version: v.number(),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
});

function readBody<T>(schema: v.GenericSchema<unknown, T>, body: Buffer): Outcome<T> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(body.toString('utf8')));
    if (parsed.success) return succeed(parsed.output);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return fail('unreadable', 'The desk cannot read this. See docs/newsroom.md for what to send.');
}

const who = (person: Person) => ({ person, schema: stepSchema, send: () => undefined });

/** Stories over HTTP, for programs: the same transactions as in the window. */
export const storyRoutes = ({ store, authority, further, sent }: StoryRoutesPlan): readonly Route[] => [
  {
    method: 'GET',
    path: /^\/stories$/,
    action: null,
    longest: 0,
    run: async () => succeed(await store.list(500)),
  },
  {
    method: 'POST',
    path: /^\/stories$/,
    action: 'edit',
    longest: longestMessage,
    run: async ({ body, person }) =>
      sent.take(person.name, Date.now(), body.length / 1e6)
        ? createStory(store, body.toString('utf8'), person.name)
        : tooMuch,
  },
  {
    method: 'GET',
    path: /^\/stories\/([^/]+)$/,
    action: null,
    longest: 0,
    run: async ({ parts: [id = ''] }) => {
      const live = await authority.open(id);
      const source = live && (await store.source(live.head.source));
      if (!live || !source) return gone;
      return succeed({ version: live.version, release: await further.released(id), story: storyOf(live, source) });
    },
  },
  {
    method: 'POST',
    path: /^\/stories\/([^/]+)\/release$/,
    action: 'release',
    longest: 10_000,
    run: async ({ parts: [story = ''], body, person }) => {
      const read = readBody(releaseBody, body);
      return read.ok ? further.release(who(person), { kind: 'release', ask: 0, story, ...read.value }) : read;
    },
  },
  {
    method: 'POST',
    path: /^\/stories\/([^/]+)\/override$/,
    action: 'override',
    longest: 10_000,
    run: async ({ parts: [story = ''], body, person }) => {
      const read = readBody(overrideBody, body);
      return read.ok ? further.release(who(person), { kind: 'override', ask: 0, story, ...read.value }) : read;
    },
  },
];
