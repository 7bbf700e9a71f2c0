import type { Vault } from '../../../electron/sending/sealedFile';

/** Turns letters round: enough to see that nothing stands there as it was. */
export const testVault = (isAvailable = true): Vault => ({
  isAvailable: () => isAvailable,
  seal: (text) => Buffer.from(`sealed ${[...text].toReversed().join('')}`),
  open: (sealed) => {
    if (!sealed.toString().startsWith('sealed ')) throw new Error('not sealed here');
    return Array.from(sealed.toString().slice(7)).toReversed().join('');
  },
});
