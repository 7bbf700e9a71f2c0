import { commands, type CommandName } from '../../shared/ipc/commands';
import type { StoredStory } from '../../shared/ipc/contract';
import type { Speaker } from '../../shared/story/annotations';
import { distance, matches } from './matches';

/** One row of the palette: what it is called, what kind of thing it is, and how it is told in a few more words. */
export type PaletteEntry = { readonly label: string; readonly detail: string; readonly keys: string | null } & (
  | { readonly kind: 'command'; readonly command: CommandName }
  | { readonly kind: 'story'; readonly story: string }
  | { readonly kind: 'person'; readonly person: Speaker }
);

interface Contents {
  readonly stories: readonly StoredStory[];
  /** The people of the open story; null where none is open. */
  readonly people: readonly Speaker[] | null;
}

export const mostEntries = 60;

/** All that the palette offers for what is typed, the best first; commands before stories before people where they are as good. */
export function paletteEntries({ stories, people }: Contents, sought: string): readonly PaletteEntry[] {
  const entries: readonly PaletteEntry[] = [
    ...commands
      .filter(
        ({ name, needs }) => (people !== null || needs === 'nothing') && name !== 'palette' && !/speaker-\d/.test(name),
      )
      .map(({ name, label, group, keys: [first = null] }) => ({
        kind: 'command' as const,
        label: label.replace(/…$/, ''),
        detail: group,
        keys: first,
        command: name,
      })),
    ...stories
      .filter(({ spiked }) => !spiked)
      .map(({ id, slug, headline }) => ({
        kind: 'story' as const,
        label: headline || slug,
        detail: `Story · ${slug}`,
        keys: null,
        story: id,
      })),
    ...(people ?? []).map((person) => ({
      kind: 'person' as const,
      label: person.name,
      detail: person.role ?? 'Person',
      keys: null,
      person,
    })),
  ];
  return entries
    .filter(({ label, detail }) => matches(`${label} ${detail}`, sought))
    .map((entry, at) => ({ entry, at, far: sought.trim() === '' ? 0 : distance(entry.label, sought) }))
    .toSorted((a, b) => a.far - b.far || a.at - b.at)
    .slice(0, mostEntries)
    .map(({ entry }) => entry);
}
