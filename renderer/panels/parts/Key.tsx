import { isMac, printed } from '../../app/keyTable';

/** A key as printed on the keyboard. Silent: the control's own name says what it does. */
export const Key = ({ keys }: { readonly keys: string }) => <kbd aria-hidden="true">{printed(keys, isMac())}</kbd>;
