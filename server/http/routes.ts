import type { IncomingMessage, ServerResponse } from 'node:http';
import { URL, type URLSearchParams } from 'node:url';
import { fail, type Outcome } from '../../shared/story/outcome';
import { createLimits, type Limits } from '../limits';
import { errorFields, type Log } from '../log';
import type { People } from '../people/people';
import { may, type Action, type Person } from '../people/rights';
import { inTurn, type Turns } from '../turns';

export interface Call {
  readonly person: Person;
  /** What stood in the address where the route has a group. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

/** One thing that can be asked for over HTTP. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  /** What whoever asks must be allowed; null where a sign-in is enough. */
  readonly action: Action | null;
  /** Whom a token means here, where it is none of the newsroom’s people. */
  readonly signIn?: People['signIn'];
  /** The longest body that is read, in bytes. */
  readonly longest: number;
  /** Whose turns this takes; it never waits for a body that comes slowly. */
  readonly turns?: Turns;
  readonly run: (call: Call) => Promise<Outcome<unknown>>;
}

/** A route for whoever reaches the desk, such as its health. */
export interface OpenRoute {
  readonly path: string;
  readonly run: () => Promise<{ readonly status: number; readonly type: string; readonly body: string }>;
}

export interface RoutesPlan {
  readonly open: readonly OpenRoute[];
  readonly routes: readonly Route[];
  readonly people: Pick<People, 'signIn'>;
  readonly signIns: Limits;
  readonly isOurOrigin: (origin: string | undefined) => boolean;
  readonly log: Log;
}

const statuses: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'story-gone': 404,
  'no-such-address': 404,
  'wire-gone': 404,
  'wire-canceled': 409,
  'story-there': 409,
  'old-state': 409,
  held: 409,
  locked: 409,
  'too-long': 413,
  busy: 429,
  crowded: 429,
  'too-many': 429,
  'too-many-tokens': 429,
  later: 503,
};

/** After how many seconds whoever was told to come again may do so. */
const waits: Readonly<Record<string, number>> = { busy: 5, crowded: 1, 'too-many': 5, 'too-many-tokens': 60, later: 5 };

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

function reply(response: ServerResponse, outcome: Outcome<unknown>): void {
  const status = outcome.ok ? 200 : (statuses[outcome.problem.code] ?? 400);
  const seconds = outcome.ok ? undefined : waits[outcome.problem.code];
  const wait = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  response.writeHead(status, { ...headers, ...wait });
  response.end(`${JSON.stringify(outcome.ok ? outcome.value : { problem: outcome.problem })}\n`);
}

const nowhere = fail('no-such-address', 'The desk has nothing at this address.');
const tooMany = fail('too-many', 'You ask more than the desk answers at once. Wait a moment, then ask again.');

/** What stands in an address, as it was meant; null where it was set wrongly. */
function partsOf(parts: readonly string[]): readonly string[] | null {
  try {
    return parts.map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The body; null where it is longer than may be. What is left of it is let go by, so that whoever sends it hears the answer. */
function bodyOf(request: IncomingMessage, longest: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > longest) return Promise.resolve(null);
  return new Promise((done, failed) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size <= longest) parts.push(part);
      else {
        parts.length = 0;
        done(null);
      }
    });
    request.once('end', () => done(Buffer.concat(parts)));
    request.once('error', failed);
  });
}

const tokenOf = ({ headers: { authorization = '' } }: IncomingMessage): string =>
  /^Bearer (\S{1,200})$/.exec(authorization)?.[1] ?? '';

/** Of one person, programs of theirs included. */
const askRate = { burst: 200, perSecond: 20 };

/** Answers requests over HTTP: each names who asks by a token, and no page of another origin is answered. */
export function answerHttp({ open, routes, people, signIns, isOurOrigin, log }: RoutesPlan) {
  const asks = createLimits(askRate);
  const signIn = async (request: IncomingMessage, personOf: People['signIn']): Promise<Outcome<Person>> => {
    const address = request.socket.remoteAddress ?? '';
    if (!signIns.hasRoom(address, Date.now()))
      return fail('too-many-tokens', 'Too many attempts to sign in. Wait a minute, then try again.');
    const token = tokenOf(request);
    const person = token === '' ? null : await personOf(token);
    if (person) return { ok: true, value: person };
    signIns.take(address, Date.now());
    return fail('not-signed-in', 'Name your token: Authorization: Bearer TOKEN. Whoever runs the desk makes one.');
  };

  const answer = async (request: IncomingMessage, url: URL): Promise<Outcome<unknown>> => {
    if (!isOurOrigin(request.headers.origin)) return fail('not-allowed', 'Pages of this origin may not ask this desk.');
    const route = routes.find(({ method, path }) => method === request.method && path.test(url.pathname));
    if (!route) return nowhere;
    const signedIn = await inTurn(route.turns, () => signIn(request, route.signIn ?? people.signIn));
    if (!signedIn.ok) return signedIn;
    const person = signedIn.value;
    if (!route.signIn && !asks.take(person.name, Date.now())) return tooMany;
    if (route.action && !may(person, route.action)) return fail('not-allowed', 'Your sign-in does not allow that.');
    const body = await bodyOf(request, route.longest);
    if (!body) return fail('too-long', `The desk takes no more than ${route.longest} bytes here.`);
    const parts = partsOf(route.path.exec(url.pathname)?.slice(1) ?? []);
    if (!parts) return nowhere;
    return inTurn(route.turns, () => route.run({ person, parts, query: url.searchParams, body }));
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const url = new URL(request.url ?? '/', 'http://desk');
      const found = request.method === 'GET' ? open.find(({ path }) => path === url.pathname) : undefined;
      if (!found) return reply(response, await answer(request, url));
      const { status, type, body } = await found.run();
      response.writeHead(status, { ...headers, 'content-type': type });
      response.end(body);
    } catch (error) {
      log('error', 'http-failed', errorFields(error));
      if (response.headersSent) response.destroy();
      else reply(response, fail('later', 'The desk could not answer just now. Try again.'));
    }
  };
}
