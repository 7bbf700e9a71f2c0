import { judgeDate } from './details';
import { beginsLikeByline, plainWords } from './linePatterns';
import { hasAtLeast, hasAtMost } from './countWords';
import type { LineGlance } from './lineGlance';
import type { Call, CleaningPass, Sheet } from './sheet';

/** How many of the body's first lines may still belong to the top of the story. */
const reach = 8;

const bodyJobs: ReadonlySet<string> = new Set(['paragraph', 'crosshead', 'list-item']);

/** True for “By Jo Bloggs, Crime Correspondent”, which ends without a stop. */
export const isByline = (facts: LineGlance): boolean =>
  !facts.endsWithStop && beginsLikeByline(facts) && hasAtLeast(facts.text, 2) && hasAtMost(facts.text, 16);

/** True for the line that the page itself calls its headline. */
const isStatedHeadline = (sheet: Sheet, facts: LineGlance): boolean => {
  const stated = sheet.source.metadata.headline;
  return facts.line.hint?.tag === 'h1' || (stated !== undefined && hasAtLeast(facts.text, 3) && plainWords(stated).startsWith(plainWords(facts.text)));
};

/**
 * Copy that came without a page around it, or under a small one, is taken for body from its first
 * sentence on; its byline, date, headline and standfirst are then found among the first lines.
 */
export const readFirstLines: CleaningPass = (sheet) => {
  const body: number[] = [];
  sheet.calls.forEach((call, at) => { if (call && bodyJobs.has(call.job)) body.push(at); });
  const calls = [...sheet.calls];
  const set = (at: number, job: Call['job'], because: string, value?: string | null): void => {
    calls[at] = value === undefined ? { job, because } : { job, because, value };
  };
  const has = (job: Call['job']): boolean => calls.some((call) => call?.job === job);
  const [begin] = body;
  if (begin === undefined) return sheet;
  // A byline is often left open by the body's search, for it is no sentence.
  const first: number[] = [];
  for (let at = begin; at <= (body[reach - 1] ?? body.at(-1) ?? begin); at += 1) {
    const call = sheet.calls[at];
    if (!call || bodyJobs.has(call.job)) first.push(at);
  }
  const headline = first.find((at) => { const facts = sheet.lines[at]; return facts !== undefined && isStatedHeadline(sheet, facts); });
  if (headline !== undefined) set(headline, 'headline', 'The page marks it as its headline.');
  const byline = has('byline') ? undefined : first.find((at) => { const facts = sheet.lines[at]; return facts !== undefined && isByline(facts); });
  if (byline !== undefined) {
    set(byline, 'byline', 'It says who wrote the story.');
    const above = first.filter((at) => at < byline && at !== headline && (headline === undefined || at > headline));
    const [only] = above;
    if (only !== undefined && above.length === 1 && hasAtLeast(sheet.lines[only]?.text ?? '', 7)) set(only, 'standfirst', 'It stands between the headline and the byline.');
  }
  for (const at of first) {
    const facts = sheet.lines[at];
    const date = facts && !has('published') && calls[at] === sheet.calls[at] ? judgeDate(facts) : null;
    if (date) calls[at] = date;
  }
  const last = body.at(-1);
  if (last !== undefined && calls[last]?.job === 'crosshead') set(last, 'paragraph', 'Nothing follows that it could be the heading of.');
  return calls.some((call, at) => call !== sheet.calls[at]) ? { ...sheet, calls } : sheet;
};
