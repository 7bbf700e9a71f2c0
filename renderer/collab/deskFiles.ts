import * as v from 'valibot';
import { filePartSchema, longestFile, longestPart } from '../../shared/ipc/deskFiles';
import type { DeskAsk } from '../../shared/ipc/deskProtocol';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';

export type Ask = (ask: DeskAsk) => Promise<Outcome<unknown>>;

/** A picture, or a transcript as it is kept. */
export interface DeskFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The browser’s own: a part of half a megabyte must not hold up a key. */
function toBase64(bytes: Uint8Array): string {
  const step = 32_768;
  let text = '';
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  const latin = atob(text);
  const bytes = new Uint8Array(latin.length);
  for (let at = 0; at < latin.length; at += 1) bytes[at] = latin.charCodeAt(at);
  return bytes;
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends a file to the desk, part by part. */
export async function sendFile(ask: Ask, { sha256, mediaType, bytes }: DeskFile): Promise<Outcome<null>> {
  const size = bytes.length;
  if (size > longestFile) return fail('too-long', 'This is more than the shared desk takes.');
  for (let from = 0; from < size; from += longestPart) {
    const part = toBase64(bytes.subarray(from, from + longestPart));
    const answer = await ask({ kind: 'put-file', sha256, mediaType, size, from, part });
    if (!answer.ok) return answer;
  }
  return succeed(null);
}

const astray = fail('file-broken', 'A file did not come whole from the shared desk.');

/** A file of the desk, proved by its name. */
export async function fetchFile(ask: Ask, sha256: string): Promise<Outcome<DeskFile>> {
  let bytes: Uint8Array | null = null;
  let mediaType = '';
  for (let from = 0; bytes === null || from < bytes.length;) {
    const answer = await ask({ kind: 'file', sha256, from });
    if (!answer.ok) return answer;
    const read = v.safeParse(filePartSchema, answer.value);
    if (!read.success || read.output.size > longestFile) return astray;
    const part = fromBase64(read.output.part);
    bytes ??= new Uint8Array(read.output.size);
    // Every part but the last is as long as one may be: the desk does not say when there will be enough of them.
    if (part.length !== Math.min(longestPart, bytes.length - from)) return astray;
    ({ mediaType } = read.output);
    bytes.set(part, from);
    from += part.length;
  }
  return (await sha256Of(bytes)) === sha256 ? succeed({ sha256, mediaType, bytes }) : astray;
}
