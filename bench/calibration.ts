// Prints how often answers of each confidence are right, by kind, as tables for docs/benchmarks.md: with the maps that
// are shipped (fitted on these very articles) and with maps fitted on four fifths of the articles and read on the fifth.
// usage: node tools/run.mjs bench/calibration.ts [--write: fits shared/language/english/learned/confidence.json anew]
import { writeFileSync } from 'node:fs';
import { mapped, type ConfidenceGroup } from '../shared/attribution/confidence';
import { sure } from '../shared/desk/confirmSure';
import type { ConfidenceMaps } from '../shared/language/language';
import { english } from '../shared/language/languages';
import { hasQuoteCorpus } from './accuracy/quotes';
import { judgedAnswers, type JudgedAnswer } from './calibration/answers';
import { fitConfidence } from './calibration/fitConfidence';

const groups: readonly ConfidenceGroup[] = [
  'direct name',
  'direct noun',
  'direct pronoun',
  'direct uncued',
  'partial name',
  'partial noun',
  'partial pronoun',
  'partial uncued',
];
const bands = [sure, 0.95, 0.9, 0.8, 0.7, 0.5, 0];

interface Stated {
  readonly group: string;
  readonly stated: number;
  readonly isRight: boolean;
}

const fit = (answers: readonly JudgedAnswer[]): ConfidenceMaps =>
  Object.fromEntries(groups.map((group) => [group, fitConfidence(answers.filter((each) => each.group === group))]));

const state = (answers: readonly JudgedAnswer[], maps: ConfidenceMaps): readonly Stated[] =>
  answers.map(({ group, share, isRight }) => ({ group, stated: mapped(maps[group] ?? [], share), isRight }));

/** Every fifth article is stated by maps that were fitted without it. */
function unseen(answers: readonly JudgedAnswer[]): readonly Stated[] {
  const foldOf = new Map([...new Set(answers.map(({ article }) => article))].map((article, i) => [article, i % 5]));
  return [0, 1, 2, 3, 4].flatMap((fold) => {
    const isOut = ({ article }: JudgedAnswer): boolean => foldOf.get(article) === fold;
    return state(answers.filter(isOut), fit(answers.filter((each) => !isOut(each))));
  });
}

const cell = (answers: readonly Stated[]): string => {
  if (answers.length === 0) return '–';
  const right = answers.filter(({ isRight }) => isRight).length / answers.length;
  return `${right.toFixed(3).replace(/^0/, '')} of ${answers.length}`;
};
const nameOfBand = (i: number): string => {
  const from = String(bands[i]).replace(/^0\./, '.');
  if (i === 0) return `${from} and more`;
  return i === bands.length - 1
    ? `below ${String(bands[i - 1]).slice(1)}`
    : `${from} to ${String(bands[i - 1]).slice(1)}`;
};
const inBand = (answers: readonly Stated[], i: number): readonly Stated[] =>
  answers.filter(({ stated }) => stated >= (bands[i] ?? 0) && stated < (bands[i - 1] ?? 2));

function table(title: string, columns: readonly string[], columnOf: (name: string) => readonly Stated[]): void {
  console.log(`\n${title}\n\n| stated | ${columns.join(' | ')} |\n|---|${columns.map(() => '---|').join('')}`);
  bands.forEach((_, i) =>
    console.log(`| ${nameOfBand(i)} | ${columns.map((name) => cell(inBand(columnOf(name), i))).join(' | ')} |`),
  );
}

/** The mean gap between what is stated and what is right, over the bands, by how many answers each has. */
function gap(answers: readonly Stated[]): string {
  const off = bands.map((_, i) => {
    const own = inBand(answers, i);
    return Math.abs(own.reduce((sum, { stated, isRight }) => sum + stated - (isRight ? 1 : 0), 0));
  });
  return (off.reduce((sum, each) => sum + each, 0) / answers.length).toFixed(4);
}

if (hasQuoteCorpus()) {
  const dev = await judgedAnswers('dev');
  const train = await judgedAnswers('train');
  const both = [...dev, ...train];
  const isWritten = process.argv.includes('--write');
  if (isWritten)
    writeFileSync('shared/language/english/learned/confidence.json', `${JSON.stringify(fit(both), null, 2)}\n`);
  const shipped = isWritten ? fit(both) : english.confidence();
  const sets: Readonly<Record<string, readonly Stated[]>> = {
    'fitted, all 924': state(both, shipped),
    'five-fold, unseen': unseen(both),
    'development, maps of the training articles': state(dev, fit(train)),
    'before: the own share': both.map(({ group, share, isRight }) => ({ group, stated: share, isRight })),
  };
  table('All kinds', Object.keys(sets), (name) => sets[name] ?? []);
  const ofKind = (kind: string) => (name: string) =>
    (sets['five-fold, unseen'] ?? []).filter(({ group }) => group === `${kind} ${name}`);
  for (const kind of ['direct', 'partial'])
    table(`${kind}, five-fold`, ['name', 'noun', 'pronoun', 'uncued'], ofKind(kind));
  console.log(
    `\nmean gap: ${Object.entries(sets)
      .map(([name, set]) => `${name} ${gap(set)}`)
      .join('; ')}`,
  );
} else console.log('no corpus beside the project');
