import ElectronStore from 'electron-store';
import { join } from 'node:path';
import type { Settings } from '../../shared/ipc/settings';
import { diskError } from '../../disk/disk';
import { keepGoodConfig, mendConfig } from './configFile';
import { createMemory, type Keep, type Memory } from './settings';

const inMemory = (): Keep => {
  const values = new Map<string, unknown>();
  return { get: (key) => values.get(key), set: (key, value) => void values.set(key, value) };
};

function openStore(folder: string): Keep {
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: folder,
    name: 'config',
    accessPropertiesByDotNotation: false,
    // Names of recent files tell what a desk works on.
    configFileMode: 0o600,
  });
  const opened = store.store;
  return {
    get: (key) => opened[key],
    set(key, value) {
      store.set(key, value);
      // electron-store has been seen to report success for half a file on a full disk.
      if (!keepGoodConfig(store.path)) throw diskError('ENOSPC', 'The settings were not written whole');
    },
  };
}

/** Opens the settings whatever state their file is in; `notice` is what to tell the user of it. */
export function openSettings(
  folder: string,
  locked: Partial<Settings> = {},
): { readonly memory: Memory; readonly notice: string | null } {
  const notice = mendConfig(join(folder, 'config.json'), new Date());
  try {
    return { memory: createMemory(openStore(folder), locked), notice };
  } catch (error) {
    // The first window never waits for a settings file.
    console.error('Settings are kept in memory:', error instanceof Error ? error.message : error);
    return {
      memory: createMemory(inMemory(), locked),
      notice:
        notice ??
        'Your settings cannot be opened, so what you change lasts until you quit. Check the permissions of Verbatim’s folder.',
    };
  }
}
