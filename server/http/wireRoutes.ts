import { fail, succeed } from '../../shared/story/outcome';
import type { Deliveries } from '../feeds/deliveries';
import type { FeedTokens } from '../feeds/feedTokens';
import { largestFile } from '../feeds/fileFeeds';
import type { Intake } from '../feeds/intake';
import { returnedTo, settleReturned } from '../feeds/returned';
import type { Wire } from '../feeds/wire';
import { createLimits } from '../limits';
import type { Database } from '../postgres/database';
import { createTurns } from '../turns';
import type { Route } from './routes';

export interface WireRoutesPlan {
  readonly database: Database;
  readonly wire: Wire;
  readonly deliveries: Deliveries;
  readonly tokens: FeedTokens;
  /** Null at a desk that takes nothing in. */
  readonly intake: Intake | null;
  /** Feeds that others push into. */
  readonly pushed: ReadonlySet<string>;
}

/** So many deliveries may come of one feed: a flood in a second, and 200 a second after that. */
const pushRate = { burst: 1000, perSecond: 200 };

/**
 * Pushes take at most half of the desk's lines to PostgreSQL, so that editors' steps find one at once, and whoever pushes
 * hears within some five seconds that the desk is behind.
 */
const pushTurns = { atOnce: 6, mostWaiting: 60, patience: 4000 };

const gone = fail('wire-gone', 'There is no such story on the wire.');
const busy = fail('busy', 'The desk has much to read just now. Wait, then push this again: it was not taken.');
const closed = fail('not-allowed', 'This desk takes nothing in. Push to the one that was opened with --feeds.');

const readMost = (text: string | null): number => Math.min(500, Math.max(1, Math.trunc(Number(text ?? 100)) || 100));

const usedOf: Readonly<Record<string, boolean>> = { used: true, unused: false };

/** The wire over HTTP: what came, what became of it, and the way in for those who push. */
export function wireRoutes({ database, wire, deliveries, tokens, intake, pushed }: WireRoutesPlan): readonly Route[] {
  const limits = createLimits(pushRate);
  const push: Route = {
    method: 'POST',
    path: /^\/feeds\/([a-z0-9_-]+)$/,
    action: null,
    longest: largestFile,
    turns: createTurns(pushTurns),
    signIn: async (token) => {
      const name = await tokens.feedOf(token);
      return name === null ? null : { name, role: 'reporter', isReadOnly: true };
    },
    run: async ({ parts: [feed = ''], person, query, body }) => {
      if (person.name !== feed || !pushed.has(feed))
        return fail('not-allowed', `This token does not push into the feed “${feed}”.`);
      if (!intake) return closed;
      if (body.length === 0) return fail('empty', 'There is nothing in it. Send the file as the body of the request.');
      if (!limits.take(feed, Date.now()) || !(await intake.hasRoom())) return busy;
      const id = await intake.take({ feed, name: query.get('name') ?? '', bytes: body });
      return succeed({ delivery: id, isNew: id !== null });
    },
  };
  return [
    push,
    {
      method: 'GET',
      path: /^\/wire$/,
      action: null,
      longest: 0,
      run: async ({ query }) =>
        succeed(
          await wire.list({
            feed: query.get('feed'),
            isUsed: usedOf[query.get('state') ?? ''] ?? null,
            most: readMost(query.get('most')),
          }),
        ),
    },
    {
      method: 'GET',
      path: /^\/wire\/(\d{1,15})$/,
      action: null,
      longest: 0,
      run: async ({ parts: [id = ''] }) => {
        const versions = await wire.versions(Number(id));
        return versions ? succeed({ versions }) : gone;
      },
    },
    {
      method: 'POST',
      path: /^\/wire\/(\d{1,15})\/use$/,
      action: 'edit',
      longest: 1000,
      run: ({ parts: [id = ''], person }) => wire.use(Number(id), person.name),
    },
    {
      method: 'POST',
      path: /^\/wire\/(\d{1,15})\/(used|unused)$/,
      action: 'edit',
      longest: 1000,
      run: ({ parts: [id = '', state], person }) => wire.mark(Number(id), state === 'used', person.name),
    },
    {
      method: 'GET',
      path: /^\/returned$/,
      action: null,
      longest: 0,
      run: async ({ person, query }) =>
        succeed(await returnedTo(database, query.get('all') === 'yes' ? null : person.name)),
    },
    {
      method: 'POST',
      path: /^\/returned\/(\d{1,15})\/done$/,
      action: 'edit',
      longest: 1000,
      run: async ({ parts: [id = ''], person }) =>
        (await settleReturned(database, Number(id), person.name)) ? succeed(null) : gone,
    },
    {
      method: 'GET',
      path: /^\/held$/,
      action: null,
      longest: 0,
      run: async () => succeed(await deliveries.held()),
    },
    {
      method: 'POST',
      path: /^\/held\/(\d{1,15})\/replay$/,
      action: 'edit',
      longest: 1000,
      run: async ({ parts: [id = ''] }) => {
        const count = await deliveries.release(Number(id));
        return count === 0 ? fail('wire-gone', 'This delivery is not on the hold pile.') : succeed({ replayed: count });
      },
    },
  ];
}
