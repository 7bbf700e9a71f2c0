import type { Source } from '../../story/source';
import { callEach, withCalls, type Call, type CleaningPass, type Job, type Sheet } from '../model/sheet';

const calls = {
  table: { job: 'table', because: 'It is a row of a table.' },
  pull: { job: 'pull-quote', because: 'The page sets it apart as a pull quote.' },
  embed: { job: 'embed', because: 'It is part of a post of another site.' },
  caption: { job: 'caption', because: 'It stands beneath a picture.' },
} as const satisfies Readonly<Record<string, Call>>;

const outside: Readonly<Partial<Record<Job, Call>>> = {
  table: { job: 'removed', because: 'table outside the story' },
  'pull-quote': { job: 'removed', because: 'pull quote outside the story' },
  embed: { job: 'removed', because: 'post of another site outside the story' },
};

/** Where the words of posts and the captions of pictures begin and end. */
function rangesOf({ objects = [] }: Source, kind: 'embed' | 'picture'): readonly { start: number; end: number }[] {
  return objects.flatMap((object) => {
    const range = object.kind === 'rule' || object.kind !== kind ? null : wordsOf(object);
    return range === null ? [] : [{ start: range.start, end: range.end }];
  });
}

const wordsOf = (object: Exclude<NonNullable<Source['objects']>[number], { readonly kind: 'rule' }>) =>
  object.kind === 'embed' ? object.words : object.caption;

/** Asks for places in rising order whether each lies in one of the ranges. */
function askInOrder(ranges: readonly { readonly start: number; readonly end: number }[]): (at: number) => boolean {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return (at) => {
    while ((sorted[next]?.end ?? Infinity) <= at) next += 1;
    return (sorted[next]?.start ?? Infinity) <= at;
  };
}

/** Rows, pull quotes, posts and captions, by the markup: none of them is read as copy, or for a headline. */
export const findStructure: CleaningPass = (sheet) => {
  const isPost = askInOrder(rangesOf(sheet.source, 'embed'));
  const isCaption = askInOrder(rangesOf(sheet.source, 'picture'));
  return callEach(sheet, ({ line: { hint }, start }) => {
    const [post, caption] = [isPost(start), isCaption(start)];
    if (caption) return calls.caption;
    if (post) return calls.embed;
    if (hint?.given === 'furniture') return null;
    if (hint?.table !== undefined) return calls.table;
    return hint?.pull === true ? calls.pull : null;
  });
};

const structural: ReadonlySet<Job> = new Set(['table', 'pull-quote', 'embed']);
const between: ReadonlySet<Job> = new Set(['table', 'pull-quote', 'embed', 'caption']);
const copy: ReadonlySet<Job> = new Set(['paragraph', 'crosshead', 'list-item']);
const top: ReadonlySet<Job> = new Set([
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'published',
  'credit',
  'embargo',
]);

/** From its headline, where that stands above it, to its last line of copy; -1 where there is no copy. */
export function storyRange({ calls: decided }: Sheet): { readonly first: number; readonly last: number } {
  const body = decided.findIndex((call) => call !== null && copy.has(call.job));
  const headline = decided.findIndex((call) => call?.job === 'headline');
  const last = decided.findLastIndex((call) => call !== null && copy.has(call.job));
  return { first: headline >= 0 && headline < body ? headline : body, last };
}

/** Whether a line is of the story itself: its top or its copy. */
export const isOfStory = ({ calls: decided }: Sheet, at: number): boolean => {
  const job = decided[at]?.job;
  return job !== undefined && (copy.has(job) || top.has(job) || structural.has(job));
};

/** The nearest line before (or after) that is neither structure nor a caption. */
export function neighbour({ calls: decided, lines }: Sheet, at: number, step: 1 | -1): number {
  let next = at;
  while (next >= 0 && next < lines.length && isBetween(decided[next])) next += step;
  return next;
}

const isBetween = (call: Call | null | undefined): boolean =>
  call !== null && call !== undefined && (between.has(call.job) || call.because.startsWith('credit '));

/** Keeps the tables, pull quotes and posts that stand inside the story, and takes out all others. */
export const keepStructure: CleaningPass = (sheet) => {
  if (!sheet.calls.some((call) => call !== null && structural.has(call.job))) return sheet;
  const { first, last } = storyRange(sheet);
  const decided = [...sheet.calls];
  let at = 0;
  while (at < decided.length) {
    const call = sheet.calls[at];
    if (!call || !structural.has(call.job)) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < decided.length && isBetween(sheet.calls[end])) end += 1;
    const isInside =
      first >= 0 && at > first && (isOfStory(sheet, neighbour(sheet, at, -1)) || (at < last && isOfStory(sheet, end)));
    const isMarked = at <= last || sheet.lines[at]?.line.hint?.article === true;
    if (!isInside || !isMarked)
      for (let line = at; line < end; line += 1) {
        const job = sheet.calls[line]?.job;
        const removed = job && outside[job];
        if (removed) decided[line] = removed;
      }
    at = end;
  }
  return withCalls(sheet, decided);
};
