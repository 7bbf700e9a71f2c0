// Learns the weights of shared/attribution from gold quotations and writes shared/attribution/weights.json.
// usage: node tools/run.mjs tools/trainAttribution.ts TRAIN.jsonl SCORER.mjs [OUT.json]
// TRAIN.jsonl: one article a line, {id, text, quotes: [{start, end, kind, speaker, ...}]}; SCORER.mjs exports `speakerCorrect`.
// No text of the articles goes into the weights: only a number for each feature.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nameOfMention, answerFor } from '../shared/attribution/answer';
import type { Candidate } from '../shared/attribution/candidates';
import { decide, type Choice } from '../shared/attribution/decide';
import { speakerSpace } from '../shared/attribution/features';
import { antecedentSpace, byWeights, resolvePronouns, type Antecedent } from '../shared/attribution/pronouns';
import { shares, type FeatureSpace, type Weights } from '../shared/attribution/rank';
import { nameOf } from '../shared/attribution/people';
import { readScene, type Scene } from '../shared/attribution/scene';
import type { Detection, DetectedQuotation, ReadableBlock } from '../shared/story/annotations';
import { blockId } from '../shared/story/range';

interface GoldSpeaker { text: string; start: number; end: number; isPronoun: boolean; resolvedAuto?: string; conf?: string }
interface GoldQuote { start: number; end: number; kind: string; speaker: GoldSpeaker | null; suspectMissed?: boolean; transcript?: boolean }
interface Article { id: string; text: string; quotes: GoldQuote[] }
type Correct = (gold: GoldSpeaker, answer: { text: string; resolved: string }) => boolean;

interface Example { features: readonly (readonly number[])[]; right: readonly boolean[] }
interface Lesson { article: Article; blocks: ReadableBlock[]; starts: number[]; detection: Detection; scene: Scene }

/** The article's lines as blocks and its gold quotations as if they had been detected. */
function lessonOf(article: Article, index: number): Lesson {
  // Every second headline is shown as body copy, as flattened text has it.
  const titled = index % 2 === 0;
  const blocks: ReadableBlock[] = []; const starts: number[] = [];
  for (const line of article.text.matchAll(/[^\n]+/g)) {
    starts.push(line.index);
    blocks.push({ id: blockId(`p${blocks.length}`), where: titled && blocks.length === 0 && line[0].length < 160 ? 'headline' : 'body', text: line[0] });
  }
  const quotations = article.quotes.map((quote, i): DetectedQuotation => {
    const segments = blocks.flatMap(({ id, text }, b) => {
      const from = Math.max(quote.start - (starts[b] ?? 0), 0); const to = Math.min(quote.end - (starts[b] ?? 0), text.length);
      return from < to ? [{ block: id, from, to }] : [];
    });
    return { id: `q${i}`, where: 'body', kind: 'partial', segments, closed: true };
  });
  const detection = { marks: [], quotations };
  return { article, blocks, starts, detection, scene: readScene(blocks, detection) };
}

/** Adagrad on the log of the right candidates' share, with a little shrinking. */
function learn(space: FeatureSpace, examples: readonly Example[], rounds: number, start?: Float64Array, shrink = 0.012): Float64Array {
  const weights = start ? start.slice() : new Float64Array(space.size);
  const squares = new Float64Array(space.size).fill(1);
  let seed = 1;
  const random = (): number => { seed = (seed * 48271) % 2147483647; return seed / 2147483647; };
  const order = examples.map((_, i) => i);
  const average = new Float64Array(space.size);
  for (let round = 0; round < rounds; round += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) { const j = Math.floor(random() * (i + 1)); [order[i], order[j]] = [order[j]!, order[i]!]; }
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
    if (round >= rounds / 2) for (let f = 0; f < space.size; f += 1) average[f]! += weights[f]! / Math.floor(rounds / 2);
  }
  return average;
}

const pack = (space: FeatureSpace, weights: Float64Array): Weights =>
  Object.fromEntries(space.templates.map(({ name, size }) => {
    const base = space.offset[name]!;
    return [name, Array.from(weights.slice(base, base + size), (weight) => Math.round(weight * 100) || 0)];
  }));

const [, , trainFile, scorerFile, out = 'shared/attribution/weights.json'] = process.argv;
if (!trainFile || !scorerFile) { console.error('usage: node tools/run.mjs tools/trainAttribution.ts TRAIN.jsonl SCORER.mjs [OUT.json]'); process.exit(2); }
const scorer = await import(pathToFileURL(resolve(scorerFile)).href) as { speakerCorrect: Correct; sameName: (a: string, b: string) => boolean };
const articles = readFileSync(trainFile, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Article);
const held = Number(process.env['HOLD'] ?? 0);
const shrinking = Number(process.env['SHRINK'] ?? 0.012);
const rate = Number(process.env['ROUNDS'] ?? 8);
const all = articles.map(lessonOf);
const lessons = held ? all.filter((_, i) => i % held !== 0) : all;
const exam = held ? all.filter((_, i) => i % held === 0) : [];

/** The antecedent model: gold pronouns whose person is known. */
function antecedentExamples(weights: Float64Array | null): Example[] {
  const examples: Example[] = [];
  for (const { article, scene, starts } of lessons) {
    const gold = new Map<number, GoldSpeaker>();
    for (const { speaker } of article.quotes) if (speaker?.isPronoun && speaker.resolvedAuto && speaker.conf !== 'low') gold.set(speaker.start, speaker);
    const { words } = scene;
    const byModel = weights ? byWeights(weights) : null;
    const choose = (mention: number, candidates: readonly Antecedent[]) => {
      const m = scene.mentions[mention]!;
      const block = words.block[m.first]!;
      const at = starts[block]! + words.from[m.first]! - words.blockStart[block]!;
      const speaker = gold.get(at);
      const right = candidates.map(({ person }) => speaker !== undefined && scorer.sameName(nameOf(words, scene.mentions, scene.people.people[person]!), speaker.resolvedAuto!));
      if (right.some(Boolean)) examples.push({ features: candidates.map(({ features }) => features), right });
      if (right.some(Boolean) && !byModel) return { person: candidates[right.indexOf(true)]!.person, confidence: 1, rivals: [] };
      return byModel ? byModel(mention, candidates) : candidates[0] ? { person: candidates[0].person, confidence: 1, rivals: [] } : null;
    };
    resolvePronouns(scene, choose);
  }
  return examples;
}

let antecedent = learn(antecedentSpace, antecedentExamples(null), 8);
antecedent = learn(antecedentSpace, antecedentExamples(antecedent), 8);
const antecedentChecked = antecedentExamples(antecedent);
console.error(`antecedents: ${antecedentChecked.length} examples, ${antecedentChecked.filter(({ features, right }) => { const s = shares(antecedent, features); return right[s.indexOf(Math.max(...s))]; }).length} right on train`);

/** Which candidates are right, by the gold speaker's place or by the scorer's judgement of the name. */
function judge(lesson: Lesson, scene: Scene, gold: GoldQuote, candidate: Candidate): boolean {
  if (!gold.speaker) return candidate.place === 'nobody';
  const m = scene.mentions[candidate.mention];
  if (!m) return false;
  const { words } = scene;
  const block = words.block[m.first]!;
  const start = lesson.starts[block]! + words.from[m.first]! - words.blockStart[block]!;
  if (start >= gold.speaker.start && start <= gold.speaker.start + 4 && start < gold.speaker.end) return true;
  const answer = answerFor(scene, candidate.mention, scene.frames[candidate.frame]?.partner ?? -1, String);
  return scorer.speakerCorrect(gold.speaker, { text: answer?.surface ?? '', resolved: answer?.name ?? nameOfMention(scene, candidate.mention) });
}

function speakerExamples(weights: Float64Array | null, taught: readonly Lesson[] = lessons): { examples: Example[]; lost: number; asked: number } {
  const examples: Example[] = [];
  let lost = 0; let asked = 0;
  for (const lesson of taught) {
    const scene: Scene = { ...lesson.scene, referents: resolvePronouns(lesson.scene, byWeights(antecedent)) };
    decide(scene, lesson.detection, { weights: weights ?? new Float64Array(speakerSpace.size), listed: true }, ({ spot, candidates, features }: Choice) => {
      const gold = lesson.article.quotes[spot.quotation]!;
      const right = candidates.map((candidate) => judge(lesson, scene, gold, candidate));
      const answerable = right.some(Boolean);
      if (!gold.suspectMissed && !gold.transcript) { asked += 1; if (answerable) examples.push({ features, right }); else lost += 1; }
      if (!weights && answerable) return right.indexOf(true);
      if (!weights) return candidates.length - 1;
      const share = shares(weights, features);
      return share.indexOf(Math.max(...share));
    });
  }
  return { examples, lost, asked };
}

let speaker: Float64Array | undefined;
for (let pass = 0; pass < 3; pass += 1) {
  const { examples, lost, asked } = speakerExamples(pass === 0 ? null : speaker!);
  speaker = learn(speakerSpace, examples, rate, undefined, shrinking);
  const right = examples.filter(({ features, right: ok }) => { const s = shares(speaker!, features); return ok[s.indexOf(Math.max(...s))]; }).length;
  console.error(`speakers, pass ${pass + 1}: ${asked} quotations, ${lost} without the right candidate, ${right} right on train (${(right / asked).toFixed(4)})`);
}
// A wrong name does more harm than an open question: nobody gets a head start.
const caution = Number(process.env['CAUTION'] ?? 0.1);
for (let i = 0; i < 20; i += 1) speaker![speakerSpace.offset['nobodyKind']! + i]! += caution;

if (exam.length > 0) {
  const { examples, lost, asked } = speakerExamples(speaker!, exam);
  let right = 0; let loss = 0; let sure = 0; let sureRight = 0;
  for (const { features, right: ok } of examples) {
    const s = shares(speaker!, features); const best = Math.max(...s);
    if (ok[s.indexOf(best)]) right += 1;
    if (best >= 0.9) { sure += 1; if (ok[s.indexOf(best)]) sureRight += 1; }
    loss -= Math.log(s.reduce((sum, part, i) => (ok[i] ? sum + part : sum), 1e-6));
  }
  console.error(`held out: ${asked} quotations, ${lost} lost, right ${(right / asked).toFixed(4)}, loss ${(loss / examples.length).toFixed(4)}, sure ${(sure / asked).toFixed(3)} right ${(sureRight / sure).toFixed(4)}`);
}
writeFileSync(out, `${JSON.stringify({ speaker: pack(speakerSpace, speaker!), antecedent: pack(antecedentSpace, antecedent) })}\n`);
