import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { Duplex } from 'node:stream';
import type { URL } from 'node:url';
import { bareHost } from './checkAddress';
import type { Network, Place } from './network';

/** What is sent to a site. */
export interface Message {
  readonly method: string;
  /** Besides `Host`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

const portOf = ({ port, protocol }: URL): number => (port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port));

/** Sends one request to the places checked before, and follows nothing. Rejects as the socket does, or when `signal` says so. */
export function openRequest(
  url: URL,
  { method, headers, body }: Message,
  places: readonly Place[],
  network: Network,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  const target = { host: bareHost(url), port: portOf(url), secure, places };
  // With an agent, even `false`, Node would make the connection itself, to wherever the name leads by then.
  const options: RequestOptions = {
    method,
    headers: { Host: url.host, ...headers },
    signal,
    maxHeaderSize: 64 * 1024,
    createConnection: (_options, done) => {
      Promise.resolve(network.connect(target, signal)).then(
        (socket) => done(null, socket),
        (error: Error) => done(error, new Duplex()),
      );
      return null;
    },
  };
  return new Promise((done, failed) => {
    const request = (secure ? requestSecure : requestPlain)(url, options, done);
    request.on('error', failed);
    // While a proxy is asked there is no socket yet whose end would tell.
    signal.addEventListener('abort', () => failed(signal.reason as Error), { once: true });
    request.end(body ?? undefined);
  });
}
