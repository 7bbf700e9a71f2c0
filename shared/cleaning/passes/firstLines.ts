import { judgeDate } from './details';
import { beginsLikeByline, plainWords } from '../model/linePatterns';
import type { LineGlance } from '../model/lineGlance';
import { firstWith, withCalls, type Call, type CleaningPass, type Sheet } from '../model/sheet';

/** How many of the body's first lines may still belong to the top of the story. */
const reach = 8;

const bodyJobs: ReadonlySet<string> = new Set(['paragraph', 'crosshead', 'list-item']);

/** True for “By Jo Bloggs, Crime Correspondent”, which ends without a stop. */
export const isByline = (facts: LineGlance): boolean =>
  !facts.endsWithStop && beginsLikeByline(facts) && facts.words >= 2 && facts.words <= 16;

/** True for the line that the page itself calls its headline. */
export function isStatedHeadline(
  { source: { metadata } }: Sheet,
  { line: { hint }, text, words }: LineGlance,
): boolean {
  if (hint?.tag === 'h1' || metadata.headline === undefined) return hint?.tag === 'h1';
  const stated = plainWords(metadata.headline);
  const own = plainWords(text);
  return own === stated || (words >= 3 && stated.startsWith(own));
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

/** The first of the lines that says who wrote the story; -1 where none does. */
const findByline = (sheet: Sheet, first: readonly number[]): number =>
  first.find((at) => {
    const facts = sheet.lines[at];
    return facts !== undefined && isByline(facts);
  }) ?? -1;

/** The one line that stands between the headline and the byline is a standfirst. */
function claimStandfirst(
  sheet: Sheet,
  calls: (Call | null)[],
  between: { readonly first: readonly number[]; readonly headline: number; readonly byline: number },
): void {
  const { first, headline, byline } = between;
  const [only, second] = first.filter((at) => at < byline && at > headline);
  if (only !== undefined && second === undefined && (sheet.lines[only]?.words ?? 0) >= 7)
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
  const given = firstWith(sheet, 'byline');
  const byline = given < 0 ? findByline(sheet, first) : given;
  if (given < 0 && byline >= 0) calls[byline] = { job: 'byline', because: 'It says who wrote the story.' };
  if (byline >= 0 && firstWith(sheet, 'standfirst') < 0)
    claimStandfirst(sheet, calls, { first, headline: headline ?? firstWith(sheet, 'headline'), byline });
  if (firstWith(sheet, 'published') < 0) claimDate(sheet, calls, first);
  const last = sheet.calls.findLastIndex(isBodyCall);
  const leadsOn = sheet.calls.slice(last + 1).some((call) => call?.job === 'table' || call?.job === 'embed');
  if (calls[last]?.job === 'crosshead' && !leadsOn)
    calls[last] = { job: 'paragraph', because: 'Nothing follows that it could be the heading of.' };
  return calls.some((call, at) => call !== sheet.calls[at]) ? withCalls(sheet, calls) : sheet;
};
