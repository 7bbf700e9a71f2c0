import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './newsroom';

/** Somebody outside the app who waits to be spoken to, by packets and by connections. */
interface Outside {
  readonly port: number;
  readonly heard: () => number;
  readonly close: () => void;
}

async function listenOutside(): Promise<Outside> {
  let heard = 0;
  const tcp = createServer((socket) => {
    heard += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => tcp.listen(0, '0.0.0.0', done));
  const address = tcp.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const udp = createSocket('udp4', () => void (heard += 1));
  await new Promise<void>((done) => udp.bind(address.port, '0.0.0.0', done));
  return {
    port: address.port,
    heard: () => heard,
    close: () => {
      tcp.close();
      udp.close();
    },
  };
}

/** What a page that was taken over would try: STUN and TURN, over UDP and TCP, here and in a frame of its own making. */
const callOut = (page: Page, port: number): Promise<readonly string[]> =>
  page.evaluate(async (to) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const worlds: readonly (readonly [string, unknown])[] = [
      ['page', window],
      ['frame', frame.contentWindow],
    ];
    const servers = [
      { urls: `stun:127.0.0.1:${to}` },
      { urls: `turn:127.0.0.1:${to}?transport=udp`, username: 'embargoed', credential: 'copy' },
      { urls: `turn:127.0.0.1:${to}?transport=tcp`, username: 'embargoed', credential: 'copy' },
    ];
    const tries = worlds.map(async ([name, world]) => {
      try {
        const { RTCPeerConnection: Connection } = world as typeof globalThis;
        const connection = new Connection({ iceServers: servers });
        connection.createDataChannel('copy');
        await connection.setLocalDescription(await connection.createOffer());
        return `${name}: gathered`;
      } catch (error) {
        return `${name}: ${error instanceof Error ? error.name : 'thrown'}`;
      }
    });
    const results = await Promise.all(tries);
    for (const rel of ['dns-prefetch', 'preconnect', 'prefetch']) {
      const link = document.createElement('link');
      link.rel = rel;
      link.href = `http://127.0.0.1:${to}/`;
      document.head.append(link);
    }
    return results;
  }, port);

test('lets a page that was taken over speak to nobody outside', async ({ newsroom }) => {
  const { page } = await newsroom.start();
  const outside = await listenOutside();
  try {
    // Both try: what holds them back is the socket, not a missing name.
    expect(await callOut(page, outside.port)).toEqual(['page: gathered', 'frame: gathered']);
    // Without the lock the first packets are here within a second.
    await page.waitForTimeout(3000);
    expect(outside.heard()).toBe(0);
  } finally {
    outside.close();
  }
});
