import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cpuSecondsOf, watchWork, type Patience } from '../../apart/watchWork';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** When a process that works so much in each second by the clock is given up: the second, and the limit it is told; null where it is not in an hour. */
function givenUpAt(share: number | null, patience: Patience): readonly [number, string] | null {
  let told: string | null = null;
  const begun = Date.now();
  const worked = (): number | null => (share === null ? null : (share * (Date.now() - begun)) / 1000);
  const stop = watchWork(patience, worked, (limit) => (told ??= limit));
  for (let second = 1; second <= 3600; second += 1) {
    vi.advanceTimersByTime(1000);
    if (told === null) continue;
    stop();
    return [second, told];
  }
  stop();
  return null;
}

const alone = { seconds: 10, mayWait: false };

describe('a process at work', () => {
  it('is given up by what it has worked', () => expect(givenUpAt(1, alone)).toEqual([10, '10 seconds']));
  it('has as much longer as a busy machine gives it less', () =>
    expect(givenUpAt(0.25, alone)).toEqual([40, '10 seconds']));
  it('that works for nothing is given up as stuck, unless it may wait for others', () => {
    expect(givenUpAt(0, { seconds: 60, mayWait: false })).toEqual([10, '10 seconds']);
    expect(givenUpAt(0, { seconds: 60, mayWait: true })).toEqual([600, '600 seconds']);
  });
  it('is given up by the clock where the system does not tell what it has worked', () =>
    expect(givenUpAt(null, alone)).toEqual([10, '10 seconds']));
});

it.runIf(process.platform === 'linux')('the work of a process is told, and none by one that sleeps', async () => {
  vi.useRealTimers();
  const own = cpuSecondsOf(process.pid);
  expect(own).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage();
  expect(Math.abs((own ?? 0) - (user + system) / 1e6)).toBeLessThan(1);
  const asleep = spawn('sleep', ['60']);
  await new Promise((done) => asleep.once('spawn', done));
  expect(cpuSecondsOf(asleep.pid)).toBeLessThan(1);
  asleep.kill();
  expect(cpuSecondsOf(undefined)).toBeNull();
});
