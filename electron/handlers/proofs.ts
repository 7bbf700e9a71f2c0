import { basename, dirname } from 'node:path';
import type { SavedFiles } from '../../shared/ipc/exportFiles';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import type { Disk } from '../../disk/disk';
import { certainFoldersOnly, mayLeaveTo, realFolder } from '../files/allowedFolders';
import { exportFiles } from '../files/exportFiles';
import { safeFileName } from '../files/fileName';
import { folderLabel } from '../files/recentFiles';

export interface ProofSettings {
  readonly disk: Disk;
  /** The folders that stories may leave to, or below; null for any. */
  readonly folders: readonly string[] | null;
  /** Where a proof goes that has this name unless the user gives it another; null when the user cancels. */
  readonly choosePlace: (name: string) => Promise<string | null>;
  /** What the page shows on paper, as a PDF. */
  readonly toPdf: () => Promise<Uint8Array>;
  /** Shows the system's print dialog; why nothing was printed, '' where it was. */
  readonly print: () => Promise<string>;
}

const notMade = fail(
  'proof-not-made',
  'The proof could not be set as pages. Try again; if it fails again, export the story.',
);
const notPrinted = fail(
  'proof-not-printed',
  'The system did not print. Check that a printer is there and switched on, or save the proof as a PDF.',
);

/** The proof of a story, which the page has laid out for paper. */
export function proofHandlers({ disk, folders, choosePlace, toPdf, print }: ProofSettings) {
  async function saveProof(name: string): Promise<Outcome<SavedFiles | null>> {
    const path = await choosePlace(safeFileName(name));
    if (path === null) return succeed(null);
    const folder = dirname(path);
    if (!(await mayLeaveTo(folders, (await realFolder(folder)) ?? folder))) return certainFoldersOnly(folders ?? []);
    let content: Uint8Array;
    try {
      content = await toPdf();
    } catch (error) {
      console.error('The proof could not be made:', error instanceof Error ? error.message : error);
      return notMade;
    }
    return exportFiles(disk, folder, folderLabel(folder), [{ name: basename(path), content }]);
  }

  async function printProof(): Promise<Outcome<null>> {
    const trouble = await print();
    return trouble === '' || /cancel/i.test(trouble) ? succeed(null) : notPrinted;
  }

  return { saveProof, printProof };
}
