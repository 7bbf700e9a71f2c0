import type { HouseStyle } from '../../shared/houseStyle/houseStyle';
import { errorFields, type Log } from '../log';
import { attempts, type JobQueue } from '../queue/queue';
import type { Deliveries, Filed, NewDelivery, Unread } from './deliveries';
import type { Readers } from './readers';

/** What is told of feeds as it happens, for the figures of the desk. */
export interface FeedFigures {
  readonly came: (feed: string) => void;
  /** The same bytes, or an item that was there. */
  readonly duplicate: (feed: string, count: number) => void;
  readonly filed: (feed: string, added: number, lag: number) => void;
  readonly readIn: (seconds: number) => void;
  readonly retried: (feed: string) => void;
  readonly held: (feed: string) => void;
}

export interface IntakePlan {
  readonly deliveries: Deliveries;
  readonly queue: JobQueue;
  readonly readers: Readers;
  readonly houseStyle: HouseStyle;
  readonly figures: FeedFigures;
  readonly log: Log;
  /** How many deliveries are read at once. */
  readonly workers: number;
  /** Feeds whose files hold many items, most of which were there the time before. */
  readonly repeats: (feed: string) => boolean;
  /** Merges newer versions into the stories on the desk that were made of older ones. */
  readonly merge: () => Promise<unknown>;
}

/** Takes in what feeds bring, and has it read. */
export interface Intake {
  /** False while so much waits that feeds must slow down: they leave their files where they are. */
  readonly hasRoom: () => Promise<boolean>;
  /** Once it answers, the bytes are on the disk and will be read. Null where the feed brought them before. */
  readonly take: (delivery: NewDelivery) => Promise<number | null>;
  /** Looks now for deliveries that wait and have no job, such as those that left the hold pile. */
  readonly look: () => void;
  readonly close: () => Promise<void>;
}

/** Deliveries at work for each reader: while one is read, others are fetched and filed. */
const perReader = 2;

/** So many may wait. */
export const mostWaiting = 2000;

/** How long a count of what waits is believed, in milliseconds. */
const believed = 250;
/** How often the desk looks for deliveries whose job was lost, in milliseconds. */
const sweepEvery = 120_000;

const keyOf = ({ id, attempts: tried }: Unread): string => `${id}-${tried}`;

export function openIntake(plan: IntakePlan): Intake {
  const { deliveries, queue, readers, figures, log } = plan;
  /** The last count of what waits, or the one that is under way: many who ask at once are one question. */
  let counted = { at: -Infinity, waiting: Promise.resolve(0) };

  const fail = async (id: number, feed: string, tried: number, why: string): Promise<void> => {
    if (tried < attempts) {
      figures.retried(feed);
      throw new Error('again');
    }
    await deliveries.hold(id, why);
    figures.held(feed);
    log('warn', 'delivery-held', { feed, delivery: id, attempts: tried });
  };

  /** Reads one delivery. It may be run twice: what was done stands in the database. */
  const run = async (id: number): Promise<void> => {
    const delivery = await deliveries.begin(id);
    if (!delivery) return;
    const { feed, name, bytes, url, format, attempts: tried } = delivery;
    const begun = performance.now();
    let read;
    try {
      read = await readers.read({
        file: { name, bytes: new Uint8Array(bytes), ...(url === null ? {} : { url }) },
        houseStyle: plan.houseStyle,
        format: format ?? undefined,
        known: plan.repeats(feed) ? await deliveries.keysOf(feed) : [],
      });
    } catch (error) {
      return fail(id, feed, tried, error instanceof Error ? error.message : 'It could not be read.');
    }
    // What is unreadable today is so tomorrow: it is not tried again by itself.
    if (!read.ok) return fail(id, feed, attempts, read.problem.message);
    figures.readIn((performance.now() - begun) / 1000);
    let filed: Filed;
    try {
      filed = await deliveries.file(delivery, read.value);
    } catch (error) {
      log('warn', 'delivery-not-filed', { feed, delivery: id, ...errorFields(error) });
      return fail(id, feed, tried, 'The database did not take it.');
    }
    figures.filed(feed, filed.added, filed.lag);
    figures.duplicate(feed, filed.duplicates);
    if (read.value.problems.length > 0) figures.held(feed);
    if (filed.isNewer) await merge();
  };

  /** What is not merged now is at the next look: it stands in the database what is due. */
  const merge = (): Promise<unknown> =>
    plan.merge().catch((error: unknown) => log('error', 'merge-failed', errorFields(error)));

  queue.work(plan.workers * perReader, run);

  // Told apart by how often they were tried, and never by a clock: it may be set back.
  let before = new Set<string>();
  const sweep = async (isFirst: boolean): Promise<void> => {
    const unread = await deliveries.unread();
    const lost = isFirst ? unread : unread.filter((each) => before.has(keyOf(each)));
    before = new Set(unread.map(keyOf));
    await queue.add(lost.map((each) => ({ id: each.id, key: keyOf(each) })));
    await merge();
  };
  const swept = (isFirst: boolean): void =>
    void sweep(isFirst).catch((error: unknown) => log('warn', 'sweep-failed', errorFields(error)));
  swept(true);
  const sweeping = setInterval(() => swept(false), sweepEvery);

  return {
    hasRoom: async () => {
      const now = performance.now();
      if (now - counted.at > believed)
        counted = { at: now, waiting: deliveries.standing().then(({ waiting }) => waiting) };
      return (await counted.waiting) < mostWaiting;
    },
    take: async (delivery) => {
      const id = await deliveries.keep(delivery);
      if (id === null) {
        figures.duplicate(delivery.feed, 1);
        return null;
      }
      figures.came(delivery.feed);
      // It is kept: should the queue not answer now, the next look at what waits finds it.
      await queue
        .add([{ id, key: `${id}-0` }])
        .catch((error: unknown) => log('warn', 'queue-away', errorFields(error)));
      return id;
    },
    look: () => swept(true),
    close: async () => {
      clearInterval(sweeping);
      readers.close();
      await queue.close();
    },
  };
}
