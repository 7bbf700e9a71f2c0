import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newsroom } from '../newsroom';
import { openPending } from '../state/openSources';
import { openStored } from '../state/openStories';
import { loadSettings } from '../state/settings';
import { windowStore } from '../state/windowStore';
import { App } from './App';
import { listen } from './listen';

/** Puts the desk back as it was left: its stories, the last one open, then what waits to be opened. */
async function reopenDesk(): Promise<void> {
  await loadSettings();
  const [stories, recent, lastFolder] = await Promise.all([
    newsroom.listStories(),
    newsroom.listRecentFiles(),
    newsroom.lastExportFolder(),
  ]);
  windowStore.change((now) => ({ ...now, stories, recent, lastFolder }));
  const last = stories.find(({ spiked, problem }) => !spiked && problem === undefined);
  if (last) await openStored(last.id);
  windowStore.change((now) => ({ ...now, ready: true }));
  await openPending();
}

/** Starts the window. */
export function start(root: HTMLElement): void {
  listen();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  void reopenDesk();
}
