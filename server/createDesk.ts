import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ClientConfig } from 'pg';
import { WebSocketServer } from 'ws';
import { longestMessage, type Presence } from '../shared/ipc/deskProtocol';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import { deliveriesChannel, deliveriesOf } from './feeds/deliveries';
import { findableItem } from './feeds/findableItem';
import { openWire, type FeedsSetting } from './feeds/openWire';
import { answerHttp } from './http/routes';
import { openRoutes } from './http/openRoutes';
import { originCheck } from './http/origins';
import { searchRoutes } from './http/searchRoutes';
import { storyRoutes } from './http/storyRoutes';
import { createLimits } from './limits';
import { createTurns } from './turns';
import { errorFields, type Log } from './log';
import { createMetrics, type Metrics } from './metrics';
import { peopleChannel, peopleOf } from './people/people';
import { openDatabase } from './postgres/database';
import { listen } from './postgres/listen';
import { migrate } from './postgres/migrate';
import { keepFindable } from './search/keepFindable';
import { holdConnection } from './sockets/connection';
import { fileLimits, fileService } from './sockets/fileService';
import { createHub } from './sockets/hub';
import { sentRate, serveWindow } from './sockets/service';
import { signedInWindows } from './sockets/signedIn';
import { createStrangers } from './sockets/strangers';
import { watchLines } from './sockets/watchLines';
import { wireService } from './sockets/wireService';
import { createAuthority } from './stories/authority';
import { furtherOf } from './stories/furtherOf';
import { keepSigning } from './stories/signedHeads';
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
  /** Feeds that this desk takes in; none where nothing is said. */
  readonly feeds?: FeedsSetting;
  /** Where the desk keeps its key and the heads of the log that it signs; unsigned where nothing is said. */
  readonly folder?: string;
}

export interface Desk {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const presenceChannel = 'presence';
/** Ten at once from one address, then one every six seconds. */
const signInRate = { burst: 10, perSecond: 1 / 6 };

/** Of one person: more than typing asks for, and less than would keep the database from all else. */
const searchRate = { burst: 40, perSecond: 5 };
/** Of all people: search takes a third of the lines to PostgreSQL at most, and editors' steps find one at once. */
const searchTurns = { atOnce: 4, mostWaiting: 100, patience: 8000 };

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
    onCommit: (seconds, count) => metrics.committed(seconds, count),
    onFailure: (error) => {
      metrics.storeFailed();
      log('error', 'store-failed', errorFields(error));
    },
  });
  const lazy = openDatabase(connection, 8, { isLazy: true });
  const deliveries = deliveriesOf(database, lazy, findableItem);
  const metrics: Metrics = createMetrics({
    openStories: authority.openCount,
    openWindows: () => sockets.clients.size,
    deliveries: deliveries.standing,
  });
  const further = furtherOf({ store, authority, releases, houseStyle, onLock: hub.lock });
  const failed = (error: unknown): void => log('warn', 'news-failed', errorFields(error));
  const wire = await openWire({
    connection,
    database,
    store,
    deliveries,
    houseStyle,
    figures: metrics.feeds,
    log,
    feeds: plan.feeds ?? null,
    authority,
    lockOf: releases.lockOf,
  });

  const searches = createLimits(searchRate);
  const turns = createTurns(searchTurns);
  const ofWire = wireService(database, wire.wire, searches, turns);

  const windows = signedInWindows();
  const listening = listen({
    connection,
    channels: [stepsChannel, presenceChannel, locksChannel, deliveriesChannel, peopleChannel],
    onNews: (channel, text) => {
      if (channel === stepsChannel) void authority.refresh(text.split(' ')[0] ?? '').catch(failed);
      else if (channel === deliveriesChannel) wire.look();
      else if (channel === peopleChannel) windows.changed(text);
      else if (channel === locksChannel) void further.lockNews(text).catch(failed);
      else {
        const news = JSON.parse(text) as PresenceNews;
        if (news.desk !== me) hub.elsewhere(news.desk, news.story, news.people, Date.now());
      }
    },
    onAgain: () => {
      wire.look();
      void authority.refreshAll().catch(failed);
      void people.list().then(windows.check).catch(failed);
    },
    onLost: (error) => log('warn', 'database-lost', errorFields(error)),
  });

  const signing = plan.folder === undefined ? null : keepSigning(database, plan.folder, log);
  const findable = keepFindable(database, store, log);

  const signIns = createLimits(signInRate);
  const filesSent = fileLimits();
  const sent = createLimits(sentRate);
  const isOurOrigin = originCheck(plan.origins ?? []);
  const handler = answerHttp({
    open: openRoutes(database, metrics),
    routes: [
      ...storyRoutes({ store, authority, further, sent }),
      ...wire.routes,
      ...searchRoutes(database, searches, turns),
    ],
    people,
    signIns,
    isOurOrigin,
    log,
  });
  const server: Server = plan.tls ? createSecureServer(plan.tls) : createServer();
  // Longer than whoever pushes, or a proxy, keeps a line for the next request: none is cut off under theirs.
  server.keepAliveTimeout = 75_000;
  // Whoever sends a request letter by letter is cut off.
  server.headersTimeout = 20_000;
  server.requestTimeout = 120_000;
  server.on('request', (request, response) => void handler(request, response));

  const sockets = new WebSocketServer({
    server,
    maxPayload: longestMessage,
    perMessageDeflate: false,
    verifyClient: ({ origin }: { origin?: string }) => isOurOrigin(origin || undefined),
  });
  const strangers = createStrangers();
  sockets.on('connection', (socket, request) => {
    const onSignedIn = strangers.admit(socket, request.socket);
    if (!onSignedIn) return;
    holdConnection({
      socket,
      onSignedIn,
      address: request.socket.remoteAddress ?? '',
      people,
      signIns,
      log,
      windows,
      serve: (who) =>
        serveWindow({ store, authority, hub, further, wire: ofWire, files: fileService(store, filesSent), sent }, who),
      newMaker: async () => {
        const { rows } = await database.query<{ n: string }>("select nextval('maker') as n");
        return `w${rows[0]?.n ?? ''}-`;
      },
    });
  });
  const stopWatching = watchLines(sockets, () => {
    for (const [story, present] of hub.own()) tellPeople(story, present);
  });

  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(plan.port, plan.host, done);
  });
  const { port } = server.address() as AddressInfo;
  log('info', 'open', { host: plan.host, port });
  return {
    port,
    close: async () => {
      stopWatching();
      for (const socket of sockets.clients) socket.close(1001);
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await closed;
      await wire.close();
      await findable.stop();
      signing?.stop();
      await listening.stop();
      await lazy.end();
      await store.close();
    },
  };
}
