import * as v from 'valibot';
import { longestId } from '../story/schemaParts';
import { fileAsks } from './deskFiles';
import { wireAsks } from './deskWire';

/**
 * What a window and a shared desk say to each other over a socket: JSON objects, one a message. A window says `hello`
 * first. All else that it asks bears a number, `ask`, and the desk answers with that number; what the desk tells by itself
 * has none.
 */
export const deskProtocol = 1;

/** Grows when a step may hold what an older window could not make, and would therefore destroy. */
export const stepSchema = 1;

/** No message is longer, in bytes. */
export const longestMessage = 8 * 1024 * 1024;

/** No window sends more steps at once. */
export const mostSteps = 500;

export const roles = ['reporter', 'sub', 'legal', 'chief'] as const;
export type Role = (typeof roles)[number];

export const entryKinds = ['do', 'reading', 'undo', 'redo'] as const;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(longestId));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));

const sentStep = v.object({ kind: v.picklist(entryKinds), step: v.unknown() });

export const helloSchema = v.object({
  kind: v.literal('hello'),
  protocol: v.number(),
  schema: v.number(),
  token: v.pipe(v.string(), v.maxLength(200)),
});

/** All that a window may ask once it is signed in. */
export const askSchema = v.variant('kind', [
  v.object({ kind: v.literal('list') }),
  /** The whole story as a story file has it, its source within. */
  v.object({ kind: v.literal('create'), story: v.string() }),
  /** `from`: the version that the window has; without it the whole story is sent. */
  v.object({ kind: v.literal('open'), story: id, client: id, from: v.exactOptional(count) }),
  v.object({ kind: v.literal('leave'), story: id }),
  v.object({ kind: v.literal('source'), sha256 }),
  v.object({
    kind: v.literal('steps'),
    story: id,
    client: id,
    base: count,
    steps: v.pipe(v.array(sentStep), v.minLength(1), v.maxLength(mostSteps)),
  }),
  v.object({ kind: v.literal('presence'), story: id, block: v.nullable(id) }),
  v.object({ kind: v.literal('release'), story: id, version: count }),
  v.object({ kind: v.literal('override'), story: id, version: count, reason }),
  v.object({ kind: v.literal('lock'), story: id }),
  v.object({ kind: v.literal('unlock'), story: id }),
  v.object({ kind: v.literal('break-lock'), story: id, reason }),
  ...wireAsks,
  ...fileAsks,
]);

export type DeskAsk = v.InferOutput<typeof askSchema>;

/** The same with the number that its answer bears. */
export const requestSchema = v.intersect([v.object({ ask: count }), askSchema]);

export type DeskRequest = DeskAsk & { readonly ask: number };
export type Hello = v.InferOutput<typeof helloSchema>;

export interface ToldStep {
  readonly client: string;
  readonly person: string;
  readonly kind: (typeof entryKinds)[number];
  readonly step: unknown;
}

export interface Presence {
  readonly client: string;
  readonly person: string;
  /** The block the caret is in; null where it is in none. */
  readonly block: string | null;
}

export interface ReleaseLock {
  readonly person: string;
  /** ISO 8601 instant at which it ends by itself. */
  readonly until: string;
}

/** What an opened story is answered with. */
export interface OpenedStory {
  /** This window may only read: its Verbatim is older than the story, or its sign-in says so. */
  readonly isReadOnly: boolean;
  readonly source: string;
  /** Of the document and record; absent where the window has the story already. */
  readonly state: { readonly version: number; readonly doc: unknown; readonly record: unknown } | null;
  readonly steps: readonly ToldStep[];
  /** After those steps. */
  readonly version: number;
  readonly lock: ReleaseLock | null;
}

/** What the desk tells. */
export type DeskMessage =
  | {
      readonly kind: 'welcome';
      readonly person: string;
      readonly role: Role;
      readonly isReadOnly: boolean;
      readonly maker: string;
    }
  | { readonly kind: 'answer'; readonly ask: number; readonly value: unknown }
  | { readonly kind: 'problem'; readonly ask: number | null; readonly code: string; readonly message: string }
  /** Steps of others, and of one's own that another line sent: the first follows version `from`. */
  | { readonly kind: 'steps'; readonly story: string; readonly from: number; readonly steps: readonly ToldStep[] }
  | { readonly kind: 'presence'; readonly story: string; readonly people: readonly Presence[] }
  | { readonly kind: 'lock'; readonly story: string; readonly lock: ReleaseLock | null };

const toldStep = v.object({ client: v.string(), person: v.string(), kind: v.picklist(entryKinds), step: v.unknown() });
const presence = v.object({ client: v.string(), person: v.string(), block: v.nullable(v.string()) });
const lock = v.nullable(v.object({ person: v.string(), until: v.string() }));

/** What a window takes from a desk; anything else is no message of one. */
export const messageSchema = v.variant('kind', [
  v.object({
    kind: v.literal('welcome'),
    person: v.string(),
    role: v.picklist(roles),
    isReadOnly: v.boolean(),
    maker: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  }),
  v.object({ kind: v.literal('answer'), ask: count, value: v.unknown() }),
  v.object({ kind: v.literal('problem'), ask: v.nullable(count), code: v.string(), message: v.string() }),
  v.object({ kind: v.literal('steps'), story: v.string(), from: count, steps: v.array(toldStep) }),
  v.object({ kind: v.literal('presence'), story: v.string(), people: v.array(presence) }),
  v.object({ kind: v.literal('lock'), story: v.string(), lock }),
]) satisfies v.GenericSchema<unknown, DeskMessage>;

/** The answer to `open`. */
export const openedSchema = v.object({
  isReadOnly: v.boolean(),
  source: sha256,
  state: v.nullable(v.object({ version: count, doc: v.unknown(), record: v.unknown() })),
  steps: v.array(toldStep),
  version: count,
  lock,
}) satisfies v.GenericSchema<unknown, OpenedStory>;

/** A story in the list of the desk. */
export const listedSchema = v.object({ id: v.string(), slug: v.string(), headline: v.string() });
