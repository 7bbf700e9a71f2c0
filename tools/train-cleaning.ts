// Learns which lines of a page are the story, and writes shared/cleaning/bodyWeights.json.
// usage: node tools/run.mjs tools/train-cleaning.ts [--folds N]
// Reads ../shared/data/clean (local evaluation data; nothing of its text goes into the weights file, only
// thresholds on counted features). With --folds it writes nothing: it learns on part of the pages, judges the
// rest, and writes the scores to dist/cleaning-folds.json for the benchmark to read.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lineFeatures } from '../shared/cleaning/lineFeatures';
import { readLine, type LineFacts } from '../shared/cleaning/readLine';
import { scoreRow } from '../shared/cleaning/bodyScore';
import { importSource } from '../shared/importers/importers';
import { boostTrees, makeRandom, type BoostOptions, type BoostedTrees, type Sample } from './boostTrees';

interface GoldPage { readonly id: string; readonly url: string; readonly pageText?: string; readonly html?: string; readonly articleBody: string }
interface Page { readonly id: string; readonly lines: readonly LineFacts[]; readonly wanted: readonly number[] }

const options: BoostOptions = { trees: 130, depth: 4, rate: 0.12, ridge: 10, leastInLeaf: 60, columns: 0.25, rows: 0.4 };
const data = resolve('..', 'shared', 'data', 'clean');
const { lineTester } = (await import(pathToFileURL(join(data, 'metric.mjs')).href)) as { lineTester: (body: string) => (line: string) => boolean | null };
const readGold = (name: string): GoldPage[] => readFileSync(join(data, name), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as GoldPage);

/** A short line counts as copy only near longer copy: a menu may repeat a word of the story. */
function labelLines(lines: readonly LineFacts[], body: string): number[] {
  const test = lineTester(body);
  const inBody = lines.map(({ text }) => test(text) === true);
  const long = lines.map(({ words }, at) => inBody[at] === true && words >= 5);
  return lines.map((_, at) => (inBody[at] && [0, 1, 2, 3, 4].some((step) => long[at - step] || long[at + step]) ? 1 : 0));
}

function readPage({ id, url, pageText, html, articleBody }: GoldPage): Page {
  const name = html === undefined ? 'page.txt' : 'page.html';
  const source = importSource({ name, bytes: new TextEncoder().encode(html ?? pageText ?? ''), url }, html === undefined ? 'text' : 'html');
  if (!source.ok) return { id, lines: [], wanted: [] };
  const lines = source.value.lines.flatMap((line, index) => readLine(source.value.text, line, index) ?? []);
  return { id, lines, wanted: labelLines(lines, articleBody) };
}

/** The story of one page between the furniture of two others: what surrounds a story tells little of the story. */
function transplant(pages: readonly Page[], times: number): Page[] {
  const random = makeRandom(7);
  const pick = (): Page | undefined => pages[Math.floor(random() * pages.length)];
  return Array.from({ length: times }, () => pages).flat().flatMap(({ id, lines, wanted }) => {
    const [first, last, above, below] = [wanted.indexOf(1), wanted.lastIndexOf(1), pick(), pick()];
    if (first < 0 || !above || !below) return [];
    const mode = random();
    const head = mode < 0.15 ? [] : above.lines.slice(0, Math.max(0, above.wanted.indexOf(1) - 10));
    const top = mode < 0.08 ? [] : lines.slice(Math.max(0, first - 10), first);
    const foot = random() < 0.12 ? [] : below.lines.slice(below.wanted.lastIndexOf(1) + 1);
    const all = [...head, ...top, ...lines.slice(first, last + 1), ...foot];
    let index = 0;
    const placed = all.map((facts, at) => ({ ...facts, index: (index += at === 0 ? 1 : Math.max(1, Math.min(4, facts.index - (all[at - 1]?.index ?? 0)))) }));
    return [{ id, lines: placed, wanted: [...head.map(() => 0), ...top.map(() => 0), ...wanted.slice(first, last + 1), ...foot.map(() => 0)] }];
  });
}

function toSamples({ lines, wanted }: Page): Sample[] {
  const raw = lines.map(({ words }) => (words === 0 ? 0.1 : 1 + Math.min(words, 40) / 8));
  const page = 20 / Math.sqrt(Math.max(1, raw.reduce((all, weight) => all + weight, 0)));
  return lineFeatures(lines).map((row, at) => ({ row, wanted: wanted[at] ?? 0, weight: (raw[at] ?? 0) * page }));
}

const learn = (pages: readonly Page[]): BoostedTrees => boostTrees([...pages, ...transplant(pages, 3)].flatMap(toSamples), options);

function judgeFolds(pages: readonly Page[], folds: number): Record<string, readonly number[]> {
  const scores: Record<string, readonly number[]> = {};
  for (let fold = 0; fold < folds; fold += 1) {
    const model = learn(pages.filter((_, at) => at % folds !== fold));
    for (const page of pages.filter((_, at) => at % folds === fold)) scores[page.id] = lineFeatures(page.lines).map((row) => Number(scoreRow(model, row).toFixed(3)));
  }
  return scores;
}

const folds = process.argv.includes('--folds') ? Number(process.argv[process.argv.indexOf('--folds') + 1]) : 0;
const [text, html] = ['textmode.dev.jsonl', 'htmlmode.dev.jsonl'].map((name) => readGold(name).map(readPage));
if (!text || !html) throw new Error('no pages to learn from');
if (folds > 0) {
  mkdirSync('dist', { recursive: true });
  writeFileSync(join('dist', 'cleaning-folds.json'), JSON.stringify({ text: judgeFolds(text, folds), html: judgeFolds(html, folds) }));
} else {
  writeFileSync(join('shared', 'cleaning', 'bodyWeights.json'), `${JSON.stringify({ text: learn(text), html: learn(html) })}\n`);
}
