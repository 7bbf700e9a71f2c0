import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { fileFor, headersOf, listPages, mediaTypeOf } from './pages';

/** Before the app is ready: app:// is an origin of its own, like https. */
export const declareScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** Answers one origin of app:// in one session, from the renderer's folder and from nowhere else. */
export function servePages({ protocol: served }: Pick<Session, 'protocol'>, origin: string, folder: string): void {
  const pages = listPages(folder);
  const headers = headersOf(origin);
  served.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileFor(pages, origin, request.url) : null;
    if (file === null)
      return new Response('Not found', { status: 404, headers: { ...headers, 'Content-Type': 'text/plain' } });
    return new Response(await readFile(file), { headers: { ...headers, 'Content-Type': mediaTypeOf(file) } });
  });
}
