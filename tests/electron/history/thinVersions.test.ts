import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostVersions, thinVersions } from '../../../electron/history/thinVersions';
import { handleOf, versionFile, versionsAmong, type Version } from '../../../electron/history/versionNames';
import { runs } from '../../runs';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 29, 14, 30, 30);

const versionAt = (until: number, beforeCut = false): Version => ({
  until,
  savedAt: until,
  rev: 1,
  words: 1,
  beforeCut,
});

/** What is kept after saving every second for so long, thinned at each as the store does. */
function afterSaving(length: number, every: number): readonly Version[] {
  let kept: readonly Version[] = [];
  for (let at = now - length; at <= now; at += every) kept = thinVersions([versionAt(at), ...kept], at);
  return kept;
}

const ages = (kept: readonly Version[]): readonly number[] => kept.map(({ until }) => now - until);
const countBetween = (kept: readonly Version[], from: number, to: number): number =>
  ages(kept).filter((age) => age >= from && age < to).length;

it('keeps a version every ten seconds, minute, ten minutes, hour and day, after saving for days', () => {
  const kept = [...afterSaving(2 * hour, 5 * second)];
  expect(countBetween(kept, 0, minute)).toBeGreaterThanOrEqual(6);
  expect(countBetween(kept, minute, 10 * minute)).toBeGreaterThanOrEqual(8);
  expect(countBetween(kept, 10 * minute, hour)).toBeGreaterThanOrEqual(5);
  const long = afterSaving(9 * day, 20 * minute);
  expect(countBetween(long, hour, day)).toBeGreaterThanOrEqual(22);
  expect(countBetween(long, day, 7 * day)).toBeGreaterThanOrEqual(5);
  expect(countBetween(long, 7 * day, Infinity)).toBe(0);
});

it('keeps the newest of each stretch', () => {
  const start = Math.floor((now - 5 * minute) / minute) * minute;
  const within = [50, 30, 10].map((seconds) => versionAt(start + seconds * second));
  expect(thinVersions(within, now)).toEqual([within[0]]);
});

it('keeps the ten newest versions before a cut beside those', () => {
  const start = Math.floor((now - 3 * hour) / hour) * hour;
  const cuts = Array.from({ length: 14 }, (_, at) => versionAt(start + (40 - at) * minute, true));
  expect(thinVersions(cuts, now)).toEqual(cuts.slice(0, 10));
});

it('never keeps more than a bounded number, nor anything it was not given, whatever the clock did', () => {
  const anyVersion = fc.record({
    until: fc.integer({ min: 0, max: 2 * now }),
    savedAt: fc.nat(),
    rev: fc.nat(),
    words: fc.nat(),
    beforeCut: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyVersion, { maxLength: 300 }), (versions) => {
      const given = versions.toSorted((a, b) => b.until - a.until);
      const kept = thinVersions(given, now);
      expect(kept.length).toBeLessThanOrEqual(mostVersions);
      expect(kept.every((version) => given.includes(version))).toBe(true);
      expect(thinVersions(kept, now)).toEqual(kept);
    }),
    { numRuns: runs(200) },
  );
});

it('reads a version from the name it gave, and nothing else', () => {
  const version = { until: now, savedAt: now - minute, rev: 12, words: 412, beforeCut: true };
  expect(versionsAmong([versionFile(handleOf(version)), 'x', '.DS_Store', '1-2-3.verbatim.json'])).toEqual([version]);
});
