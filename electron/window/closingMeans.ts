import type { BrowserWindow } from 'electron';
import type { Disk } from '../../disk/disk';
import { exportFiles } from '../files/exportFiles';
import { folderLabel } from '../files/recentFiles';
import { copier, type DesktopSettings } from '../handlers/desktop';
import { askWith, chooseFolderForCopies } from './dialogs';
import type { ClosingMeans } from './mayClose';

/** The system's own ways out for words that are not on the disk: its dialogs, a folder of the user's, the clipboard. */
export function closingMeans(
  window: BrowserWindow,
  disk: Disk,
  writeClipboard: DesktopSettings['writeClipboard'],
): ClosingMeans {
  const copy = copier(writeClipboard);
  return {
    ask: (message, detail, buttons) => askWith(window, message, detail, buttons),
    chooseFolder: () => chooseFolderForCopies(window),
    saveCopies: (folder, unsaved) =>
      exportFiles(
        disk,
        folder,
        folderLabel(folder),
        unsaved.map(({ slug, json }) => ({ name: `${slug}.verbatim.json`, content: json })),
      ),
    copyText: (text) => copy({ text, html: '' }),
  };
}
