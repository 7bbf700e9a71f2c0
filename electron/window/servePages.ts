import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { fileFor, listPages, mediaTypeOf, pageHeaders } from './pages';

/** Before the app is ready: app:// is an origin of its own, like https. */
export const declareScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** Answers app:// from the renderer's folder and from nowhere else. */
export function servePages(folder: string): void {
  const pages = listPages(folder);
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileFor(pages, request.url) : null;
    if (file === null)
      return new Response('Not found', { status: 404, headers: { ...pageHeaders, 'Content-Type': 'text/plain' } });
    return new Response(await readFile(file), { headers: { ...pageHeaders, 'Content-Type': mediaTypeOf(file) } });
  });
}
