import type { Settings } from '../../../shared/ipc/settings';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';

/** Whether the newsroom has set this setting, so that it cannot be changed here. */
export const useLocked = (name: keyof Settings): boolean =>
  useStore(windowStore, ({ policy }) => policy.locked.includes(name));

/** Said beside what cannot be changed here. */
export const ByNewsroom = () => <span className="by-newsroom">set by your newsroom</span>;
