import { WebSocket } from 'ws';
import type { DeskSocket, SocketEvents } from './deskLine';

/** A whole story of 20 MB in its longest form, with the steps since its checkpoint. */
const longestFromDesk = 64 * 1024 * 1024;

/** Opens a socket to a desk. It comes from no page, and says so by naming no origin. */
export const dialDesk =
  (address: string, trusted: readonly string[] | undefined) =>
  ({ onOpen, onText, onPing, onClosed }: SocketEvents): DeskSocket => {
    const socket = new WebSocket(address, {
      maxPayload: longestFromDesk,
      perMessageDeflate: false,
      followRedirects: false,
      handshakeTimeout: 10_000,
      minVersion: 'TLSv1.2',
      ...(trusted !== undefined && { ca: [...trusted] }),
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
