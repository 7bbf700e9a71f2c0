import type { Policy, Settings } from '../../shared/ipc/settings';
import type { Outcome } from '../../shared/story/outcome';
import type { Memory } from '../settings/settings';

/** The user's settings; `onChange` hears of new ones: the whole window follows its appearance, and the menus their keys. */
export const settingHandlers = (memory: Memory, policy: Policy, onChange: (settings: Settings) => void) => ({
  readPolicy: async (): Promise<Policy> => policy,
  readSettings: async (): Promise<Settings> => memory.settings(),
  saveSettings: async (change: Partial<Settings>): Promise<Outcome<Settings>> => {
    const changed = memory.change(change);
    onChange(memory.settings());
    return changed;
  },
});
