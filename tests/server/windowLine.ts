import { WebSocket } from 'ws';
import { deskProtocol, stepSchema, type DeskMessage, type DeskRequest } from '../../shared/ipc/deskProtocol';

type Told = Exclude<DeskMessage, { kind: 'answer' }>;
type Ask = DeskRequest extends infer R ? (R extends DeskRequest ? Omit<R, 'ask'> : never) : never;

/** What the desk answered: a value, or the code of a problem. */
export interface Answered {
  readonly value?: unknown;
  readonly problem?: string;
  readonly message?: string;
}

/** A line to a desk, as a window has it. */
export interface WindowLine {
  readonly ask: (request: Ask) => Promise<Answered>;
  readonly told: Told[];
  /** The first that was told, or will be, of which this is true. */
  readonly hears: (is: (message: Told) => boolean) => Promise<Told>;
  readonly closed: Promise<number>;
  readonly close: () => void;
}

/** Signs in; `schema` is that of an older window where it is given. */
export function callDesk(port: number, token: string, schema = stepSchema, origin?: string): WindowLine {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, origin === undefined ? {} : { origin });
  const told: Told[] = [];
  const waiting = new Map<number, (answer: Answered) => void>();
  let listeners: (() => void)[] = [];
  let asked = 0;
  socket.on('open', () => socket.send(JSON.stringify({ kind: 'hello', protocol: deskProtocol, schema, token })));
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as DeskMessage;
    if (message.kind === 'answer') return waiting.get(message.ask)?.({ value: message.value });
    if (message.kind === 'problem' && message.ask !== null)
      return waiting.get(message.ask)?.({ problem: message.code, message: message.message });
    told.push(message);
    for (const listener of listeners) listener();
    return undefined;
  });
  socket.on('error', () => undefined);
  const hears = (is: (message: Told) => boolean): Promise<Told> =>
    new Promise((done) => {
      const look = (): void => {
        const found = told.find(is);
        if (!found) return;
        listeners = listeners.filter((each) => each !== look);
        done(found);
      };
      listeners.push(look);
      look();
    });
  return {
    told,
    hears,
    closed: new Promise((done) => socket.on('close', done)),
    close: () => socket.close(),
    ask: async (request) => {
      await hears(({ kind }) => kind === 'welcome');
      asked += 1;
      const ask = asked;
      const answer = new Promise<Answered>((done) => waiting.set(ask, done));
      socket.send(JSON.stringify({ ...request, ask }));
      return answer;
    },
  };
}
