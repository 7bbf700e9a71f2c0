import type { VerbatimGrade, WordChange } from '../verbatim/compareWords';
import { isBound, verbatimChecks, wordsOfQuotation, type VerbatimCheck } from '../verbatim/checkVerbatim';
import type { Severity } from '../story/finding';
import type { Quotation } from '../story/storyDocument';
import { beginning, type Copy } from './copy';
import type { Draft, PreflightRule } from './rule';

const severities: Readonly<Partial<Record<VerbatimGrade, Severity>>> = {
  punctuation: 'warn',
  case: 'warn',
  words: 'hold',
};
const kinds: Readonly<Partial<Record<VerbatimGrade, string>>> = {
  punctuation: 'Punctuation',
  case: 'Capitals',
  words: 'Words',
};

/** A quotation is no longer what the source says, or stands nowhere in the source. */
export const verbatimChanged: PreflightRule = {
  name: 'verbatim-changed',
  check: (copy) => {
    const quotations = new Map(copy.story.quotations.map((quotation) => [quotation.id, quotation]));
    const changed = verbatimChecks(copy.story).flatMap((check) => {
      const quotation = quotations.get(check.quotation);
      return quotation && quotation.kind !== 'scare' ? changedDraft(check, quotation) : [];
    });
    const typed = copy.story.quotations.filter(
      (quotation) => !isBound(quotation) && quotation.where === 'body' && quotation.kind !== 'scare',
    );
    return [...changed, ...typed.flatMap((quotation) => typedDraft(quotation, copy))];
  },
};

function changedDraft({ grade, changes }: VerbatimCheck, quotation: Quotation): readonly Draft[] {
  const [at] = quotation.segments;
  const change = changes.find((each) => each.grade === grade);
  if (!at || !change) return [];
  const reason = quotation.changeReason === undefined ? null : ` Your reason: ${quotation.changeReason}`;
  return [
    {
      severity: reason === null ? (severities[grade] ?? 'warn') : 'info',
      at: { block: at.block, from: at.from, to: at.to },
      message: `${kinds[grade] ?? 'Words'} in this quotation are not the source’s: ${inPrint(change)}.${reason ?? ' Put the source’s words back, or give a reason.'}`,
    },
  ];
}

function inPrint({ before, after }: WordChange): string {
  if (before === '') return `“${beginning(after)}” was added`;
  return after === '' ? `“${beginning(before)}” was taken out` : `“${beginning(before)}” became “${beginning(after)}”`;
}

function typedDraft(quotation: Quotation, { texts }: Copy): readonly Draft[] {
  const [at] = quotation.segments;
  if (!at) return [];
  const words = beginning(wordsOfQuotation(quotation, texts));
  return [
    {
      severity: quotation.changeReason === undefined ? 'hold' : 'info',
      at: { block: at.block, from: at.from, to: at.to },
      message:
        quotation.changeReason === undefined
          ? `“${words}” is not a quotation in the source. Take the marks off, or say where the words come from.`
          : `“${words}” is not a quotation in the source. Your reason: ${quotation.changeReason}`,
    },
  ];
}
