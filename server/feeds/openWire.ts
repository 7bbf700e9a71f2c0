import type { ClientConfig } from 'pg';
import type { ReadingLimits } from '../../apart/readerProcess';
import { internet, type Network } from '../../electron/web/network';
import type { HouseStyle } from '../../shared/houseStyle/houseStyle';
import { wireRoutes } from '../http/wireRoutes';
import type { Route } from '../http/routes';
import { errorFields, type Log } from '../log';
import type { Database } from '../postgres/database';
import { openQueue } from '../queue/queue';
import type { StoryStore } from '../stories/storyStore';
import type { FeedPlan } from './config';
import type { Deliveries } from './deliveries';
import { feedTokensOf } from './feedTokens';
import { openIntake, type FeedFigures, type Intake } from './intake';
import { mergingOf, type MergingPlan } from './mergeVersions';
import { openReaders, usualReading } from './readers';
import { startFeeds, type Feeds } from './startFeeds';
import { wireOf, type Wire } from './wire';

/** What a desk that takes feeds in is told of them. */
export interface FeedsSetting {
  readonly feeds: readonly FeedPlan[];
  /** How many deliveries are read at once. */
  readonly workers: number;
  /** The program that its readers run: the desk’s own. */
  readonly readerProgram: string;
  readonly reading?: ReadingLimits;
  /** `redis://host:port` of a Redis or Valkey that keeps the queue; PostgreSQL where none is named. */
  readonly redis?: string | null;
  readonly network?: Network;
}

export interface WirePlan {
  readonly connection: ClientConfig | string;
  readonly database: Database;
  readonly store: StoryStore;
  readonly deliveries: Deliveries;
  readonly houseStyle: HouseStyle;
  readonly figures: FeedFigures;
  readonly log: Log;
  readonly feeds: FeedsSetting | null;
  readonly authority: MergingPlan['authority'];
  readonly lockOf: MergingPlan['lockOf'];
}

export interface OpenWire {
  readonly wire: Wire;
  readonly routes: readonly Route[];
  /** Deliveries left the hold pile, here or elsewhere. */
  readonly look: () => void;
  readonly close: () => Promise<void>;
}

async function openFeeds(plan: WirePlan, setting: FeedsSetting): Promise<{ intake: Intake; feeds: Feeds }> {
  const { connection, deliveries, houseStyle, figures, log } = plan;
  const queue = await openQueue({ connection, redis: setting.redis ?? null }, (error) =>
    log('warn', 'queue-failed', errorFields(error)),
  );
  const web = new Set(setting.feeds.flatMap((feed) => ('url' in feed ? [feed.name] : [])));
  const intake = openIntake({
    deliveries,
    queue,
    readers: openReaders(setting.workers, setting.readerProgram, setting.reading ?? usualReading),
    houseStyle,
    figures,
    log,
    workers: setting.workers,
    repeats: (feed) => web.has(feed),
    merge: mergingOf(plan),
  });
  const feeds = startFeeds({ feeds: setting.feeds, intake, network: setting.network ?? internet(), log });
  return { intake, feeds };
}

/** Opens the wire of a desk: what came can be seen at any desk, and comes in at those that were given feeds. */
export async function openWire(plan: WirePlan): Promise<OpenWire> {
  const { database, store, deliveries, feeds: setting } = plan;
  const opened = setting && (await openFeeds(plan, setting));
  const wire = wireOf(database, store);
  return {
    wire,
    routes: wireRoutes({
      database,
      wire,
      deliveries,
      tokens: feedTokensOf(database),
      intake: opened?.intake ?? null,
      pushed: new Set(setting?.feeds.flatMap((feed) => ('push' in feed ? [feed.name] : []))),
    }),
    look: () => opened?.intake.look(),
    close: async () => {
      await opened?.feeds.close();
      await opened?.intake.close();
    },
  };
}
