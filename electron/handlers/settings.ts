import type { Policy, Settings } from '../../shared/ipc/settings';
import type { Outcome } from '../../shared/story/outcome';
import type { Memory } from '../settings/settings';

/** The user's settings; `onAppearance` hears of a new appearance, which the whole window follows. */
export const settingHandlers = (
  memory: Memory,
  policy: Policy,
  onAppearance: (appearance: Settings['appearance']) => void,
) => ({
  readPolicy: async (): Promise<Policy> => policy,
  readSettings: async (): Promise<Settings> => memory.settings(),
  saveSettings: async (change: Partial<Settings>): Promise<Outcome<Settings>> => {
    const changed = memory.change(change);
    onAppearance(memory.settings().appearance);
    return changed;
  },
});
