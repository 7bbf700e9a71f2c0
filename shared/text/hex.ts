import { hexToBytes } from '@noble/hashes/utils.js';

/** Bytes from hexadecimal of an even length. */
export const decodeHex = (text: string): Uint8Array => hexToBytes(text);
