import type { VerbatimGrade } from '../verbatim/grades';
import { isBound, verbatimChecks, wordsOfQuotation, type VerbatimCheck } from '../verbatim/checkVerbatim';
import { reasonFor } from '../verbatim/reasonFor';
import { tellChange } from '../verbatim/tellChange';
import type { Severity } from '../story/finding';
import type { Quotation } from '../story/storyDocument';
import { beginning, type Copy } from './copy';
import type { Draft, PreflightRule } from './rule';

interface Telling {
  readonly severity: Severity;
  readonly says: string;
  readonly todo: string;
}

const orReason = 'Put the source’s words back, or give a reason.';
const tellings: Readonly<Record<Exclude<VerbatimGrade, 'same' | 'glyph'>, Telling>> = {
  punctuation: { severity: 'warn', says: 'The punctuation in this quotation is not the source’s', todo: orReason },
  case: { severity: 'warn', says: 'The capitals in this quotation are not the source’s', todo: orReason },
  trimmed: {
    severity: 'info',
    says: 'This quotation is shortened, and shows it',
    todo: 'See that the sense is still the speaker’s.',
  },
  bracketed: {
    severity: 'query',
    says: 'This quotation has words in brackets that were not said',
    todo: 'See that they say what the speaker meant.',
  },
  words: { severity: 'hold', says: 'The words of this quotation are not the source’s', todo: orReason },
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

function changedDraft(check: VerbatimCheck, quotation: Quotation): readonly Draft[] {
  const [at] = quotation.segments;
  if (!at || check.grade === 'same' || check.grade === 'glyph') return [];
  const { severity, says, todo } = tellings[check.grade];
  const reason = reasonFor(quotation, check.currentWords);
  return [
    {
      severity: reason === null ? severity : 'info',
      at: { block: at.block, from: at.from, to: at.to },
      words: check.currentWords,
      message: `${says}: ${tellChange(check)}. ${answer(quotation, reason, todo)}`,
    },
  ];
}

function typedDraft(quotation: Quotation, { texts }: Copy): readonly Draft[] {
  const [at] = quotation.segments;
  if (!at) return [];
  const words = wordsOfQuotation(quotation, texts);
  const reason = reasonFor(quotation, words);
  return [
    {
      severity: reason === null ? 'hold' : 'info',
      at: { block: at.block, from: at.from, to: at.to },
      words,
      message: `“${beginning(words)}” is not a quotation in the source. ${answer(quotation, reason, 'Take the marks off, or say where the words come from.')}`,
    },
  ];
}

/** What the editor has answered, or has to do; a reason for other words is named as that. */
function answer({ changeReason }: Quotation, reason: string | null, todo: string): string {
  if (reason !== null) return `Your reason: ${reason}`;
  return changeReason === undefined ? todo : `Your reason (“${changeReason}”) was given for other words. ${todo}`;
}
