import {
  createPostgresBackend,
  Queue,
  runMigrations,
  withBackend,
  Worker,
  type PostgresConnectionOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool, type ClientConfig } from 'pg';

/** Where the queue keeps its jobs: in the desk's own PostgreSQL, or in a Redis or Valkey that is named. */
export interface QueuePlan {
  readonly connection: ClientConfig | string;
  /** `redis://host:port`; null for PostgreSQL. */
  readonly redis: string | null;
  /** Whose jobs these are: desks that share a queue give it the same name. */
  readonly name?: string;
  /** The first trial after a failure comes so many milliseconds later, each next one twice as late. */
  readonly firstWait?: number;
}

/** Jobs that carry an id and nothing else. Each is run at least once; whoever runs it makes twice harmless. */
export interface JobQueue {
  /** A job of a key that is waiting is added once. */
  readonly add: (jobs: readonly Job[]) => Promise<void>;
  /** Runs jobs, so many at once. One whose run throws is tried again, later each time, until it was tried `attempts` times. */
  readonly work: (many: number, run: (id: number) => Promise<void>) => void;
  readonly close: () => Promise<void>;
}

export interface Job {
  readonly id: number;
  readonly key: string;
}

/** How often a job is tried. */
export const attempts = 8;
type JobData = { readonly id: number };

const addOptions = {
  attempts,
  // What became of a delivery stands in the database; the queue forgets it.
  removeOnComplete: true,
  removeOnFail: true,
} as const;

/** A desk that was killed gives up its jobs after so long, in milliseconds, and another takes them. */
const workOptions = { lockDuration: 30_000, stalledInterval: 10_000, maxStalledCount: attempts } as const;

/** The two kinds of store, opened. */
interface Opened {
  readonly queue: Queue<JobData>;
  readonly startWorker: (many: number, run: (job: { readonly data: JobData }) => Promise<void>) => Worker<JobData>;
  readonly close: () => Promise<void>;
}

/** The schema of the queue's tables, which are its own. */
const schema = 'bullmq';

async function inPostgres(name: string, connection: ClientConfig | string): Promise<Opened> {
  const config = typeof connection === 'string' ? { connectionString: connection } : connection;
  const pool = new Pool({
    ...config,
    max: 8, // What a crash takes back of the queue is found in the table of deliveries.
    options: `-c search_path=${schema} -c synchronous_commit=off`,
    keepAlive: true,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  // BullMQ describes pools in words of its own.
  const known = pool as unknown as PostgresConnectionOptions;
  const client = await pool.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    client.release();
  }
  const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(createPostgresBackend);
  return {
    queue: new PostgresQueue<JobData>(name, { connection: known }) as unknown as Queue<JobData>,
    startWorker: (many, run) =>
      new PostgresWorker<JobData>(name, run, {
        ...workOptions,
        connection: known,
        concurrency: many,
      }) as unknown as Worker<JobData>,
    close: () => pool.end(),
  };
}

function inRedis(name: string, address: string): Opened {
  const redis = new Redis(address, { maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  return {
    queue: new Queue<JobData>(name, { connection: redis }),
    startWorker: (many, run) =>
      new Worker<JobData>(name, run, { ...workOptions, connection: redis, concurrency: many }),
    close: async () => redis.disconnect(),
  };
}

/** Opens the queue. `onError` hears of a store that does not answer; jobs go on when it does again. */
export async function openQueue(
  { name = 'wire', connection, redis, firstWait = 500 }: QueuePlan,
  onError: (error: unknown) => void,
): Promise<JobQueue> {
  const { queue, startWorker, close } = redis === null ? await inPostgres(name, connection) : inRedis(name, redis);
  queue.on('error', onError);
  await queue.waitUntilReady();
  let worker: Worker<JobData> | null = null;
  const backoff = { type: 'exponential', delay: firstWait, jitter: 0.3 };
  return {
    add: async (jobs) => {
      if (jobs.length === 0) return;
      const made = jobs.map(({ id, key }) => ({
        name: 'read',
        data: { id },
        opts: { ...addOptions, backoff, jobId: `read-${key}` },
      }));
      await queue.addBulk(made);
    },
    work: (many, run) => {
      worker = startWorker(many, ({ data }) => run(data.id));
      worker.on('error', onError);
    },
    close: async () => {
      await worker?.close();
      await queue.close();
      await close();
    },
  };
}
