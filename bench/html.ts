// Prints one JSON line: how long the way in takes for web pages, beside parsing alone with linkedom and beside
// Readability over linkedom, all in one run: the ratios stand whatever the machine.
// usage: node tools/run.mjs bench/html.ts [ROUNDS=5]
import { english } from '../shared/language/languages';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { sortSource } from '../shared/cleaning/sortSource';
import { htmlImporter } from '../shared/importers/page/htmlImporter';
import type { Source } from '../shared/story/source';
import { median } from './median';

interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly bytes: Uint8Array;
}
type Step = (page: Page) => number;

const corpus = join(process.cwd(), '..', 'shared', 'data', 'clean', 'htmlmode.dev.jsonl');

const readPages = (): Page[] =>
  readFileSync(corpus, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const page = JSON.parse(line) as { id: string; url: string; html: string };
      return { ...page, bytes: new TextEncoder().encode(page.html) };
    });

function importPage({ id, url, bytes }: Page): Source {
  const source = htmlImporter.read({ name: `${id}.html`, bytes, url });
  if (!source.ok) throw new Error(`${id}: ${source.problem.message}`);
  return source.value;
}

const steps: Readonly<Record<string, Step>> = {
  linkedom: ({ html }) => parseHTML(html).document.childNodes.length,
  import: (page) => importPage(page).lines.length,
  importAndClean: (page) => sortSource(importPage(page), english).blocks.length,
  readability: ({ html }) => new Readability(parseHTML(html).document).parse()?.length ?? 0,
};

const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function timed(step: Step, pages: readonly Page[]): number {
  const start = cpuMilliseconds();
  for (const page of pages) step(page);
  return cpuMilliseconds() - start;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** The median CPU of each step over all pages; the steps take turns, so that a busy machine slows all alike. */
function measure(pages: readonly Page[], rounds: number): Readonly<Record<string, number>> {
  const times = new Map(Object.keys(steps).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, step] of Object.entries(steps)) {
      const spent = timed(step, pages);
      // The first round only warms up.
      if (round > 0) times.get(name)?.push(spent);
    }
  }
  return Object.fromEntries([...times].map(([name, spent]) => [name, median(spent)]));
}

if (existsSync(corpus)) {
  const pages = readPages();
  const medians = measure(pages, Number(process.argv[2] ?? 5));
  const parsing = medians['linkedom'] ?? 1;
  const figures = Object.entries(medians).map(
    ([name, spent]) =>
      [name, { millisecondsAPage: rounded(spent / pages.length), timesParsing: rounded(spent / parsing) }] as const,
  );
  console.log(
    JSON.stringify({
      bench: 'html',
      node: process.version,
      pages: pages.length,
      megabytes: rounded(pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6),
      ...Object.fromEntries(figures),
    }),
  );
} else {
  console.log(JSON.stringify({ bench: 'html', skipped: 'no pages beside the project' }));
}
