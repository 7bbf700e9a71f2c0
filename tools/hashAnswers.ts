// Prints a SHA-256 of everything the engine answers on the development data beside the project, a line for each set:
// a change that must not change an answer is compared before and after by these lines.
// usage: node tools/run.mjs tools/hashAnswers.ts [FOLDER: writes the answers there too, a line an article, to be compared]
import { english } from '../shared/language/languages';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { articleBlocks, readGold } from '../bench/accuracy/quotes';
import { annotate } from '../shared/attribution/annotate';
import { sortSource } from '../shared/cleaning/sortSource';
import { loadStory } from '../shared/desk/loadStory';
import { british } from '../shared/houseStyle/houseStyle';
import { importSource } from '../shared/importers/importers';
import { preflight } from '../shared/preflight/preflight';

const data = resolve('..', 'shared', 'data');
const now = '2026-11-23T09:30:00.000Z';
const [, , folder] = process.argv;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function tell(name: string, answers: readonly unknown[]): void {
  const lines = answers.map((answer) => JSON.stringify(answer)).join('\n');
  console.log(`${createHash('sha256').update(lines).digest('hex')}  ${name} (${answers.length})`);
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.jsonl`), lines);
}

/** All that loading a file tells: its lines sorted, its quotations and speakers, the story, the findings. */
function loaded(name: string, bytes: Uint8Array, url?: string, format?: 'text' | 'html'): unknown {
  const outcome = loadStory({ name, bytes, ...(url === undefined ? {} : { url }) }, british, 'story', format);
  if (!outcome.ok) return outcome.problem;
  const { sorted, annotations, story } = outcome.value;
  return { sorted, annotations, story, findings: preflight(story, british, now) };
}

function sortedPage(name: string, text: string, format: 'text' | 'html', url: string): unknown {
  const source = importSource({ name, bytes: bytesOf(text), url }, format);
  return source.ok ? sortSource(source.value, english) : source.problem;
}

interface Page {
  readonly url: string;
  readonly pageText?: string;
  readonly html?: string;
}
const pages = (name: string): readonly Page[] =>
  readFileSync(join(data, 'clean', name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Page);

for (const set of ['train', 'dev', 'dev.uk', 'dev.mangled']) {
  const articles = readGold(set);
  tell(
    `annotate-${set}`,
    articles.map(({ text }) => annotate(articleBlocks(text).blocks, english)),
  );
  tell(
    `load-${set}`,
    articles.map(({ text }) => loaded('article.txt', bytesOf(text))),
  );
}
for (const set of ['textmode.dev', 'related.dev'])
  tell(
    `text-${set}`,
    pages(`${set}.jsonl`).map(({ pageText = '', url }) => sortedPage('page.txt', pageText, 'text', url)),
  );
for (const set of ['htmlmode.dev', 'related.dev'])
  tell(
    `html-${set}`,
    pages(`${set}.jsonl`).map(({ html = '', url }) => sortedPage('page.html', html, 'html', url)),
  );
for (const set of ['cases', 'files'].filter((name) => existsSync(join(data, name)))) {
  const names = readdirSync(join(data, set)).filter((name) => /\.(?!json|mjs|md)/.test(name));
  tell(
    set,
    names.toSorted().map((name) => loaded(name, readFileSync(join(data, set, name)))),
  );
}
tell('seed', [loaded('seed.txt', readFileSync(resolve('..', 'shared', 'stories', 'seed.txt')))]);
