import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures of a desk since it was started, as Prometheus reads them. */
export interface Metrics {
  /** A commit took so many seconds, and held so many changes. */
  readonly committed: (seconds: number, changes: number) => void;
  /** The store did not take what was to be kept. */
  readonly storeFailed: () => void;
  /** In Prometheus's text format. */
  readonly text: () => Promise<string>;
  readonly mediaType: string;
}

/** What is counted when the metrics are read. */
export interface Standing {
  readonly openStories: () => number;
  readonly openWindows: () => number;
}

/** In seconds: around what a commit may take, 100 ms, and an acknowledgement, 400 ms. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.4, 1, 2.5, 10];

export function createMetrics({ openStories, openWindows }: Standing): Metrics {
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
  gauge('memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
  return {
    committed: (seconds, count) => {
      commits.observe(seconds);
      changes.inc(count);
    },
    storeFailed: () => failures.inc(),
    text: () => registry.metrics(),
    mediaType: registry.contentType,
  };
}
