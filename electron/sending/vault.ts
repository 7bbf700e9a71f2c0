import { safeStorage } from 'electron';
import type { Vault } from './sealedFile';

/** On Linux without a keyring Electron would seal with a password that everybody knows: that is no safe place. */
const isSafe = (): boolean =>
  safeStorage.isEncryptionAvailable() &&
  (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');

export const systemVault: Vault = {
  isAvailable: isSafe,
  seal: (text) => safeStorage.encryptString(text),
  open: (sealed) => safeStorage.decryptString(sealed),
};
