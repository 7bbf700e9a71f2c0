import { compareWords, countStanding } from '../verbatim/compareWords';
import { isVerbatim, type VerbatimGrade } from '../verbatim/grades';
import { asSetByHouse } from '../verbatim/asSetByHouse';
import { asWritten } from '../houseStyle/houseStyle';
import { contentOf, wordsIn } from './contentOf';
import { countPhrases } from './countPhrases';
import type { Receipt, ReceiptQuotation } from './receipt';
import { sha256 } from '../text/sha256';

/** What one look at the file found, in words for the user. */
export interface ReceiptAnswer {
  readonly isGood: boolean;
  readonly message: string;
}

/** Whether an exported file's quotations are the source's words; `answers` tells each thing that was looked at. */
export interface ReceiptVerdict {
  readonly isProven: boolean;
  /** Whether all that was said stands, in its order, with nothing added: an editor's reason does not make it so. */
  readonly isWordForWord: boolean;
  readonly answers: readonly ReceiptAnswer[];
}

const good = (message: string): ReceiptAnswer => ({ isGood: true, message });
const bad = (message: string): ReceiptAnswer => ({ isGood: false, message });

/** Proves a file by its receipt, and the receipt by the text of the source where that is at hand. */
export function verifyReceipt(file: Uint8Array, receipt: Receipt, sourceText?: string): ReceiptVerdict {
  const answers = [
    sameFile(file, receipt),
    ...placesOfWords(file, receipt),
    ...receipt.quotations.flatMap((quotation) => comparedWords(quotation, receipt)),
    ...setByHouse(receipt),
    ...(sourceText === undefined ? [] : sourceAnswers(sourceText, receipt)),
  ];
  const isProven = answers.every(({ isGood }) => isGood);
  const isWordForWord =
    isProven && receipt.quotations.every((quotation) => isSource(quotation, gradeOf(quotation, receipt.punctuation)));
  return { isProven, isWordForWord, answers };
}

const sameFile = (file: Uint8Array, receipt: Receipt): ReceiptAnswer =>
  sha256(file) === receipt.file.sha256
    ? good('The file is byte for byte the one the receipt was made for.')
    : bad('The file was changed after the export, or the receipt is another file’s.');

/** Each quotation stands in the file as often as it did when it left. */
function placesOfWords(file: Uint8Array, { quotations }: Receipt): readonly ReceiptAnswer[] {
  const parts = quotations.flatMap((quotation) => quotation.parts.map((part) => ({ quotation, part })));
  const counts = countPhrases(
    wordsIn(contentOf(file)),
    parts.map(({ part }) => wordsIn(part.words)),
  );
  const wrong = parts.flatMap(({ quotation, part }, at) => {
    const found = counts[at] ?? 0;
    if (found === part.places) return [];
    return [
      bad(
        `${nameOf(quotation)}: these words stand in the file ${times(found)}, and stood there ${times(part.places)} when it was exported.`,
      ),
    ];
  });
  const absent = quotations.filter(({ parts: each }) => each.every(({ places }) => places === 0)).length;
  if (wrong.length > 0) return wrong;
  const carried = quotations.length - absent;
  return [
    good(
      `${carried === 1 ? 'One quotation stands' : `${carried} quotations stand`} in the file as exported.${absent === 0 ? '' : ` ${absent} of the story’s ${absent === 1 ? 'has' : 'have'} no place in this format.`}`,
    ),
  ];
}

const times = (count: number): string => {
  if (count === 0) return 'nowhere';
  return count === 1 ? 'once' : `${count} times`;
};

const shown = 60;

/** “q3, “It is a good day …”, Ruth Pell”. */
function nameOf({ id, parts, speaker }: ReceiptQuotation): string {
  const words = parts.map(({ words: each }) => each).join(' ');
  return `${id}, “${
    words.length > shown
      ? `${words
          .slice(0, shown)
          .replace(/[\uD800-\uDBFF]$/, '')
          .trimEnd()} …`
      : words
  }”${speaker === null ? '' : `, ${speaker}`}`;
}

const differences: Readonly<Partial<Record<VerbatimGrade, string>>> = {
  punctuation: 'the punctuation is',
  case: 'the capitals are',
  words: 'the words are',
};

/** What was said, paragraph by paragraph; an older receipt knows it by the paragraphs that were left. */
const saidIn = ({ said, parts }: ReceiptQuotation): readonly string[] =>
  said?.map(({ words }) => words) ?? parts.flatMap(({ sourceWords }) => (sourceWords === null ? [] : [sourceWords]));

const isBound = (quotation: ReceiptQuotation): boolean => saidIn(quotation).length > 0;

/** Words that are nobody’s are set as the desk likes. */
const isSource = (quotation: ReceiptQuotation, grade: VerbatimGrade): boolean =>
  isBound(quotation) ? !isMarked(grade) && grade !== 'words' : quotation.kind === 'scare';

const isMarked = (grade: VerbatimGrade): boolean => grade === 'trimmed' || grade === 'bracketed';

/** The receipt’s own grade is not trusted: the words are compared anew; what the house style sets is no difference. */
function gradeOf(quotation: ReceiptQuotation, punctuation: Receipt['punctuation']): VerbatimGrade {
  const joined = (texts: readonly string[]): string => texts.map((text) => asSetByHouse(text, punctuation)).join('\n');
  return compareWords(joined(saidIn(quotation)), joined(quotation.parts.map(({ words }) => words))).grade;
}

function setByHouse({ quotations, punctuation }: Receipt): readonly ReceiptAnswer[] {
  const set = quotations.filter(
    (each) => isBound(each) && isVerbatim(gradeOf(each, punctuation)) && !isVerbatim(gradeOf(each, asWritten)),
  ).length;
  if (set === 0) return [];
  const style = `dashes ${punctuation.dashes}, stops at the close ${punctuation.closing}`;
  return [
    good(
      `House style (${style}) set the punctuation of ${set === 1 ? 'one quotation' : `${set} quotations`}, and no word.`,
    ),
  ];
}

function comparedWords(quotation: ReceiptQuotation, receipt: Receipt): readonly ReceiptAnswer[] {
  const bound = isBound(quotation);
  const grade = gradeOf(quotation, receipt.punctuation);
  const marked = bound ? marks[grade] : undefined;
  if (marked !== undefined) return [good(`${nameOf(quotation)}: ${tally(quotation)}; ${marked}.`)];
  const difference = bound ? differences[grade] : quotation.kind === 'scare' ? undefined : differences.words;
  if (difference === undefined) return [];
  const isChanged = difference === differences.words;
  const count = bound && isChanged ? `${tally(quotation)}: ` : '';
  const what = `${nameOf(quotation)}: ${count}${difference} not the source’s`;
  // Only changed words hold a story, so only they are covered by what overrides a hold.
  const reason = quotation.reason ?? (isChanged ? overrideOf(quotation, receipt) : null);
  return [
    reason === null
      ? bad(`${what}, and the receipt gives no reason.`)
      : good(`${what}. The editor’s reason: ${reason}`),
  ];
}

const marks: Readonly<Partial<Record<VerbatimGrade, string>>> = {
  trimmed: 'an ellipsis stands where words were left out',
  bracketed: 'brackets hold what was not said',
};

function tally(quotation: ReceiptQuotation): string {
  const words = quotation.parts.map((part) => part.words).join('\n');
  const { said, standing } = countStanding(saidIn(quotation).join('\n'), words);
  return `${standing} of ${said} of the source’s words stand in the file`;
}

/** The reason of an override, where one of the holds it let out was over this quotation’s words. */
function overrideOf({ said, parts }: ReceiptQuotation, { override }: Receipt): string | null {
  const ranges = said ?? parts.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
  const isOver = override?.holds.some(
    ({ rule, start, end }) =>
      rule === 'verbatim-changed' &&
      (ranges.length === 0 || ranges.some((range) => start <= range.end && range.start <= end)),
  );
  return isOver === true ? (override?.reason ?? null) : null;
}

function sourceAnswers(text: string, receipt: Receipt): readonly ReceiptAnswer[] {
  if (sha256(text) !== receipt.source.sha256) return [bad('The source given is not the one the story was made from.')];
  const wrong = receipt.quotations.filter(
    ({ said = [], parts }) =>
      said.some(({ start, end, words }) => text.slice(start, end) !== words) ||
      parts.some(
        ({ start, end, sourceWords }) => start !== null && end !== null && text.slice(start, end) !== sourceWords,
      ),
  );
  const lines = receipt.removed.filter((line) => text.slice(line.start, line.end) !== line.text).length;
  return [
    good('The source is the one the story was made from.'),
    ...wrong.map((quotation) => bad(`${nameOf(quotation)}: the source has other words at this place.`)),
    ...(lines === 0 ? [] : [bad(`${lines} removed lines are not what the source has at their places.`)]),
  ];
}
