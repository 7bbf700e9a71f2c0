import * as v from 'valibot';
import type { RawData, WebSocket } from 'ws';
import {
  askSchema,
  deskProtocol,
  helloSchema,
  requestSchema,
  type DeskMessage,
  type DeskRequest,
  type Hello,
} from '../../shared/ipc/deskProtocol';
import { fail, type Outcome } from '../../shared/story/outcome';
import { createLimit, type Limits, type Rate } from '../limits';
import { errorFields, type Log } from '../log';
import type { People } from '../people/people';
import type { Person } from '../people/rights';
import type { SignedInWindows } from './signedIn';

/** A window that is signed in. */
export interface SignedIn {
  readonly person: Person;
  /** The schema of steps that it knows. */
  readonly schema: number;
  readonly send: (text: string) => void;
}

/** What the desk does for one window. */
export interface Service {
  readonly answer: (request: DeskRequest) => Promise<Outcome<unknown>>;
  readonly close: () => void;
}

export interface ConnectionPlan {
  readonly socket: WebSocket;
  /** Of the network, for limits and the log. */
  readonly address: string;
  readonly people: Pick<People, 'signIn'>;
  readonly signIns: Limits;
  readonly serve: (who: SignedIn) => Service;
  readonly newMaker: () => Promise<string>;
  readonly windows: Pick<SignedInWindows, 'hold'>;
  readonly onSignedIn: () => void;
  readonly log: Log;
  readonly rate?: Rate;
}

/** Far beyond the fastest typist, whose keys are sent together; a program that floods the desk is cut off. */
const usualRate: Rate = { burst: 400, perSecond: 100 };
/** A window that has not said who it is after so many milliseconds is cut off. */
const helloWithin = 10_000;
/** A window that reads so much more slowly than it is told, in bytes, is cut off; it comes back and catches up. */
const mostWaiting = 16 * 1024 * 1024;

const close = { unreadable: 4400, notSignedIn: 4401, tooMany: 4429, tooSlow: 4408 } as const;

function parse<T>(schema: v.GenericSchema<unknown, T>, data: RawData): T | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(data.toString()));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const nothing = (): void => undefined;

const unknownSchema = v.object({ ask: v.pipe(v.number(), v.safeInteger(), v.minValue(0)), kind: v.string() });
const knownKinds: ReadonlySet<string> = new Set(askSchema.options.map(({ entries }) => entries.kind.literal));
const older = 'This desk is older than this Verbatim, and does not know what it asks for.';

/** Holds one window's line: nothing is read of it before it has signed in, and nothing it says is trusted. */
export function holdConnection({
  socket,
  address,
  people,
  signIns,
  serve,
  newMaker,
  windows,
  onSignedIn,
  log,
  rate = usualRate,
}: ConnectionPlan): void {
  const limit = createLimit(rate);
  let service: Service | null = null;
  let isSigningIn = false;
  let letGo = nothing;
  const send = (text: string): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostWaiting) return socket.close(close.tooSlow, 'Too slow');
    socket.send(text);
  };
  const tell = (message: DeskMessage): void => send(JSON.stringify(message));
  const refuse = (code: number, message: string): void => {
    tell({ kind: 'problem', ask: null, code: String(code), message });
    socket.close(code);
  };
  const waiting = setTimeout(() => refuse(close.notSignedIn, 'Sign in first.'), helloWithin);

  const signIn = async (hello: Hello): Promise<void> => {
    if (hello.protocol !== deskProtocol)
      return refuse(close.unreadable, 'This desk speaks with another Verbatim. Bring both to the same version.');
    // Whoever failed too often waits, whatever they bring now; a newsroom behind one address never notices.
    if (!signIns.hasRoom(address, Date.now())) {
      log('warn', 'sign-in-limited', { address });
      return refuse(close.tooMany, 'Too many attempts to sign in. Wait a minute, then try again.');
    }
    const person = await people.signIn(hello.token);
    if (!person) {
      signIns.take(address, Date.now());
      log('warn', 'sign-in-refused', { address });
      return refuse(close.notSignedIn, 'The desk does not know this token. Ask whoever runs the desk for a new one.');
    }
    clearTimeout(waiting);
    onSignedIn();
    const maker = await newMaker();
    if (socket.readyState !== socket.OPEN) return;
    service = serve({ person, schema: hello.schema, send });
    letGo = windows.hold(person, () => {
      log('info', 'cut-off', { person: person.name });
      refuse(close.notSignedIn, 'Your token is void. Ask whoever runs the desk for a new one.');
    });
    log('info', 'signed-in', { person: person.name, role: person.role, address });
    tell({ kind: 'welcome', person: person.name, role: person.role, isReadOnly: person.isReadOnly, maker });
  };

  const answer = async (request: DeskRequest, by: Service): Promise<void> => {
    const outcome = await by.answer(request).catch((error: unknown): Outcome<never> => {
      log('error', 'request-failed', { kind: request.kind, ...errorFields(error) });
      return fail('later', 'The desk could not answer just now. It is tried again.');
    });
    tell(
      outcome.ok
        ? { kind: 'answer', ask: request.ask, value: outcome.value }
        : { kind: 'problem', ask: request.ask, ...outcome.problem },
    );
  };

  socket.on('message', (data, isBinary) => {
    if (!limit.take(Date.now()))
      return refuse(
        close.tooMany,
        'This window sends more than the desk takes. It calls again in a minute; what was changed stays in it.',
      );
    if (service) {
      const request = isBinary ? null : parse(requestSchema, data);
      const unknown = request || isBinary ? null : parse(unknownSchema, data);
      // A newer window asks for more than this desk knows: it hears so, and goes on with all else.
      if (unknown && !knownKinds.has(unknown.kind))
        return tell({ kind: 'problem', ask: unknown.ask, code: 'unknown-ask', message: older });
      if (!request)
        return refuse(close.unreadable, 'The desk cannot read what this window sent. Bring both to the same version.');
      return void answer(request, service);
    }
    const hello = isBinary || isSigningIn ? null : parse(helloSchema, data);
    if (!hello) return refuse(close.notSignedIn, 'Sign in first.');
    isSigningIn = true;
    signIn(hello).catch((error: unknown) => {
      log('error', 'sign-in-failed', errorFields(error));
      refuse(1011, 'The desk could not sign you in just now. It is tried again.');
    });
  });
  socket.on('close', () => {
    clearTimeout(waiting);
    letGo();
    service?.close();
  });
  // Too long a message, or no frame: the library closes the socket.
  socket.on('error', (error) => log('warn', 'socket-error', errorFields(error)));
}
