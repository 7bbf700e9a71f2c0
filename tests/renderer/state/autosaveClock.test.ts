import { expect, it } from 'vitest';
import { createAutosaveClock, windowTiming } from '../../../renderer/state/autosaveClock';

/** A clock moved by hand, which counts the saves. */
function handClock() {
  let now = 0;
  let due: { at: number; run: () => void } | null = null;
  const saves: number[] = [];
  const rests: number[] = [];
  const save = (isTyping: boolean): void => void (isTyping ? saves : rests).push(now);
  const clock = createAutosaveClock(save, {
    quiet: 200,
    longest: 700,
    now: () => now,
    setTimer: (run, wait) => {
      due = { at: now + wait, run };
      return 1;
    },
    clearTimer: () => {
      due = null;
    },
  });
  const pass = (until: number): void => {
    while (due && due.at <= until) {
      const { at, run } = due;
      due = null;
      now = at;
      run();
    }
    now = until;
  };
  return { clock, saves, rests, pass };
}

it('saves 200 ms after the last key', () => {
  const { clock, saves, rests, pass } = handClock();
  clock.touch();
  pass(100);
  clock.touch();
  pass(1000);
  expect({ saves, rests }).toEqual({ saves: [], rests: [300] });
});

it('saves at least every 700 ms while the typing goes on, and says when it rests', () => {
  const { clock, saves, rests, pass } = handClock();
  for (let at = 0; at <= 3000; at += 50) {
    pass(at);
    clock.touch();
  }
  pass(4000);
  const times = [0, ...saves];
  expect(saves.length).toBeGreaterThanOrEqual(4);
  expect(Math.max(...times.slice(1).map((time, at) => time - (times[at] ?? 0)))).toBeLessThanOrEqual(750);
  expect(rests).toEqual([3200]);
});

it('comes back when the typing rests, though the last key was saved while it went on', () => {
  const { clock, saves, rests, pass } = handClock();
  for (const at of [0, 150, 300, 450, 600]) {
    pass(at);
    clock.touch();
  }
  pass(4000);
  expect({ saves, rests }).toEqual({ saves: [700], rests: [900] });
});

it('saves nothing once stopped', () => {
  const { clock, saves, rests, pass } = handClock();
  clock.touch();
  clock.stop();
  pass(2000);
  expect([...saves, ...rests]).toEqual([]);
});

it('saves in the window soon enough that a failure is said within two seconds, and sooner when the typing rests', () => {
  expect(windowTiming.quiet).toBeLessThanOrEqual(250);
  expect(windowTiming.longest).toBeLessThanOrEqual(1500);
});
