import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { channelOf, listensForFlush, verbs, type Verb } from '../shared/ipc/channels';
import type { NewsroomApi } from '../shared/ipc/contract';
import { checkArguments } from '../shared/ipc/schemas';
import { isOurPage } from './window/isOurPage';

/** What main answers: every verb of the contract. */
export type Handlers = Pick<NewsroomApi, Verb>;

/**
 * The one door. Only the top frame of a window of ours comes in, only with what the verb accepts,
 * and only as often as a person could mean it.
 */
export function serve(handlers: Handlers, onPageListens: () => void, mayCall: (verb: Verb) => boolean): void {
  const answer = (verb: Verb, event: IpcMainInvokeEvent, given: readonly unknown[]): unknown => {
    admit(event, verb);
    if (!mayCall(verb)) throw new Error(`${verb} was called too often`);
    const checked = checkArguments(verb, given);
    if (checked === null) throw new Error(`${verb} was called with what it does not accept`);
    const handler = handlers[verb] as (...accepted: readonly unknown[]) => unknown;
    return handler(...checked);
  };
  for (const verb of verbs) ipcMain.handle(channelOf(verb), (event, ...given: unknown[]) => answer(verb, event, given));
  ipcMain.handle(listensForFlush, (event) => {
    admit(event, listensForFlush);
    onPageListens();
  });
}

function admit(event: IpcMainInvokeEvent, channel: string): void {
  const window = BrowserWindow.fromWebContents(event.sender);
  if (window === null || window.isDestroyed() || !isOurPage(event.senderFrame))
    throw new Error(`${channel} is not for this page`);
}
