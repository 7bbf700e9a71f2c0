// What the checks before filing cost beside reading the story, in CPU time of the same run.
import { loadStory } from '../../shared/desk/loadStory';
import { british } from '../../shared/houseStyle/houseStyle';
import { preflight } from '../../shared/preflight/preflight';
import type { StoryDocument } from '../../shared/story/storyDocument';

const ROUNDS = 12;
/** Rounds before the first that counts: the compiler is at work beside them. */
const WARM_UP = 3;
const NOW = '2026-11-23T09:30:00.000Z';

const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The story that a plain text is read as. */
export function readStory(text: string): StoryDocument {
  const outcome = loadStory({ name: 'bench.txt', bytes: new TextEncoder().encode(text) }, british, 'bench', 'text');
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.story;
}

/** How many findings the checks before filing have. */
export const countFindings = (story: StoryDocument): number => preflight(story, british, NOW).length;

/** The least that each of the texts took, over all rounds: what a neighbour on the machine slows down is left out. */
function leastOf(texts: readonly string[], steps: readonly ((text: string, at: number) => void)[]): readonly number[] {
  const least = steps.map(() => texts.map(() => Infinity));
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
    texts.forEach((text, at) =>
      steps.forEach((step, number) => {
        const start = cpuMilliseconds();
        step(text, at);
        const spent = cpuMilliseconds() - start;
        const own = least[number];
        if (own && round >= WARM_UP) own[at] = Math.min(own[at] ?? Infinity, spent);
      }),
    );
  return least.map((own) => own.reduce((sum, spent) => sum + spent, 0));
}

const rounded = (value: number): number => Number(value.toPrecision(3));

/** Milliseconds an article to read it and to check it, and how many times its reading the check takes. */
export function preflightShare(texts: readonly string[]): Readonly<Record<string, number>> {
  const stories = texts.map(readStory);
  const [reading = 0, checking = 0] = leastOf(texts, [
    (text) => void readStory(text),
    (_, at) => {
      const story = stories[at];
      if (story) countFindings(story);
    },
  ]);
  return {
    articles: texts.length,
    readingMilliseconds: rounded(reading / texts.length),
    preflightMilliseconds: rounded(checking / texts.length),
    timesReading: rounded(checking / reading),
  };
}
