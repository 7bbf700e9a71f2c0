// Electron's safeStorage: Chromium alone offers a program no key of the system's, so nothing is ever sealed here.
import { notInShell, strict } from './strict.mjs';

export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: () => false,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString: () => {
    throw notInShell('safeStorage.encryptString');
  },
  decryptString: () => {
    throw notInShell('safeStorage.decryptString');
  },
});
