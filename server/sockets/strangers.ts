import type { Readable } from 'node:stream';
import type { WebSocket } from 'ws';

/** So many windows may be about to sign in at once: all of a newsroom that come back in one moment. */
const mostStrangers = 250;
/** Whoever has not signed in has no more to say than a token, in bytes with the frame around it. */
const longestHello = 4096;

const nothing = (): void => undefined;

/** Windows that have not said who they are: they cost the desk next to nothing, however many come and whatever they send. */
export interface Strangers {
  /** What to call once the window has signed in; null for one that was sent away, to come again. */
  readonly admit: (socket: WebSocket, stream: Readable) => (() => void) | null;
}

export function createStrangers(most = mostStrangers): Strangers {
  let count = 0;
  return {
    admit: (socket, stream) => {
      let heard = 0;
      const listen = (part: Buffer): void => {
        heard += part.length;
        if (heard > longestHello) socket.terminate();
      };
      stream.on('data', listen);
      if (count >= most) {
        socket.on('error', nothing);
        socket.close(1013, 'Many sign in just now. Come again in a moment.');
        return null;
      }
      count += 1;
      let isKnown = false;
      const known = (): void => {
        if (isKnown) return;
        isKnown = true;
        count -= 1;
        stream.off('data', listen);
      };
      socket.on('close', known);
      return known;
    },
  };
}
