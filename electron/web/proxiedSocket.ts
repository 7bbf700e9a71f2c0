import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { clearTimeout, setTimeout } from 'node:timers';
import type { URL } from 'node:url';
import { bareHost } from './checkAddress';
import { throughProxy } from './proxy';

type Done = (error: Error | null, socket: Duplex) => void;

/**
 * What opens the connection of a WebSocket through a newsroom's proxy, within so many milliseconds, as the options of a
 * request take it. The other end proves who it is to us, not to the proxy.
 */
export function connectionThrough(
  proxy: string,
  url: URL,
  { trusted, within }: { readonly trusted: readonly string[] | undefined; readonly within: number },
) {
  const secure = url.protocol === 'wss:';
  const target = { host: bareHost(url), port: Number(url.port) || (secure ? 443 : 80), secure, places: [] };
  return (_options: unknown, done: Done): null => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), within);
    const opening = throughProxy(proxy, trusted).connect(target, late.signal) as Promise<Socket>;
    opening
      .then(
        (socket) => done(null, socket),
        (error: Error) => done(error, new Duplex()),
      )
      .finally(() => clearTimeout(timer));
    return null;
  };
}
