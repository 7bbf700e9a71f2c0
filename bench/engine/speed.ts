// How fast the engine reads news copy, in MB of UTF-8 a second of CPU, beside a single pass that only
// looks for marks: the ratio stands whatever the machine.
import { attribute } from '../../shared/attribution/attribute';
import { sortSource } from '../../shared/cleaning/sortSource';
import { readableBlocks } from '../../shared/desk/readableBlocks';
import { importSource } from '../../shared/importers/importers';
import { english } from '../../shared/language/languages';
import { detectQuotes } from '../../shared/quotes/detectQuotes';
import type { Source } from '../../shared/story/source';
import { median } from '../median';

const ROUNDS = 7;
/** With fewer, the rounds measured still have the compiler at work beside them. */
const WARM_UP = 6;
/** One scan of all articles is over too soon to be timed. */
const SCANS = 10;

/** The source of a plain text. */
export function sourceOf(text: string): Source {
  const source = importSource({ name: 'bench.txt', bytes: new TextEncoder().encode(text) }, 'text');
  if (!source.ok) throw new Error(source.problem.message);
  return source.value;
}

/** The least that any detector does: one pass over the characters, marks paired by kind within a paragraph, spans noted. */
function scanMarks(text: string): number {
  const spans: number[] = [];
  let open = -1;
  let isCurly = false;
  for (let at = 0, { length } = text; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x22) {
      if (unit === 0x0a && at + 1 < length && text.charCodeAt(at + 1) === 0x0a) open = -1;
    } else if (unit === 0x22) {
      if (open < 0) {
        open = at;
        isCurly = false;
      } else if (!isCurly) {
        spans.push(open, at);
        open = -1;
      }
    } else if (unit >= 0xab) {
      if (unit === 0x201c || unit === 0xab || unit === 0x201e) {
        if (open < 0) {
          open = at;
          isCurly = true;
        }
      } else if ((unit === 0x201d || unit === 0xbb) && open >= 0 && isCurly) {
        spans.push(open, at);
        open = -1;
      }
    }
  }
  return spans.length;
}

export const engineSteps: Readonly<Record<string, (source: Source) => number>> = {
  scan: ({ text }) => scanMarks(text),
  clean: (source) => sortSource(source, english).blocks.length,
  cleanAndDetect: (source) => detectQuotes(readableBlocks(sortSource(source, english)), english).marks.length,
  withAttribution: (source) => {
    const blocks = readableBlocks(sortSource(source, english));
    return attribute(blocks, detectQuotes(blocks, english), english).attributions.length;
  },
  detectOnly: ({ text }) =>
    detectQuotes(
      text.split('\n').map((line, index) => ({ id: `p${index}` as never, where: 'body', text: line })),
      english,
    ).marks.length,
};

const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const rounded = (value: number): number => Number(value.toPrecision(3));

/** MB/s of CPU of each step over the articles, rounds interleaved, and how many times slower than the scan. */
export function speedFigures(texts: readonly string[]): Readonly<Record<string, unknown>> {
  const sources = texts.map(sourceOf);
  const megabytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0) / 1e6;
  const times = new Map(Object.keys(engineSteps).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [name, step] of Object.entries(engineSteps)) {
      const repeats = name === 'scan' ? SCANS : 1;
      const start = cpuMilliseconds();
      let sum = 0;
      for (let time = 0; time < repeats; time += 1) for (const source of sources) sum += step(source);
      // The sum is read so that no work can be left out.
      if (round >= WARM_UP && sum >= 0) times.get(name)?.push((cpuMilliseconds() - start) / repeats);
    }
  }
  const scan = median(times.get('scan') ?? []);
  const rows = [...times].map(
    ([name, spent]) =>
      [
        name,
        { megabytesASecond: rounded(megabytes / (median(spent) / 1000)), timesTheScan: rounded(median(spent) / scan) },
      ] as const,
  );
  return { articles: texts.length, megabytes: rounded(megabytes), ...Object.fromEntries(rows) };
}
