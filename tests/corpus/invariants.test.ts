import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder } from '../electron/freshFolder';
import { countRequests, withInvariants } from './invariants';

countRequests();

/** Each of these breaks one promise, as a bad input might. */
const breaches: Readonly<Record<string, (allowed: string) => void | Promise<void>>> = {
  '1: nothing of the input ran': () => (globalThis as unknown as { canary: () => void }).canary(),
  '2: nothing left the machine': () =>
    void connect(9, '127.0.0.1')
      .on('error', () => undefined)
      .destroy(),
  '2: nothing left the machine (UDP)': () => {
    const socket = createSocket('udp4');
    socket.send('x', 9, '127.0.0.1', () => socket.close());
  },
  '3: the disk outside': (allowed) => writeFileSync(join(allowed, '..', 'evil.txt'), 'x'),
  '5: no promise': () => void Promise.reject(new Error('left alone')),
};

it.each(Object.entries(breaches))('%s: noticed when it is broken', async (promise, breach) => {
  await expect(withInvariants(freshFolder(), breach)).rejects.toThrow(promise.replace(' (UDP)', ''));
});

it('lets a case write where it may', async () => {
  await withInvariants(freshFolder(), (allowed) => writeFileSync(join(allowed, 'tide.txt'), 'x'));
});
