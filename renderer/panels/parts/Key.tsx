import { keyNow } from '../../../shared/ipc/keys';
import { isMac, printed } from '../../app/keyTable';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';

/** A key as printed on the keyboard, the chosen one of a command. Silent: the control's own name says what it does. */
export function Key({ keys }: { readonly keys: string }) {
  const chosen = useStore(windowStore, ({ settings }) => settings.keys);
  return <kbd aria-hidden="true">{printed(keyNow(keys, chosen), isMac())}</kbd>;
}
