import type { BrowserWindow } from 'electron';
import type { SaveCopies } from '../files/saveCopies';
import { copier, type DesktopSettings } from '../handlers/desktop';
import { askWith } from './dialogs';
import type { ClosingMeans } from './mayClose';

/** The system's own ways out for words that are not on the disk: its dialogs, a place of the user's, the clipboard. */
export function closingMeans(
  window: BrowserWindow,
  saveCopies: SaveCopies,
  writeClipboard: DesktopSettings['writeClipboard'],
): ClosingMeans {
  const copy = copier(writeClipboard);
  return {
    ask: (message, detail, buttons) => askWith(window, message, detail, buttons),
    saveCopies,
    copyText: (text) => copy({ text, html: '' }),
  };
}
