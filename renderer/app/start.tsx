import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { newsroom } from '../newsroom';
import { openPending } from '../state/openSources';
import { openStored } from '../state/openStories';
import { loadSettings } from '../state/settings';
import { windowStore } from '../state/windowStore';
import { App } from './App';
import { focusPane } from './panes';
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
  flushSync(() => windowStore.change((now) => ({ ...now, ready: true })));
  // The first key is meant for the way to a first story; one that is open brings its review up.
  if (last === undefined && document.activeElement === document.body) focusPane('copy');
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
