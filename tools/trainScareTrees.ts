// Trains the trees that tell titles and so-called words from words somebody said, and writes
// shared/language/english/learned/scare.json. Reads the corpus beside the project; only counts and common words stay.
// usage: node tools/run.mjs tools/trainScareTrees.ts [--check]   (--check: five-fold figures, writes nothing)
import { english } from '../shared/language/languages';
import { writeFileSync } from 'node:fs';
import { articleBlocks, readGold, type GoldArticle } from '../bench/accuracy/quotes';
import { detectQuotes } from '../shared/quotes/detectQuotes';
import { neighbours } from '../shared/quotes/kinds/quotationKinds';
import { LONGEST_TERM, scareFeatures } from '../shared/quotes/kinds/scareFeatures';
import type { TextRange } from '../shared/story/range';
import { setMarks } from '../shared/houseStyle/setMarks';
import type { ScareModel } from '../shared/language/languageQuotes';
import { loadLanguage } from '../shared/language/loadLanguage';
import { flatTree, growTrees, likelihood, type Example, type Forest } from './growTrees';

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly kind: 'direct' | 'mixed' | 'scare';
  readonly suspectMissed?: boolean;
  readonly cue: { readonly text: string; readonly start: number } | null;
}

interface TrainingArticle extends GoldArticle {
  readonly quotes: readonly GoldQuote[];
}

interface ArticleExample extends Example {
  readonly article: number;
}

const FOLDS = 5;
// Lower case alone: a name is no cue.
const WORD = /(?<![\p{L}'’-])\p{Ll}[\p{L}'’-]*/gu;

const wordsOf = (text: string): readonly string[] =>
  (text.match(WORD) ?? []).map((word) => word.toLowerCase().replaceAll('’', "'"));
const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** The share of each word's uses in which it belongs to the cue of a quotation. */
function countCues(articles: readonly TrainingArticle[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const asCue = new Map<string, number>();
  for (const { text, quotes } of articles) {
    for (const word of wordsOf(text)) add(uses, word);
    const cues = new Map(quotes.flatMap(({ cue }) => (cue ? [[cue.start, cue.text] as const] : [])));
    for (const cue of cues.values()) for (const word of new Set(wordsOf(cue))) add(asCue, word);
  }
  const shares = [...asCue].map(
    ([word, count]) => [word, count, Math.round((100 * count) / (uses.get(word) ?? count)) / 100] as const,
  );
  return new Map(
    shares.filter(([, count, share]) => count >= 3 && share > 0.03).map(([word, , share]) => [word, share]),
  );
}

const BLANK_OR_MARK = /[\s"“”'‘’]/;

/** The scorer's view of a span: no marks or blanks at its ends. */
function trimmed(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from < to && BLANK_OR_MARK.test(text.charAt(from))) from += 1;
  while (to > from && BLANK_OR_MARK.test(text.charAt(to - 1))) to -= 1;
  return `${from}-${to}`;
}

/** The article again as British copy: single straight marks, stops outside the marks of fragments. */
function asBritish(article: TrainingArticle): TrainingArticle {
  const { blocks, starts } = articleBlocks(article.text);
  const marks = detectQuotes(blocks, english).marks.map((mark) => ({
    ...mark,
    at: mark.at + (starts.get(mark.block) ?? 0),
  }));
  const set = setMarks(article.text, marks, 'single');
  const letters = [...set.text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')];
  const quotes = article.quotes.map((quote) => ({ ...quote, start: set.map(quote.start), end: set.map(quote.end) }));
  const moved = quotes.map((quote) => {
    const stop = letters[quote.end - 1];
    if (quote.kind === 'direct' || letters[quote.end] !== "'" || (stop !== ',' && stop !== '.')) return quote;
    [letters[quote.end - 1], letters[quote.end]] = ["'", stop];
    return { ...quote, end: quote.end - 1 };
  });
  return { ...article, text: letters.join(''), quotes: moved };
}

/** Makes the list of features that a quotation has. */
type Spell = (text: string, segment: TextRange, others: readonly TextRange[]) => readonly string[];

/** Reads features with the shares that were counted just now. */
function speller(cueShares: Readonly<Record<string, number>>): Spell {
  const scareModel = (): ScareModel => ({ base: 0, trees: [], features: [], weights: [], cueShares });
  const language = loadLanguage({ ...english, quotes: { ...english.quotes, scareModel } });
  return (text, segment, others) => [
    ...new Set(scareFeatures(text, segment, others, language).map(({ question, answer }) => `${question}=${answer}`)),
  ];
}

/** The short quotations of an article whose gold kind is known, as examples: 1 for scare. */
function examplesOf(article: TrainingArticle, number: number, spell: Spell): readonly ArticleExample[] {
  const { blocks, starts } = articleBlocks(article.text);
  const gold = new Map(article.quotes.map((quote) => [trimmed(article.text, quote.start, quote.end), quote]));
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const quotations = detectQuotes(blocks, english).quotations;
  return quotations.flatMap(({ segments }, index): ArticleExample[] => {
    const [segment] = segments;
    if (!segment || segments.length > 1) return [];
    const start = starts.get(segment.block) ?? 0;
    const quote = gold.get(trimmed(article.text, start + segment.from, start + segment.to));
    const text = texts.get(segment.block) ?? '';
    if (!quote || quote.suspectMissed || text.slice(segment.from, segment.to).split(/\s+/).length > LONGEST_TERM)
      return [];
    return [
      {
        article: number,
        features: spell(text, segment, neighbours(quotations, index)),
        answer: quote.kind === 'scare' ? 1 : 0,
      },
    ];
  });
}

function figures(forest: Forest, examples: readonly Example[], threshold: number): Readonly<Record<string, number>> {
  const counts = { examples: examples.length, caught: 0, missed: 0, wrong: 0 };
  for (const example of examples) {
    const isScare = likelihood(forest, example.features) > threshold;
    if (isScare && example.answer === 1) counts.caught += 1;
    else if (isScare) counts.wrong += 1;
    else if (example.answer === 1) counts.missed += 1;
  }
  return counts;
}

const articles = readGold('train') as readonly TrainingArticle[];
const shares = countCues(articles);
const spell = speller(Object.fromEntries(shares));
const american = articles.flatMap((article, number) => examplesOf(article, number, spell));
const british = articles.flatMap((article, number) => examplesOf(asBritish(article), number, spell));
const all = [...american, ...british];

if (process.argv.includes('--check')) {
  for (const threshold of [0.4, 0.45, 0.5]) {
    const totals: Record<string, number> = {};
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const forest = growTrees(all.filter(({ article }) => article % FOLDS !== fold));
      for (const [side, examples] of [
        ['us', american],
        ['uk', british],
      ] as const) {
        const found = figures(
          forest,
          examples.filter(({ article }) => article % FOLDS === fold),
          threshold,
        );
        for (const [key, value] of Object.entries(found))
          totals[`${side} ${key}`] = (totals[`${side} ${key}`] ?? 0) + value;
      }
    }
    console.log(JSON.stringify({ threshold, ...totals }));
  }
} else {
  const forest = growTrees(all);
  const about = 'Made by tools/trainScareTrees.ts; see docs/scare-quotes.md.';
  const file = 'shared/language/english/learned/scare.json';
  writeFileSync(
    file,
    `${JSON.stringify({ about, base: forest.base, cueShares: Object.fromEntries(shares), features: forest.features, weights: forest.weights, trees: forest.trees.map(flatTree) })}\n`,
  );
  console.log(
    JSON.stringify({
      file,
      trees: forest.trees.length,
      features: forest.features.length,
      ...figures(forest, all, 0.45),
    }),
  );
}
