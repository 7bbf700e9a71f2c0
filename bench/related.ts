// Prints one JSON line: how many links to other stories are found, and how many of those found are right, on the pages
// beside the project: fitted, and five-fold by site. The rules are written by hand, but for headings and labels they
// hold phrases; a page is read with those phrases alone that stand on a page of another fold's site.
// usage: node tools/run.mjs bench/related.ts
import { siteOf } from '../shared/text/siteOf';
import { loadLanguage } from '../shared/language/loadLanguage';
import { english, headingsWith, relatedHeadings, relatedLabels } from '../shared/language/languages';
import { hasCleaningCorpus, readPages, relatedFigures, type Language, type Mode, type Page } from './accuracy/cleaning';

const folds = 5;

/** Which sites are in which fold: by name, so that every run has the same. */
const foldsOf = (pages: readonly Page[]): ReadonlyMap<string, number> =>
  new Map([...new Set(pages.map(({ url }) => siteOf(url)))].toSorted().map((site, i) => [site, i % folds]));

const linesOf = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ pageText = '' }) => pageText.split('\n').map((line) => line.trim()));

/** English with those phrases alone that stand in one of the lines. */
function knownFrom(lines: readonly string[]): { readonly language: Language; readonly phrases: number } {
  const headings = relatedHeadings.filter((phrase) => {
    const { related } = headingsWith([phrase], []);
    return lines.some((line) => line.length <= 80 && related.test(line));
  });
  const labels = relatedLabels.filter((phrase) => {
    const { label } = headingsWith([], [phrase]);
    return lines.some((line) => line.length <= 400 && label.test(line));
  });
  const cleaning = { ...english.cleaning, headings: headingsWith(headings, labels) };
  return { language: loadLanguage({ ...english, cleaning }), phrases: headings.length + labels.length };
}

function figures(): Readonly<Record<string, unknown>> {
  const pages = [...readPages('textmode.dev.jsonl'), ...readPages('related.dev.jsonl')];
  const foldOf = foldsOf(pages);
  const known = Array.from({ length: folds }, (_, fold) =>
    knownFrom(linesOf(pages.filter(({ url }) => foldOf.get(siteOf(url)) !== fold))),
  );
  const unseen = (page: Page): Language => known[foldOf.get(siteOf(page.url)) ?? 0]?.language ?? english;
  const both = (mode: Mode): object => ({ fitted: relatedFigures(mode), unseen: relatedFigures(mode, unseen) });
  return {
    text: both('text'),
    html: both('html'),
    phrases: relatedHeadings.length + relatedLabels.length,
    phrasesByFold: known.map(({ phrases }) => phrases),
  };
}

console.log(
  JSON.stringify({
    bench: 'related',
    ...(hasCleaningCorpus() ? figures() : { skipped: 'no pages beside the project' }),
  }),
);
