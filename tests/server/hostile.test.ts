import { connect } from 'node:net';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createDesk, type Desk } from '../../server/createDesk';
import { createLog } from '../../server/log';
import { peopleOf } from '../../server/people/people';
import { openDatabase, type Database } from '../../server/postgres/database';
import { createStrangers } from '../../server/sockets/strangers';
import { british } from '../../shared/houseStyle/houseStyle';
import { deskProtocol, longestMessage, stepSchema, type OpenedStory } from '../../shared/ipc/deskProtocol';
import { serialiseStory } from '../../shared/story/storyFile';
import { storyOf } from '../desk/storyFrom';
import { emptyDatabase, postgres } from './postgres';
import { callDesk } from './windowLine';

describe.skipIf(postgres === null)('a desk among hostile clients', () => {
  const lines: string[] = [];
  let database: Database;
  let desk: Desk;
  let ann = '';

  beforeAll(async () => {
    const connection = await emptyDatabase();
    const log = createLog((line) => lines.push(line));
    desk = await createDesk({ connection, host: '127.0.0.1', port: 0, houseStyle: british, log });
    database = openDatabase(connection, 2);
    ann = await peopleOf(database).invite({ name: 'Ann', role: 'reporter', isReadOnly: false });
  });
  afterAll(async () => {
    await desk?.close();
    await database?.end();
  });

  const closeOf = (socket: WebSocket): Promise<number> => {
    socket.on('error', () => undefined);
    return new Promise((done) => socket.on('close', done));
  };
  const stranger = (): WebSocket => new WebSocket(`ws://127.0.0.1:${desk.port}`);
  const post = (path: string, body: Iterable<Buffer>, token: string): Promise<{ status: number; text: string }> =>
    new Promise((done, fail) => {
      const asked = request(
        { port: desk.port, path, method: 'POST', headers: { Authorization: `Bearer ${token}` } },
        (response) => {
          let text = '';
          response.on('data', (part: Buffer) => (text += part.toString('utf8')));
          response.on('end', () => done({ status: response.statusCode ?? 0, text }));
        },
      );
      asked.on('error', fail);
      for (const part of body) asked.write(part);
      asked.end();
    });

  it('reads no more of a stranger than a sign-in, and of nobody more than a message may be', async () => {
    const loud = stranger();
    loud.on('open', () => loud.send('x'.repeat(100_000)));
    expect(await closeOf(loud)).toBe(1006);
    const known = stranger();
    const closed = closeOf(known);
    known.on('open', () =>
      known.send(JSON.stringify({ kind: 'hello', protocol: deskProtocol, schema: stepSchema, token: ann })),
    );
    known.once('message', () => known.send('x'.repeat(longestMessage + 1)));
    expect(await closed).toBe(1009);
  });

  it('sends strangers away, to come again, where there are more than a newsroom has', () => {
    const socket = () => ({ close: vi.fn(), terminate: vi.fn(), on: vi.fn() });
    const stream = { on: () => undefined, off: () => undefined };
    const strangers = createStrangers(2);
    const admit = (one: ReturnType<typeof socket>) => strangers.admit(one as never, stream as never);
    const known = admit(socket());
    admit(socket());
    const third = socket();
    expect(admit(third)).toBeNull();
    expect(third.close).toHaveBeenCalledWith(1013, expect.stringContaining('Come again'));
    known!();
    known!();
    expect(admit(socket())).not.toBeNull();
    expect(admit(socket())).toBeNull();
  });

  it('answers a body that is too long, however it is sent, and goes on with the next', async () => {
    const megabyte = Buffer.alloc(1_000_000, 'x');
    const answer = await post(
      '/stories',
      Array.from({ length: 10 }, () => megabyte),
      ann,
    );
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('no more than');
    expect((await post('/stories', [Buffer.from('{')], ann)).status).toBe(400);
    expect((await post('/stories', [megabyte], 'vbt_wrong')).status).toBe(401);
  });

  it('is there for others while lines are held open that never end their requests', async () => {
    const slow = Array.from({ length: 50 }, () => {
      const socket = connect(desk.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write('POST /stories HTTP/1.1\r\nHost: desk\r\nX-');
      return socket;
    });
    const health = await fetch(`http://127.0.0.1:${desk.port}/health`);
    expect(health.status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  it('takes a message that is sent again for one, and none that came from another’s line', async () => {
    const line = callDesk(desk.port, ann);
    await line.ask({ kind: 'create', story: serialiseStory({ ...storyOf('The council met.'), id: 'story-again' }) });
    const open = async () => (await line.ask({ kind: 'open', story: 'story-again', client: 'c' })).value as OpenedStory;
    await open();
    const typed = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'x' }] } };
    const message = { kind: 'steps', story: 'story-again', client: 'c', base: 0 } as const;
    const steps = [{ kind: 'do' as const, step: typed }];
    expect((await line.ask({ ...message, steps })).value).toEqual({ version: 1 });
    expect((await line.ask({ ...message, steps })).problem).toBe('behind');
    expect((await open()).version).toBe(1);
    const other = callDesk(desk.port, ann);
    expect((await other.ask({ ...message, base: 1, steps })).problem).toBe('not-open');
    for (const each of [line, other]) each.close();
  });

  it('gives a reporter nothing that is for others, whichever way it is asked for', async () => {
    const line = callDesk(desk.port, ann);
    const story = 'story-again';
    for (const asked of [
      { kind: 'release', story, version: 1 },
      { kind: 'override', story, version: 1, reason: 'so' },
      { kind: 'lock', story },
      { kind: 'unlock', story },
      { kind: 'break-lock', story, reason: 'so' },
    ] as const)
      expect([asked.kind, (await line.ask(asked)).problem]).toEqual([asked.kind, 'not-allowed']);
    for (const path of [`/stories/${story}/release`, `/stories/${story}/override`])
      expect((await post(path, [Buffer.from('{"version":1,"reason":"so"}')], ann)).status).toBe(403);
    line.close();
  });

  it('writes no token and no word of a story into its log, whatever went wrong', () => {
    expect(lines.join('')).not.toMatch(/vbt_|council met/);
    expect(lines.join('')).toContain('socket-error');
  });
});
