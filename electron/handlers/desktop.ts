import type { UnsavedStory } from '../../shared/ipc/contract';
import { succeed, fail, type Outcome } from '../../shared/story/outcome';
import { linkToOpen } from '../files/linkToOpen';
import type { SaveCopies } from '../files/saveCopies';

export interface DesktopSettings {
  readonly writeClipboard: (content: { readonly text: string; readonly html: string }) => Promise<void>;
  /** Hands an address that was checked to the user's browser. */
  readonly openInBrowser: (url: string) => Promise<void>;
  readonly saveCopies: SaveCopies;
  readonly onFlushed: (unsaved: readonly UnsavedStory[]) => void;
}

interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

/** Copies by the system's clipboard, and says what to do where that refuses. */
export const copier =
  (write: DesktopSettings['writeClipboard']) =>
  async (content: ClipboardContent): Promise<Outcome<null>> => {
    try {
      await write(content);
      return succeed(null);
    } catch (error) {
      console.error('The clipboard refused:', error instanceof Error ? error.message : error);
      return fail('not-copied', 'The system did not take the copy. Click into the window and copy again.');
    }
  };

/** What lies outside the window: clipboard, browser, and the end. */
export const desktopHandlers = ({ writeClipboard, openInBrowser, saveCopies, onFlushed }: DesktopSettings) => ({
  copyToClipboard: copier(writeClipboard),
  saveCopyAs: saveCopies,
  openLink: async (url: string): Promise<Outcome<null>> => {
    const address = linkToOpen(url);
    if (address === null)
      return fail('link-refused', 'This link is not opened: it is no plain web or mail address. Check its spelling.');
    try {
      await openInBrowser(address);
      return succeed(null);
    } catch (error) {
      console.error('No browser took the link:', error instanceof Error ? error.message : error);
      return fail('link-not-opened', 'No browser could be opened for this link. Copy it and open it by hand.');
    }
  },
  flushed: async (unsaved: readonly UnsavedStory[]): Promise<void> => onFlushed(unsaved),
});
