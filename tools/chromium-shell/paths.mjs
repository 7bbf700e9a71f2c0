// Where a system keeps a user's folders.
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const { env } = process;

function appData() {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32') return env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  return env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}

/** A folder the user may have moved or translated, as xdg-user-dirs records it. */
function userFolder(key, fallback) {
  if (process.platform !== 'linux') return join(homedir(), fallback);
  try {
    const lines = readFileSync(join(appData(), 'user-dirs.dirs'), 'utf8').split('\n');
    const line = lines.find((text) => text.startsWith(`XDG_${key}_DIR="`));
    if (line) return line.slice(line.indexOf('"') + 1, line.lastIndexOf('"')).replace('$HOME', homedir());
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return join(homedir(), fallback);
}

/** The folders `app.getPath` knows, except userData, which depends on the app. */
export const systemPaths = {
  home: () => homedir(),
  temp: () => tmpdir(),
  appData,
  documents: () => userFolder('DOCUMENTS', 'Documents'),
  downloads: () => userFolder('DOWNLOAD', 'Downloads'),
};
