import { contextBridge, ipcRenderer } from 'electron';
import { calls, channelOf, listensForFlush } from '../shared/ipc/channels';
import { apiName, type MenuCommand, type NewsroomApi, type StoryChange } from '../shared/ipc/contract';

/** The page gets what it is told, never the event, which would lead it back to Electron. */
function listen<T extends readonly unknown[]>(channel: string, listener: (...told: T) => void): () => void {
  const pass = (_event: unknown, ...told: unknown[]): void => listener(...(told as unknown as T));
  ipcRenderer.on(channel, pass);
  return () => void ipcRenderer.off(channel, pass);
}

const newsroom: NewsroomApi = {
  chooseSources: () => ipcRenderer.invoke(channelOf('chooseSources')),
  takePendingSources: () => ipcRenderer.invoke(channelOf('takePendingSources')),
  listRecentFiles: () => ipcRenderer.invoke(channelOf('listRecentFiles')),
  openRecentFile: (id) => ipcRenderer.invoke(channelOf('openRecentFile'), id),
  openAddress: (url) => ipcRenderer.invoke(channelOf('openAddress'), url),
  stopReading: () => ipcRenderer.invoke(channelOf('stopReading')),
  readFile: (file) => ipcRenderer.invoke(channelOf('readFile'), file),
  listStories: () => ipcRenderer.invoke(channelOf('listStories')),
  readStory: (id) => ipcRenderer.invoke(channelOf('readStory'), id),
  listVersions: (id) => ipcRenderer.invoke(channelOf('listVersions'), id),
  readVersion: (id, handle) => ipcRenderer.invoke(channelOf('readVersion'), id, handle),
  saveSource: (source) => ipcRenderer.invoke(channelOf('saveSource'), source),
  saveStory: (story) => ipcRenderer.invoke(channelOf('saveStory'), story),
  writeJournal: (journal) => ipcRenderer.invoke(channelOf('writeJournal'), journal),
  readJournal: (id) => ipcRenderer.invoke(channelOf('readJournal'), id),
  savePicture: (picture) => ipcRenderer.invoke(channelOf('savePicture'), picture),
  readPicture: (sha256) => ipcRenderer.invoke(channelOf('readPicture'), sha256),
  spikeStory: (id) => ipcRenderer.invoke(channelOf('spikeStory'), id),
  unspikeStory: (id) => ipcRenderer.invoke(channelOf('unspikeStory'), id),
  readSettings: () => ipcRenderer.invoke(channelOf('readSettings')),
  saveSettings: (change) => ipcRenderer.invoke(channelOf('saveSettings'), change),
  chooseExportFolder: () => ipcRenderer.invoke(channelOf('chooseExportFolder')),
  lastExportFolder: () => ipcRenderer.invoke(channelOf('lastExportFolder')),
  saveFiles: (request) => ipcRenderer.invoke(channelOf('saveFiles'), request),
  showExportFolder: (folderId) => ipcRenderer.invoke(channelOf('showExportFolder'), folderId),
  copyToClipboard: (content) => ipcRenderer.invoke(channelOf('copyToClipboard'), content),
  openLink: (url) => ipcRenderer.invoke(channelOf('openLink'), url),
  flushed: (unsaved) => ipcRenderer.invoke(channelOf('flushed'), unsaved),
  onPendingSources: (listener) => listen(calls.pendingSources, () => listener()),
  onStoriesChanged: (listener) =>
    listen<[readonly StoryChange[]]>(calls.storiesChanged, (changes) => listener(changes)),
  onFlush: (listener) => {
    void ipcRenderer.invoke(listensForFlush);
    return listen(calls.flush, () => listener());
  },
  onMenu: (listener) => listen<[MenuCommand]>(calls.menu, (command) => listener(command)),
};

contextBridge.exposeInMainWorld(apiName, newsroom);
