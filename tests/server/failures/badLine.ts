import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a line does with what it carries: nothing wrong, late, cut off, swallowed without a word, or in crumbs. */
export const manners = ['pass', 'delay', 'drop', 'half-open', 'split'] as const;
export type Manner = (typeof manners)[number];

/** A line to a desk that behaves as it is told to. */
export interface BadLine {
  readonly port: number;
  readonly behave: (manner: Manner) => void;
  readonly close: () => Promise<void>;
}

const crumb = 3;
const late = 120;

export async function openBadLine(to: number): Promise<BadLine> {
  let manner: Manner = 'pass';
  const pairs = new Set<readonly [Socket, Socket]>();
  const cut = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  /** In order, whatever happens to it on the way. */
  const carry = (from: Socket, into: Socket): void => {
    let last: Promise<void> = Promise.resolve();
    let isSwallowing = false;
    from.on('data', (bytes: Buffer) => {
      const as = manner;
      // What is lost of a stream is never followed by its rest.
      isSwallowing ||= as === 'half-open';
      if (isSwallowing) return;
      last = last.then(async () => {
        if (as === 'delay') await new Promise((done) => setTimeout(done, late));
        const size = as === 'split' ? crumb : bytes.length;
        for (let at = 0; at < bytes.length && !into.destroyed; at += size) {
          into.write(bytes.subarray(at, at + size));
          if (as === 'split' && at % 300 === 0) await new Promise(setImmediate);
        }
      });
    });
    from.on('error', () => undefined);
    from.on('close', () => void last.then(() => into.destroy()));
  };
  const server: Server = createServer({ noDelay: true }, (near) => {
    if (manner === 'drop') return void near.destroy();
    const far = connect({ port: to, host: '127.0.0.1', noDelay: true });
    const pair = [near, far] as const;
    pairs.add(pair);
    near.on('close', () => pairs.delete(pair));
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    behave: (next) => {
      manner = next;
      if (next === 'drop') cut();
    },
    close: async () => {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}
