import { version } from '../package.json';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { keyNotes, signingKey } from './signingKey';
import { readArguments, refuse, type Command } from './command';
import { encodingNote } from './loadFile';
import { formatsIn, formatsOut, houseStyleNote, punctuationOptions } from './optionNotes';
import { inOrder } from './inOrder';
import { orderOptions, readJobs, readOrder, type ExportOrder } from './exportOrder';
import type { PreparedStory } from './prepareStory';
import { put, showProgress, tell, type ExitCode } from './speak';
import { entryName, itemNotes, itemOptions, readEntries, type StoryEntry } from './storyEntries';
import { printable } from './terminal';
import { transcriptNote } from './transcript';
import { few, workerCount } from './threads';
import { openWorkers, preparer } from './workers';
import { openFolder, type OutFolder } from './writeFiles';
import { writeStory } from './writeStory';

const usage =
  'export FILE... --to FORMAT[,FORMAT] --out DIR [--name "{date}-{slug}.{ext}"] [--override "reason"] [--house-style NAME|FILE.json] [--dashes HOW] [--closing HOW] [--from FORMAT] [--encoding NAME] [--item N | --all] [--formats DIR] [--jobs N] [--transcript FILE] [--key KEY.pem] [--dry-run] [--json]';

/** Writes each story in each format; a story on hold stays, unless a reason overrides that. */
export const exportStories: Command = {
  usage,
  about: 'write the story’s files, each with its receipt; a story on hold needs --override with a reason',
  notes: [
    formatsOut,
    houseStyleNote,
    ...punctuationOptions,
    itemNotes,
    transcriptNote,
    keyNotes,
    formatsIn,
    encodingNote,
  ],
  run: async (args) => {
    const batch = await readBatch(args);
    return batch.ok ? exportBatch(batch.value) : refuse(batch.problem);
  },
};

interface Batch {
  readonly entries: readonly StoryEntry[];
  readonly order: ExportOrder;
  readonly folder: OutFolder;
  readonly jobs: number | null;
  readonly isDryRun: boolean;
  readonly asJson: boolean;
}

async function readBatch(args: readonly string[]): Promise<Outcome<Batch>> {
  const read = readArguments(
    args,
    {
      ...orderOptions,
      ...itemOptions,
      override: { type: 'string' },
      transcript: { type: 'string', multiple: true },
      key: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
    usage,
  );
  if (!read.ok) return read;
  const { values, positionals: paths } = read.value;
  const { to, out, 'dry-run': isDryRun = false, json: asJson = false } = values;
  if (paths.length === 0 || to === undefined || out === undefined)
    return fail('usage', `export needs the files, the formats and the folder. Usage: verbatim ${usage}`);
  const jobs = readJobs(values.jobs);
  if (!jobs.ok) return jobs;
  const order = await readOrder({ ...values, to }, version);
  if (!order.ok) return order;
  const { houseStyle, from } = order.value;
  const entries = await readEntries(paths, values, { houseStyle, format: from ?? undefined });
  if (!entries.ok) return entries;
  const key = values.key === undefined ? succeed(null) : await signingKey(values.key, isDryRun);
  if (!key.ok) return key;
  const folder = await openFolder(out, { isDryRun, key: key.value });
  return folder.ok
    ? succeed({ entries: entries.value, order: order.value, folder: folder.value, jobs: jobs.value, isDryRun, asJson })
    : folder;
}

/** What became of one story, as `--json` tells it. */
interface Told extends StoryEntry {
  readonly state: 'exported' | 'held' | 'failed';
  readonly files: readonly string[];
  readonly messages: readonly string[];
}

async function exportBatch(batch: Batch): Promise<ExitCode> {
  const told: Told[] = [];
  const counts = { exported: 0, held: 0, failed: 0 };
  for await (const { of: entry, answer } of prepareAll(batch)) {
    const one = await finish(entry, answer, batch);
    counts[one.state] += 1;
    if (batch.asJson) told.push(one);
    else await say(one);
    showProgress(
      `${counts.exported + counts.held + counts.failed} of ${batch.entries.length} stories, ${counts.held} on hold, ${counts.failed} failed `,
    );
  }
  if (batch.entries.length > 1) endProgress();
  if (batch.asJson)
    await put(`${JSON.stringify({ schemaVersion: 1, dryRun: batch.isDryRun, ...counts, stories: told }, null, 2)}\n`);
  if (counts.failed > 0) return 2;
  return counts.held > 0 ? 1 : 0;
}

const endProgress = (): void => showProgress('\n');

/** Every story in the order given, several of them worked on at once. */
async function* prepareAll({
  entries,
  order,
  jobs,
}: Batch): AsyncGenerator<{ readonly of: StoryEntry; readonly answer: PreparedStory }> {
  const workers = entries.length >= few || jobs !== null ? openWorkers(order, workerCount(jobs)) : null;
  const here = await preparer(order);
  try {
    // What comes on standard input is this thread's alone.
    yield* inOrder(
      entries,
      ({ path, item }) => (path === '-' || !workers ? here : workers.work)({ file: path, item }),
      2 * (workers?.count ?? 0),
    );
  } finally {
    await workers?.close();
  }
}

async function finish(entry: StoryEntry, prepared: PreparedStory, { folder, isDryRun }: Batch): Promise<Told> {
  if (prepared.state === 'failed') return { ...entry, state: 'failed', files: [], messages: [prepared.message] };
  if (prepared.state === 'held') return { ...entry, state: 'held', files: [], messages: prepared.holds };
  const written = await writeStory(prepared.files, folder, isDryRun);
  return written.ok
    ? { ...entry, state: 'exported', files: written.value, messages: prepared.notices }
    : { ...entry, state: 'failed', files: [], messages: [written.problem.message] };
}

async function say({ state, files, messages, ...entry }: Told): Promise<void> {
  const path = entryName(entry);
  if (files.length > 0) await put(files.map((file) => `${file}\n`).join(''));
  if (state === 'held') {
    tell(
      `${printable(path)} is on hold and was not exported. Settle this first, or export it with --override "reason":`,
    );
    for (const message of messages) process.stderr.write(`  - ${printable(message)}\n`);
  } else
    for (const message of messages)
      tell(state === 'failed' ? printable(message) : `${printable(path)}: ${printable(message)}`);
}
