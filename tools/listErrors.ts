// Lists what the engine gets wrong in the corpus beside the project, each with the copy around it, to be read and counted by cause.
// usage: node tools/run.mjs tools/listErrors.ts quotations|speakers [PART=dev] [LEAST_CONFIDENCE=0.9]
// quotations: spans found that are none, and those missed; speakers: wrong answers of at least that confidence.
// What it prints is text of the corpus: it is for reading, and never enters the project.
import { loadScorer, predict, readGold, type GoldArticle, type PredictedQuote } from '../bench/accuracy/quotes';

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly suspectMissed?: boolean;
  readonly transcript?: boolean;
  readonly speaker: { readonly text: string; readonly resolvedAuto?: string } | null;
}
interface MarkedArticle extends GoldArticle {
  readonly quotes: readonly GoldSpan[];
  readonly ignore?: readonly { readonly start: number; readonly end: number }[];
}

const AROUND = 160;
const edge = /[\s"“”'‘’]/;
const keyOf = (text: string, { start, end }: { start: number; end: number }): string => {
  let from = start;
  let to = end;
  while (from < to && edge.test(text[from] ?? '')) from += 1;
  while (to > from && edge.test(text[to - 1] ?? '')) to -= 1;
  return `${from}-${to}`;
};

const around = (text: string, start: number, end: number): string =>
  [text.slice(Math.max(0, start - AROUND), start), '[[', text.slice(start, end), ']]', text.slice(end, end + AROUND)]
    .join('')
    .replaceAll('\n', ' ¶ ');

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** The quotations of one article that the scorer counts against us. */
function wrongQuotations({ text, quotes, ignore = [] }: MarkedArticle, found: readonly PredictedQuote[]): string[] {
  const gold = new Map(quotes.map((quote) => [keyOf(text, quote), quote]));
  const ours = new Map(found.map((quote) => [keyOf(text, quote), quote]));
  const missed = quotes
    .filter((quote) => quote.kind !== 'scare' && quote.suspectMissed !== true)
    .flatMap((quote) => {
      const same = ours.get(keyOf(text, quote));
      if (same && same.kind !== 'scare') return [];
      const why = same
        ? 'MISSED as scare'
        : found.some((each) => overlaps(each, quote))
          ? 'MISSED extent'
          : 'MISSED altogether';
      return [`${why} (${quote.kind}, by ${quote.speaker?.text ?? 'nobody'}) ${around(text, quote.start, quote.end)}`];
    });
  const extra = found
    .filter(({ kind }) => kind !== 'scare')
    .flatMap((quote) => {
      const same = gold.get(keyOf(text, quote));
      if (same && (same.kind !== 'scare' || same.suspectMissed === true)) return [];
      if (
        !same &&
        (ignore.some((span) => span.start <= quote.start + 1 && span.end >= quote.end - 1) ||
          quotes.some((each) => each.suspectMissed === true && overlaps(each, quote)))
      )
        return [];
      const why = same
        ? 'FOUND in a scare'
        : quotes.some((each) => overlaps(each, quote))
          ? 'FOUND extent'
          : 'FOUND where there is none';
      return [
        `${why} (${quote.kind}, ${quote.confidence ?? '-'}, ${quote.speaker?.resolved ?? 'nobody'}) ${around(text, quote.start, quote.end)}`,
      ];
    });
  return [...missed, ...extra];
}

type Correct = Awaited<ReturnType<typeof loadScorer>>['speakerCorrect'];

interface Answers {
  readonly all: number;
  readonly sure: number;
  readonly wrong: readonly string[];
}

/** The answers of at least that confidence, of quotations the corpus knows a speaker of (or nobody), and the wrong ones. */
function wrongSpeakers(
  { text, quotes }: MarkedArticle,
  found: readonly PredictedQuote[],
  least: number,
  isCorrect: Correct,
): Answers {
  const gold = new Map(quotes.map((quote) => [keyOf(text, quote), quote]));
  const known = found.flatMap((quote) => {
    const same = gold.get(keyOf(text, quote));
    return same && same.suspectMissed !== true && same.transcript !== true && quote.speaker ? [{ quote, same }] : [];
  });
  const sure = known.filter(({ quote }) => (quote.confidence ?? 0) >= least);
  const wrong = sure.filter(
    ({ quote, same }) => !same.speaker || same.kind === 'scare' || !isCorrect(same.speaker, quote.speaker),
  );
  return {
    all: known.length,
    sure: sure.length,
    wrong: wrong.map(
      ({ quote, same }) =>
        `${quote.speaker?.resolved ?? ''} (${quote.speaker?.text ?? ''}) ${quote.confidence ?? 0}; gold ${same.kind} ${same.speaker ? `${same.speaker.text} / ${same.speaker.resolvedAuto ?? '-'}` : 'nobody'}: ${around(text, quote.start, quote.end)}`,
    ),
  };
}

const [, , what, part = 'dev', least = '0.9'] = process.argv;
const articles = readGold(part) as readonly MarkedArticle[];
if (what === 'quotations') {
  const lines = articles.flatMap((article) =>
    wrongQuotations(article, predict(article).quotes).map((line) => `${article.id}: ${line}`),
  );
  console.log(`${lines.join('\n\n')}\n\n${lines.length} wrong`);
} else if (what === 'speakers') {
  const { speakerCorrect } = await loadScorer();
  const answers = articles.map((article) => ({
    id: article.id,
    ...wrongSpeakers(article, predict(article).quotes, Number(least), speakerCorrect),
  }));
  const lines = answers.flatMap(({ id, wrong }) => wrong.map((line) => `${id}: ${line}`));
  const sum = (count: (each: Answers) => number): number => answers.reduce((total, each) => total + count(each), 0);
  console.log(
    `${lines.join('\n\n')}\n\n${lines.length} wrong of ${sum(({ sure }) => sure)} sure answers, of ${sum(({ all }) => all)} in all`,
  );
} else {
  console.error('usage: node tools/run.mjs tools/listErrors.ts quotations|speakers [PART] [LEAST_CONFIDENCE]');
  process.exitCode = 2;
}
