import { beginning, type Copy } from './copy';
import type { QuotationSegment } from '../story/storyDocument';
import type { Draft, PreflightRule } from './rule';
import { matchesIn } from '../text/matchesIn';

const doubled = /[,;:] ?[,;:.]|(?<!\.)\.\.(?!\.)/gu;
const spaced = / +(?<=\p{L} +)[,;:.?!](?=\s|$)/gu;
/** French sets a blank before its tall signs; no language does before commas and full stops. */
const spacedInAny = / +(?<=\p{L} +)[,.](?=\s|$)/gu;
/** A stray sign inside a quotation: to be asked about, never changed in silence. */
export const punctuationInQuote: PreflightRule = {
  name: 'punctuation-in-quote',
  check: (copy) =>
    copy.story.quotations.flatMap(({ segments }) => segments.flatMap((segment) => strays(segment, copy))),
};

function strays(segment: QuotationSegment, { texts, language }: Copy): readonly Draft[] {
  const text = texts.get(segment.block) ?? '';
  const words = text.slice(segment.from, segment.to);
  return [doubled, language.isRead ? spaced : spacedInAny, language.desk.partedVerb]
    .flatMap((pattern) => matchesIn(words, pattern))
    .map((match) => {
      const around = beginning(words.slice(Math.max(0, match.index - 15), match.index + 12), 30).replace(/^\S*\s/, '');
      return {
        severity: 'query',
        at: {
          block: segment.block,
          from: segment.from + match.index,
          to: segment.from + match.index + match[0].length,
        },
        message: `Punctuation inside the quotation looks wrong at “${around}”. Ask the writer; the words stay as they are.`,
      };
    });
}
