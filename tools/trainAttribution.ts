// Learns the weights of shared/attribution from gold quotations and writes shared/language/english/learned/speakers.json.
// usage: node tools/run.mjs tools/trainAttribution.ts TRAIN.jsonl SCORER.mjs [OUT.json] [--hold N]
// --hold N keeps every Nth article out of learning and prints how the weights do on those.
// TRAIN.jsonl: one article a line, {id, text, quotes: [{start, end, kind, speaker, ...}]}; SCORER.mjs exports `speakerCorrect`.
// No text of the articles goes into the weights: only a number for each feature.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nameOfMention, answerFor } from '../shared/attribution/speakers/answer';
import { place, type Candidate } from '../shared/attribution/speakers/candidates';
import { decide, type Choice } from '../shared/attribution/speakers/decide';
import { cueFeature, cueNumbersOf, speakerSpace } from '../shared/attribution/speakers/features';
import { antecedentSpace } from '../shared/attribution/people/antecedents';
import { byWeights, resolvePronouns } from '../shared/attribution/people/pronouns';
import { largest, shares, type FeatureSpace, type Weights } from '../shared/attribution/speakers/rank';
import { nameOf } from '../shared/attribution/people/people';
import { readScene, type Scene } from '../shared/attribution/scene';
import { tokenAt } from '../shared/attribution/words/words';
import { english as language } from '../shared/language/languages';
import type { Detection, DetectedQuotation, ReadableBlock } from '../shared/story/annotations';
import { blockId } from '../shared/story/range';

const cues = cueNumbersOf(language);
/** All features of a speaker, those of single cues included. */
const speakerSize = speakerSpace.size + 3 * cues.size;

interface GoldSpeaker {
  text: string;
  start: number;
  end: number;
  isPronoun: boolean;
  resolvedAuto?: string;
  conf?: string;
}
interface GoldQuote {
  start: number;
  end: number;
  kind: string;
  speaker: GoldSpeaker | null;
  suspectMissed?: boolean;
  transcript?: boolean;
}
interface Article {
  id: string;
  text: string;
  quotes: GoldQuote[];
}
type Correct = (gold: GoldSpeaker, answer: { text: string; resolved: string }) => boolean;

interface Example {
  features: readonly (readonly number[])[];
  right: readonly boolean[];
}
interface Lesson {
  article: Article;
  blocks: ReadableBlock[];
  starts: number[];
  detection: Detection;
  scene: Scene;
}

/** The article's lines as blocks and its gold quotations as if they had been detected. */
function lessonOf(article: Article, index: number): Lesson {
  // Every second headline is shown as body copy, as flattened text has it.
  const titled = index % 2 === 0;
  const blocks: ReadableBlock[] = [];
  const starts: number[] = [];
  for (const line of article.text.matchAll(/[^\n]+/g)) {
    starts.push(line.index);
    blocks.push({
      id: blockId(`p${blocks.length}`),
      where: titled && blocks.length === 0 && line[0].length < 160 ? 'headline' : 'body',
      text: line[0],
    });
  }
  const quotations = article.quotes.map((quote, i): DetectedQuotation => {
    const segments = blocks.flatMap(({ id, text }, b) => {
      const from = Math.max(quote.start - (starts[b] ?? 0), 0);
      const to = Math.min(quote.end - (starts[b] ?? 0), text.length);
      return from < to ? [{ block: id, from, to }] : [];
    });
    return { id: `q${i}`, where: 'body', kind: 'partial', segments, closed: true };
  });
  const detection = { marks: [], quotations };
  return { article, blocks, starts, detection, scene: readScene(blocks, detection, language) };
}

/** How often the examples are gone through, and how strongly weights are pulled to nothing; chosen with --hold 5. */
const rounds = 8;
const shrink = 0.012;
/** A wrong name does more harm than an open question: nobody gets a head start. */
const caution = 0.4;
const nobodyKinds = 20;

/** Adagrad on the log of the right candidates' share, with a little shrinking. */
function learn(size: number, examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1);
  let seed = 1;
  const random = (): number => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const order = examples.map((_, i) => i);
  const average = new Float64Array(size);
  for (let round = 0; round < rounds; round += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { features, right } = examples[index]!;
      const share = shares(weights, features);
      const sum = share.reduce((total, part, i) => (right[i] ? total + part : total), 0) + 1e-9;
      features.forEach((list, i) => {
        const gradient = share[i]! - (right[i] ? share[i]! / sum : 0);
        if (Math.abs(gradient) < 1e-4) return;
        for (const f of list) {
          const g = gradient + shrink * weights[f]!;
          squares[f]! += g * g;
          weights[f]! -= (0.25 * g) / Math.sqrt(squares[f]!);
        }
      });
    }
    if (round >= rounds / 2) for (let f = 0; f < size; f += 1) average[f]! += weights[f]! / Math.floor(rounds / 2);
  }
  return average;
}

const hundredths = (weights: Float64Array): Float64Array => weights.map((weight) => weight * 100);

const inHundredths = (weight: number): number => Math.round(weight * 100) || 0;

const pack = (space: FeatureSpace, weights: Float64Array): Weights =>
  Object.fromEntries(
    space.templates.map(({ name, size }) => {
      const base = space.offset[name]!;
      return [name, Array.from(weights.slice(base, base + size), inHundredths)];
    }),
  );

/** The weights of each cue that has any, by its base form. */
const packCues = (weights: Float64Array): Weights =>
  Object.fromEntries(
    [...cues.keys()]
      .map((cue): [string, number[]] => [
        cue,
        [0, 1, 2].map((side) => inHundredths(weights[cueFeature(cues, cue, side)]!)),
      ])
      .filter(([, sides]) => sides.some((weight) => weight !== 0)),
  );

const flag = process.argv.indexOf('--hold');
const every = flag > 0 ? Number(process.argv.splice(flag, 2)[1]) : 0;
const [, , trainFile, scorerFile, out = 'shared/language/english/learned/speakers.json'] = process.argv;
if (!trainFile || !scorerFile || Number.isNaN(every)) {
  console.error('usage: node tools/run.mjs tools/trainAttribution.ts TRAIN.jsonl SCORER.mjs [OUT.json] [--hold N]');
  process.exit(2);
}
const scorer = (await import(pathToFileURL(resolve(scorerFile)).href)) as {
  speakerCorrect: Correct;
  sameName: (a: string, b: string) => boolean;
};
const articles = readFileSync(trainFile, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Article);
const all = articles.map(lessonOf);
const lessons = all.filter((_, i) => every === 0 || i % every !== 0);
const exam = all.filter((_, i) => every > 0 && i % every === 0);

/** The antecedent model: gold pronouns whose person is known. */
function antecedentExamples(weights: Float64Array | null): Example[] {
  const examples: Example[] = [];
  for (const { article, scene, starts } of lessons) {
    const gold = new Map<number, GoldSpeaker>();
    for (const { speaker } of article.quotes)
      if (speaker?.isPronoun && speaker.resolvedAuto && speaker.conf !== 'low') gold.set(speaker.start, speaker);
    const { words } = scene;
    const byModel = weights ? byWeights(hundredths(weights)) : null;
    resolvePronouns(scene, (mention, found) => {
      const { block, start } = tokenAt(words, scene.mentions[mention]!.first);
      const speaker = gold.get(starts[block]! + start - words.blockStart[block]!);
      const right = found.map(
        ({ person }) =>
          speaker !== undefined &&
          scorer.sameName(nameOf(words, scene.mentions, scene.people.people[person]!), speaker.resolvedAuto!),
      );
      const known = right.indexOf(true);
      if (known >= 0) examples.push({ features: found.map(({ features }) => features), right });
      if (byModel) return byModel(mention, found);
      const taught = found[Math.max(known, 0)];
      return taught ? { person: taught.person, confidence: 1, rivals: [], partners: [] } : null;
    });
  }
  return examples;
}

/** True when a candidate is the gold speaker, by place or by the scorer's judgement of the name. */
function isRight(lesson: Lesson, scene: Scene, gold: GoldQuote, candidate: Candidate): boolean {
  if (!gold.speaker) return candidate.place === place.nobody;
  const m = scene.mentions[candidate.mention];
  if (!m) return false;
  const { words } = scene;
  const { block, start: inText } = tokenAt(words, m.first);
  const start = lesson.starts[block]! + inText - words.blockStart[block]!;
  if (start >= gold.speaker.start && start <= gold.speaker.start + 4 && start < gold.speaker.end) return true;
  const answer = answerFor(scene, candidate.mention, scene.frames[candidate.frame]?.partners ?? [], String);
  return scorer.speakerCorrect(gold.speaker, {
    text: answer?.surface ?? '',
    resolved: answer?.name ?? nameOfMention(scene, candidate.mention),
  });
}

interface Drill {
  examples: Example[];
  asked: number;
}

/** The speaker model's examples: taught by the gold answers at first, later by the model's own, mistakes included. */
function speakerExamples(taught: readonly Lesson[], antecedent: Float64Array, weights: Float64Array | null): Drill {
  const examples: Example[] = [];
  let asked = 0;
  for (const lesson of taught) {
    const scene: Scene = {
      ...lesson.scene,
      referents: resolvePronouns(lesson.scene, byWeights(hundredths(antecedent))),
    };
    const ranking = { weights: hundredths(weights ?? new Float64Array(speakerSize)), listed: true };
    decide(scene, lesson.detection, ranking, ({ spot, candidates, features, scores }: Choice) => {
      const gold = lesson.article.quotes[spot.quotation]!;
      const right = candidates.map((candidate) => isRight(lesson, scene, gold, candidate));
      const answerable = right.includes(true);
      if (!gold.suspectMissed && !gold.transcript) {
        asked += 1;
        if (answerable) examples.push({ features, right });
      }
      if (weights) return largest(scores);
      return answerable ? right.indexOf(true) : candidates.length - 1;
    });
  }
  return { examples, asked };
}

/** How the weights do on a drill: the share right, and of the sure answers (0.9 or more) their share and the share right. */
function marks(weights: Float64Array, { examples, asked }: Drill): string {
  let right = 0;
  let sure = 0;
  let sureRight = 0;
  for (const example of examples) {
    const share = shares(weights, example.features);
    const best = largest(share);
    const ok = example.right[best] ? 1 : 0;
    right += ok;
    if (share[best]! >= 0.9) {
      sure += 1;
      sureRight += ok;
    }
  }
  return `${asked} quotations, ${asked - examples.length} without the right candidate, right ${(right / asked).toFixed(4)}, sure ${(sure / asked).toFixed(3)}, of these right ${(sureRight / sure).toFixed(4)}`;
}

let antecedent = learn(antecedentSpace.size, antecedentExamples(null));
antecedent = learn(antecedentSpace.size, antecedentExamples(antecedent));
console.error(`antecedents: ${antecedentExamples(antecedent).length} pronouns`);

let speaker: Float64Array | null = null;
for (let pass = 1; pass <= 3; pass += 1) {
  const drill = speakerExamples(lessons, antecedent, speaker);
  speaker = learn(speakerSize, drill.examples);
  console.error(`speakers, pass ${pass}: ${marks(speaker, drill)}`);
}
const weights = speaker ?? new Float64Array(speakerSize);
for (let i = 0; i < nobodyKinds; i += 1) weights[speakerSpace.offset['nobodyKind']! + i]! += caution;
if (exam.length > 0) console.error(`held out: ${marks(weights, speakerExamples(exam, antecedent, weights))}`);
writeFileSync(
  out,
  `${JSON.stringify({ speaker: pack(speakerSpace, weights), cue: packCues(weights), antecedent: pack(antecedentSpace, antecedent) })}\n`,
);
