import * as v from 'valibot';
import { deskAway, type DeskNews, type DeskState, type LineState } from '../../shared/ipc/deskLine';
import {
  deskProtocol,
  longestMessage,
  messageSchema,
  stepSchema,
  type DeskAsk,
  type DeskMessage,
} from '../../shared/ipc/deskProtocol';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { parseJson } from '../../shared/text/parseJson';

/** A socket to a desk, open or being opened. */
export interface DeskSocket {
  readonly send: (text: string) => void;
  /** Cuts it off at once; `onClosed` is not called for it any more. */
  readonly cut: () => void;
}

export interface SocketEvents {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  /** The other end is alive. */
  readonly onPing: () => void;
  readonly onClosed: (code: number) => void;
}

export interface DeskLinePlan {
  readonly address: string;
  readonly dial: (events: SocketEvents) => DeskSocket;
  readonly tell: (news: DeskNews) => void;
  readonly keepsTokens: () => boolean;
  /** Runs something after so many milliseconds; answers with a way to stop it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** Between 0 and 1: windows whose desk comes back do not all call in one moment. */
  readonly chance: () => number;
}

/** The window's line to a shared desk: called again whenever it breaks. */
export interface DeskLine {
  readonly state: () => DeskState;
  /** Calls the desk with a token; with none, hangs up. */
  readonly signIn: (token: string | null) => void;
  /** Calls anew: what was open on the line before is open no more. */
  readonly redial: () => void;
  readonly ask: (ask: DeskAsk) => Promise<Outcome<unknown>>;
  readonly close: () => void;
}

/** How the desk ends a line; see `server/sockets/connection.ts`. */
const ends = { unreadable: 4400, notSignedIn: 4401, tooMany: 4429 } as const;

const firstWait = 250;
const longestWait = 8000;
const afterTooMany = 60_000;
/** The desk pings every 15 seconds: a line that was quiet for so long is dead at the other end. */
const longestQuiet = 40_000;
/** An answer that takes longer than this, in milliseconds, will not come. */
const longestAnswer = 20_000;

const away = fail(deskAway, 'The shared desk does not answer just now.');
const tooLong = fail('too-long', 'This is more than the shared desk takes at once.');
const wanted = 'This desk asks for the token you were given.';

const nothing = (): void => undefined;

export function createDeskLine({ address, dial, tell, keepsTokens, after, chance }: DeskLinePlan): DeskLine {
  let line: LineState = { kind: 'token-wanted', message: wanted };
  let token: string | null = null;
  let socket: DeskSocket | null = null;
  let tries = 0;
  let asked = 0;
  /** What the desk said before it ended the line. */
  let said: string | null = null;
  let stopWaiting = nothing;
  let stopWatching = nothing;
  const answers = new Map<number, (outcome: Outcome<unknown>) => void>();

  const state = (): DeskState => ({ address, line, keepsTokens: keepsTokens() });
  const become = (next: LineState): void => {
    if (JSON.stringify(next) === JSON.stringify(line)) return;
    line = next;
    tell({ kind: 'state', state: state() });
  };

  const hangUp = (): void => {
    stopWaiting();
    stopWatching();
    socket?.cut();
    socket = null;
    const waiting = [...answers.values()];
    answers.clear();
    for (const answer of waiting) answer(away);
  };

  const callLater = (wait: number): void => {
    stopWaiting();
    stopWaiting = after(wait, call);
  };

  /** Half of the wait is left to chance. */
  const nextWait = (): number => {
    const wait = Math.min(longestWait, firstWait * 2 ** tries);
    tries += 1;
    return wait / 2 + (wait / 2) * chance();
  };

  const onClosed = (code: number): void => {
    hangUp();
    if (code === ends.notSignedIn) {
      token = null;
      return become({ kind: 'token-wanted', message: said ?? wanted });
    }
    if (code === ends.unreadable && line.kind !== 'up')
      return become({ kind: 'refused', message: said ?? 'This desk and this Verbatim do not understand each other.' });
    become({ kind: 'away' });
    callLater(code === ends.tooMany ? afterTooMany : nextWait());
  };

  const watch = (): void => {
    stopWatching();
    stopWatching = after(longestQuiet, () => onClosed(0));
  };

  const take = (message: DeskMessage): void => {
    switch (message.kind) {
      case 'welcome': {
        const { kind: _, ...who } = message;
        tries = 0;
        return become({ kind: 'up', ...who });
      }
      case 'answer':
        return answers.get(message.ask)?.(succeed(message.value));
      case 'problem':
        if (message.ask === null) said = message.message;
        else answers.get(message.ask)?.(fail(message.code, message.message));
        return undefined;
      default:
        return tell(message);
    }
  };

  function call(): void {
    hangUp();
    if (token === null) return;
    said = null;
    const own = dial({
      onOpen: () =>
        own === socket &&
        own.send(JSON.stringify({ kind: 'hello', protocol: deskProtocol, schema: stepSchema, token })),
      onPing: () => own === socket && watch(),
      onClosed: (code) => own === socket && onClosed(code),
      onText: (text) => {
        if (own !== socket) return;
        watch();
        const message = v.safeParse(messageSchema, parseJson(text));
        if (message.success) return take(message.output);
        hangUp();
        become({ kind: 'refused', message: `What answers at ${address} is no desk of Verbatim’s.` });
      },
    });
    socket = own;
    watch();
  }

  return {
    state,
    signIn: (given) => {
      token = given;
      tries = 0;
      hangUp();
      if (given === null) return become({ kind: 'token-wanted', message: wanted });
      become({ kind: 'away' });
      call();
    },
    redial: () => {
      if (token === null) return;
      tries = 0;
      become({ kind: 'away' });
      call();
    },
    ask: (ask) => {
      if (socket === null || line.kind !== 'up') return Promise.resolve(away);
      asked += 1;
      const number = asked;
      const text = JSON.stringify({ ...ask, ask: number });
      if (text.length > longestMessage || Buffer.byteLength(text) > longestMessage) return Promise.resolve(tooLong);
      const answer = new Promise<Outcome<unknown>>((done) => {
        const stop = after(longestAnswer, () => onClosed(0));
        answers.set(number, (outcome) => {
          stop();
          answers.delete(number);
          done(outcome);
        });
      });
      socket.send(text);
      return answer;
    },
    close: () => {
      token = null;
      hangUp();
    },
  };
}
