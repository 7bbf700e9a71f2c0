import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { temporaryName } from './replaceFile';

/** As `replaceFile`, for small files that are written before anything else may happen: whole and synced, or the old one stands. */
export function replaceFileSync(path: string, text: string): void {
  const temporary = temporaryName(path);
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
