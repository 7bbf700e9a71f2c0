// Prints one JSON line: how many stories of the corpus beside the project are held for their speakers, and how often
// answers of each confidence are right. What is printed are counts; no text of the corpus leaves it.
// usage: node tools/run.mjs bench/holds.ts [dev|train]
import { articleBlocks, loadScorer, predict, readGold } from './accuracy/quotes';
import { loadStory } from '../shared/desk/loadStory';
import { british } from '../shared/houseStyle/houseStyle';
import { preflight } from '../shared/preflight/preflight';

interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly speaker: unknown;
  readonly suspectMissed?: boolean;
  readonly transcript?: boolean;
}

const part = process.argv[2] ?? 'dev';
const articles = readGold(part);
const scorer = await loadScorer();
const share = (count: number, of: number): number => Math.round((1000 * count) / Math.max(of, 1)) / 1000;

/** Rules of speakers that the article, pasted as text, is held by. */
function heldBy(text: string): readonly string[] {
  const file = { name: 'copy.txt', bytes: new TextEncoder().encode(text) };
  const loaded = loadStory(file, british, 'story', 'text');
  if (!loaded.ok) return ['unread'];
  const findings = preflight(loaded.value.story, british, '2026-03-04T12:00:00Z');
  return findings.filter(({ severity }) => severity === 'hold').map(({ rule }) => rule);
}

const held = articles.map(({ text }) => heldBy(text));
const stories = held.length;
const countOf = (rule: string): number => held.filter((rules) => rules.includes(rule)).length;

/** Answers by kind and tenth of confidence, with how many are right; those of .98 and more by themselves. */
const cells = new Map<string, { given: number; right: number }>();
for (const article of articles) {
  const gold = (article as unknown as { quotes: readonly GoldQuote[] }).quotes;
  for (const { start, kind, speaker, confidence = 0 } of predict(article, undefined, articleBlocks(article.text))
    .quotes) {
    const own = gold.find((each) => Math.abs(each.start - start) < 4);
    if (!speaker || !own || own.suspectMissed === true || own.transcript === true) continue;
    const band = confidence >= 0.98 ? '.98' : `.${Math.min(9, Math.floor(confidence * 10))}`;
    const cell = cells.get(`${kind} ${band}`) ?? { given: 0, right: 0 };
    cells.set(`${kind} ${band}`, cell);
    cell.given += 1;
    if (own.speaker !== null && scorer.speakerCorrect(own.speaker, speaker)) cell.right += 1;
  }
}
const reliability = Object.fromEntries(
  [...cells]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { given, right }]) => [name, { given, right: share(right, given) }]),
);
console.log(
  JSON.stringify({
    bench: 'holds',
    part,
    stories,
    heldForSpeakers: share(countOf('unresolved-speaker'), stories),
    brokenOff: share(countOf('broken-off'), stories),
    held: share(held.filter((rules) => rules.length > 0).length, stories),
    reliability,
  }),
);
