import { URL } from 'node:url';
import { WebSocket, type ClientOptions } from 'ws';
import { connectionThrough } from '../web/proxiedSocket';
import { isOnThisMachine } from './deskAddress';
import type { DeskSocket, SocketEvents } from './deskLine';

/** A whole story of 20 MB in its longest form, with the steps since its checkpoint. */
const longestFromDesk = 64 * 1024 * 1024;

/** How a newsroom has its machines reach the net. */
export interface WayOut {
  /** The certificates to believe; Node's own where none are given. */
  readonly trusted: readonly string[] | undefined;
  /** The newsroom’s proxy; null where the way is open. A desk on this machine is never called through it. */
  readonly proxy: string | null;
}

const handshakeTimeout = 10_000;

const proxied = (proxy: string, url: URL, trusted: WayOut['trusted']): ClientOptions => ({
  // The library hands it on to Node’s request, which takes a socket that comes later; its types know none such.
  createConnection: connectionThrough(proxy, url, { trusted, within: handshakeTimeout }) as unknown as NonNullable<
    ClientOptions['createConnection']
  >,
});

/** Opens a socket to a desk. It comes from no page, and says so by naming no origin. */
export const dialDesk =
  (address: string, { trusted, proxy }: WayOut) =>
  ({ onOpen, onText, onPing, onClosed }: SocketEvents): DeskSocket => {
    const url = new URL(address);
    const socket = new WebSocket(address, {
      maxPayload: longestFromDesk,
      perMessageDeflate: false,
      followRedirects: false,
      handshakeTimeout,
      minVersion: 'TLSv1.2',
      ...(trusted !== undefined && { ca: [...trusted] }),
      ...(proxy !== null && !isOnThisMachine(url.hostname) && proxied(proxy, url, trusted)),
    });
    let isCut = false;
    socket.on('open', onOpen);
    socket.on('ping', onPing);
    socket.on('message', (data, isBinary) => onText(isBinary ? '' : String(data)));
    // The library closes the socket behind every error.
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      if (!isCut) onClosed(code);
    });
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
      },
      cut: () => {
        isCut = true;
        socket.terminate();
      },
    };
  };
