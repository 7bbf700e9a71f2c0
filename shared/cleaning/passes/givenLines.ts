import type { GivenJob, LineHint } from '../../story/source';
import { callEach, type Call, type CleaningPass, type Job } from '../model/sheet';

const credits: ReadonlyMap<string, Call> = new Map([
  ['credit', { job: 'removed', because: 'credit beneath a quotation' }],
  ['pull-credit', { job: 'removed', because: 'credit beneath a pull quote' }],
  ['mail-history', { job: 'removed', because: 'earlier mail quoted beneath the copy' }],
  ['greeting', { job: 'removed', because: 'greeting of the mail' }],
  ['forwarded-head', { job: 'removed', because: 'header of a mail that was handed on' }],
  ['signature', { job: 'removed', because: 'signature of the mail' }],
  ['editors-note', { job: 'removed', because: 'note to editors' }],
  ['page-edge', { job: 'removed', because: 'head or foot of a page' }],
  ['byline-role', { job: 'removed', because: 'what the writer does' }],
  ['label', { job: 'removed', because: 'label of a field' }],
]);

/** Fields that the file itself names, by a label or in its head. */
const fields: ReadonlyMap<GivenJob, Job> = new Map([
  ['headline', 'headline'],
  ['standfirst', 'standfirst'],
  ['byline', 'byline'],
  ['dateline', 'dateline'],
]);

function judge(hint: LineHint | undefined, taken: Set<Job>): Call | null {
  if (hint?.given === undefined) return null;
  if (hint.given === 'furniture') return credits.get(hint.tag) ?? null;
  const job = fields.get(hint.given);
  if (job === undefined || taken.has(job)) return null;
  taken.add(job);
  return { job, because: hint.tag === 'stated' ? 'The page states it.' : 'The file says so.' };
}

/**
 * What the file says of single lines by its own word: names beneath block quotations and pull quotes, whose words have
 * their names from them; what is beside the story in a mail; fields under a label.
 */
export const findGivenLines: CleaningPass = (sheet) => {
  const taken = new Set<Job>();
  return callEach(sheet, ({ line: { hint } }) => judge(hint, taken));
};
