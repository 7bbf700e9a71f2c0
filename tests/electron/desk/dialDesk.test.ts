import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { request as requestSecure } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dialDesk, type WayOut } from '../../../electron/desk/dialDesk';
import { createDeskLine, type DeskLine } from '../../../electron/desk/deskLine';
import { createDesk, type Desk } from '../../../server/createDesk';
import { peopleOf } from '../../../server/people/people';
import { openDatabase } from '../../../server/postgres/database';
import { british } from '../../../shared/houseStyle/houseStyle';
import type { LineState } from '../../../shared/ipc/deskLine';
import { emptyDatabase, postgres } from '../../server/postgres';

const folder = join(import.meta.dirname, '..', 'web', 'certificates');
const certificate = (name: string): string => readFileSync(join(folder, name), 'utf8');
const trusted = [certificate('authority.pem')];

describe.skipIf(postgres === null)('the line to a desk with a certificate of the newsroom’s own', () => {
  let desk: Desk;
  let token = '';
  let proxy = '';
  const asked: string[] = [];
  const proxyServer = createServer();
  const lines: DeskLine[] = [];

  /** Calls, and answers with how the line stands once it stands. */
  async function call(address: string, wayOut: WayOut, wait = 3000): Promise<LineState> {
    const states: LineState[] = [];
    const line = createDeskLine({
      address,
      dial: dialDesk(address, wayOut),
      tell: (news) => news.kind === 'state' && states.push(news.state.line),
      keepsTokens: () => false,
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      chance: () => 0,
    });
    lines.push(line);
    line.signIn(token);
    for (let at = 0; at < wait && states.at(-1)?.kind !== 'up'; at += 50)
      await new Promise((done) => setTimeout(done, 50));
    return states.at(-1) ?? { kind: 'none' };
  }

  beforeAll(async () => {
    const connection = await emptyDatabase();
    desk = await createDesk({
      connection,
      host: '127.0.0.1',
      port: 0,
      houseStyle: british,
      log: () => undefined,
      tls: { cert: certificate('page.pem'), key: certificate('page.key') },
    });
    const database = openDatabase(connection);
    token = await peopleOf(database).invite({ name: 'Ann', role: 'sub', isReadOnly: false });
    await database.end();
    // It leads every name to the desk.
    proxyServer.on('connect', (request, client, head) => {
      asked.push(request.url ?? '');
      const server = connect(desk.port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        server.write(head);
        server.pipe(client).pipe(server);
      });
      for (const end of [server, client]) end.on('error', () => undefined);
    });
    await new Promise<void>((done) => void proxyServer.listen(0, '127.0.0.1', done));
    proxy = `http://127.0.0.1:${(proxyServer.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    for (const line of lines.splice(0)) line.close();
  });
  afterAll(async () => {
    proxyServer.closeAllConnections();
    proxyServer.close();
    await desk?.close();
  });

  it('goes through the newsroom’s proxy, which never sees what is said', async () => {
    expect(await call('wss://page.example', { trusted, proxy })).toMatchObject({ kind: 'up', person: 'Ann' });
    expect(asked).toEqual(['page.example:443']);
  });

  it('is none where the certificate is not believed, or is another’s', async () => {
    for (const [address, believed] of [
      ['wss://page.example', undefined],
      ['wss://other.example', trusted],
    ] as const)
      expect(await call(address, { trusted: believed, proxy }, 800)).toEqual({ kind: 'away' });
  });

  it('is called again and again where the proxy does not answer', async () => {
    expect(await call('wss://page.example', { trusted, proxy: 'http://127.0.0.1:1' }, 800)).toEqual({ kind: 'away' });
  });

  it('goes to this machine without the proxy', async () => {
    asked.length = 0;
    // The certificate names no number: it is refused, and by the desk itself.
    expect(await call(`wss://127.0.0.1:${desk.port}`, { trusted, proxy }, 800)).toEqual({ kind: 'away' });
    expect(asked).toEqual([]);
  });

  it('answers over HTTP by the same certificate, and nothing without TLS', async () => {
    const status = await new Promise((done, failed) => {
      const options = { host: '127.0.0.1', port: desk.port, path: '/health', servername: 'page.example', ca: trusted };
      requestSecure(options, ({ statusCode }) => done(statusCode))
        .once('error', failed)
        .end();
    });
    expect(status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${desk.port}/health`)).rejects.toThrow();
  });
});
