import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pending } from '../../../electron/files/pendingSources';
import { watchPage } from '../../../electron/window/watchPage';
import { watchFailures, whereItFailed } from '../../../electron/watchFailures';

const logged: string[] = [];
beforeEach(() => {
  logged.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => void logged.push(parts.join(' ')));
});
afterEach(() => void vi.restoreAllMocks());

const tick = (): Promise<void> => new Promise((done) => setTimeout(done));
const codesOf = (pending: readonly Pending[]): string[] =>
  pending.flatMap((each) => ('problem' in each ? [each.problem.code] : []));

function watching() {
  const events = new EventEmitter();
  const done: string[] = [];
  let answer: (isToReload: boolean) => void = () => undefined;
  const asked: AbortSignal[] = [];
  const crash = (): void => void events.emit('render-process-gone', {}, { reason: 'crashed' });
  watchPage({
    contents: Object.assign(events, {
      reload: () => {
        done.push('reload');
        events.emit('did-finish-load');
      },
      forcefullyCrashRenderer: () => {
        done.push('end');
        crash();
      },
    }),
    isDestroyed: () => false,
    onGone: () => void done.push('gone'),
    tell: (pending) => void done.push(...codesOf(pending)),
    askToReload: (signal) =>
      new Promise((resolve) => {
        asked.push(signal);
        answer = resolve;
        signal.addEventListener('abort', () => resolve(false));
      }),
    giveUp: () => void done.push('give up'),
    now: () => 0,
  });
  return { events, done, asked, crash, answer: (isToReload: boolean) => answer(isToReload) };
}

describe('a page that fails', () => {
  it('is loaded again, and says what came back once it is there', () => {
    const { done, crash } = watching();
    crash();
    expect(done).toEqual(['gone', 'reload', 'window-crashed']);
  });

  it('is given up when it fails again and again', () => {
    const { done, crash } = watching();
    for (let time = 0; time < 4; time += 1) crash();
    expect(done.at(-1)).toBe('give up');
  });
});

describe('a page that does not answer', () => {
  it('is ended and loaded again when the user wants that', async () => {
    const { events, done, answer } = watching();
    events.emit('unresponsive');
    answer(true);
    await tick();
    expect(done).toEqual(['end', 'gone', 'reload', 'window-hung']);
  });

  it('is waited for when the user waits, and asked about again when it still does not answer', async () => {
    const { events, done, asked, answer } = watching();
    events.emit('unresponsive');
    events.emit('unresponsive');
    answer(false);
    await tick();
    expect(done).toEqual([]);
    events.emit('unresponsive');
    expect(asked).toHaveLength(2);
  });

  it('takes the question back when it answers after all, or crashes', async () => {
    for (const way of ['responsive', 'render-process-gone']) {
      const { events, done, asked } = watching();
      events.emit('unresponsive');
      events.emit(way, {}, { reason: 'oom' });
      await tick();
      expect(asked[0]?.aborted).toBe(true);
      expect(done).not.toContain('end');
    }
  });
});

describe('a failure within main', () => {
  function failing() {
    const events = new EventEmitter();
    const told: string[] = [];
    let time = 0;
    watchFailures(
      events,
      events,
      (pending) => void told.push(...codesOf(pending)),
      () => time,
    );
    return { events, told, wait: (milliseconds: number) => void (time += milliseconds) };
  }

  it.each(['uncaughtException', 'unhandledRejection'])('of kind %s is told, once a minute', (kind) => {
    const { events, told, wait } = failing();
    for (let time = 0; time < 5; time += 1) events.emit(kind, new Error('x'));
    expect(told).toEqual(['failed-within']);
    wait(60_000);
    events.emit(kind, 'no error at all');
    expect(told).toEqual(['failed-within', 'failed-within']);
  });

  it('is logged with its place and never with its words', () => {
    const { events } = failing();
    events.emit('uncaughtException', Object.assign(new RangeError('The mayor resigns tonight'), { code: 'E_X' }));
    expect(logged.join()).toMatch(/RangeError E_X\n\s+at /);
    expect(logged.join()).not.toContain('mayor');
    expect(whereItFailed('The mayor resigns')).toBe('string');
  });

  it('of one of Chromium’s processes is logged, and its end is none', () => {
    const { events, told } = failing();
    events.emit('child-process-gone', {}, { type: 'GPU', reason: 'clean-exit' });
    expect(logged).toEqual([]);
    events.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed' });
    expect(logged).toEqual(['A process of the window is gone: GPU crashed']);
    expect(told).toEqual([]);
  });
});
