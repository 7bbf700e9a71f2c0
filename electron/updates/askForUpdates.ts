import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { errorCode } from '../../disk/disk';
import type { PendingSources } from '../files/pendingSources';
import type { NewsroomPolicy } from '../settings/policy';
import { watchUpdates } from './updates';

/** How often a server is asked, in milliseconds; the first time a little after the start. */
const every = 4 * 60 * 60 * 1000;
const first = 15_000;

/** What the installer was told of updates; '' where it was told nothing. */
function told(): string {
  try {
    return readFileSync(join(process.resourcesPath, 'app-update.yml'), 'utf8');
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return '';
  }
}

/** Asks for newer versions where the newsroom has set a server for them. Not run where the tests run: there is no installed copy. */
export const askForUpdates = (
  { updates, proxy }: Pick<NewsroomPolicy, 'updates' | 'proxy'>,
  pending: Pick<PendingSources, 'add'>,
): Promise<void> =>
  watchUpdates({
    server: updates,
    proxy,
    isPackaged: app.isPackaged,
    platform: process.platform,
    told,
    load: async () => (await import('electron-updater')).autoUpdater,
    ready: (version) =>
      pending.add([
        {
          problem: {
            code: 'update',
            message: `Verbatim ${version} is ready. It is put in place when you next close Verbatim; your stories are saved first.`,
          },
        },
      ]),
    often: (task) => {
      setTimeout(task, first).unref();
      setInterval(task, every).unref();
    },
  });
