import { longestFound, longestWireList } from '../../shared/ipc/deskWire';
import type { DeskRequest } from '../../shared/ipc/deskProtocol';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { returnedTo, settleReturned } from '../feeds/returned';
import type { Wire } from '../feeds/wire';
import type { Limits } from '../limits';
import type { Person } from '../people/rights';
import type { Database } from '../postgres/database';
import { inTurn, type Turns } from '../turns';
import { findStories, findUtterances } from '../search/search';

type WireKind =
  | 'wire'
  | 'wire-item'
  | 'wire-use'
  | 'wire-mark'
  | 'returned'
  | 'settle-returned'
  | 'find-stories'
  | 'find-said';
export type WireRequest = Extract<DeskRequest, { kind: WireKind }>;

/** Answers a window what it asks of the wire and of search. */
export type WireService = (request: WireRequest, person: Person) => Promise<Outcome<unknown>>;

const gone = fail('wire-gone', 'There is no such story on the wire.');
const tooMany = fail('too-many', 'That is more than the desk looks for at once. Wait a moment, then ask again.');
const nothingAsked = fail('nothing-asked', 'Say who speaks, or of what.');

export const wireService =
  (database: Database, wire: Wire, searches: Limits, turns: Turns): WireService =>
  async (request, { name }) => {
    if (request.kind.startsWith('find-') && !searches.take(name, Date.now())) return tooMany;
    switch (request.kind) {
      case 'wire': {
        const { feed, isUsed } = request;
        const [stories, feeds] = await Promise.all([wire.list({ feed, isUsed, most: longestWireList }), wire.feeds()]);
        return succeed({ stories, feeds });
      }
      case 'wire-item': {
        const item = await wire.read(request.item);
        return item ? succeed(item) : gone;
      }
      case 'wire-use':
        return wire.use(request.item, name);
      case 'wire-mark':
        return wire.mark(request.item, request.isUsed, name);
      case 'returned':
        return succeed(await returnedTo(database, name));
      case 'settle-returned':
        return (await settleReturned(database, request.returned, name)) ? succeed(null) : gone;
      case 'find-stories':
        return inTurn(turns, async () =>
          succeed(await findStories(database, { words: request.words, kind: null, most: longestFound })),
        );
      case 'find-said': {
        const { speaker, about, status } = request;
        if (speaker === null && about === null) return nothingAsked;
        return inTurn(turns, async () =>
          succeed(await findUtterances(database, { speaker, about, status, most: longestFound })),
        );
      }
    }
  };
