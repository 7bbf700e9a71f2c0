import { describe, expect, it } from 'vitest';
import { limitCalls } from '../../electron/limitCalls';
import { verbs, type Verb } from '../../shared/ipc/channels';

function limiting() {
  let time = 0;
  const refused: Verb[] = [];
  const mayCall = limitCalls({ now: () => time, onRefused: (verb) => void refused.push(verb) });
  const served = (verb: Verb, calls: number): number =>
    Array.from({ length: calls }, () => mayCall(verb)).filter(Boolean).length;
  return { served, refused, wait: (seconds: number) => void (time += seconds * 1000) };
}

describe('the door', () => {
  it('serves far more than a person asks for', () => {
    const { served, refused, wait } = limiting();
    // A thousand stories opened, each with its pictures, and saved; then a day of saving twice a second.
    expect(served('readStory', 1000)).toBe(1000);
    expect(served('readPicture', 3000)).toBe(3000);
    expect(served('saveStory', 1000)).toBe(1000);
    for (let second = 0; second < 3600; second += 1) {
      expect(served('saveStory', 20)).toBe(20);
      wait(1);
    }
    expect(refused).toEqual([]);
  });

  it('ends every flood, whatever the verb, and tells of it once a minute', () => {
    for (const verb of verbs) {
      const { served, refused, wait } = limiting();
      expect(served(verb, 10_000), verb).toBeLessThanOrEqual(3000);
      expect(served(verb, 1000)).toBe(0);
      expect(refused).toEqual([verb]);
      wait(60);
      expect(served(verb, 10_000)).toBeGreaterThan(0);
      expect(refused).toEqual([verb, verb]);
    }
  });

  it('opens twenty links or dialogs in a row, and then two a second', () => {
    for (const verb of ['openLink', 'chooseSources', 'chooseExportFolder', 'showExportFolder'] as const) {
      const { served, wait } = limiting();
      expect(served(verb, 100)).toBe(20);
      wait(5);
      expect(served(verb, 100)).toBe(10);
    }
  });
});
