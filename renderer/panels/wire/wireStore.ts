import * as v from 'valibot';
import {
  returnedSchema,
  wireItemSchema,
  wireListSchema,
  wireUseSchema,
  type ReturnedToMe,
  type WireItem,
  type WireStory,
} from '../../../shared/ipc/deskWire';
import type { DeskAsk } from '../../../shared/ipc/deskProtocol';
import { sameData } from '../../../shared/desk/sameData';
import type { Outcome } from '../../../shared/story/outcome';
import { newsroom } from '../../newsroom';
import { signedIn } from '../../state/deskLine';
import { openDeskStory } from '../../state/deskStories';
import { createStore } from '../../state/store';
import { say } from '../../state/windowStore';

export const wireStates = ['all', 'unused', 'used'] as const;
export type WireState = (typeof wireStates)[number];

/** The wire as the window has it; what was told last stays while the desk is away. */
export interface WireView {
  /** The newest first; null until the desk has told them. */
  readonly stories: readonly WireStory[] | null;
  /** Every feed that ever brought something. */
  readonly feeds: readonly string[];
  readonly feed: string | null;
  readonly shown: WireState;
  readonly selected: number | null;
  /** How the chosen one reads; `item` is null while it is asked for. */
  readonly reading: { readonly id: number; readonly newest: string; readonly item: WireItem | null } | null;
  /** Signed quotations that came back to whoever is signed in. */
  readonly returned: readonly ReturnedToMe[];
  /** Unix milliseconds of the last answer. */
  readonly toldAt: number | null;
  /** Why the last thing that was asked for was not done. */
  readonly trouble: string | null;
}

export const wireStore = createStore<WireView>({
  stories: null,
  feeds: [],
  feed: null,
  shown: 'all',
  selected: null,
  reading: null,
  returned: [],
  toldAt: null,
  trouble: null,
});

const isUsedOf: Readonly<Record<WireState, boolean | null>> = { all: null, unused: false, used: true };

/** Asks the desk, and reads its answer; what is no answer is told as trouble, and null. */
export async function askWire<T>(ask: DeskAsk, schema: v.GenericSchema<unknown, T>): Promise<Outcome<T>> {
  const answer = await newsroom.askDesk(ask);
  if (!answer.ok) return answer;
  const read = v.safeParse(schema, answer.value);
  if (read.success) return { ok: true, value: read.output };
  const message = 'The shared desk answers in a form that this Verbatim cannot read. Bring both to the same version.';
  return { ok: false, problem: { code: 'desk-unreadable', message } };
}

function tell(trouble: string | null): void {
  wireStore.change((now) => ({ ...now, trouble }));
  if (trouble !== null) say(trouble);
}

/** A story with all that makes it read otherwise than before. */
const nameOf = ({ id, version, versions }: WireStory): string => `${id} ${version ?? ''} ${versions}`;

/** The one at the place of a row that is there no more, or the row itself. */
function stillSelected(before: WireView, stories: readonly WireStory[]): number | null {
  if (stories.some(({ id }) => id === before.selected)) return before.selected;
  const at = before.stories?.findIndex(({ id }) => id === before.selected) ?? -1;
  return stories[Math.min(Math.max(0, at), stories.length - 1)]?.id ?? null;
}

/** Asks for the wire anew. The chosen row stays chosen, wherever it stands now. */
export async function listWire(): Promise<void> {
  if (!signedIn()) return;
  const { feed, shown } = wireStore.get();
  const [answer, returned] = await Promise.all([
    askWire({ kind: 'wire', feed, isUsed: isUsedOf[shown] }, wireListSchema),
    askWire({ kind: 'returned' }, returnedSchema),
  ]);
  const before = wireStore.get();
  // A later choice has its own answer.
  if (before.feed !== feed || before.shown !== shown) return;
  if (!answer.ok) return tell(answer.problem.message);
  const { stories, feeds } = answer.value;
  const selected = stillSelected(before, stories);
  wireStore.change((now) => ({
    ...now,
    stories: sameData(now.stories, stories) ? now.stories : stories,
    feeds: sameData(now.feeds, feeds) ? now.feeds : feeds,
    returned: returned.ok && !sameData(now.returned, returned.value) ? returned.value : now.returned,
    selected,
    toldAt: Date.now(),
    trouble: null,
  }));
  const count = before.toldAt === null ? null : arrived(before, stories);
  if (count !== null && count > 0) say(count === 1 ? '1 new on the wire.' : `${count} new on the wire.`);
  await readSelected();
}

function arrived({ stories }: WireView, now: readonly WireStory[]): number {
  const known = new Set(stories?.map(nameOf));
  return stories === null ? 0 : now.filter((story) => !known.has(nameOf(story)) && story.used === null).length;
}

async function readSelected(): Promise<void> {
  const { selected, stories, reading } = wireStore.get();
  const story = stories?.find(({ id }) => id === selected);
  if (!story) return wireStore.change((now) => ({ ...now, reading: null }));
  const newest = nameOf(story);
  if (reading?.id === story.id && reading.newest === newest && reading.item !== null) return;
  wireStore.change((now) => ({ ...now, reading: { id: story.id, newest, item: null } }));
  const answer = await askWire({ kind: 'wire-item', item: story.id }, wireItemSchema);
  if (wireStore.get().selected !== story.id) return;
  if (answer.ok) wireStore.change((now) => ({ ...now, reading: { id: story.id, newest, item: answer.value } }));
  else wireStore.change((now) => ({ ...now, reading: null, trouble: answer.problem.message }));
}

export function selectItem(id: number): void {
  wireStore.change((now) => ({ ...now, selected: id, trouble: null }));
  void readSelected();
}

/** Which are shown: those of a feed, used or not. */
export function showWire(choice: Partial<Pick<WireView, 'feed' | 'shown'>>): void {
  wireStore.change((now) => ({ ...now, ...choice, stories: null, selected: null, reading: null }));
  void listWire().then(() => {
    const count = wireStore.get().stories?.length ?? 0;
    say(count === 1 ? '1 story.' : `${count} stories.`);
  });
}

/** Opens one as a story of the desk; true once it is open. It is marked as used by that. */
export async function openItem(id: number): Promise<boolean> {
  const known = wireStore.get().stories?.find((each) => each.id === id)?.story ?? null;
  const used = known === null ? await askWire({ kind: 'wire-use', item: id }, wireUseSchema) : null;
  if (used && !used.ok) {
    tell(used.problem.message);
    return false;
  }
  await openDeskStory(used ? used.value.story : (known ?? ''));
  void listWire();
  return true;
}

/** Marks one as used, or takes the mark back. */
export async function markItem(id: number): Promise<void> {
  const story = wireStore.get().stories?.find((each) => each.id === id);
  if (!story) return;
  const isUsed = story.used === null;
  const answer = await newsroom.askDesk({ kind: 'wire-mark', item: id, isUsed });
  if (!answer.ok) return tell(answer.problem.message);
  await listWire();
  say(isUsed ? 'Marked as used.' : 'Marked as not used.');
}

/** A quotation that came back was looked at. */
export async function settle(id: number): Promise<void> {
  const answer = await newsroom.askDesk({ kind: 'settle-returned', returned: id });
  if (!answer.ok) return tell(answer.problem.message);
  await listWire();
  say('Looked at.');
}
