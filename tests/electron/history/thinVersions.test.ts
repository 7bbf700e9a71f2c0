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
  name: null,
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

it('keeps all that was named, else never more than a bounded number, nor anything it was not given, whatever the clock did', () => {
  const anyVersion = fc.record({
    until: fc.integer({ min: 0, max: 2 * now }),
    savedAt: fc.nat(),
    rev: fc.nat(),
    words: fc.nat(),
    beforeCut: fc.boolean(),
    name: fc.constantFrom<string | null>(null, null, 'For legal'),
  });
  fc.assert(
    fc.property(fc.array(anyVersion, { maxLength: 300 }), (versions) => {
      const given = versions.toSorted((a, b) => b.until - a.until);
      const kept = thinVersions(given, now);
      expect(kept.filter(({ name }) => name === null).length).toBeLessThanOrEqual(mostVersions);
      expect(kept.filter(({ name }) => name !== null)).toEqual(given.filter(({ name }) => name !== null));
      expect(kept.every((version) => given.includes(version))).toBe(true);
      expect(thinVersions(kept, now)).toEqual(kept);
    }),
    { numRuns: runs(200) },
  );
});

it('reads a version from the name it gave, and nothing else', () => {
  const version = { until: now, savedAt: now - minute, rev: 12, words: 412, beforeCut: true, name: null };
  const named = { ...version, until: now - 1, name: '“Ünïcode” / .. 🗞'.padEnd(40, '漢') };
  const names = [version, named].map((each) => versionFile(handleOf(each)));
  expect(versionsAmong([...names, 'x', '.DS_Store', '1-2-3.verbatim.json'])).toEqual([version, named]);
  for (const name of names) expect(Buffer.byteLength(name)).toBeLessThan(250);
});
