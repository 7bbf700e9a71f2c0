import { randomUUID } from 'node:crypto';
import type { FileThere, LookAtFiles, SavedFiles, SaveFiles } from '../../shared/ipc/exportFiles';
import type { ExportFolder } from '../../shared/ipc/settings';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import type { Disk } from '../../disk/disk';
import { certainFoldersOnly, mayLeaveTo, realFolder } from '../files/allowedFolders';
import { createExportedFiles } from '../files/exportedFiles';
import { bytesOf, exportFiles } from '../files/exportFiles';
import { safeFileName } from '../files/fileName';
import { folderLabel } from '../files/recentFiles';
import type { Memory } from '../settings/settings';

export interface ExportHandlerSettings {
  readonly disk: Disk;
  readonly memory: Memory;
  /** The folders that stories may leave to, or below; null for any. */
  readonly folders: readonly string[] | null;
  /** Shows the folder dialog, beginning at the folder used last; null when the user cancels. */
  readonly chooseFolder: (last: string | null) => Promise<string | null>;
  /** Shows the folder in the system's file manager; '' when that went well. */
  readonly showFolder: (path: string) => Promise<string>;
}

const gone = (label: string): Outcome<never> =>
  fail('export-folder-gone', `The folder “${label}” is gone. Choose another folder, and export again.`);
const notChosen = fail('export-folder-unknown', 'No folder was chosen to export to. Choose one, and export again.');

const mostFolders = 50;

/** Folders the user chose; the page knows them by handles, from one start to the next. */
export function exportHandlers({ disk, memory, folders, chooseFolder, showFolder }: ExportHandlerSettings) {
  const exported = createExportedFiles(disk, memory);
  const chosen = new Map(Object.entries(memory.chosenFolders()));

  const isAllowed = (path: string): Promise<boolean> => mayLeaveTo(folders, path);

  function handleOf(path: string): ExportFolder {
    const known = [...chosen].find(([, other]) => other === path)?.[0];
    const id = known ?? randomUUID();
    if (known === undefined) keep(id, path);
    return { id, label: folderLabel(path) };
  }

  /** Keeps a folder, and lets go of the oldest that no preset names. */
  function keep(id: string, path: string): void {
    const named = new Set(memory.settings().presets.map(({ folder }) => folder?.id));
    const loose = [...chosen.keys()].filter((other) => !named.has(other));
    for (const other of loose.slice(0, Math.max(0, chosen.size + 1 - mostFolders))) chosen.delete(other);
    chosen.set(id, path);
    memory.rememberChosenFolders(Object.fromEntries(chosen));
  }

  async function chooseExportFolder(): Promise<Outcome<ExportFolder | null>> {
    const path = await chooseFolder(memory.exportFolder() ?? folders?.[0] ?? null);
    if (path === null) return succeed(null);
    const real = await realFolder(path);
    if (real === null) return gone(folderLabel(path));
    if (!(await isAllowed(real))) return certainFoldersOnly(folders ?? []);
    memory.rememberExportFolder(real);
    return succeed(handleOf(real));
  }

  /** The folder's path, where it is still the one that was chosen. */
  async function chosenFolder(folderId: string): Promise<Outcome<string>> {
    const path = chosen.get(folderId);
    if (path === undefined) return notChosen;
    // A folder that now leads elsewhere is not the one the user chose.
    if ((await realFolder(path)) !== path) return gone(folderLabel(path));
    return (await isAllowed(path)) ? succeed(path) : certainFoldersOnly(folders ?? []);
  }

  async function lookAtFiles({ folderId, story, names }: LookAtFiles): Promise<Outcome<readonly FileThere[]>> {
    const folder = await chosenFolder(folderId);
    return folder.ok ? succeed(await exported.lookAt(folder.value, names.map(safeFileName), story)) : folder;
  }

  async function saveFiles({ folderId, story, replaces, files, beside = [] }: SaveFiles): Promise<Outcome<SavedFiles>> {
    const folder = await chosenFolder(folderId);
    if (!folder.ok) return folder;
    const path = folder.value;
    const mayReplace = (file: string): Promise<boolean> =>
      replaces ? exported.isOurs(file, story) : Promise.resolve(false);
    const saved = await exportFiles(disk, path, folderLabel(path), files, beside, mayReplace);
    if (saved.ok)
      exported.remember(
        path,
        story,
        saved.value.names.flatMap((name, at) => {
          const content = files[at]?.content;
          return content === undefined ? [] : [{ name, bytes: bytesOf(content) }];
        }),
      );
    return saved;
  }

  return {
    chooseExportFolder,
    lookAtFiles,
    saveFiles,
    lastExportFolder: async (): Promise<ExportFolder | null> => {
      const last = memory.exportFolder();
      const real = last === null ? null : await realFolder(last);
      return real === null || !(await isAllowed(real)) ? null : handleOf(real);
    },
    showExportFolder: async (folderId: string): Promise<Outcome<null>> => {
      const path = chosen.get(folderId);
      if (path === undefined) return notChosen;
      const trouble = await showFolder(path);
      return trouble === ''
        ? succeed(null)
        : fail('folder-not-shown', `The folder could not be shown. You find it at ${folderLabel(path)}.`);
    },
  };
}
