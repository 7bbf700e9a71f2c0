import type { Version } from './versionNames';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Up to this age, the newest of each stretch of this length is kept. */
const spacing: readonly { readonly upTo: number; readonly every: number }[] = [
  { upTo: minute, every: 10 * second },
  { upTo: 10 * minute, every: minute },
  { upTo: hour, every: 10 * minute },
  { upTo: day, every: hour },
  { upTo: 7 * day, every: day },
];

/** So many versions before a cut are kept whatever else was saved about then. */
const cuts = 10;
/** Never more than this that nobody named, whatever the clock did. */
export const mostVersions = 80;

const stretchOf = ({ until }: Version, now: number): string | null => {
  // A clock that was set back makes versions of the future: they count as just made.
  const age = Math.max(0, now - until);
  const rule = spacing.find(({ upTo }) => age < upTo);
  return rule === undefined ? null : `${rule.every} ${Math.floor(until / rule.every)}`;
};

/**
 * The versions to keep of those given, the newest first: close together for the last minute, a minute, ten minutes, an
 * hour and a day apart beyond it, for seven days; and besides those the last ones before a cut,
 * and all that the editor named.
 */
export function thinVersions(versions: readonly Version[], now: number): readonly Version[] {
  const taken = new Set<string>();
  let cutsLeft = cuts;
  const unnamed = versions.filter(({ name }) => name === null);
  const spaced = unnamed.filter((version) => {
    const stretch = stretchOf(version, now);
    if (stretch === null) return false;
    const isFirst = !taken.has(stretch);
    taken.add(stretch);
    const isCut = version.beforeCut && cutsLeft > 0;
    if (isCut) cutsLeft -= 1;
    return isFirst || isCut;
  });
  const kept = new Set(spaced.slice(0, mostVersions));
  return versions.filter((version) => version.name !== null || kept.has(version));
}
