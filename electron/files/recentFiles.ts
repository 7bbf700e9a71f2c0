import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, dirname, sep } from 'node:path';
import type { RecentFile } from '../../shared/ipc/contract';

const most = 12;

/** The newest first, each path once. */
export const withRecent = (paths: readonly string[], path: string): readonly string[] =>
  [path, ...paths.filter((other) => other !== path)].slice(0, most);

/** The handle under which the renderer asks for the file; the path itself stays here. */
export const recentId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32);

/** The folder as a person would name it: the home folder as ~, of a long path its end. */
export function folderLabel(folder: string, home: string = homedir()): string {
  const isHome = folder === home || folder.startsWith(home + sep);
  const label = isHome ? `~${folder.slice(home.length)}` : folder;
  const parts = label.split(sep);
  return parts.length > 4 ? ['…', ...parts.slice(-3)].join(sep) : label;
}

export const recentFile = (path: string): RecentFile => ({
  id: recentId(path),
  name: basename(path),
  folder: folderLabel(dirname(path)),
});
