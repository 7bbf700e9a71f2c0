import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import { languageFor } from '../shared/language/languages';
import { isOnHold } from '../shared/preflight/preflight';
import { toReport } from '../shared/report/toReport';
import { analyzeLines } from './analyzeLines';
import { readArguments, refuse, type Command } from './command';
import { formatsIn } from './optionNotes';
import { encodingNote, encodingOption, loadFile, readEncoding, readFormat } from './loadFile';
import { printReport } from './printReport';
import type { SpokenWords } from '../shared/verbatim/alignTranscript';
import type { ReadStory } from './loadInput';
import { openTranscript, printTranscript, spokenQuotes, transcriptNote } from './transcript';
import { readHouseStyle } from './readHouseStyle';
import { put, type ExitCode } from './speak';
import { entryName, itemNotes, itemOptions, readEntries, type StoryEntry } from './storyEntries';
import { bold, printable } from './terminal';

const usage =
  'analyze [FILE|-] [--from FORMAT] [--encoding NAME] [--item N | --all] [--house-style NAME|FILE.json] [--transcript FILE] [--json], or analyze --jsonl';

const options = {
  from: { type: 'string' },
  ...encodingOption,
  ...itemOptions,
  'house-style': { type: 'string' },
  transcript: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
} as const;

/** Loads, cleans, detects, attributes and checks: a readable report, or the JSON for other programs. */
export const analyze: Command = {
  usage,
  about: 'load, clean, find quotations and speakers, check; a readable report, or JSON',
  notes: [itemNotes, formatsIn, encodingNote, transcriptNote],
  run: async (args) => {
    const read = readArguments(args, options, usage);
    if (!read.ok) return refuse(read.problem);
    const { values, positionals } = read.value;
    const houseStyle = await readHouseStyle(values['house-style']);
    if (!houseStyle.ok) return refuse(houseStyle.problem);
    const format = readFormat(values.from);
    if (!format.ok) return refuse(format.problem);
    const encoding = readEncoding(values.encoding);
    if (!encoding.ok) return refuse(encoding.problem);
    if (values.jsonl) return analyzeLines(houseStyle.value);
    if (positionals.length > 1)
      return refuse({ code: 'usage', message: `analyze reads one story at a time. Usage: verbatim ${usage}` });
    const transcript = await openTranscript(values.transcript);
    if (!transcript.ok) return refuse(transcript.problem);
    const wanted = {
      houseStyle: houseStyle.value,
      format: format.value,
      encoding: encoding.value,
      asJson: values.json ?? false,
      spoken: transcript.value,
    };
    const entries = await readEntries([positionals[0] ?? '-'], values, wanted);
    if (!entries.ok) return refuse(entries.problem);
    const [entry] = entries.value;
    return values.all ? analyzeAll(entries.value, wanted) : entry ? analyzeOne(entry, wanted) : 2;
  },
};

interface Wanted {
  readonly houseStyle: HouseStyle;
  readonly format: string | undefined;
  readonly encoding: string | null;
  readonly asJson: boolean;
  /** What the quotations are held against; null for nothing. */
  readonly spoken: SpokenWords | null;
}

/** The report of a story, with its quotations in the transcript where one is given. */
function reportOf(
  { loaded, findings }: ReadStory,
  { asJson, spoken }: Wanted,
): { readonly text: string; readonly json: object } {
  const report = toReport(loaded, findings);
  const quotes = spoken ? spokenQuotes(report.quotes, spoken, languageFor(loaded.story.details.language)) : null;
  const below = spoken && quotes ? printTranscript(spoken.transcript.name, quotes) : '';
  return {
    json: quotes ? { ...report, transcript: quotes } : report,
    text: asJson ? '' : `${printReport(loaded, findings)}${below}`,
  };
}

async function analyzeOne(entry: StoryEntry, wanted: Wanted): Promise<ExitCode> {
  const { asJson } = wanted;
  const story = await loadFile(entry, wanted);
  if (!story.ok) return refuse(story.problem);
  const { loaded, findings } = story.value;
  const { text, json } = reportOf(story.value, wanted);
  await put(asJson ? `${JSON.stringify(json, null, 2)}\n` : text);
  return isOnHold(loaded.story, findings) ? 1 : 0;
}

/** The report of each story in a file: as JSON a list of them, in their order. */
async function analyzeAll(entries: readonly StoryEntry[], wanted: Wanted): Promise<ExitCode> {
  const { asJson } = wanted;
  let code: ExitCode = 0;
  const reports: object[] = [];
  for (const entry of entries) {
    const story = await loadFile(entry, wanted);
    if (!story.ok) {
      code = refuse(story.problem);
      continue;
    }
    const { loaded, findings } = story.value;
    if (isOnHold(loaded.story, findings) && code === 0) code = 1;
    const { text, json } = reportOf(story.value, wanted);
    if (asJson) reports.push(json);
    else await put(`${bold(printable(entryName(entry)))}\n${text}\n`);
  }
  if (asJson) await put(`${JSON.stringify(reports, null, 2)}\n`);
  return code;
}
