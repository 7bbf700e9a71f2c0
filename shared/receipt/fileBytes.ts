import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ExportedFile } from '../exporters/exporter';

/** An exported file as it is written: its bytes, or its text in UTF-8. */
export const fileBytes = (file: ExportedFile): Uint8Array => file.bytes ?? utf8ToBytes(file.text);
