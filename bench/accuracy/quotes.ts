// How well quotations and their speakers are found, by the corpus's own scorer. The corpus lies
// beside the project (../shared/data/quotes) and never enters it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { annotate } from '../../shared/attribution/annotate';
import { english } from '../../shared/language/languages';
import type { Annotations, Attribution, DetectedQuotation, ReadableBlock } from '../../shared/story/annotations';
import { sortSource } from '../../shared/cleaning/sortSource';
import { readableBlocks } from '../../shared/desk/readableBlocks';
import { importSource } from '../../shared/importers/importers';
import { blockId } from '../../shared/story/range';

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
}

/** The scorer's shape: one entry a paragraph of each quotation. */
export interface PredictedQuote {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly confidence?: number;
  readonly speaker: { readonly text: string; readonly resolved: string } | null;
}

interface Scorer {
  score(
    gold: readonly GoldArticle[],
    predicted: readonly { id: string; quotes: readonly PredictedQuote[] }[],
    errors?: number,
  ): Scores;
  speakerCorrect(gold: unknown, predicted: PredictedQuote['speaker']): boolean;
  sameName(a: string, b: string): boolean;
}

interface Scores {
  readonly detection: Readonly<
    Record<string, Readonly<Record<string, { readonly p: number; readonly r: number; readonly f1: number }>>>
  >;
  readonly attribution: Readonly<
    Record<string, { readonly accuracy: number; readonly coverage: number; readonly precision: number }>
  >;
  readonly entity: { readonly accuracy: number };
  readonly entityHighConf: { readonly accuracy: number };
  readonly endToEnd: { readonly f1: number };
  readonly falseSpeakerOnScare: { readonly rate: number };
  readonly kindAccuracy: { readonly rate: number };
}

const folder = join(process.cwd(), '..', 'shared', 'data', 'quotes');

/** Whether the corpus is there to be scored against. */
export const hasQuoteCorpus = (): boolean => existsSync(join(folder, 'score.mjs'));

export const readGold = (name: string): readonly GoldArticle[] =>
  readFileSync(join(folder, `polnear.${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldArticle);

export const loadScorer = async (): Promise<Scorer> =>
  (await import(pathToFileURL(join(folder, 'score.mjs')).href)) as Scorer;

/** An article's paragraphs as blocks, with each block's place in the article by its id. */
export function articleBlocks(text: string): {
  readonly blocks: readonly ReadableBlock[];
  readonly starts: ReadonlyMap<string, number>;
} {
  const blocks: ReadableBlock[] = [];
  const starts = new Map<string, number>();
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      const id = blockId(`p${blocks.length + 1}`);
      blocks.push({ id, where: 'body', text: line });
      starts.set(id, at);
    }
    at += line.length + 1;
  }
  return { blocks, starts };
}

const speakerOf = (attribution: Attribution | undefined): PredictedQuote['speaker'] =>
  attribution?.speaker ? { text: attribution.speaker.surface, resolved: attribution.speaker.name } : null;

/** Each paragraph of a quotation as the scorer wants it, with the speaker the whole quotation has. */
function predictedQuotes(
  quotation: DetectedQuotation,
  attribution: Attribution | undefined,
  starts: ReadonlyMap<string, number>,
): PredictedQuote[] {
  const speaker = speakerOf(attribution);
  return quotation.segments
    .map(({ block, from, to }) => {
      const start = starts.get(block) ?? 0;
      return {
        start: start + from,
        end: start + to,
        kind: quotation.kind,
        speaker,
        ...(attribution ? { confidence: attribution.confidence } : {}),
      };
    })
    .filter((quote) => quote.end > quote.start);
}

interface PlacedBlocks {
  readonly blocks: readonly ReadableBlock[];
  readonly starts: ReadonlyMap<string, number>;
}

const annotateEnglish = (blocks: readonly ReadableBlock[]): Annotations => annotate(blocks, english);

/** Reads one article's paragraphs and gives what the scorer compares. */
export function predict(
  article: GoldArticle,
  read: (blocks: readonly ReadableBlock[]) => Annotations = annotateEnglish,
  { blocks, starts }: PlacedBlocks = articleBlocks(article.text),
): { readonly id: string; readonly quotes: readonly PredictedQuote[] } {
  const found = read(blocks);
  const attributions = new Map(found.attributions.map((each) => [each.quotation, each]));
  return {
    id: article.id,
    quotes: found.quotations.flatMap((quotation) => predictedQuotes(quotation, attributions.get(quotation.id), starts)),
  };
}

/** The blocks that the whole way in makes of an article: what cleaning takes out is not read. */
function sortedBlocks(text: string): PlacedBlocks {
  const source = importSource({ name: 'article.txt', bytes: new TextEncoder().encode(text) }, 'text');
  if (!source.ok) throw new Error(source.problem.message);
  const sorted = sortSource(source.value, english);
  const starts = new Map<string, number>();
  for (const block of sorted.blocks) if (block.source) starts.set(block.id, block.source.start);
  for (const { id, source: place } of sorted.related.flatMap(({ copy }) => copy)) starts.set(id, place.start);
  return { blocks: readableBlocks(sorted), starts };
}

const detectionFigures = ({ detection }: Scores) => ({
  f1: detection.attributed?.exact?.f1 ?? null,
  precision: detection.attributed?.exact?.p ?? null,
  recall: detection.attributed?.exact?.r ?? null,
  anyQuoted: detection.anyQuoted?.exact?.f1 ?? null,
});

const attributionFigures = (scores: Scores) => ({
  speakerDirect: scores.attribution['kind.direct']?.accuracy ?? null,
  speakerMixed: scores.attribution['kind.mixed']?.accuracy ?? null,
  speakerAll: scores.attribution['all']?.accuracy ?? null,
  coverage: scores.attribution['all']?.coverage ?? null,
  precision: scores.attribution['all']?.precision ?? null,
  entity: scores.entity.accuracy,
  entityHighConfidence: scores.entityHighConf.accuracy,
  endToEnd: scores.endToEnd.f1,
  speakerOnScare: scores.falseSpeakerOnScare.rate,
  kind: scores.kindAccuracy.rate,
});

/** Quotation and attribution figures over the development articles. */
export async function quoteFigures(): Promise<Readonly<Record<string, unknown>>> {
  const { score } = await loadScorer();
  const scores = (name: string): Scores => {
    const gold = readGold(name);
    return score(
      gold,
      gold.map((article) => predict(article)),
    );
  };
  const cleaned = (name: string): Scores => {
    const gold = readGold(name);
    return score(
      gold,
      gold.map((article) => predict(article, annotateEnglish, sortedBlocks(article.text))),
    );
  };
  const us = scores('dev');
  return {
    us: detectionFigures(us),
    uk: detectionFigures(scores('dev.uk')),
    mangled: detectionFigures(scores('dev.mangled')),
    attribution: attributionFigures(us),
    afterCleaning: {
      us: detectionFigures(cleaned('dev')),
      uk: detectionFigures(cleaned('dev.uk')),
      mangled: detectionFigures(cleaned('dev.mangled')),
      endToEnd: cleaned('dev').endToEnd.f1,
    },
  };
}
