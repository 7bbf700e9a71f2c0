import { keyNow } from '../../../shared/ipc/keys';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { isMac, printed } from '../../app/keyTable';

/** The key of a command as printed on the keyboard, by the command's own key: the chosen one where there is one. */
export const keyHint = (keys: string): string => printed(keyNow(keys, windowStore.get().settings.keys), isMac());

/** The same for what is drawn: it follows a key that is changed. */
export function useKeyHint(keys: string): string {
  const chosen = useStore(windowStore, ({ settings }) => settings.keys);
  return printed(keyNow(keys, chosen), isMac());
}

/** A key as printed on the keyboard. Silent: the control's own name says what it does. */
export const Key = ({ keys }: { readonly keys: string }) => <kbd aria-hidden="true">{useKeyHint(keys)}</kbd>;
