import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ClientConfig } from 'pg';
import { WebSocketServer } from 'ws';
import { longestMessage, type Presence } from '../shared/ipc/deskProtocol';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import { answerHttp, type Route } from './http/routes';
import { originCheck } from './http/origins';
import { storyRoutes } from './http/storyRoutes';
import { createLimits } from './limits';
import { errorFields, type Log } from './log';
import { createMetrics, type Metrics } from './metrics';
import { peopleOf } from './people/people';
import { openDatabase, type Database } from './postgres/database';
import { listen } from './postgres/listen';
import { migrate } from './postgres/migrate';
import { holdConnection } from './sockets/connection';
import { createHub } from './sockets/hub';
import { serveWindow } from './sockets/service';
import { createAuthority } from './stories/authority';
import { furtherOf } from './stories/furtherOf';
import { postgresStore, stepsChannel } from './stories/postgresStore';
import { locksChannel, releasesOf } from './stories/releases';

export interface DeskPlan {
  readonly connection: ClientConfig | string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly houseStyle: HouseStyle;
  readonly log: Log;
  /** Certificate and key in PEM; without them a proxy has to bring TLS, or the desk listens on the machine itself alone. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Pages of these origins may ask. */
  readonly origins?: readonly string[];
  /** What else the desk does beside its stories. */
  readonly parts?: readonly ((desk: DeskParts) => Promise<DeskPart>)[];
}

/** What a further part of the desk is given. */
export interface DeskParts {
  readonly database: Database;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly store: ReturnType<typeof postgresStore>;
  readonly authority: ReturnType<typeof createAuthority>;
}

export interface DeskPart {
  readonly routes?: readonly Route[];
  readonly search?: (words: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export interface Desk {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const presenceChannel = 'presence';
/** Ten at once from one address, then one every six seconds. */
const signInRate = { burst: 10, perSecond: 1 / 6 };
const pingEvery = 15_000;

interface PresenceNews {
  readonly desk: string;
  readonly story: string;
  readonly people: readonly Presence[];
}

/** Opens a desk: one process that holds nothing that is not in the database, beside any number of others. */
export async function createDesk(plan: DeskPlan): Promise<Desk> {
  const { connection, log, houseStyle } = plan;
  const database = openDatabase(connection, 12);
  await migrate(database);
  const me = randomUUID();
  const metrics = createMetrics();
  const store = postgresStore(database);
  const people = peopleOf(database);
  const releases = releasesOf(database);
  const tellPeople = (story: string, present: readonly Presence[]): void => {
    const news: PresenceNews = { desk: me, story, people: present.slice(0, 40) };
    database.query('select pg_notify($1, $2)', [presenceChannel, JSON.stringify(news)]).catch(() => undefined);
  };
  const hub = createHub(tellPeople);
  const authority = createAuthority({
    store,
    onSteps: hub.steps,
    onCommit: (seconds, count) => {
      metrics.time('commit', seconds);
      metrics.count('changes', count);
    },
    onFailure: (error) => {
      metrics.count('failed_stores');
      log('error', 'store-failed', errorFields(error));
    },
  });
  const parts = await Promise.all((plan.parts ?? []).map((make) => make({ database, metrics, log, store, authority })));
  const search = parts.find((part) => part.search)?.search ?? (() => Promise.resolve([]));
  const further = furtherOf({ store, authority, releases, houseStyle, search, onLock: hub.lock });
  const failed = (error: unknown): void => log('warn', 'news-failed', errorFields(error));
  const listening = listen({
    connection,
    channels: [stepsChannel, presenceChannel, locksChannel],
    onNews: (channel, text) => {
      if (channel === stepsChannel) void authority.refresh(text.split(' ')[0] ?? '').catch(failed);
      else if (channel === locksChannel) void further.lockNews(text).catch(failed);
      else {
        const news = JSON.parse(text) as PresenceNews;
        if (news.desk !== me) hub.elsewhere(news.desk, news.story, news.people, Date.now());
      }
    },
    onAgain: () => void authority.refreshAll().catch(failed),
    onLost: (error) => log('warn', 'database-lost', errorFields(error)),
  });

  const signIns = createLimits(signInRate);
  const isOurOrigin = originCheck(plan.origins ?? []);
  const health = async (): Promise<{ status: number; type: string; body: string }> => {
    const isUp = await database.query('select 1').then(
      () => true,
      () => false,
    );
    const body = JSON.stringify({ ok: isUp, database: isUp ? 'up' : 'down' });
    return { status: isUp ? 200 : 503, type: 'application/json', body: `${body}\n` };
  };
  const handler = answerHttp({
    open: [
      { path: '/health', run: health },
      {
        path: '/metrics',
        run: async () => ({
          status: 200,
          type: 'text/plain; version=0.0.4; charset=utf-8',
          body: await metrics.text(),
        }),
      },
    ],
    routes: [...storyRoutes({ store, authority, further }), ...parts.flatMap(({ routes = [] }) => routes)],
    people,
    signIns,
    isOurOrigin,
    log,
  });
  const server: Server = plan.tls ? createSecureServer(plan.tls) : createServer();
  server.on('request', (request, response) => void handler(request, response));

  const sockets = new WebSocketServer({
    server,
    maxPayload: longestMessage,
    perMessageDeflate: false,
    verifyClient: ({ origin }: { origin?: string }) => isOurOrigin(origin || undefined),
  });
  const alive = new WeakSet<object>();
  sockets.on('connection', (socket, request) => {
    alive.add(socket);
    socket.on('pong', () => void alive.add(socket));
    holdConnection({
      socket,
      address: request.socket.remoteAddress ?? '',
      people,
      signIns,
      log,
      serve: (who) => serveWindow({ store, authority, hub, further }, who),
      newMaker: async () => {
        const { rows } = await database.query<{ n: string }>("select nextval('maker') as n");
        return `w${rows[0]?.n ?? ''}-`;
      },
    });
  });
  // A line that is dead at the other end says nothing, for hours.
  const pings = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
    for (const [story, present] of hub.own()) tellPeople(story, present);
  }, pingEvery);
  metrics.gauge('open_stories', authority.openCount);
  metrics.gauge('open_windows', () => sockets.clients.size);
  metrics.gauge('memory_bytes', () => process.memoryUsage.rss());

  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(plan.port, plan.host, done);
  });
  const { port } = server.address() as AddressInfo;
  log('info', 'open', { host: plan.host, port });
  return {
    port,
    close: async () => {
      clearInterval(pings);
      for (const socket of sockets.clients) socket.close(1001);
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await closed;
      await Promise.all(parts.map((part) => part.close()));
      await listening.stop();
      await store.close();
    },
  };
}
