import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTurns, inTurn } from '../../server/turns';
import { succeed } from '../../shared/story/outcome';

describe('turns', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('let so many work at once, and then whoever waited longest', async () => {
    const turns = createTurns({ atOnce: 2, mostWaiting: 2, patience: 1000 });
    const [first, second] = [await turns.enter(), await turns.enter()];
    const order: string[] = [];
    const third = turns.enter().then((leave) => (order.push('third'), leave));
    const fourth = turns.enter().then((leave) => (order.push('fourth'), leave));
    first!();
    (await third)!();
    (await fourth)!();
    expect(order).toEqual(['third', 'fourth']);
    // A turn that is given back twice is one turn.
    second!();
    second!();
    const held = [await turns.enter(), await turns.enter()];
    expect(held.every((leave) => leave !== null)).toBe(true);
    let isIn = false;
    void turns.enter().then((leave) => (isIn = leave !== null));
    await vi.advanceTimersByTimeAsync(0);
    expect(isIn).toBe(false);
  });

  it('send away at once whoever would make too many wait, and in time whose turn does not come', async () => {
    const turns = createTurns({ atOnce: 1, mostWaiting: 1, patience: 1000 });
    const work = vi.fn(async () => succeed('done'));
    const leave = await turns.enter();
    const waiting = inTurn(turns, work);
    expect(await inTurn(turns, work)).toMatchObject({ ok: false, problem: { code: 'crowded' } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(await waiting).toMatchObject({ ok: false, problem: { code: 'crowded' } });
    expect(work).not.toHaveBeenCalled();
    leave!();
    expect(await inTurn(turns, work)).toEqual(succeed('done'));
    await expect(inTurn(turns, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    // Work that failed gives its turn back.
    expect(await inTurn(turns, work)).toEqual(succeed('done'));
  });
});
