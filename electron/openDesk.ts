import { app, BrowserWindow, clipboard, ClipboardItem, dialog, Menu, nativeTheme, shell } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { calls } from '../shared/ipc/channels';
import type { CommandName } from '../shared/ipc/commands';
import { nodeDisk } from '../disk/disk';
import type { Pending, PendingSources } from './files/pendingSources';
import { copiesSaver, type SaveCopies } from './files/saveCopies';
import { destinationHandlers } from './handlers/destinations';
import { sharedDeskHandlers } from './handlers/sharedDesk';
import { openDeskLine, type OpenedLine } from './desk/openDeskLine';
import { desktopHandlers, type DesktopSettings } from './handlers/desktop';
import { exportHandlers } from './handlers/exports';
import { proofHandlers } from './handlers/proofs';
import { settingHandlers } from './handlers/settings';
import { sourceHandlers } from './handlers/sources';
import { storyHandlers } from './handlers/stories';
import { webHandlers } from './handlers/web';
import { createVersionStore, type VersionStore } from './history/versionStore';
import { limitCalls } from './limitCalls';
import { searchStories, type StorySearch } from './search/searchStories';
import { serve } from './serve';
import { openReader } from './reader/openReader';
import { readApart, type ReadApart } from './reader/readApart';
import { createSecretStore } from './sending/secretStore';
import { systemVault } from './sending/vault';
import { openSettings } from './settings/openSettings';
import { destinationsOf, policyForWindow, policyPath, readPolicy, type NewsroomPolicy } from './settings/policy';
import type { Memory } from './settings/settings';
import { deleteStory } from './stories/deleteStory';
import { spellWords, type Spelling } from './spelling/spellWords';
import { createJournalStore, type JournalStore } from './stories/journalStore';
import { createPictureStore, type PictureStore } from './stories/pictureStore';
import { createStoryStore, type StoryStore } from './stories/storyStore';
import { createTranscriptStore, type TranscriptStore } from './stories/transcriptStore';
import { sweep } from './stories/sweep';
import { sweepSources } from './stories/sweepSources';
import type { Places } from './stories/unneeded';
import { watchStories } from './stories/watchStories';
import { askForUpdates } from './updates/askForUpdates';
import { internet, type Network } from './web/network';
import { throughProxy } from './web/proxy';
import { trustedCertificates } from './web/trusted';
import { closingMeans } from './window/closingMeans';
import {
  askToReload,
  askToSendTo,
  chooseFiles,
  chooseFolder,
  chooseFolderForCopies,
  choosePlaceForCopy,
  chooseTranscript,
  choosePlaceForProof,
} from './window/dialogs';
import { flushBeforeClose, type Flush } from './window/flushBeforeClose';
import { mayClose } from './window/mayClose';
import { menuTemplate } from './window/menu';
import type { ChosenKeys } from '../shared/ipc/keys';
import { printPage } from './window/printPage';
import { openWindow } from './window/openWindow';
import { watchPage } from './window/watchPage';

const patience = 3000;
/** The most memory that reading one file may take, in MB. */
const readerMemory = 1024;

/** What keeps the stories. */
interface Stories {
  readonly store: StoryStore;
  readonly versions: VersionStore;
  readonly pictures: PictureStore;
  readonly transcripts: TranscriptStore;
  readonly journals: JournalStore;
}

/** Everything that the one window works with. */
interface Desk extends Stories {
  readonly window: BrowserWindow;
  readonly policy: NewsroomPolicy;
  readonly memory: Memory;
  readonly reader: ReadApart;
  readonly search: StorySearch;
  readonly spelling: Spelling;
  readonly sharedDesk: OpenedLine;
  readonly pending: PendingSources;
  readonly flush: Flush;
  readonly saveCopies: SaveCopies;
  readonly setMenu: (keys: ChosenKeys) => void;
}

const unusable: Pending = {
  problem: {
    code: 'stories-unusable',
    message:
      'Verbatim cannot use its folder for stories, so nothing can be saved. Check its permissions and the disk, then start Verbatim again.',
  },
};

const tooOften = {
  code: 'called-too-often',
  message:
    'Verbatim was asked for the same thing far too often and stopped answering for a moment. Wait a few seconds and do it again; if this comes back, close Verbatim and start it again.',
};

const now = (): Date => new Date();

const writeClipboard: DesktopSettings['writeClipboard'] = ({ text, html }) =>
  clipboard.write([new ClipboardItem({ 'text/plain': text, ...(html !== '' && { 'text/html': html }) })]);

const places = (): Places => {
  const data = app.getPath('userData');
  return { stories: join(data, 'stories'), history: join(data, 'history'), journals: join(data, 'journals') };
};

async function openStories(pending: PendingSources, onWritten: (id: string) => void): Promise<Stories> {
  const { stories: folder, history, journals } = places();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await sweep(nodeDisk, folder);
    await sweepSources(nodeDisk, folder, history);
  } catch (error) {
    // The window opens all the same: copy can be read, and copied out.
    pending.add([unusable]);
    console.error('The folder for stories cannot be used:', error instanceof Error ? error.message : error);
  }
  const versions = createVersionStore(nodeDisk, history, now);
  return {
    versions,
    store: createStoryStore({ disk: nodeDisk, folder, now, versions, beside: { history, journals }, onWritten }),
    pictures: createPictureStore(nodeDisk, folder, now),
    transcripts: createTranscriptStore(nodeDisk, folder, now),
    journals: createJournalStore(nodeDisk, journals),
  };
}

function networkOf({ proxy, certificates }: NewsroomPolicy): Network {
  const trusted = trustedCertificates(certificates);
  return proxy === null ? internet(trusted) : throughProxy(proxy, trusted);
}

function serveDesk({
  window,
  policy,
  memory,
  store,
  versions,
  pictures,
  transcripts,
  journals,
  reader,
  search,
  spelling,
  sharedDesk,
  pending,
  flush,
  saveCopies,
  setMenu,
}: Desk): void {
  const network = networkOf(policy);
  const web = webHandlers(policy.webPages ? network : null);
  window.once('closed', () => void web.stopReading());
  const handlers = {
    ...web,
    ...sourceHandlers({
      reader,
      disk: nodeDisk,
      memory,
      pictures,
      pending,
      chooseFiles: () => chooseFiles(window),
      chooseTranscript: () => chooseTranscript(window),
    }),
    searchStories: search.searchStories,
    previewStory: search.previewStory,
    ...spelling,
    ...storyHandlers(store, pictures, transcripts, journals, async (id) => {
      await search.forget();
      return deleteStory({ disk: nodeDisk, places: places(), versions, journals }, id);
    }),
    ...settingHandlers(memory, policyForWindow(policy), ({ appearance, keys }) => {
      nativeTheme.themeSource = appearance;
      setMenu(keys);
    }),
    ...exportHandlers({
      disk: nodeDisk,
      memory,
      folders: policy.exportFolders,
      chooseFolder: (last) => chooseFolder(window, last),
      showFolder: (path) => shell.openPath(path),
    }),
    ...destinationHandlers({
      memory,
      set: destinationsOf(policy),
      secrets: createSecretStore(join(app.getPath('userData'), 'secrets.json'), systemVault),
      network,
      askToAllow: (name, sites) => askToSendTo(window, name, sites),
      now: () => Math.floor(Date.now() / 1000),
    }),
    ...sharedDeskHandlers(sharedDesk),
    ...proofHandlers({
      disk: nodeDisk,
      folders: policy.exportFolders,
      choosePlace: (name) => choosePlaceForProof(window, name),
      ...printPage(window.webContents),
    }),
    ...desktopHandlers({
      writeClipboard,
      openInBrowser: (url) => shell.openExternal(url),
      saveCopies,
      onFlushed: flush.flushed,
    }),
  };
  const mayCall = limitCalls({
    now: () => performance.now(),
    onRefused: (verb) => {
      console.error('Called too often:', verb);
      pending.add([{ problem: tooOften }]);
    },
  });
  serve(handlers, flush.pageListens, mayCall);
}

function watchWindow({ window, memory, pending, flush }: Pick<Desk, 'window' | 'memory' | 'pending' | 'flush'>): void {
  watchPage({
    contents: window.webContents,
    isDestroyed: () => window.isDestroyed(),
    onGone: flush.pageGone,
    tell: pending.add,
    askToReload: (signal) => askToReload(window, signal),
    giveUp: () => {
      dialog.showErrorBox(
        'Verbatim has to close',
        'The window failed several times within a minute. Your stories are saved; start Verbatim again.',
      );
      app.exit(1);
    },
    now: () => performance.now(),
  });
  window.on('close', () => memory.rememberWindow(window.getBounds()));
}

/** Only a copy that is not packaged takes the file from elsewhere: tests, and whoever tries a policy out. */
const policyFile = (): string =>
  (app.isPackaged ? undefined : process.env['VERBATIM_POLICY']) ??
  policyPath(process.platform, process.env['ProgramData']);

/** Opens the window with everything behind it. Once, when the app is ready. */
export async function openDesk(folder: string, pending: PendingSources): Promise<BrowserWindow> {
  const { policy, notice: trouble } = readPolicy(policyFile());
  if (trouble !== null) pending.add([{ problem: { code: 'policy', message: trouble } }]);
  const { memory, notice } = openSettings(app.getPath('userData'), policy.settings);
  if (notice !== null) pending.add([{ problem: { code: 'settings', message: notice } }]);
  nativeTheme.themeSource = memory.settings().appearance;
  const search = searchStories(nodeDisk, join(folder, 'searchThread.js'), {
    stories: places().stories,
    indexFile: join(app.getPath('userData'), 'search.jsonl'),
  });
  const stories = await openStories(pending, search.changed);
  const { store } = stories;
  const window = openWindow(join(folder, 'preload.cjs'), memory.window());
  const saveCopies = copiesSaver(nodeDisk, {
    forFile: (name) => choosePlaceForCopy(window, name),
    forFiles: () => chooseFolderForCopies(window),
  });
  const means = closingMeans(window, saveCopies, writeClipboard);
  const flush = flushBeforeClose(window, {
    patience,
    settled: store.settled,
    mayClose: (unsaved) => mayClose(unsaved, means),
  });
  const reader = readApart({
    open: (events) => openReader(join(folder, 'readerPreload.cjs'), events),
    megabytes: readerMemory,
  });
  window.webContents.once('did-finish-load', reader.prepare);
  // A hidden window would keep the app from ending.
  window.once('closed', reader.close);
  const send = (command: CommandName): void => {
    if (!window.isDestroyed()) window.webContents.send(calls.menu, command);
  };
  const setMenu = (keys: ChosenKeys): void =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(send, process.platform, keys)));
  const spelling = spellWords(join(folder, 'spellThread.js'), join(folder, 'dictionaries'));
  const sharedDesk = openDeskLine({
    argv: process.argv,
    set: policy.desk,
    token: process.env['VERBATIM_DESK_TOKEN'] ?? null,
    path: join(app.getPath('userData'), 'desk-tokens.json'),
    vault: systemVault,
    wayOut: { trusted: trustedCertificates(policy.certificates), proxy: policy.proxy },
    tell: (news) => void (window.isDestroyed() || window.webContents.send(calls.desk, news)),
    onProblem: (problem) => pending.add([{ problem }]),
  });
  window.once('closed', () => sharedDesk.line?.close());
  serveDesk({
    window,
    policy,
    memory,
    ...stories,
    reader,
    search,
    spelling,
    sharedDesk,
    pending,
    flush,
    saveCopies,
    setMenu,
  });
  watchWindow({ window, memory, pending, flush });
  const watching = watchStories({
    disk: nodeDisk,
    folder: places().stories,
    store,
    tell: (changes) => {
      for (const { id } of changes) search.changed(id);
      void (window.isDestroyed() || window.webContents.send(calls.storiesChanged, changes));
    },
  });
  window.once('closed', () => watching.stop());
  void askForUpdates(policy, pending);
  setMenu(memory.settings().keys);
  return window;
}
