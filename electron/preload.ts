import { contextBridge, ipcRenderer } from 'electron';
import type { CommandName } from '../shared/ipc/commands';
import { calls, channelOf, listensForFlush, verbs, type Verb } from '../shared/ipc/channels';
import type { DeskNews } from '../shared/ipc/deskLine';
import { apiName, type NewsroomApi, type StoryChange } from '../shared/ipc/contract';

/** The page gets what it is told, never the event, which would lead it back to Electron. */
function listen<T extends readonly unknown[]>(channel: string, listener: (...told: T) => void): () => void {
  const pass = (_event: unknown, ...told: unknown[]): void => listener(...(told as unknown as T));
  ipcRenderer.on(channel, pass);
  return () => void ipcRenderer.off(channel, pass);
}

const ask =
  (verb: Verb) =>
  (...args: unknown[]): Promise<unknown> =>
    ipcRenderer.invoke(channelOf(verb), ...args);

/** The contract types each verb; the schemas at the door in main hold the arguments to it. */
const asked = Object.fromEntries(verbs.map((verb) => [verb, ask(verb)])) as unknown as Pick<NewsroomApi, Verb>;

const newsroom: NewsroomApi = {
  ...asked,
  onPendingSources: (listener) => listen(calls.pendingSources, () => listener()),
  onStoriesChanged: (listener) =>
    listen<[readonly StoryChange[]]>(calls.storiesChanged, (changes) => listener(changes)),
  onFlush: (listener) => {
    void ipcRenderer.invoke(listensForFlush);
    return listen(calls.flush, () => listener());
  },
  onDesk: (listener) => listen<[DeskNews]>(calls.desk, (news) => listener(news)),
  onMenu: (listener) => listen<[CommandName]>(calls.menu, (command) => listener(command)),
};

contextBridge.exposeInMainWorld(apiName, newsroom);
