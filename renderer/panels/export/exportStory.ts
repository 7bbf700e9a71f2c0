import { exporters } from '../../../shared/exporters/exporters';
import type { ExportedFile } from '../../../shared/exporters/exporter';
import type { FileThere } from '../../../shared/ipc/exportFiles';
import type { ExportFolder } from '../../../shared/ipc/settings';
import { isOnHold } from '../../../shared/preflight/preflight';
import { fileBytes } from '../../../shared/receipt/fileBytes';
import { fail, type Outcome } from '../../../shared/story/outcome';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { newsroom } from '../../newsroom';
import { currentSession, open } from '../../state/openStories';
import { pictures, readPicturesOf } from '../../state/pictures';
import { createStore } from '../../state/store';
import { goToPanel } from '../../app/panes';
import { dismissSaying, say, showProblem, windowStore } from '../../state/windowStore';
import { readTranscriptsOf } from '../transcripts/transcriptStore';
import { chosenFormats, nameForExport, styleForExport } from './exportChoices';
import { receiptsFor } from './receiptsFor';

/** A story as a file of the format named; null when there is no such format. */
export function fileOf(story: StoryDocument, format: string): ExportedFile | null {
  const exporter = exporters.find(({ id }) => id === format);
  if (!exporter) return null;
  const { settings } = windowStore.get();
  const now = new Date().toISOString();
  const file = exporter.export(story, {
    houseStyle: styleForExport(settings),
    now,
    pictures: pictures.get(),
    linkRules: settings.linkRules,
  });
  const fields = {
    slug: story.slug,
    id: story.id,
    date: now.slice(0, 10),
    time: now.slice(11, 16).replace(':', ''),
    format,
    ext: exporter.extension,
    source: story.source.name.replace(/\.[^.]{1,10}$/, ''),
  };
  return { ...file, name: nameForExport(settings.exportNames, file.name, fields) };
}

/** What was written where. */
export interface Written {
  readonly story: string;
  readonly folder: ExportFolder;
  readonly place: string;
  readonly names: readonly string[];
  /** Those of the names under which an earlier export stood. */
  readonly replaced: readonly string[];
}

/** The last export, shown beside its story. */
export const lastWritten = createStore<Written | null>(null);

export async function chooseFolder(): Promise<ExportFolder | null> {
  const chosen = await newsroom.chooseExportFolder();
  if (!chosen.ok) {
    showProblem(chosen.problem);
    return null;
  }
  windowStore.change((now) => ({ ...now, lastFolder: chosen.value ?? now.lastFolder }));
  return chosen.value;
}

const onHold = 'This story is on hold. Give a reason under Export to let it out.';

async function write(formats: readonly string[], folder: ExportFolder): Promise<Outcome<Written>> {
  const session = currentSession();
  if (!session) return fail('no-story', 'Open a story first.');
  const story = session.sync();
  if (isOnHold(story, session.view.get().findings)) return fail('on-hold', onHold);
  await Promise.all([readPicturesOf(story), readTranscriptsOf(story)]);
  const files = formats.flatMap((format) => {
    const file = fileOf(story, format);
    return file ? [{ format, name: file.name, bytes: fileBytes(file), beside: file.beside ?? [] }] : [];
  });
  const beside = new Map(files.flatMap((file) => file.beside.map(({ name, bytes }) => [name, bytes] as const)));
  const where = { folderId: folder.id, story: story.id, replaces: windowStore.get().settings.exportReplaces };
  const saved = await newsroom.saveFiles({
    ...where,
    files: files.map(({ name, bytes }) => ({ name, content: bytes })),
    beside: [...beside].map(([name, content]) => ({ name, content })),
  });
  if (!saved.ok) return saved;
  // A name that was taken got a number: the receipts go by the names that were written.
  const left = files.map((file, at) => ({ ...file, name: saved.value.names[at] ?? file.name }));
  const receipts = await newsroom.saveFiles({
    ...where,
    files: receiptsFor(story, session.view.get().findings, left),
  });
  if (!receipts.ok) return receipts;
  await noteExported(story.id);
  const { folder: place, names, replaced = [] } = saved.value;
  return { ok: true, value: { story: story.id, folder, place, names, replaced } };
}

/** The desk shows what went out as it was saved last: what is unsaved is saved first. */
export async function noteExported(id: string): Promise<void> {
  if (!(await open.get(id)?.saver.flush())) return;
  const noted = await newsroom.noteExported(id);
  if (!noted.ok) return showProblem(noted.problem);
  windowStore.change((now) => ({
    ...now,
    stories: now.stories.map((each) => (each.id === id ? { ...each, exported: noted.value } : each)),
  }));
}

/** The files that stand where the story would be exported to; none where no folder is known. */
export async function filesThere(
  story: StoryDocument,
  formats: readonly string[],
  folder: ExportFolder | null,
): Promise<readonly FileThere[]> {
  if (folder === null) return [];
  const names: string[] = [];
  for (const format of formats) {
    // A file is made for its name: of a long story that is felt where hands wait for it.
    await new Promise((done) => window.requestIdleCallback(done, { timeout: 500 }));
    const name = fileOf(story, format)?.name;
    if (name !== undefined) names.push(name);
  }
  if (names.length === 0) return [];
  const there = await newsroom.lookAtFiles({ folderId: folder.id, story: story.id, names });
  return there.ok ? there.value : [];
}

/** Writes the story in the formats given, asking for a folder where none is known. */
export async function exportStory(formats: readonly string[]): Promise<void> {
  const folder = windowStore.get().lastFolder ?? (await chooseFolder());
  if (!folder) return;
  lastWritten.change(() => null);
  const outcome = await write(formats, folder);
  if (!outcome.ok) {
    showProblem(outcome.problem);
    // The reason is asked for there.
    if (outcome.problem.code === 'on-hold') goToPanel('export');
    return;
  }
  dismissSaying(onHold);
  lastWritten.change(() => outcome.value);
  const { names, replaced, place } = outcome.value;
  const told = replaced.length > 0 ? ` ${replaced.join(', ')} took the place of what stood there.` : '';
  say(`Exported ${names.length} files to ${place}.${told}`);
}

/** Exports by the present choices, from wherever the hands are. */
export function exportNow(): Promise<void> {
  const { settings, policy } = windowStore.get();
  return exportStory(chosenFormats(settings, policy.formats));
}
