import { fail, succeed, type Outcome } from '../shared/story/outcome';
import type { CheckedStory, CheckOrder } from './checkStory';
import { readArguments, refuse, type Command } from './command';
import { readJobs } from './exportOrder';
import { inOrder } from './inOrder';
import { encodingNote, encodingOption, readEncoding, readFormat } from './loadFile';
import { formatsIn } from './optionNotes';
import { countFindings, printFindings } from './printFindings';
import { readHouseStyle } from './readHouseStyle';
import { put, showProgress, tell, type ExitCode } from './speak';
import { entryName, itemNotes, itemOptions, readEntries, type StoryEntry } from './storyEntries';
import { bold, printable } from './terminal';
import { few, workerCount } from './threads';
import { checker, openCheckers } from './workers';

const usage =
  'check FILE... [--from FORMAT] [--encoding NAME] [--item N | --all] [--house-style NAME|FILE.json] [--jobs N] [--json]';

/** Preflight only: what stands between each story and the page. */
export const check: Command = {
  usage,
  about: 'preflight only; exit code 1 when a story is on hold',
  notes: [itemNotes, formatsIn, encodingNote],
  run: async (args) => {
    const wanted = await readWanted(args);
    return wanted.ok ? checkAll(wanted.value) : refuse(wanted.problem);
  },
};

interface Wanted {
  readonly entries: readonly StoryEntry[];
  readonly order: CheckOrder;
  readonly jobs: number | null;
  readonly asJson: boolean;
}

async function readWanted(args: readonly string[]): Promise<Outcome<Wanted>> {
  const read = readArguments(
    args,
    {
      from: { type: 'string' },
      ...encodingOption,
      ...itemOptions,
      'house-style': { type: 'string' },
      jobs: { type: 'string' },
      json: { type: 'boolean' },
    },
    usage,
  );
  if (!read.ok) return read;
  const { values, positionals: paths } = read.value;
  const houseStyle = await readHouseStyle(values['house-style']);
  if (!houseStyle.ok) return houseStyle;
  const format = readFormat(values.from);
  if (!format.ok) return format;
  const encoding = readEncoding(values.encoding);
  if (!encoding.ok) return encoding;
  const jobs = readJobs(values.jobs);
  if (!jobs.ok) return jobs;
  if (paths.length === 0) return fail('usage', `Name the file to check. Usage: verbatim ${usage}`);
  const entries = await readEntries(paths, values, { houseStyle: houseStyle.value, format: format.value });
  if (!entries.ok) return entries;
  return succeed({
    entries: entries.value,
    order: { houseStyle: houseStyle.value, from: format.value ?? null, encoding: encoding.value },
    jobs: jobs.value,
    asJson: values.json ?? false,
  });
}

async function checkAll({ entries, order, jobs, asJson }: Wanted): Promise<ExitCode> {
  const threads = entries.length >= few || jobs !== null ? openCheckers(order, workerCount(jobs)) : null;
  const here = checker(order);
  const stories: object[] = [];
  const counts = { ready: 0, held: 0, failed: 0 };
  try {
    // What comes on standard input is this thread's alone.
    for await (const { of: entry, answer } of inOrder(
      entries,
      ({ path, item }) => (path === '-' || !threads ? here : threads.work)({ file: path, item }),
      2 * (threads?.count ?? 0),
    )) {
      counts[answer.state] += 1;
      if (asJson) stories.push({ ...entry, ...answer });
      else await say(entryName(entry), answer);
      showProgress(
        `${counts.ready + counts.held + counts.failed} of ${entries.length} stories, ${counts.held} on hold, ${counts.failed} failed `,
      );
    }
  } finally {
    await threads?.close();
  }
  if (entries.length > 1) showProgress('\n');
  if (asJson) await put(`${JSON.stringify({ schemaVersion: 1, ...counts, stories }, null, 2)}\n`);
  if (counts.failed > 0) return 2;
  return counts.held > 0 ? 1 : 0;
}

async function say(name: string, answer: CheckedStory): Promise<void> {
  if (answer.state === 'failed') return tell(answer.message);
  await put(
    `${bold(printable(name))}: ${answer.state === 'held' ? 'on hold' : 'ready'} (${countFindings(answer.findings)})\n${printFindings(answer.findings)}`,
  );
}
