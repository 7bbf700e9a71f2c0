import { sha256 } from '../shared/text/sha256';
import type { KeptTranscript } from '../shared/importers/transcripts/keptTranscript';
import { readTranscript } from '../shared/importers/transcripts/readTranscript';
import { writtenTime } from '../shared/importers/transcripts/transcript';
import type { Language } from '../shared/language/language';
import type { ReportQuote } from '../shared/report/report';
import { succeed, type Outcome } from '../shared/story/outcome';
import {
  alignQuotation,
  spokenWords,
  type SpokenGrade,
  type SpokenPlace,
  type SpokenWords,
} from '../shared/verbatim/alignTranscript';
import { readInput } from './readInput';
import { bold, cut, faint, lineWidth } from './terminal';

/** A quotation and where in the recording it was said. */
export interface SpokenQuote extends SpokenPlace {
  readonly text: string;
}

/** The transcript at a path, ready to be looked up in; null where none is asked for. */
export async function openTranscript(path: string | undefined): Promise<Outcome<SpokenWords | null>> {
  if (path === undefined) return succeed(null);
  const input = await readInput(path);
  if (!input.ok) return input;
  const transcript = readTranscript(input.value);
  return transcript.ok ? succeed(spokenWords(transcript.value)) : transcript;
}

/** The transcripts at these paths, with the hash of each file for the receipts. */
export async function keepTranscripts(paths: readonly string[]): Promise<Outcome<readonly KeptTranscript[]>> {
  const kept: KeptTranscript[] = [];
  for (const path of paths) {
    const input = await readInput(path);
    if (!input.ok) return input;
    const transcript = readTranscript(input.value);
    if (!transcript.ok) return transcript;
    kept.push({ ...transcript.value, sha256: sha256(input.value.bytes) });
  }
  return succeed(kept);
}

/** What `--transcript` takes. */
export const transcriptNote =
  '--transcript: SRT, WebVTT, JSON (Whisper, Trint, Otter) or text with names and times; with export it may be given several times, and the receipts tell where each quotation was said';

/** Each quotation of the story held against the recording. */
export const spokenQuotes = (
  quotes: readonly ReportQuote[],
  spoken: SpokenWords,
  language: Language,
): readonly SpokenQuote[] =>
  quotes
    .filter(({ where, kind }) => where !== 'related' && kind !== 'scare')
    .map(({ text }) => ({ text, ...alignQuotation(text, spoken, language) }));

const grades: Readonly<Record<SpokenGrade, string>> = {
  same: 'as said',
  punctuation: 'as said, set otherwise',
  cleaned: 'fillers left out',
  words: 'WORDS DIFFER',
  'not-found': 'NOT FOUND',
};

const timeWidth = 9;
const gradeWidth = 24;

function line({ text, grade, said, speaker, start, before, after }: SpokenQuote): string {
  const time = start === null ? '' : writtenTime(start);
  const room = lineWidth() - timeWidth - gradeWidth - 4;
  const rows = [`  ${time.padEnd(timeWidth)}${grades[grade].padEnd(gradeWidth)}${cut(text, room)}\n`];
  if (grade === 'words' || grade === 'cleaned')
    rows.push(`  ${' '.repeat(timeWidth)}${faint(cut(`said: ${said}`, room + gradeWidth))}\n`);
  if (grade === 'words')
    for (const [name, near] of [
      ['before', before],
      ['after', after],
    ] as const)
      if (near) rows.push(`  ${' '.repeat(timeWidth)}${faint(cut(`${name}: ${near.text}`, room + gradeWidth))}\n`);
  if (speaker !== null)
    rows.push(`  ${' '.repeat(timeWidth)}${faint(`speaker in the transcript: ${cut(speaker, 60)}`)}\n`);
  return rows.join('');
}

/** The quotations against the recording, as a person reads them in a terminal. */
export const printTranscript = (name: string, quotes: readonly SpokenQuote[]): string =>
  `\n${bold(`Transcript: ${name}`)}\n${quotes.map(line).join('')}`;
