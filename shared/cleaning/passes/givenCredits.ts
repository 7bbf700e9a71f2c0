import { callEach, type Call, type CleaningPass } from '../model/sheet';

const credit: Call = { job: 'removed', because: 'credit beneath a quotation' };

/** Names beneath block quotations, by the page's own word: the quotation has its speaker from them. */
export const findGivenCredits: CleaningPass = (sheet) =>
  sheet.source.given === undefined
    ? sheet
    : callEach(sheet, ({ line }) => (line.hint?.given === 'furniture' && line.hint.tag === 'credit' ? credit : null));
