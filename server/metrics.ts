/** Figures of a desk since it was started, as Prometheus reads them. */
export interface Metrics {
  /** Adds to a count. */
  readonly count: (name: string, by?: number, labels?: Labels) => void;
  /** Notes how long something took, in seconds. */
  readonly time: (name: string, seconds: number, labels?: Labels) => void;
  /** A figure that is asked for when the metrics are read. */
  readonly gauge: (name: string, read: () => number | Promise<number> | Promise<readonly Sample[]>) => void;
  /** In Prometheus's text format. */
  readonly text: () => Promise<string>;
}

export type Labels = Readonly<Record<string, string>>;

export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.4, 1, 2.5, 10];
const prefix = 'verbatim_desk_';

interface Times {
  readonly labels: Labels;
  readonly buckets: number[];
  sum: number;
  count: number;
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function labelled(labels: Labels): string {
  const all = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return all.length === 0 ? '' : `{${all.join(',')}}`;
}

function timeLines(name: string, { labels, buckets, sum, count }: Times): readonly string[] {
  return [
    ...bounds.map((bound, at) => `${name}_bucket${labelled({ ...labels, le: String(bound) })} ${buckets[at] ?? 0}`),
    `${name}_bucket${labelled({ ...labels, le: '+Inf' })} ${count}`,
    `${name}_sum${labelled(labels)} ${sum}`,
    `${name}_count${labelled(labels)} ${count}`,
  ];
}

const within = <T>(all: Map<string, Map<string, T>>, name: string): Map<string, T> => {
  const own = all.get(name) ?? new Map<string, T>();
  all.set(name, own);
  return own;
};
const gaugeLines = async (name: string, read: () => unknown): Promise<readonly string[]> => {
  try {
    const value = (await read()) as number | readonly Sample[];
    const samples = typeof value === 'number' ? [{ labels: {}, value }] : value;
    return [`# TYPE ${name} gauge`, ...samples.map((each) => `${name}${labelled(each.labels)} ${each.value}`)];
  } catch {
    return []; // a database that does not answer is told by /health
  }
};

export function createMetrics(): Metrics {
  const counts = new Map<string, Map<string, number>>();
  const times = new Map<string, Map<string, Times>>();
  const gauges = new Map<string, () => number | Promise<number> | Promise<readonly Sample[]>>();
  return {
    count: (name, by = 1, labels = {}) => {
      const own = within(counts, `${prefix}${name}_total`);
      const key = labelled(labels);
      own.set(key, (own.get(key) ?? 0) + by);
    },
    time: (name, seconds, labels = {}) => {
      const own = within(times, `${prefix}${name}_seconds`);
      const key = labelled(labels);
      const noted = own.get(key) ?? { labels, buckets: bounds.map(() => 0), sum: 0, count: 0 };
      own.set(key, noted);
      noted.sum += seconds;
      noted.count += 1;
      bounds.forEach((bound, at) => {
        if (seconds <= bound) noted.buckets[at] = (noted.buckets[at] ?? 0) + 1;
      });
    },
    gauge: (name, read) => void gauges.set(`${prefix}${name}`, read),
    text: async () => {
      const lines = [
        ...[...counts].flatMap(([name, own]) => [
          `# TYPE ${name} counter`,
          ...[...own].map(([labels, value]) => `${name}${labels} ${value}`),
        ]),
        ...[...times].flatMap(([name, own]) => [
          `# TYPE ${name} histogram`,
          ...[...own.values()].flatMap((each) => timeLines(name, each)),
        ]),
        ...(await Promise.all([...gauges].map(([name, read]) => gaugeLines(name, read)))).flat(),
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}
