import { nameFurniture } from './furniture';
import { isProse } from './lineFeatures';
import { bulletPattern } from './linePatterns';
import type { LineFacts } from './readLine';
import { callEach, callLines, type Call, type CleaningPass } from './sheet';

/** Lines that are furniture wherever they stand. */
export const findFurniture: CleaningPass = (sheet) => callEach(sheet, (facts) => {
  const reason = nameFurniture(facts);
  return reason === null ? null : { job: 'removed', because: reason };
});

const bodyCall = (facts: LineFacts): Call => {
  if (facts.line.hint?.tag === 'li' || bulletPattern.test(facts.text)) return { job: 'list-item', because: 'It stands in a list inside the body.' };
  if (facts.words <= 12 && !facts.endsWithStop && !facts.startsWithMark) return { job: 'crosshead', because: 'It is a short line without a full stop inside the body.' };
  return { job: 'paragraph', because: 'It reads like the copy around it.' };
};

/** The body: from the first line of prose to the last before the furniture begins. */
export const findBody: CleaningPass = (sheet) => {
  const open = (at: number): boolean => !sheet.calls[at];
  const first = sheet.lines.findIndex((facts, at) => open(at) && isProse(facts));
  if (first < 0) return sheet;
  let last = first;
  for (let at = first; at < sheet.lines.length; at += 1) {
    const facts = sheet.lines[at];
    if (!facts || (!open(at) && sheet.calls[at]?.job === 'removed')) break;
    if (open(at) && (isProse(facts) || facts.endsWithStop)) last = at;
  }
  return callLines(sheet, new Map(sheet.lines.slice(first, last + 1).map((facts, index) => [first + index, bodyCall(facts)])));
};
