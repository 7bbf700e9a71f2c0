import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { destinationHandlers } from '../../../electron/handlers/destinations';
import { createSecretStore } from '../../../electron/sending/secretStore';
import { createMemory } from '../../../electron/settings/settings';
import { internet } from '../../../electron/web/network';
import { sendRequest } from '../../../electron/web/sendRequest';
import type { Destination, PlannedRequest } from '../../../shared/ipc/destinations';
import { freshFolder } from '../freshFolder';
import { testVault } from '../sending/testVault';

const servers: Server[] = [];
async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Desk {
  readonly says?: boolean;
  readonly set?: Readonly<Record<string, Destination>> | null;
  readonly isSafe?: boolean;
}

function deskOf({ says = true, set = null, isSafe = true }: Desk = {}) {
  const values = new Map<string, unknown>();
  const asked: string[] = [];
  const memory = createMemory({ get: (key) => values.get(key), set: (key, value) => void values.set(key, value) });
  const handlers = destinationHandlers({
    memory,
    set,
    secrets: createSecretStore(join(freshFolder(), 'secrets.json'), testVault(isSafe)),
    network: internet(),
    askToAllow: async (_name, sites) => {
      asked.push(...sites);
      return says;
    },
    now: () => 0,
  });
  return { handlers, values, asked };
}

const at = (address: string) => ({
  name: 'paper',
  destination: { kind: 'wordpress', address, user: 'desk' } as const,
});
const post = (address: string): PlannedRequest => ({
  method: 'POST',
  url: `${address}/wp-json/wp/v2/posts`,
  headers: { 'Content-Type': 'application/json' },
  secretHeader: 'Authorization',
  body: '{"title":"Harbour"}',
});

describe('a destination', () => {
  it('is set up once the user has said yes to its site, outside the page', async () => {
    const no = deskOf({ says: false });
    expect(await no.handlers.keepDestination(at('https://paper.example'))).toEqual({ ok: true, value: null });
    expect((await no.handlers.listDestinations()).destinations).toEqual([]);
    const { handlers, asked } = deskOf();
    expect(await handlers.keepDestination(at('https://paper.example'))).toMatchObject({
      value: { destinations: [{ name: 'paper', hasSecret: false }] },
    });
    await handlers.keepDestination(at('https://paper.example/news'));
    expect(asked).toEqual(['https://paper.example']);
    await handlers.keepDestination(at('https://other.example'));
    expect(asked).toEqual(['https://paper.example', 'https://other.example']);
  });

  it('that the newsroom has set is not changed here', async () => {
    const { handlers } = deskOf({ set: { paper: at('https://paper.example').destination } });
    expect(await handlers.listDestinations()).toMatchObject({ byNewsroom: true, destinations: [{ name: 'paper' }] });
    for (const change of [handlers.keepDestination(at('https://x.example')), handlers.forgetDestination('paper')])
      expect(await change).toMatchObject({ ok: false, problem: { code: 'destinations-locked' } });
  });

  it('is kept among the settings without its secret', async () => {
    const { handlers, values } = deskOf();
    await handlers.keepDestination(at('https://paper.example'));
    expect(await handlers.keepSecret({ name: 'paper', secret: 'abcd efgh' })).toMatchObject({
      value: { destinations: [{ hasSecret: true }] },
    });
    expect(JSON.stringify([...values])).not.toContain('abcd');
  });
});

describe('a request to a destination', () => {
  it('is sent with the kept secret, which no answer brings back to the page', async () => {
    const seen: string[] = [];
    const address = await listen((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.writeHead(401).end(`{"message":"abcd efgh is wrong: ${request.headers.authorization}"}`);
    });
    const { handlers } = deskOf();
    await handlers.keepDestination(at(address));
    await handlers.keepSecret({ name: 'paper', secret: 'abcd efgh' });
    const answer = await handlers.askDestination({ name: 'paper', request: post(address), secret: null });
    const basic = `Basic ${Buffer.from('desk:abcd efgh').toString('base64')}`;
    expect(seen).toEqual([`POST /wp-json/wp/v2/posts ${basic}`]);
    expect(answer).toEqual({
      ok: true,
      value: { status: 401, text: '{"message":"(the secret) is wrong: (the secret)"}' },
    });
  });

  it('asks for the secret where none is kept, and takes one for this once', async () => {
    const address = await listen((_request, response) => void response.writeHead(201).end('{"id":1}'));
    const { handlers } = deskOf({ isSafe: false });
    await handlers.keepDestination(at(address));
    expect(await handlers.askDestination({ name: 'paper', request: post(address), secret: null })).toMatchObject({
      ok: false,
      problem: { code: 'secret-wanted' },
    });
    const given = { name: 'paper', request: post(address), secret: 'abcd efgh' };
    expect(await handlers.askDestination(given)).toMatchObject({ value: { status: 201 } });
    expect(await handlers.askDestination({ ...given, secret: null })).toMatchObject({ ok: false });
  });

  it('that does not belong to it is not sent', async () => {
    let count = 0;
    const address = await listen((_request, response) => {
      count += 1;
      response.end();
    });
    const { handlers } = deskOf();
    await handlers.keepDestination(at(address));
    for (const url of [`${address}/wp-json/wp/v2/users`, 'https://evil.example/wp-json/wp/v2/posts'])
      expect(
        await handlers.askDestination({ name: 'paper', request: { ...post(address), url }, secret: 'abcd' }),
      ).toMatchObject({ ok: false, problem: { code: 'destination-refused' } });
    expect(count).toBe(0);
  });
});

describe('an answer', () => {
  const messageOf = async (request: PlannedRequest, seconds?: number): Promise<string> => {
    const answer = await sendRequest(request, internet(), seconds);
    return answer.ok ? 'ok' : answer.problem.message;
  };

  it('is not followed to another address, which nobody gave the secret', async () => {
    const seen: (string | undefined)[] = [];
    const address = await listen((request, response) => {
      seen.push(request.url);
      response.writeHead(307, { Location: '/elsewhere' }).end();
    });
    expect(await messageOf(post(address))).toContain('/elsewhere');
    expect(seen).toEqual(['/wp-json/wp/v2/posts']);
  });

  it('that breaks off or never comes says that the story may have arrived', async () => {
    const broken = await listen((request) => request.socket.destroy());
    expect(await messageOf(post(broken))).toContain('It may have arrived');
    const silent = await listen(() => undefined);
    expect(await messageOf(post(silent), 0.2)).toContain('It may have arrived');
  });

  it('of nobody says that nothing was sent', async () => {
    const address = await listen(() => undefined);
    for (const server of servers) await new Promise((done) => void server.close(done));
    expect(await messageOf(post(address))).toContain('Nothing was sent');
  });

  it('is asked for over https alone, but for this machine', async () => {
    expect(await messageOf(post('http://10.0.0.1'))).toContain('not reached over https. Nothing was sent');
  });
});
