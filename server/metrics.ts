import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FeedFigures } from './feeds/intake';

/** Figures of a desk since it was started, as Prometheus reads them. */
export interface Metrics {
  /** A commit took so many seconds, and held so many changes. */
  readonly committed: (seconds: number, changes: number) => void;
  /** The store did not take what was to be kept. */
  readonly storeFailed: () => void;
  readonly feeds: FeedFigures;
  /** In Prometheus's text format. */
  readonly text: () => Promise<string>;
  readonly mediaType: string;
}

/** What is counted when the metrics are read. */
export interface Standing {
  readonly openStories: () => number;
  readonly openWindows: () => number;
  /** Deliveries that wait to be read, and those on the hold pile. */
  readonly deliveries: () => Promise<{ readonly waiting: number; readonly held: number }>;
}

/** In seconds: around what a commit may take, 100 ms, and an acknowledgement, 400 ms. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.4, 1, 2.5, 10];

/** In seconds: from the first byte of a delivery to its items on the wire. */
const lagBounds = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300];

function feedFigures(registry: Registry): FeedFigures {
  const labelNames = ['feed'] as const;
  const counter = (name: string, help: string) =>
    new Counter({ name: `verbatim_wire_${name}_total`, help, labelNames, registers: [registry] });
  const came = counter('deliveries', 'Deliveries that were kept.');
  const items = counter('items', 'Items that were filed.');
  const duplicates = counter('duplicates', 'Deliveries and items that were there already.');
  const retries = counter('retries', 'Readings that failed and will be tried again.');
  const dead = counter('dead', 'Deliveries that went to the hold pile, whole or in part.');
  const lag = new Histogram({
    name: 'verbatim_wire_lag_seconds',
    help: 'How long it took from a delivery to its items on the wire.',
    labelNames,
    buckets: lagBounds,
    registers: [registry],
  });
  const reading = new Histogram({
    name: 'verbatim_wire_reading_seconds',
    help: 'How long deliveries took to read, with the wait for a reader.',
    buckets: lagBounds,
    registers: [registry],
  });
  return {
    came: (feed) => came.inc({ feed }),
    duplicate: (feed, count) => duplicates.inc({ feed }, count),
    filed: (feed, added, seconds) => {
      items.inc({ feed }, added);
      lag.observe({ feed }, seconds);
    },
    readIn: (seconds) => reading.observe(seconds),
    retried: (feed) => retries.inc({ feed }),
    held: (feed) => dead.inc({ feed }),
  };
}

export function createMetrics({ openStories, openWindows, deliveries }: Standing): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const commits = new Histogram({
    name: 'verbatim_desk_commit_seconds',
    help: 'How long commits took.',
    buckets: bounds,
    registers,
  });
  const changes = new Counter({ name: 'verbatim_desk_changes_total', help: 'Changes that were kept.', registers });
  const failures = new Counter({
    name: 'verbatim_desk_failed_stores_total',
    help: 'Commits that the store did not take.',
    registers,
  });
  const gauge = (name: string, help: string, read: () => number): void => {
    const own: Gauge = new Gauge({
      name: `verbatim_desk_${name}`,
      help,
      registers: [],
      collect: () => own.set(read()),
    });
    registry.registerMetric(own);
  };
  gauge('open_stories', 'Stories that are open.', openStories);
  gauge('open_windows', 'Windows that are connected.', openWindows);
  const waiting = new Gauge({ name: 'verbatim_wire_depth', help: 'Deliveries that wait to be read.', registers });
  const held: Gauge = new Gauge({
    name: 'verbatim_wire_held',
    help: 'Deliveries on the hold pile.',
    registers,
    collect: async () => {
      // A database that does not answer is told of by /health.
      const now = await deliveries().catch(() => null);
      if (!now) return;
      waiting.set(now.waiting);
      held.set(now.held);
    },
  });
  gauge('memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
  return {
    committed: (seconds, count) => {
      commits.observe(seconds);
      changes.inc(count);
    },
    storeFailed: () => failures.inc(),
    feeds: feedFigures(registry),
    text: () => registry.metrics(),
    mediaType: registry.contentType,
  };
}
