import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { URL } from 'node:url';

export const pageOrigin = 'app://verbatim';
export const startPage = `${pageOrigin}/index.html`;

/** The page that reads files has an origin of its own, so that the door to main is shut to it, and a session in memory. */
export const readerOrigin = 'app://reader';
export const readerPage = `${readerOrigin}/reader.html`;
export const readerPartition = 'reader';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // renderer/trusted.ts says what each policy is for; the editor makes the one for what is pasted into it.
  "require-trusted-types-for 'script'",
  'trusted-types verbatim-xml ProseMirrorClipboard',
  // Not yet heeded by Chromium; lockSockets closes the sockets themselves.
  "webrtc 'block'",
].join('; ');

/** The reader runs its own script and nothing else: it has no picture, no style and no address to ask. */
const readerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "webrtc 'block'",
].join('; ');

/** On every answer of one origin, errors too. */
export const headersOf = (origin: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': origin === readerOrigin ? readerPolicy : windowPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-DNS-Prefetch-Control': 'off',
});

/** The files that may be served, by the path a page asks for. Links are left out, so none can lead outside. */
export type Pages = ReadonlyMap<string, string>;

export function listPages(folder: string, at = ''): Pages {
  const pages = new Map<string, string>();
  for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
    const path = `${at}/${entry.name}`;
    if (entry.isDirectory()) listPages(folder, path).forEach((file, page) => pages.set(page, file));
    if (entry.isFile() && extname(entry.name) in mediaTypes) pages.set(path, join(folder, path));
  }
  return pages;
}

export const mediaTypeOf = (file: string): string => mediaTypes[extname(file)] ?? 'application/octet-stream';

/** The file an address of this origin stands for; null for whatever is not on the list, letter by letter. */
export function fileFor(pages: Pages, origin: string, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'app:' || `app://${url.host}` !== origin || url.username !== '' || url.password !== '')
    return null;
  return pages.get(url.pathname) ?? null;
}
