import type { DeskMessage, Presence, ReleaseLock } from '../../shared/ipc/deskProtocol';
import type { StoredStep } from '../stories/storyStore';

/** A window that has a story open. */
export interface Subscriber {
  readonly client: string;
  readonly person: string;
  readonly send: (text: string) => void;
}

/** Who has which story open, here and at other desks, and tells all of them what happens in it. */
export interface Hub {
  readonly join: (story: string, subscriber: Subscriber) => void;
  readonly leave: (story: string, subscriber: Subscriber) => void;
  /** Whether anybody here has the story open. */
  readonly has: (story: string) => boolean;
  readonly steps: (story: string, from: number, steps: readonly StoredStep[]) => void;
  readonly moved: (story: string, subscriber: Subscriber, block: string | null) => void;
  readonly lock: (story: string, lock: ReleaseLock | null) => void;
  /** Who another desk of this name said it has in a story. `now` is in milliseconds. */
  readonly elsewhere: (desk: string, story: string, people: readonly Presence[], now: number) => void;
  readonly people: (story: string, now: number) => readonly Presence[];
  /** Of this desk alone, story by story. */
  readonly own: () => ReadonlyMap<string, readonly Presence[]>;
}

/** What another desk said is believed for so long, in milliseconds: it says it again three times within that. */
export const believed = 60_000;

interface Room {
  readonly subscribers: Map<Subscriber, string | null>;
  readonly elsewhere: Map<string, { readonly people: readonly Presence[]; readonly at: number }>;
}

/** One message for all, its steps as the store has them: they are not read for this. */
export function stepsMessage(story: string, from: number, steps: readonly StoredStep[]): string {
  const told = steps.map(
    ({ client, person, kind, json }) =>
      `{"client":${JSON.stringify(client)},"person":${JSON.stringify(person)},"kind":"${kind}","step":${json}}`,
  );
  return `{"kind":"steps","story":${JSON.stringify(story)},"from":${from},"steps":[${told.join(',')}]}`;
}

export function createHub(onOwn: (story: string, people: readonly Presence[]) => void = () => undefined): Hub {
  const rooms = new Map<string, Room>();
  const ownOf = ({ subscribers }: Room): readonly Presence[] =>
    [...subscribers].map(([{ client, person }, block]) => ({ client, person, block }));

  const peopleIn = (room: Room, now: number): readonly Presence[] => [
    ...ownOf(room),
    ...[...room.elsewhere.values()].filter(({ at }) => now - at < believed).flatMap(({ people }) => people),
  ];
  const tell = (story: string, message: DeskMessage): void => {
    const text = JSON.stringify(message);
    for (const { send } of rooms.get(story)?.subscribers.keys() ?? []) send(text);
  };
  const tellPeople = (story: string, isOwn: boolean): void => {
    const room = rooms.get(story);
    if (isOwn) onOwn(story, room ? ownOf(room) : []);
    if (room) tell(story, { kind: 'presence', story, people: peopleIn(room, Date.now()) });
  };
  return {
    join: (story, subscriber) => {
      const room = rooms.get(story) ?? { subscribers: new Map(), elsewhere: new Map() };
      rooms.set(story, room);
      room.subscribers.set(subscriber, null);
      tellPeople(story, true);
    },
    leave: (story, subscriber) => {
      const room = rooms.get(story);
      if (!room?.subscribers.delete(subscriber)) return;
      if (room.subscribers.size === 0) rooms.delete(story);
      tellPeople(story, true);
    },
    has: (story) => rooms.has(story),
    steps: (story, from, steps) => {
      const subscribers = rooms.get(story)?.subscribers;
      if (!subscribers) return;
      const text = stepsMessage(story, from, steps);
      for (const { send } of subscribers.keys()) send(text);
    },
    moved: (story, subscriber, block) => {
      const room = rooms.get(story);
      if (!room?.subscribers.has(subscriber) || room.subscribers.get(subscriber) === block) return;
      room.subscribers.set(subscriber, block);
      tellPeople(story, true);
    },
    lock: (story, lock) => tell(story, { kind: 'lock', story, lock }),
    elsewhere: (desk, story, people, at) => {
      const room = rooms.get(story);
      if (!room) return;
      if (people.length === 0) room.elsewhere.delete(desk);
      else room.elsewhere.set(desk, { people, at });
      tellPeople(story, false);
    },
    people: (story, now) => {
      const room = rooms.get(story);
      return room ? peopleIn(room, now) : [];
    },
    own: () => new Map([...rooms].map(([story, room]) => [story, ownOf(room)])),
  };
}
