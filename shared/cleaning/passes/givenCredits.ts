import { callEach, type Call, type CleaningPass } from '../model/sheet';

const credits: ReadonlyMap<string, Call> = new Map([
  ['credit', { job: 'removed', because: 'credit beneath a quotation' }],
  ['pull-credit', { job: 'removed', because: 'credit beneath a pull quote' }],
]);

/** Names beneath block quotations and pull quotes, by the page's own word: what they stand beneath has its name from them. */
export const findGivenCredits: CleaningPass = (sheet) =>
  callEach(sheet, ({ line: { hint } }) => (hint?.given === 'furniture' ? (credits.get(hint.tag) ?? null) : null));
