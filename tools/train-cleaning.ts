// Learns which lines of a page are the story, and writes shared/language/english/learned/body.json.
// usage: node tools/run.mjs tools/train-cleaning.ts [--folds N [--by-page]]
// Reads ../shared/data/clean (local evaluation data; nothing of its text goes into the weights file, only
// thresholds on counted features). With --folds it leaves the weights alone: N times it learns without a part of
// the pages, and writes the models to dist/cleaning-models.json, where the benchmark judges each page by the model
// that has not seen it. The pages of one site are left out together, unless --by-page is given.
import { english } from '../shared/language/languages';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lineFeatures } from '../shared/cleaning/model/lineFeatures';
import { readLine, type LineFacts } from '../shared/cleaning/model/readLine';
import { importSource } from '../shared/importers/importers';
import { averageTrees, boostTrees, makeRandom, type BoostOptions, type BoostedTrees, type Sample } from './boostTrees';

interface GoldPage {
  readonly id: string;
  readonly url: string;
  readonly pageText?: string;
  readonly html?: string;
  readonly articleBody: string;
}
interface Page {
  readonly id: string;
  readonly site: string;
  readonly lines: readonly LineFacts[];
  readonly wanted: readonly number[];
}

const options: Omit<BoostOptions, 'seed'> = {
  trees: 130,
  depth: 4,
  rate: 0.12,
  ridge: 10,
  leastInLeaf: 60,
  columns: 0.25,
  rows: 0.4,
};
const data = resolve('..', 'shared', 'data', 'clean');
const { lineTester } = (await import(pathToFileURL(join(data, 'metric.mjs')).href)) as {
  lineTester: (body: string) => (line: string) => boolean | null;
};
const readGold = (name: string): GoldPage[] =>
  readFileSync(join(data, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldPage);

/** A short line counts as copy only near longer copy: a menu may repeat a word of the story. */
function labelLines(lines: readonly LineFacts[], body: string): number[] {
  const test = lineTester(body);
  const inBody = lines.map(({ text }) => test(text) === true);
  const long = lines.map(({ words }, at) => inBody[at] === true && words >= 5);
  return lines.map((_, at) =>
    inBody[at] && [0, 1, 2, 3, 4].some((step) => long[at - step] || long[at + step]) ? 1 : 0,
  );
}

function readPage({ id, url, pageText, html, articleBody }: GoldPage): Page {
  const name = html === undefined ? 'page.txt' : 'page.html';
  const source = importSource(
    { name, bytes: new TextEncoder().encode(html ?? pageText ?? ''), url },
    html === undefined ? 'text' : 'html',
  );
  const site = new URL(url).hostname.replace(/^www\./, '');
  if (!source.ok) return { id, site, lines: [], wanted: [] };
  const lines = source.value.lines.flatMap((line, index) => readLine(source.value.text, line, index, english) ?? []);
  return { id, site, lines, wanted: labelLines(lines, articleBody) };
}

/** The story of one page between the furniture of two others: what surrounds a story tells little of the story. */
function transplant(pages: readonly Page[], times: number, seed: number): Page[] {
  const random = makeRandom(seed);
  const pick = (): Page | undefined => pages[Math.floor(random() * pages.length)];
  return Array.from({ length: times }, () => pages)
    .flat()
    .flatMap(({ id, site, lines, wanted }) => {
      const [first, last, above, below] = [wanted.indexOf(1), wanted.lastIndexOf(1), pick(), pick()];
      if (first < 0 || !above || !below) return [];
      const mode = random();
      const head = mode < 0.15 ? [] : above.lines.slice(0, Math.max(0, above.wanted.indexOf(1) - 10));
      const top = mode < 0.08 ? [] : lines.slice(Math.max(0, first - 10), first);
      const foot = random() < 0.12 ? [] : below.lines.slice(below.wanted.lastIndexOf(1) + 1);
      const all = [...head, ...top, ...lines.slice(first, last + 1), ...foot];
      let index = 0;
      const placed = all.map((facts, at) => ({
        ...facts,
        index: (index += at === 0 ? 1 : Math.max(1, Math.min(4, facts.index - (all[at - 1]?.index ?? 0)))),
      }));
      return [
        {
          id,
          site,
          lines: placed,
          wanted: [...head.map(() => 0), ...top.map(() => 0), ...wanted.slice(first, last + 1), ...foot.map(() => 0)],
        },
      ];
    });
}

function toSamples({ lines, wanted }: Page): Sample[] {
  const raw = lines.map(({ words }) => (words === 0 ? 0.1 : 1 + Math.min(words, 40) / 8));
  const page =
    20 /
    Math.sqrt(
      Math.max(
        1,
        raw.reduce((all, weight) => all + weight, 0),
      ),
    );
  return lineFeatures(lines).map((row, at) => ({ row, wanted: wanted[at] ?? 0, weight: (raw[at] ?? 0) * page }));
}

/** Several models learned from other transplants and by other chances, averaged: 121 pages leave much to chance. */
const learn = (pages: readonly Page[], models: number): BoostedTrees =>
  averageTrees(
    Array.from({ length: models }, (_, at) =>
      boostTrees([...pages, ...transplant(pages, 3, 7 + at)].flatMap(toSamples), { ...options, seed: 1 + at }),
    ),
  );

/** The pages in so many parts of about one size, the pages of one group in one part. */
function divide(pages: readonly Page[], parts: number, groupOf: (page: Page) => string): readonly (readonly Page[])[] {
  const divided: Page[][] = Array.from({ length: parts }, () => []);
  for (const group of new Set(pages.map(groupOf)))
    divided.toSorted((a, b) => a.length - b.length)[0]?.push(...pages.filter((page) => groupOf(page) === group));
  return divided;
}

interface Fold {
  readonly pages: readonly string[];
  readonly model: BoostedTrees;
}

const learnFolds = (pages: readonly Page[], parts: readonly (readonly Page[])[], models: number): readonly Fold[] =>
  parts.map((part) => ({
    pages: part.map(({ id }) => id),
    model: learn(
      pages.filter((page) => !part.includes(page)),
      models,
    ),
  }));

const modelsOf = { text: 3, html: 1 };
const folds = process.argv.includes('--folds') ? Number(process.argv[process.argv.indexOf('--folds') + 1]) : 0;
const [text, html] = ['textmode.dev.jsonl', 'htmlmode.dev.jsonl'].map((name) => readGold(name).map(readPage));
if (!text || !html) throw new Error('no pages to learn from');
if (folds > 0) {
  const groupOf = process.argv.includes('--by-page') ? ({ id }: Page) => id : ({ site }: Page) => site;
  const learnAll = (pages: readonly Page[], models: number): readonly Fold[] =>
    learnFolds(pages, divide(pages, folds, groupOf), models);
  mkdirSync('dist', { recursive: true });
  writeFileSync(
    join('dist', 'cleaning-models.json'),
    JSON.stringify({ text: learnAll(text, modelsOf.text), html: learnAll(html, modelsOf.html) }),
  );
} else {
  writeFileSync(
    join('shared', 'language', 'english', 'learned', 'body.json'),
    `${JSON.stringify({ text: learn(text, modelsOf.text), html: learn(html, modelsOf.html) })}\n`,
  );
}
