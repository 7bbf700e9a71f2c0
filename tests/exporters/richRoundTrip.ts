import { loadStory } from '../../shared/desk/loadStory';
import type { Feature } from '../../shared/exporters/carries';
import type { CopyBlock } from '../../shared/exporters/copy/copyBlocks';
import type { CopyLine } from '../../shared/exporters/copy/copyLine';
import { readStory } from '../../shared/exporters/copy/readStory';
import type { StoryCopy } from '../../shared/exporters/copy/storyCopy';
import { exporters } from '../../shared/exporters/exporters';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { settings } from './exported';

/** A story out by an exporter and in again, as its next export would have it. */
export function throughFile(id: string, story: StoryDocument): StoryCopy {
  const exporter = exporters.find((each) => each.id === id);
  if (!exporter) throw new Error(`no exporter ${id}`);
  const { name, text, bytes } = exporter.export(story, settings);
  const loaded = loadStory({ name, bytes: bytes ?? new TextEncoder().encode(text) }, settings.houseStyle, 'story-1');
  if (!loaded.ok) throw new Error(`${loaded.problem.code}: ${loaded.problem.message}\n${text}`);
  return readStory(loaded.value.story, settings);
}

const words = ({ text }: Pick<CopyLine, 'text'>): string => text.replace(/\s+/g, ' ').trim();

/** The stretches of a line that are linked, or set in one emphasis, each as its words. */
function spansOf({ runs }: CopyLine): ReadonlyMap<string, readonly string[]> {
  const spans = new Map<string, string[]>();
  for (const { text, link, emphases } of runs.flatMap(({ pieces }) => pieces)) {
    for (const kind of link === null ? emphases : ['link', ...emphases]) {
      const list = spans.get(kind) ?? [];
      list.push(kind === 'link' ? `${text.trim()} <${link ?? ''}>` : text.trim());
      spans.set(kind, list);
    }
  }
  return spans;
}

type Picked<Kind extends CopyBlock['kind']> = Extract<CopyBlock, { readonly kind: Kind }>;

const of = <Kind extends CopyBlock['kind']>({ body }: StoryCopy, kind: Kind): readonly Picked<Kind>[] =>
  body.filter((block): block is Picked<Kind> => block.kind === kind);

const runningText = ({ body }: StoryCopy): readonly CopyLine[] =>
  body.filter(({ kind }) => kind === 'paragraph' || kind === 'list-item');

const spanned = (kind: string) => (copy: StoryCopy) =>
  runningText(copy).flatMap((line) => spansOf(line).get(kind) ?? []);

const allSpans = (lines: readonly CopyLine[]): unknown => lines.map((line) => [...spansOf(line)].toSorted());

/** What of a story each feature is: where a format keeps it, this is the same before and after. */
export const aspects: Readonly<Record<Feature, (copy: StoryCopy) => unknown>> = {
  link: spanned('link'),
  strong: spanned('strong'),
  emphasis: spanned('emphasis'),
  strike: spanned('strike'),
  superscript: spanned('superscript'),
  subscript: spanned('subscript'),
  topSpans: ({ headline, standfirst }) => allSpans([headline, standfirst].filter((line) => line !== null)),
  crossheadSpans: (copy) => allSpans(of(copy, 'crosshead')),
  crossheadLevel: (copy) => of(copy, 'crosshead').map((block) => [words(block), block.level]),
  listLevel: (copy) => of(copy, 'list-item').map((block) => [words(block), block.level]),
  numbering: (copy) => of(copy, 'list-item').map((block) => [words(block), block.isOrdered]),
  listStart: (copy) => of(copy, 'list-item').map((block) => [words(block), block.start]),
  blockQuotation: (copy) =>
    of(copy, 'paragraph')
      .filter(({ isSetFree, whole }) => isSetFree && whole === null)
      .map(words),
  cites: (copy) =>
    of(copy, 'paragraph').flatMap((block) => (block.cites === null ? [] : [[words(block), block.cites]])),
  pullQuote: (copy) => of(copy, 'pull-quote').map(words),
  pullQuoteSource: (copy) => of(copy, 'pull-quote').map(({ quotation }) => quotation?.texts ?? null),
  image: (copy) => of(copy, 'image').map(({ picture }) => picture.src),
  webImage: (copy) => of(copy, 'image').map(({ picture }) => picture.src),
  alt: (copy) => of(copy, 'image').map(({ picture }) => picture.alt),
  caption: (copy) => of(copy, 'image').map(words),
  credit: (copy) => of(copy, 'image').map(({ picture }) => picture.credit),
  captionSpans: (copy) => allSpans(of(copy, 'image')),
  table: (copy) => of(copy, 'table').map(({ rows }) => rows.map((row) => row.map(words))),
  head: (copy) => of(copy, 'table').map(({ headRows }) => headRows > 0),
  furtherHeads: (copy) => of(copy, 'table').map(({ headRows }) => headRows),
  cellSpans: (copy) => of(copy, 'table').map(({ rows }) => rows.map(allSpans)),
  embed: (copy) => of(copy, 'embed').map(({ url }) => url),
  embedWords: (copy) => of(copy, 'embed').map(words),
  embedSpans: (copy) => allSpans(of(copy, 'embed')),
  provider: (copy) => of(copy, 'embed').map(({ provider }) => provider),
  rule: (copy) => copy.body.flatMap(({ kind }, at) => (kind === 'rule' ? [at] : [])),
};
