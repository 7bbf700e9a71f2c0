import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { layModel, scoreRow } from '../../shared/cleaning/model/bodyScore';
import { lineFeatures } from '../../shared/cleaning/model/lineFeatures';
import { english } from '../../shared/language/languages';
import type { TreeModel } from '../../shared/language/trees';
import { plainWords } from '../../shared/cleaning/model/linePatterns';
import { sortSource, sortWith } from '../../shared/cleaning/sortSource';
import { importSource } from '../../shared/importers/importers';
import { isBody } from '../../shared/story/block';
import type { SortedSource } from '../../shared/story/sortedSource';

export interface Page {
  readonly id: string;
  readonly url: string;
  readonly pageText?: string;
  readonly html?: string;
}
export type Mode = 'text' | 'html';
interface Fold {
  readonly pages: readonly string[];
  readonly model: TreeModel;
}
type Folds = Readonly<Record<Mode, readonly Fold[]>>;

const data = resolve('..', 'shared', 'data', 'clean');
const foldsFile = join('dist', 'cleaning-models.json');

/** True where the pages that cleaning is measured on lie beside the project. */
export const hasCleaningCorpus = (): boolean => existsSync(data);

export const readPages = (name: string): Page[] =>
  readFileSync(join(data, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Page);

function sortPage(page: Page, mode: Mode, folds: Folds | null, language: Language = english): SortedSource {
  const source = importSource(
    {
      name: `page.${mode}`,
      bytes: new TextEncoder().encode(mode === 'html' ? page.html : page.pageText),
      url: page.url,
    },
    mode,
  );
  if (!source.ok) throw new Error(`${page.id}: ${source.problem.message}`);
  const fold = folds?.[mode].find(({ pages }) => pages.includes(page.id));
  if (!fold) return sortSource(source.value, language);
  const model = layModel(fold.model);
  return sortWith(source.value, english, (lines) => lineFeatures(lines).map((row) => scoreRow(model, row)));
}

function runScorer(scorer: string, gold: string, predictions: readonly object[]): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  try {
    const file = join(folder, 'predictions.jsonl');
    writeFileSync(file, predictions.map((line) => JSON.stringify(line)).join('\n'));
    return JSON.parse(
      execFileSync(process.execPath, [join(data, scorer), join(data, gold), file, '--json'], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      }),
    ) as Record<string, unknown>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const round = (value: unknown): number | null => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : null);

function bodyFigures(mode: Mode, folds: Folds | null): Record<string, number | null> {
  const name = `${mode}mode.dev.jsonl`;
  const predictions = readPages(name).map((page) => ({
    id: page.id,
    body: sortPage(page, mode, folds)
      .blocks.filter((block) => isBody(block) && block.kind !== 'image')
      .map(({ text }) => text)
      .join('\n'),
  }));
  const score = runScorer('score-text.mjs', name, predictions);
  const lines = score['line_micro'] as Readonly<Record<string, unknown>> | undefined;
  return {
    bodyF1: round(score['f1']),
    precision: round(score['precision']),
    recall: round(score['recall']),
    lineF1: mode === 'text' ? round(lines?.['f1']) : null,
  };
}

export type Language = typeof english;

/** How well the stories of others are found on the pages that have marks of them; `languageOf` gives the language each page is read in. */
export function relatedFigures(
  mode: Mode,
  languageOf: (page: Page) => Language = () => english,
): Record<string, number | null> {
  const predictions = readPages('related.dev.jsonl').map((page) => {
    const { related } = sortPage(page, mode, null, languageOf(page));
    return {
      id: page.id,
      related: related.map(({ title, url, source, age }) => ({ title, source, age, ...(url === null ? {} : { url }) })),
    };
  });
  const score = runScorer('score-related.mjs', 'related.dev.jsonl', predictions);
  return {
    recall: round(score['recall_related']),
    strictPrecision: round(score['precision_strict']),
    sourceRight: round(score['source_acc']),
    ageRight: round(score['age_acc']),
  };
}

/** Of the pages whose pasted text holds the line that their markup calls the headline: the share where cleaning the text finds it. */
function headlineFigures(): Record<string, number> {
  const htmlOf = new Map(readPages('htmlmode.dev.jsonl').map((page) => [page.id, page]));
  let pages = 0;
  let right = 0;
  for (const page of readPages('textmode.dev.jsonl')) {
    const html = htmlOf.get(page.id);
    const stated = html && plainWords(sortPage(html, 'html', null).source.metadata.headline ?? '');
    if (!stated || !page.pageText?.split('\n').some((line) => plainWords(line) === stated)) continue;
    pages += 1;
    if (plainWords(sortPage(page, 'text', null).blocks.find(({ kind }) => kind === 'headline')?.text ?? '') === stated)
      right += 1;
  }
  return { pages, right: Math.round((right / pages) * 1000) / 1000 };
}

/** The figures that have a floor: what a test can hold, without those that are only told. */
export const cleaningFloors = () => ({
  text: bodyFigures('text', null),
  html: bodyFigures('html', null),
  relatedInText: relatedFigures('text'),
  relatedInHtml: relatedFigures('html'),
});

/**
 * Cleaning figures over the development pages. `unseen` judges every page by a model that was
 * learned without it; it needs `node tools/run.mjs tools/train-cleaning.ts --folds 5` first.
 */
export function cleaningFigures(): Promise<Readonly<Record<string, unknown>>> {
  if (!hasCleaningCorpus()) return Promise.resolve({ skipped: 'no pages beside the project' });
  const folds = existsSync(foldsFile) ? (JSON.parse(readFileSync(foldsFile, 'utf8')) as Folds) : null;
  return Promise.resolve({
    ...cleaningFloors(),
    unseen: folds === null ? null : { text: bodyFigures('text', folds), html: bodyFigures('html', folds) },
    headlineInText: headlineFigures(),
  });
}
