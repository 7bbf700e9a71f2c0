import { chmodSync, copyFileSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../../disk/disk';
import { replaceFileSync } from '../../disk/replaceFileSync';

/** No settings file of ours is larger. */
const largest = 1024 * 1024;

const isSettings = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};

const mark = '\uFEFF';

/** The settings a file holds as JSON text, '' when there is no file, null when it is damaged. */
function readConfig(path: string): string | null {
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > largest) return null;
    const text = readFileSync(path, 'utf8');
    return isSettings(text.startsWith(mark) ? text.slice(mark.length) : text) ? text : null;
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? '' : null;
  }
}

const ownOnly = 0o600;

const goodCopy = (path: string): string => `${path}.good`;

/** The time as part of a file name. */
const stamp = (now: Date): string => now.toISOString().replaceAll(':', '-');

const setAside =
  'Your settings could not be read and are back to the last ones that could. The damaged file is kept beside them.';
const stuck =
  'Your settings could not be read, so Verbatim uses its own for now. What you change lasts until you quit. Check the permissions of Verbatim’s folder.';

/**
 * Makes sure that the settings file can be opened: a damaged one is copied aside and the last good one
 * put in its place. Returns what to tell the user, or null. Never throws for what is on the disk.
 */
export function mendConfig(path: string, now: Date): string | null {
  const text = readConfig(path);
  try {
    if (text === null) {
      const aside = join(dirname(path), `config.corrupt-${stamp(now)}.json`);
      copyFileSync(path, aside);
      chmodSync(aside, ownOnly);
      replaceFileSync(path, readConfig(goodCopy(path)) || '{}');
      return setAside;
    }
    if (text === '') return null;
    // An earlier Verbatim let every user of the machine read it.
    chmodSync(path, ownOnly);
    replaceFileSync(goodCopy(path), text);
    // electron-store takes a byte order mark for damage.
    if (text.startsWith(mark)) replaceFileSync(path, text.slice(mark.length));
    return null;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return text === null ? stuck : null;
  }
}

/** After a change: true when the file holds whole settings, which then become the good copy. */
export function keepGoodConfig(path: string): boolean {
  const text = readConfig(path);
  if (text === null || text === '') return false;
  try {
    replaceFileSync(goodCopy(path), text);
  } catch (error) {
    // The settings themselves are whole; the older copy stays.
    if (errorCode(error) === '') throw error;
  }
  return true;
}
