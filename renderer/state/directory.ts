import type { StoredStory } from '../../shared/ipc/contract';

/** So many names are offered at most. */
const mostNames = 500;

/** Who speaks in the stories on the desk, whoever is in most of them first; spiked stories are left out. */
export function directoryOf(stories: readonly Pick<StoredStory, 'people' | 'spiked'>[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { people = [], spiked } of stories)
    if (!spiked) for (const name of people) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, mostNames)
    .map(([name]) => name);
}
