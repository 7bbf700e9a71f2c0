import { kindOfCopy, type CopyKind } from '../attribution/kindOfCopy';
import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import type { PreflightRule } from './rule';

const readsAs: Readonly<Record<Exclude<CopyKind, 'report'>, string>> = {
  fiction: 'fiction',
  transcript: 'a transcript',
  interview: 'an interview in questions and answers',
};

/** The copy is no report: said once, because its speakers are told in other ways than a report's. */
export const copyKind: PreflightRule = {
  name: 'copy-kind',
  check: ({ story, texts, body, reporter, language }) => {
    const kind = kindOfCopy(
      {
        narration: body.map(({ id }) => reporter.get(id) ?? ''),
        quoted: story.quotations.map((quotation) => wordsOfQuotation(quotation, texts)),
      },
      language,
    );
    if (kind === 'report') return [];
    return [
      {
        severity: 'info',
        at: null,
        message: `This reads as ${readsAs[kind]}, not as a report. Speakers are found there too, but fewer of them are right, so none is called sure.`,
      },
    ];
  },
};
