import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../../electron/web/readPage';
import { throughProxy } from '../../../electron/web/proxy';
import { trustedCertificates } from '../../../electron/web/trusted';
import { freshFolder } from '../freshFolder';

const certificate = (name: string): string => readFileSync(join(import.meta.dirname, 'certificates', name), 'utf8');
const article = '<article><h1>Ferry to run again</h1><p>The ferry runs from Monday.</p></article>';

const servers: Server[] = [];
async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A page over TLS, and a proxy that leads every name to it. */
async function newsroomNet(status = 200) {
  const requests: string[] = [];
  const tls = { key: certificate('page.key'), cert: certificate('page.pem') };
  const page = await listen(
    createSecureServer(tls, (request, response) => {
      requests.push(`${request.headers.host}${request.url}`);
      response.writeHead(200, { 'content-type': 'text/html' }).end(article);
    }),
  );
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, client, head) => {
    asked.push(request.url ?? '');
    if (status !== 200) return void client.end(`HTTP/1.1 ${status} Refused\r\n\r\n`);
    const server = connect(page, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.write(head);
      server.pipe(client).pipe(server);
    });
    for (const end of [server, client]) end.on('error', () => undefined);
  });
  return { address: `http://127.0.0.1:${await listen(proxy)}`, asked, requests };
}

const never = new AbortController().signal;
const authority = [certificate('authority.pem')];

describe('a page of the web behind a newsroom’s proxy', () => {
  it('is read through it by its name, and nothing is looked up here', async () => {
    const net = await newsroomNet();
    const read = await readPage('https://page.example/ferry', throughProxy(net.address, authority), never);
    expect(read).toMatchObject({ ok: true, value: { url: 'https://page.example/ferry' } });
    expect([net.asked, net.requests]).toEqual([['page.example:443'], ['page.example/ferry']]);
  });

  it('proves who it is to us, not to the proxy', async () => {
    const net = await newsroomNet();
    for (const [address, trusted] of [
      ['https://other.example/', authority],
      ['https://page.example/', undefined],
    ] as const)
      expect(await readPage(address, throughProxy(net.address, trusted), never)).toMatchObject({
        ok: false,
        problem: { code: 'page-certificate' },
      });
    expect(net.requests).toEqual([]);
  });

  it.each(['http://127.0.0.1/', 'https://10.0.0.1/', 'http://[::1]/', 'https://localhost/', 'http://192.168.1.1/'])(
    'is not asked of the proxy where its address is of this network: %s',
    async (address) => {
      const net = await newsroomNet();
      expect((await readPage(address, throughProxy(net.address, authority), never)).ok).toBe(false);
      expect(net.asked).toEqual([]);
    },
  );

  it('is told of when the proxy refuses, or is not there', async () => {
    const net = await newsroomNet(407);
    for (const address of [net.address, 'http://127.0.0.1:1'])
      expect(await readPage('https://page.example/', throughProxy(address, authority), never)).toMatchObject({
        ok: false,
        problem: { message: expect.stringContaining('your newsroom’s proxy did not let Verbatim through') as string },
      });
  });

  it('is let go of when the reading is stopped', async () => {
    const silent = createServer();
    silent.on('connect', () => undefined);
    const address = `http://127.0.0.1:${await listen(silent)}`;
    const stopping = new AbortController();
    const reading = readPage('https://page.example/', throughProxy(address, authority), stopping.signal);
    setTimeout(() => stopping.abort(), 50);
    expect(await reading).toEqual({ ok: true, value: null });
  });
});

describe('the certificates that are believed', () => {
  it('are the newsroom’s beside those of the system, never instead of them', () => {
    const file = join(freshFolder(), 'ca.pem');
    writeFileSync(file, certificate('authority.pem'));
    const trusted = trustedCertificates(file) ?? [];
    expect(trusted.length).toBeGreaterThan(50);
    expect(trusted).toContain(certificate('authority.pem'));
  });

  it('are the usual ones where the newsroom’s file is gone', () => {
    expect(trustedCertificates(join(freshFolder(), 'gone.pem'))).toEqual(trustedCertificates(null));
  });
});
