import { findSpoken, type ReadyTranscript } from '../desk/transcripts';
import { readTranscript } from '../importers/transcripts/readTranscript';
import type { TranscriptSegment } from '../importers/transcripts/transcript';
import type { SourceFile } from '../importers/importer';
import type { Language } from '../language/language';
import { letters } from '../text/letters';
import { sha256 } from '../text/sha256';
import { mostAligned, spokenWords, type SpokenWords } from '../verbatim/alignTranscript';
import { canonicalJson } from './canonicalJson';
import type { Receipt, ReceiptQuotation } from './receipt';
import type { ReceiptSpoken, SpokenNear } from './spokenSchema';
import { answersTo, type ReceiptAnswer } from './verdict';

/** What a receipt says of a quotation and the recordings; undefined where there is no transcript. */
export function spokenIn(
  words: string,
  transcripts: readonly ReadyTranscript[],
  language: Language,
): ReceiptSpoken | undefined {
  const found = findSpoken(words, transcripts, language);
  if (found === null) return undefined;
  const { transcript, grade, said, speaker, start, before, after } = found;
  return {
    transcript: transcript.kept.sha256,
    grade,
    said,
    speaker,
    start,
    before: nearOf(before),
    after: nearOf(after),
  };
}

const nearOf = (segment: TranscriptSegment | null): SpokenNear =>
  segment && { speaker: segment.speaker, start: segment.start, text: segment.text };

const keysOf = (text: string): readonly string[] => text.split(/\s+/).map(letters).filter(Boolean);

const wordsOf = ({ parts }: ReceiptQuotation): readonly string[] =>
  keysOf(parts.map(({ words }) => words).join(' ')).slice(0, mostAligned);

/** Whether words stand among others in their order, with more between them. */
function standIn(words: readonly string[], among: readonly string[]): boolean {
  let at = 0;
  for (const word of among) if (word === words[at]) at += 1;
  return at === words.length;
}

/** Whether the words are as near to what was said as the receipt says; where it says that they differ, nothing is claimed. */
function isAsClaimed(quotation: ReceiptQuotation, { grade, said }: ReceiptSpoken): boolean {
  const [words, spoken] = [wordsOf(quotation), keysOf(said)];
  if (grade === 'same' || grade === 'punctuation') return words.join(' ') === spoken.join(' ');
  return grade !== 'cleaned' || standIn(words, spoken);
}

const isNear = (claimed: SpokenNear | undefined, segment: TranscriptSegment | undefined): boolean =>
  claimed === undefined || canonicalJson(claimed) === canonicalJson(nearOf(segment ?? null));

/** Whether a transcript has these words, beginning in the stretch of that time and speaker, and between these others. */
function isSaidThere(
  { said, start, speaker, before, after }: ReceiptSpoken,
  { transcript: { segments }, words }: SpokenWords,
): boolean {
  const keys = keysOf(said);
  return words.some(({ key, segment }, at) => {
    const [own, last] = [segments[segment], words[at + keys.length - 1]?.segment ?? segment];
    return (
      key === keys[0] &&
      own?.start === start &&
      own.speaker === speaker &&
      keys.every((each, step) => words[at + step]?.key === each) &&
      isNear(before, segments[segment - 1]) &&
      isNear(after, segments[last + 1])
    );
  });
}

const { good, bad } = answersTo('transcript');

const counted = (count: number, words: string): readonly string[] => (count === 0 ? [] : [`${count} ${words}`]);

/** How many quotations stand how to the recordings; nothing that has to be proved. */
function tally(spoken: readonly ReceiptSpoken[]): string {
  const count = (...grades: readonly ReceiptSpoken['grade'][]): number =>
    spoken.filter(({ grade }) => grades.includes(grade)).length;
  return [
    ...counted(count('same', 'punctuation'), 'as said'),
    ...counted(count('cleaned'), 'without fillers'),
    ...counted(count('words'), 'in other words'),
    ...counted(count('not-found'), 'not found'),
  ].join(', ');
}

/** Looks at what a receipt says of recordings, and at the transcript itself where it is at hand. */
export function checkSpoken(receipt: Receipt, file: SourceFile | undefined): readonly ReceiptAnswer[] {
  const { transcripts = [], quotations } = receipt;
  const told = quotations.flatMap((quotation) => (quotation.spoken ? [{ quotation, spoken: quotation.spoken }] : []));
  if (transcripts.length === 0)
    return file === undefined ? [] : [bad('The story was held against no transcript: the receipt names none.')];
  const wrong = told.filter(({ quotation, spoken }) => !isAsClaimed(quotation, spoken));
  return [
    good(`Held against what was said: ${tally(told.map(({ spoken }) => spoken)) || 'no quotations'}.`),
    ...wrong.map(({ quotation }) =>
      bad(`${quotation.id}: its words are not as near to what was said as the receipt says.`),
    ),
    ...(file === undefined
      ? []
      : inTranscript(
          receipt,
          told.map(({ spoken }) => spoken),
          file,
        )),
  ];
}

function inTranscript(
  { transcripts = [] }: Receipt,
  spoken: readonly ReceiptSpoken[],
  file: SourceFile,
): readonly ReceiptAnswer[] {
  const own = sha256(file.bytes);
  if (!transcripts.some((each) => each.sha256 === own))
    return [bad(`${file.name} is not a transcript that the story was held against, or was changed since.`)];
  const read = readTranscript(file);
  if (!read.ok) return [bad(read.problem.message)];
  const words = spokenWords(read.value);
  const here = spoken.filter(({ transcript, grade }) => transcript === own && grade !== 'not-found');
  const missing = here.filter((each) => !isSaidThere(each, words));
  return [
    good(`${file.name} is the transcript that the story was held against.`),
    ...missing.map(({ said }) =>
      bad(
        `${file.name} does not have these words as the receipt says, at that time and between those others: “${said.slice(0, 60)}”.`,
      ),
    ),
  ];
}

/** What was not looked at, in words for the user. */
export const spokenUnchecked = ({ transcripts = [] }: Receipt, file: SourceFile | undefined): readonly string[] =>
  transcripts.length === 0 || file !== undefined
    ? []
    : ['What was said: it is taken from the receipt. Give the transcript to look it up there.'];
