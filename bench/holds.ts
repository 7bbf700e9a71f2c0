// Prints one JSON line: how many stories of the corpus beside the project are held for their speakers. What is printed
// are counts; no text of the corpus leaves it.
// usage: node tools/run.mjs bench/holds.ts [dev|train]
import { readGold } from './accuracy/quotes';
import { loadStory } from '../shared/desk/loadStory';
import { british } from '../shared/houseStyle/houseStyle';
import { preflight } from '../shared/preflight/preflight';

const part = process.argv[2] ?? 'dev';
const articles = readGold(part);
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

console.log(
  JSON.stringify({
    bench: 'holds',
    part,
    stories,
    heldForSpeakers: share(countOf('unresolved-speaker'), stories),
    brokenOff: share(countOf('broken-off'), stories),
    held: share(held.filter((rules) => rules.length > 0).length, stories),
  }),
);
