import { app, type IpcMainInvokeEvent } from 'electron';
import { readerChannels, type ReadRequest } from '../../shared/ipc/reader';
import { isPageOf } from '../window/isOurPage';
import { openReaderWindow } from '../window/openWindow';
import { readerOrigin } from '../window/pages';
import type { Reader, ReaderEvents } from './readApart';

/** Starts a reader: a hidden window in Chromium's sandbox, with a door of its own and none to the desk. */
export function openReader(preload: string, events: ReaderEvents): Reader {
  const window = openReaderWindow(preload);
  const contents = window.webContents;
  let isEnded = false;

  /** Only the window's own page is heard, and only by this reader. */
  const hear = (channel: string, listener: (given: unknown) => void): void =>
    contents.ipc.handle(channel, (event: IpcMainInvokeEvent, given: unknown) => {
      if (!isPageOf(readerOrigin, event.senderFrame)) throw new Error(`${channel} is not for this page`);
      if (!isEnded) listener(given);
    });
  const ready = new Promise<void>((resolve) => hear(readerChannels.ready, () => resolve()));
  hear(readerChannels.answer, events.onAnswer);

  function end(): void {
    isEnded = true;
    if (window.isDestroyed()) return;
    // One that is busy hears nothing: its process is ended first.
    contents.forcefullyCrashRenderer();
    window.destroy();
  }

  contents.on('render-process-gone', (_event, { reason }) => {
    if (isEnded) return;
    console.error('The reader is gone:', reason);
    end();
    events.onGone(reason === 'oom' ? 'out-of-memory' : 'broke');
  });

  return {
    ready,
    read: (request: ReadRequest) => contents.send(readerChannels.file, request),
    usage: () => {
      const pid = contents.getOSProcessId();
      const metric = app.getAppMetrics().find((each) => each.pid === pid);
      return {
        megabytes: metric ? metric.memory.workingSetSize / 1024 : null,
        cpuSeconds: metric?.cpu.cumulativeCPUUsage ?? null,
      };
    },
    end,
  };
}
