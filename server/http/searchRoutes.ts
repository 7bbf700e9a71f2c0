import { utteranceStatuses, type UtteranceStatus } from '../../shared/ipc/deskWire';
import { fail, succeed } from '../../shared/story/outcome';
import type { Limits } from '../limits';
import type { Database } from '../postgres/database';
import type { Turns } from '../turns';
import { findStories, findUtterances } from '../search/search';
import type { Route } from './routes';

const longestQuestion = 300;

const textOf = (query: URLSearchParams, name: string): string | null =>
  query.get(name)?.replaceAll('\0', '').trim().slice(0, longestQuestion) || null;

const mostOf = (query: URLSearchParams): number =>
  Math.min(100, Math.max(1, Math.trunc(Number(query.get('most') ?? 20)) || 20));

const isStatus = (text: string): text is UtteranceStatus => (utteranceStatuses as readonly string[]).includes(text);

const tooMany = fail('too-many', 'That is more than the desk looks for at once. Wait a moment, then ask again.');
const nothingAsked = fail(
  'nothing-asked',
  'Say what to look for: /search?q=harbour or /utterances?speaker=Marsh&about=harbour',
);

/** Search over HTTP: stories by their words, and what people said by who said it and of what. */
export const searchRoutes = (database: Database, searches: Limits, turns: Turns): readonly Route[] => [
  {
    method: 'GET',
    path: /^\/search$/,
    action: null,
    longest: 0,
    turns,
    run: async ({ query, person }) => {
      if (!searches.take(person.name, Date.now())) return tooMany;
      const words = textOf(query, 'q');
      const kind = query.get('kind');
      if (words === null) return nothingAsked;
      const known = kind === 'story' || kind === 'wire' ? kind : null;
      return succeed(await findStories(database, { words, kind: known, most: mostOf(query) }));
    },
  },
  {
    method: 'GET',
    path: /^\/utterances$/,
    action: null,
    longest: 0,
    turns,
    run: async ({ query, person }) => {
      if (!searches.take(person.name, Date.now())) return tooMany;
      const [speaker, about, status] = ['speaker', 'about', 'status'].map((name) => textOf(query, name));
      if (!speaker && !about) return nothingAsked;
      if (status && !isStatus(status))
        return fail(
          'no-such-status',
          `There is no status “${status}”. Choose one of: ${utteranceStatuses.join(', ')}.`,
        );
      return succeed(
        await findUtterances(database, {
          speaker: speaker ?? null,
          about: about ?? null,
          status: status ? (status as UtteranceStatus) : null,
          most: mostOf(query),
        }),
      );
    },
  },
];
