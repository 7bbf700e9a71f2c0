import { compareWords, countStanding } from '../verbatim/compareWords';
import { isVerbatim, type VerbatimGrade } from '../verbatim/grades';
import { asSetByHouse } from '../verbatim/asSetByHouse';
import { asWritten } from '../houseStyle/houseStyle';
import { checkAnnotations } from './checkAnnotations';
import { contentOf } from './contentOf';
import { brokenAt } from './decisions';
import { findPhrases } from './findPhrases';
import type { Receipt, ReceiptPart, ReceiptQuotation } from './receipt';
import { readWords, type WordedText } from './textPlaces';
import { answersTo, type ReceiptAnswer, type ReceiptVerdict } from './verdict';
import { joinNames } from '../text/joinNames';
import { sha256 } from '../text/sha256';

/** Proves a file by its receipt, and the receipt by the text of the source where that is at hand. */
export function verifyReceipt(file: Uint8Array, receipt: Receipt, sourceText?: string): ReceiptVerdict {
  const content = readWords(contentOf(file));
  const answers = [
    sameFile(file, receipt),
    ...placesOfWords(content, receipt),
    ...totalOf(receipt),
    ...receipt.quotations.flatMap((quotation) => comparedWords(quotation, receipt)),
    ...setByHouse(receipt),
    ...(sourceText === undefined ? [] : sourceAnswers(sourceText, receipt)),
    ...checkAnnotations(
      receipt,
      isFileOf(file, receipt) ? content.text : null,
      sourceText !== undefined && takenFromSource(sourceText, receipt).length > 0 ? undefined : sourceText,
    ),
    ...decisionAnswers(receipt),
  ];
  const isProven = answers.every(({ isGood }) => isGood);
  const isWordForWord =
    isProven && receipt.quotations.every((quotation) => isSource(quotation, gradeOf(quotation, receipt.punctuation)));
  return { isProven, isWordForWord, answers, unchecked: notLookedAt(receipt, sourceText) };
}

/** How much of what was said stands in the file, over all quotations. */
function totalOf({ quotations }: Receipt): readonly ReceiptAnswer[] {
  const bound = quotations.filter(isBound);
  if (bound.length === 0) return [];
  const counts = bound.map((quotation) => countsOf({ ...quotation, parts: quotation.parts.filter(isInFile) }));
  const [said, standing] = [sum(counts.map((each) => each.said)), sum(counts.map((each) => each.standing))];
  return [
    ofWords.good(`${standing} of ${said} of the source’s words in quotations stand in the file, in their order.`),
  ];
}

const isInFile = ({ places: count }: ReceiptPart): boolean => count > 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

function decisionAnswers({ decisions, source }: Receipt): readonly ReceiptAnswer[] {
  if (decisions === undefined || decisions.length === 0) return [];
  const broken = brokenAt(decisions, source.sha256);
  const { good, bad } = answersTo('decisions');
  return [
    broken === null
      ? good(`The chain of ${decisions.length === 1 ? 'one decision' : `${decisions.length} decisions`} holds.`)
      : bad(`The chain of decisions breaks at number ${broken + 1}: it, or one before it, was changed or taken out.`),
  ];
}

const notLookedAt = (receipt: Receipt, sourceText: string | undefined): readonly string[] => {
  const unbound = receipt.quotations.filter((quotation) => !isBound(quotation) && quotation.kind !== 'scare').length;
  const elsewhere = receipt.quotations.filter(({ takenFrom }) => takenFrom !== undefined);
  const looked = new Set(sourceText === undefined ? [] : takenFromSource(sourceText, receipt));
  const unseen = elsewhere.filter((quotation) => !looked.has(quotation));
  const nobodys = receipt.quotations.filter(
    ({ confirmedBy, speaker }) => speaker !== null && confirmedBy === null,
  ).length;
  return [
    ...(sourceText === undefined
      ? ['The source itself: it was not given, so what it says is taken from the receipt. Give it after --source.']
      : []),
    ...(unbound === 0
      ? []
      : [
          `${unbound === 1 ? 'One quotation' : `${unbound} quotations`} typed by the editor: the source has no such words.`,
        ]),
    ...(unseen.length === 0
      ? []
      : [
          `The source of ${unseen.length === 1 ? 'one quotation' : `${unseen.length} quotations`} taken over from ${joinNames([...new Set(unseen.map(({ takenFrom }) => `“${takenFrom?.story ?? ''}”`))])}: it is another than the story’s. Give it after --source.`,
        ]),
    ...(nobodys === 0
      ? []
      : [
          `Who spoke ${nobodys === 1 ? 'one quotation' : `${nobodys} quotations`}: the tool proposed the speaker, and nobody confirmed it.`,
        ]),
    'Whether the words were spoken at all, and all that stands outside quotations.',
    ...(receipt.annotations === undefined
      ? ['Places in the file: the receipt is of an earlier version and names none.']
      : []),
  ];
};

const [ofFile, ofPlaces, ofWords, ofSource] = [
  answersTo('file'),
  answersTo('places'),
  answersTo('words'),
  answersTo('source'),
];

const isFileOf = (file: Uint8Array, receipt: Receipt): boolean => sha256(file) === receipt.file.sha256;

const sameFile = (file: Uint8Array, receipt: Receipt): ReceiptAnswer =>
  isFileOf(file, receipt)
    ? ofFile.good('The file is byte for byte the one the receipt was made for.')
    : ofFile.bad('The file was changed after the export, or the receipt is another file’s.');

/** Each quotation stands in the file as often as it did when it left. */
function placesOfWords(content: WordedText, { quotations }: Receipt): readonly ReceiptAnswer[] {
  const parts = quotations.flatMap((quotation) => quotation.parts.map((part) => ({ quotation, part })));
  const counts = findPhrases(
    content.words,
    parts.map(({ part }) => readWords(part.words).words),
  );
  const wrong = parts.flatMap(({ quotation, part }, at) => {
    const found = counts[at]?.times ?? 0;
    if (found === part.places) return [];
    return [
      ofPlaces.bad(
        `${nameOf(quotation)}: these words stand in the file ${times(found)}, and stood there ${times(part.places)} when it was exported.`,
      ),
    ];
  });
  const absent = quotations.filter(({ parts: each }) => each.every(({ places }) => places === 0)).length;
  if (wrong.length > 0) return wrong;
  const carried = quotations.length - absent;
  return [
    ofPlaces.good(
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
const saidIn = ({ said, takenFrom, parts }: ReceiptQuotation): readonly string[] =>
  (takenFrom?.said ?? said)?.map(({ words }) => words) ??
  parts.flatMap(({ sourceWords }) => (sourceWords === null ? [] : [sourceWords]));

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
    ofWords.good(
      `House style (${style}) set the punctuation of ${set === 1 ? 'one quotation' : `${set} quotations`}, and no word.`,
    ),
  ];
}

function comparedWords(quotation: ReceiptQuotation, receipt: Receipt): readonly ReceiptAnswer[] {
  const bound = isBound(quotation);
  const grade = gradeOf(quotation, receipt.punctuation);
  const marked = bound ? marks[grade] : undefined;
  if (marked !== undefined) return [ofWords.good(`${nameOf(quotation)}: ${tally(quotation)}; ${marked}.`)];
  const difference = bound ? differences[grade] : quotation.kind === 'scare' ? undefined : differences.words;
  if (difference === undefined) return [];
  const isChanged = difference === differences.words;
  const count = bound && isChanged ? `${tally(quotation)}: ` : '';
  const what = `${nameOf(quotation)}: ${count}${difference} not the source’s`;
  // Only changed words hold a story, so only they are covered by what overrides a hold.
  const reason = quotation.reason ?? (isChanged ? overrideOf(quotation, receipt) : null);
  return [
    reason === null
      ? ofWords.bad(`${what}, and the receipt gives no reason.`)
      : ofWords.good(`${what}. The editor’s reason: ${reason}`),
  ];
}

const marks: Readonly<Partial<Record<VerbatimGrade, string>>> = {
  trimmed: 'an ellipsis stands where words were left out',
  bracketed: 'brackets hold what was not said',
};

const countsOf = (quotation: ReceiptQuotation) =>
  countStanding(saidIn(quotation).join('\n'), quotation.parts.map((part) => part.words).join('\n'));

function tally(quotation: ReceiptQuotation): string {
  const { said, standing } = countsOf(quotation);
  return `${standing} of ${said} of the source’s words stand in the file`;
}

/** The reason of an override, where one of the holds it let out was over this quotation’s words. */
function overrideOf({ said, takenFrom, parts }: ReceiptQuotation, { override }: Receipt): string | null {
  const ranges =
    (takenFrom ? undefined : said) ??
    parts.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
  const isOver = override?.holds.some(
    ({ rule, start, end }) =>
      rule === 'verbatim-changed' &&
      (ranges.length === 0 || ranges.some((range) => start <= range.end && range.start <= end)),
  );
  return isOver === true ? (override?.reason ?? null) : null;
}

/** The quotations that were taken over from the story that was made from this source, where it is not the story's own. */
function takenFromSource(text: string, { quotations, source }: Receipt): readonly ReceiptQuotation[] {
  const hash = sha256(text);
  return hash === source.sha256 ? [] : quotations.filter(({ takenFrom }) => takenFrom?.source.sha256 === hash);
}

/** Whether what came along from another story stands in that story's source where the receipt says. */
function takenAnswers(text: string, taken: readonly ReceiptQuotation[]): readonly ReceiptAnswer[] {
  const wrong = taken.filter(({ takenFrom }) =>
    takenFrom?.said.some(({ start, end, words }) => text.slice(start, end) !== words),
  );
  return [
    ofSource.good(
      `The source is that of “${taken[0]?.takenFrom?.story ?? ''}”, from which ${taken.length === 1 ? 'one quotation was' : `${taken.length} quotations were`} taken over.`,
    ),
    ...wrong.map((quotation) => ofSource.bad(`${nameOf(quotation)}: that source has other words at this place.`)),
  ];
}

function sourceAnswers(text: string, receipt: Receipt): readonly ReceiptAnswer[] {
  const taken = takenFromSource(text, receipt);
  if (taken.length > 0) return takenAnswers(text, taken);
  if (sha256(text) !== receipt.source.sha256)
    return [ofSource.bad('The source given is not the one the story was made from.')];
  const wrong = receipt.quotations.filter(
    ({ said = [], parts }) =>
      said.some(({ start, end, words }) => text.slice(start, end) !== words) ||
      parts.some(
        ({ start, end, sourceWords }) => start !== null && end !== null && text.slice(start, end) !== sourceWords,
      ),
  );
  const lines = receipt.removed.filter((line) => text.slice(line.start, line.end) !== line.text).length;
  return [
    ofSource.good('The source is the one the story was made from.'),
    ...wrong.map((quotation) => ofSource.bad(`${nameOf(quotation)}: the source has other words at this place.`)),
    ...(lines === 0 ? [] : [ofSource.bad(`${lines} removed lines are not what the source has at their places.`)]),
  ];
}
