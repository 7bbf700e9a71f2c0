// What must hold after every case of the corpus, whatever it was: the eight invariants of the bar, as far as they can be
// looked at without a window.
import { createHash } from 'node:crypto';
import { createSocket } from 'node:dgram';
import dns from 'node:dns';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ferryStory } from '../exporters/ferryStory';
import { isFull } from '../runs';

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Every file below a folder but those in `except`, with its content. */
function treeHash(folder: string, except: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => !path.startsWith(except))
    .toSorted();
  return sha256(
    files.map((path) => `${path} ${statSync(path).isFile() ? sha256(readFileSync(path)) : 'folder'}`).join('\n'),
  );
}

/** Longest a case may compute, in milliseconds: the limit at which the app gives a reader up. Not by the clock, which counts other programs as well. */
const longest = 60_000;
const mostMemory = 512 * 1024 * 1024;

const requests: string[] = [];
const rejections: unknown[] = [];
process.on('unhandledRejection', (reason) => rejections.push(reason));

/** Counts what would leave the machine, for the life of this process. */
export function countRequests(): void {
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function count(this: Socket, ...given: unknown[]) {
    requests.push(`connect ${JSON.stringify(given[0])}`);
    return Reflect.apply(connect, this, given) as Socket;
  } as typeof connect;
  const { lookup } = dns.promises;
  dns.promises.lookup = (async (...given: Parameters<typeof lookup>) => {
    requests.push(`look up ${given[0]}`);
    return lookup(...given);
  }) as typeof lookup;
  const probe = createSocket('udp4');
  const sockets = Object.getPrototypeOf(probe) as { send: (...given: unknown[]) => unknown };
  const { send } = sockets;
  sockets.send = function count(...given: unknown[]) {
    requests.push('send');
    return Reflect.apply(send, this, given);
  };
  probe.close();
}

/** A disk with things of others on it; the case may write below `allowed` only. */
export function furnish(folder: string): string {
  const allowed = join(folder, 'allowed');
  for (const name of ['allowed', 'home', 'home/documents']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['home/diary.txt', 'home/documents/contract.txt', 'outside.txt'])
    writeFileSync(join(folder, name), `The text of ${name}, which is nobody else's.`);
  return allowed;
}

/** Runs one case and looks at all that must hold after it. */
export async function withInvariants(folder: string, run: (allowed: string) => void | Promise<void>): Promise<void> {
  const world = globalThis as { canary?: unknown; dialogs?: number };
  let sung = 0;
  world.canary = () => (sung += 1);
  const allowed = furnish(folder);
  const before = {
    tree: treeHash(folder, allowed),
    story: sha256(JSON.stringify(ferryStory)),
    memory: process.memoryUsage().rss,
  };
  requests.length = 0;
  rejections.length = 0;
  const began = process.cpuUsage();
  await run(allowed);
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1000;
  // What the case left behind has its turn.
  await new Promise((done) => setImmediate(done));
  delete world.canary;
  expect(sung, '1: nothing of the input ran').toBe(0);
  expect(({} as { polluted?: unknown }).polluted, '1: no prototype was changed').toBeUndefined();
  expect(requests, '2: nothing left the machine').toEqual([]);
  expect(treeHash(folder, allowed), '3: the disk outside the allowed folder is as it was').toBe(before.tree);
  expect(sha256(JSON.stringify(ferryStory)), '4: the story that was open is as it was').toBe(before.story);
  expect(rejections, '5: no promise was left to fail').toEqual([]);
  expect(took, '6: it ended before the app would have given it up').toBeLessThan(longest);
  if (isFull) expect(process.memoryUsage().rss - before.memory, '7: memory').toBeLessThan(mostMemory);
}
