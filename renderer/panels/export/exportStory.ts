import { exporters } from '../../../shared/exporters/exporters';
import type { ExportedFile } from '../../../shared/exporters/exporter';
import type { ExportFolder } from '../../../shared/ipc/contract';
import { isOnHold } from '../../../shared/preflight/preflight';
import { fail, type Outcome } from '../../../shared/story/outcome';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { newsroom } from '../../newsroom';
import { currentSession, houseStyleNow } from '../../state/deskActions';
import { say, showProblem, windowStore } from '../../state/windowStore';

/** A story as a file of the format named; null when there is no such format. */
export function fileOf(story: StoryDocument, format: string): ExportedFile | null {
  const exporter = exporters.find(({ id }) => id === format);
  return exporter ? exporter.export(story, { houseStyle: houseStyleNow(), now: new Date().toISOString() }) : null;
}

/** What was written where. */
export interface Written {
  readonly folder: ExportFolder;
  readonly place: string;
  readonly names: readonly string[];
}

export async function chooseFolder(): Promise<ExportFolder | null> {
  const chosen = await newsroom.chooseExportFolder();
  if (!chosen.ok) {
    showProblem(chosen.problem);
    return null;
  }
  windowStore.change((now) => ({ ...now, lastFolder: chosen.value ?? now.lastFolder }));
  return chosen.value;
}

async function write(formats: readonly string[], folder: ExportFolder): Promise<Outcome<Written>> {
  const session = currentSession();
  if (!session) return fail('no-story', 'Open a story first.');
  const story = session.sync();
  if (isOnHold(story, session.view.get().findings)) return fail('on-hold', 'This story is on hold. Give a reason under Export to let it out.');
  const files = formats.flatMap((format) => fileOf(story, format) ?? []).map(({ name, text }) => ({ name, text }));
  const saved = await newsroom.saveFiles({ folderId: folder.id, files });
  return saved.ok ? { ok: true, value: { folder, place: saved.value.folder, names: saved.value.names } } : saved;
}

/** Writes the story in every format chosen, asking for a folder where none is known; null when it came to nothing. */
export async function exportStory(formats: readonly string[], known: ExportFolder | null): Promise<Written | null> {
  const folder = known ?? (await chooseFolder());
  if (!folder) return null;
  const outcome = await write(formats, folder);
  if (!outcome.ok) {
    showProblem(outcome.problem);
    return null;
  }
  say(`Exported ${outcome.value.names.length} files to ${outcome.value.place}.`);
  return outcome.value;
}
