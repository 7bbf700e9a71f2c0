import { judgeDate } from './details';
import { beginsLikeByline, plainWords } from '../model/linePatterns';
import { hasAtLeast, hasAtMost } from '../countWords';
import type { LineGlance } from '../model/lineGlance';
import { firstWith, withCalls, type Call, type CleaningPass, type Sheet } from '../model/sheet';

/** How many of the body's first lines may still belong to the top of the story. */
const reach = 8;

const bodyJobs: ReadonlySet<string> = new Set(['paragraph', 'crosshead', 'list-item']);

/** True for “By Jo Bloggs, Crime Correspondent”, which ends without a stop. */
export const isByline = (facts: LineGlance): boolean =>
  !facts.endsWithStop && beginsLikeByline(facts) && hasAtLeast(facts.text, 2) && hasAtMost(facts.text, 16);

/** True for the line that the page itself calls its headline. */
export function isStatedHeadline({ source: { metadata } }: Sheet, { line: { hint }, text }: LineGlance): boolean {
  if (hint?.tag === 'h1' || metadata.headline === undefined) return hint?.tag === 'h1';
  const stated = plainWords(metadata.headline);
  const own = plainWords(text);
  return own === stated || (hasAtLeast(text, 3) && stated.startsWith(own));
}

const isBodyCall = (call: Call | null | undefined): boolean =>
  call !== null && call !== undefined && bodyJobs.has(call.job);

/** The body's first lines, and those between them that nobody has claimed: a byline is often left open by the body's search, for it is no sentence. */
function firstOfBody({ calls }: Sheet): readonly number[] {
  const first: number[] = [];
  let body = 0;
  let lastBody = 0;
  for (let at = 0; at < calls.length && body < reach; at += 1) {
    const call = calls[at];
    const inBody = isBodyCall(call);
    if (inBody) body += 1;
    if (inBody || (body > 0 && !call)) first.push(at);
    if (inBody) lastBody = first.length;
  }
  return body < reach ? first.slice(0, lastBody) : first;
}

/** The byline among the first lines, and the one line above it where it is a standfirst. */
function claimByline(
  sheet: Sheet,
  calls: (Call | null)[],
  first: readonly number[],
  headline: number | undefined,
): void {
  const byline = first.find((at) => {
    const facts = sheet.lines[at];
    return facts !== undefined && isByline(facts);
  });
  if (byline === undefined) return;
  calls[byline] = { job: 'byline', because: 'It says who wrote the story.' };
  const [only, second] = first.filter(
    (at) => at < byline && at !== headline && (headline === undefined || at > headline),
  );
  if (only !== undefined && second === undefined && hasAtLeast(sheet.lines[only]?.text ?? '', 7))
    calls[only] = { job: 'standfirst', because: 'It stands between the headline and the byline.' };
}

/** The first line that holds a date and little else, among those that nothing has been made of here. */
function claimDate(sheet: Sheet, calls: (Call | null)[], first: readonly number[]): void {
  for (const at of first) {
    const facts = sheet.lines[at];
    const date = facts && calls[at] === sheet.calls[at] ? judgeDate(facts) : null;
    if (!date) continue;
    calls[at] = date;
    return;
  }
}

/**
 * Copy that came without a page around it, or under a small one, is taken for body from its first
 * sentence on; its byline, date, headline and standfirst are then found among the first lines.
 */
export const readFirstLines: CleaningPass = (sheet) => {
  const first = firstOfBody(sheet);
  if (first.length === 0) return sheet;
  const calls = [...sheet.calls];
  const headline = first.find((at) => {
    const facts = sheet.lines[at];
    return facts !== undefined && isStatedHeadline(sheet, facts);
  });
  if (headline !== undefined) calls[headline] = { job: 'headline', because: 'The page marks it as its headline.' };
  if (firstWith(sheet, 'byline') < 0) claimByline(sheet, calls, first, headline);
  if (firstWith(sheet, 'published') < 0) claimDate(sheet, calls, first);
  const last = sheet.calls.findLastIndex(isBodyCall);
  const leadsOn = sheet.calls.slice(last + 1).some((call) => call?.job === 'table' || call?.job === 'embed');
  if (calls[last]?.job === 'crosshead' && !leadsOn)
    calls[last] = { job: 'paragraph', because: 'Nothing follows that it could be the heading of.' };
  return calls.some((call, at) => call !== sheet.calls[at]) ? withCalls(sheet, calls) : sheet;
};
