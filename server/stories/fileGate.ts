import { parseTranscript } from '../../shared/importers/transcripts/keptTranscript';
import { transcriptType } from '../../shared/ipc/deskFiles';

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/** How the bytes of each kind of picture begin. */
const beginnings: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  'image/png': (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n'),
  'image/jpeg': (bytes) => startsWith(bytes, '\xff\xd8\xff'),
  'image/gif': (bytes) => startsWith(bytes, 'GIF8'),
  'image/webp': (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8),
  'image/avif': (bytes) => startsWith(bytes, 'ftypavi', 4),
};

/** Whether bytes are what they are said to be: a picture of its kind, or a transcript as a window keeps one. */
export function isOfType(bytes: Uint8Array, mediaType: string): boolean {
  if (mediaType !== transcriptType) return beginnings[mediaType]?.(bytes) ?? false;
  const text = Buffer.from(bytes).toString('utf8');
  // What is no UTF-8 would be another text at the other window.
  return Buffer.from(text, 'utf8').equals(bytes) && parseTranscript(text) !== null;
}
