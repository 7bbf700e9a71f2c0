import type { RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { readPage, usualLimits, type Limits } from '../../../electron/web/readPage';
import { startWeb, type TestWeb, type TestWebSettings } from './testWeb';

const article =
  '<!doctype html><title>Quay reopens</title><h1>Quay reopens</h1><p>The quay opened again on Monday.</p>';
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const never = new AbortController().signal;
const open: TestWeb[] = [];

async function web(settings: TestWebSettings): Promise<TestWeb> {
  const started = await startWeb(settings);
  open.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const send =
  (headers: Record<string, string>, body: string | Uint8Array, status = 200): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

const redirect = (to: string, status = 302): RequestListener => send({ Location: to }, '', status);

async function read(settings: TestWebSettings, address = 'http://page.example/story', limits: Partial<Limits> = {}) {
  const network = await web(settings);
  const outcome = await readPage(address, network, never, { ...usualLimits, ...limits });
  return {
    outcome,
    network,
    code: outcome.ok ? 'ok' : outcome.problem.code,
    message: outcome.ok ? '' : outcome.problem.message,
  };
}

const textOf = ({ outcome }: Awaited<ReturnType<typeof read>>): string =>
  outcome.ok && outcome.value ? new TextDecoder().decode(outcome.value.bytes) : '';

describe('a page', () => {
  it('F-01 is read over https, and keeps its address', async () => {
    const { outcome } = await read(
      { answer: send(html, article), certificate: 'page.pem' },
      'https://page.example/news/quay-reopens.html#top',
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { name: 'page.example-quay-reopens.html', url: 'https://page.example/news/quay-reopens.html' },
    });
  });

  it('F-02 is read over http, and its address says so', async () => {
    const { outcome } = await read({ answer: send(html, article) });
    expect(outcome).toMatchObject({ ok: true, value: { url: 'http://page.example/story' } });
  });

  it.each([
    ['gzip', gzipSync(article)],
    ['br', brotliCompressSync(article)],
    ['deflate', deflateSync(article)],
  ])('is unpacked from %s', async (coding, body) => {
    expect(textOf(await read({ answer: send({ ...html, 'Content-Encoding': coding }, body) }))).toBe(article);
  });

  it('F-28 is decoded by its bytes: UTF-8 stays UTF-8 whatever is stated, and another alphabet is brought into UTF-8', async () => {
    const utf8 = '<meta charset="utf-8"><p>Café</p>';
    expect(textOf(await read({ answer: send({ 'Content-Type': 'text/html; charset=windows-1252' }, utf8) }))).toBe(
      utf8,
    );
    const cyrillic = Uint8Array.from([0x3c, 0x70, 0x3e, 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    expect(textOf(await read({ answer: send({ 'Content-Type': 'text/html; charset=windows-1251' }, cyrillic) }))).toBe(
      '<p>Привет',
    );
  });

  it('F-34 is asked for with nothing about the user or the story', async () => {
    const { network } = await read({ answer: send(html, article) });
    expect(network.requests.map(({ method, url, headers }) => ({ method, url, headers }))).toEqual([
      {
        method: 'GET',
        url: '/story',
        headers: {
          host: 'page.example',
          'user-agent': 'Verbatim',
          'accept-encoding': 'gzip, br',
          connection: 'close',
          accept: 'text/html, application/xhtml+xml, text/plain, application/xml;q=0.8, application/json;q=0.8',
        },
      },
    ]);
  });

  it.each([
    ['text/plain', 'txt'],
    ['application/json', 'json'],
    ['application/ld+json', 'json'],
    ['application/rss+xml', 'xml'],
    ['text/xml', 'xml'],
  ])('may be %s', async (type, ending) => {
    const { outcome } = await read({ answer: send({ 'Content-Type': type }, 'Some words.') });
    expect(outcome).toMatchObject({ ok: true, value: { name: `page.example-story.${ending}` } });
  });
});

describe('a redirect', () => {
  const hops =
    (count: number): RequestListener =>
    (request, response) => {
      const at = Number(request.url?.slice(1)) || 0;
      (at < count ? redirect(`/${at + 1}`, at % 2 === 0 ? 301 : 302) : send(html, article))(request, response);
    };

  it('F-03 is followed, five of them', async () => {
    const { outcome, network } = await read({ answer: hops(5) }, 'http://page.example/0');
    expect(outcome).toMatchObject({ ok: true, value: { url: 'http://page.example/5' } });
    expect(network.requests).toHaveLength(6);
  });

  it('F-04 is not followed for ever', async () => {
    const { code, network } = await read({ answer: redirect('/') });
    expect([code, network.requests.length]).toEqual(['page-redirects', 6]);
  });

  it('F-05 is not followed from a secure page to an open one', async () => {
    const { code } = await read(
      { answer: redirect('http://page.example/'), certificate: 'page.pem' },
      'https://page.example/',
    );
    expect(code).toBe('redirect-unencrypted');
  });

  it.each([
    ['F-06', 'file:///etc/passwd'],
    ['F-07', 'http://127.0.0.1:8080/'],
    ['F-07', 'http://localhost/'],
    ['F-09', 'http://169.254.169.254/latest'],
    ['F-11', 'http://2130706433/'],
    ['F-15', 'http://page.example:6379/'],
    ['F-16', 'http://me:secret@page.example/'],
    ['F-17', 'javascript:alert(1)'],
  ])('%s is not followed to %s', async (_case, to) => {
    const { code, network } = await read({ answer: redirect(to) });
    expect([code, network.requests.length]).toEqual(['redirect-refused', 1]);
  });

  it('F-07 is not followed to a name inside the house', async () => {
    const { code, network } = await read({
      answer: redirect('http://inside.example/'),
      places: (host) => [host === 'inside.example' ? '10.0.0.7' : '93.184.216.34'],
    });
    expect([code, network.requests.length]).toEqual(['address-not-public', 1]);
  });

  it('F-32 carries no cookie on', async () => {
    const answer: RequestListener = (request, response) =>
      (request.url === '/next'
        ? send(html, article)
        : send({ Location: '/next', 'Set-Cookie': 'id=7; Path=/' }, '', 302))(request, response);
    const { network } = await read({ answer });
    expect(network.requests.map(({ headers }) => [headers.cookie, headers.referer])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

describe('a name', () => {
  it.each([
    ['F-12', ['127.0.0.1']],
    ['F-12', ['::1']],
    ['F-14', ['93.184.216.34', '10.0.0.1']],
    ['F-10', ['64:ff9b::7f00:1']],
    ['F-12', []],
  ])('%s that stands for %j is not connected to', async (_case, places) => {
    const { code, network } = await read({ answer: send(html, article), places: () => places });
    expect([code, network.dialled]).toEqual(['address-not-public', []]);
  });

  it('F-13 is asked for once, and the place it gave is the one connected to', async () => {
    const { code, network } = await read({
      answer: send(html, article),
      places: (_host, asked) => [asked === 1 ? '93.184.216.34' : '127.0.0.1'],
    });
    expect([code, network.dialled]).toEqual(['ok', ['93.184.216.34']]);
  });

  it('F-35 that cannot be found is said at once', async () => {
    const offline: TestWeb = await web({});
    const failing = {
      ...offline,
      resolve: async () => {
        throw Object.assign(new Error('no'), { code: 'ENOTFOUND' });
      },
    };
    expect(await readPage('https://page.example/', failing, never)).toMatchObject({
      ok: false,
      problem: { code: 'page-unreachable', message: expect.stringContaining('try again') },
    });
  });

  it('lets a bug through as a bug', async () => {
    const broken = {
      ...(await web({})),
      resolve: async () => {
        throw new TypeError('bug');
      },
    };
    await expect(readPage('https://page.example/', broken, never)).rejects.toThrow('bug');
  });
});

describe('encryption', () => {
  it.each([
    ['expired', { certificate: 'expired.pem' }, 'https://page.example/'],
    ['of another host', { certificate: 'page.pem' }, 'https://other.example/'],
    ['signed by nobody known', { certificate: 'page.pem', untrusted: true }, 'https://page.example/'],
  ] as const)('F-19 %s is refused', async (_what, settings, address) => {
    const { code, network } = await read({ answer: send(html, article), ...settings }, address);
    expect([code, network.requests.length]).toEqual(['page-certificate', 0]);
  });

  it('F-20 of an old kind is refused', async () => {
    const { code, network } = await read(
      { answer: send(html, article), certificate: 'page.pem', oldTls: true },
      'https://page.example/',
    );
    expect([code, network.requests.length]).toEqual(['page-encryption', 0]);
  });
});

/** Writes again and again until the reader has gone. */
function drip(response: ServerResponse, piece: string | Uint8Array, every: number): void {
  const timer = setInterval(() => response.write(piece), every);
  response.on('close', () => clearInterval(timer));
}

describe('an answer', () => {
  it('F-21 that never comes ends at the limit', async () => {
    expect((await read({ silent: true }, undefined, { seconds: 0.2 })).code).toBe('page-too-slow');
  });

  it('F-21 that never comes can be cancelled', async () => {
    const cancel = new AbortController();
    const network = await web({ silent: true });
    const reading = readPage('http://page.example/', network, cancel.signal);
    setTimeout(() => cancel.abort(), 30);
    expect(await reading).toEqual({ ok: true, value: null });
  });

  it('F-21 that is waited for by name can be cancelled', async () => {
    const cancel = new AbortController();
    const deaf = { ...(await web({})), resolve: () => new Promise<never>(() => undefined) };
    setTimeout(() => cancel.abort(), 30);
    expect(await readPage('http://page.example/', deaf, cancel.signal)).toEqual({ ok: true, value: null });
  });

  it('F-22 that comes by single bytes ends at the limit', async () => {
    const { code } = await read(
      { answer: (_request, response) => drip(response.writeHead(200, html), 'x', 20) },
      undefined,
      { seconds: 0.3 },
    );
    expect(code).toBe('page-too-slow');
  });

  it('F-23 without an end is cut off at the limit', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(97);
    const { code, message } = await read(
      { answer: (_request, response) => drip(response.writeHead(200, html), chunk, 1) },
      undefined,
      { megabytes: 1 },
    );
    expect([code, message.includes('1 MB')]).toEqual(['page-too-large', true]);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('F-24 that is a %s bomb is cut off at the limit', async (coding, pack) => {
    const bomb = pack(new Uint8Array(64 * 1024 * 1024));
    expect((await read({ answer: send({ ...html, 'Content-Encoding': coding }, bomb) })).code).toBe('page-too-large');
  });

  it('F-24 that is packed twice is named', async () => {
    const twice = gzipSync(gzipSync(article));
    expect((await read({ answer: send({ ...html, 'Content-Encoding': 'gzip' }, twice) })).message).toContain(
      'a gzip archive',
    );
    expect((await read({ answer: send({ ...html, 'Content-Encoding': 'gzip, gzip' }, twice) })).code).toBe('page-type');
  });

  it('that is damaged in its packing says so', async () => {
    expect((await read({ answer: send({ ...html, 'Content-Encoding': 'gzip' }, 'no gzip at all') })).code).toBe(
      'page-damaged',
    );
    expect((await read({ answer: send({ ...html, 'Content-Encoding': 'br' }, 'no brotli at all') })).code).toBe(
      'page-damaged',
    );
    expect(
      (await read({ answer: send({ ...html, 'Content-Encoding': 'gzip' }, gzipSync(article).subarray(0, 60)) })).code,
    ).toBe('page-damaged');
  });

  it('F-25 that is shorter than it says does not hang', async () => {
    const { code } = await read({
      answer: (_request, response) => {
        response.writeHead(200, { ...html, 'Content-Length': '9999' }).write(article);
        setTimeout(() => response.destroy(), 20);
      },
    });
    expect(code).toBe('page-unreachable');
  });

  it('F-25 that is longer than it says does not hang', async () => {
    const answer: RequestListener = (request) =>
      void request.socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\n\r\n${article}`);
    expect(textOf(await read({ answer }))).toBe(article.slice(0, 20));
  });

  it.each([
    ['application/pdf', 'a PDF'],
    ['image/png', 'a picture'],
    ['application/zip', 'a ZIP file'],
    ['video/mp4', 'a video'],
    ['application/x-odd', 'application/x-odd'],
  ])('F-26 of the type %s is named', async (type, kind) => {
    const { code, message } = await read({ answer: send({ 'Content-Type': type }, '%PDF-1.7') });
    expect([code, message.includes(kind)]).toEqual(['page-type', true]);
  });

  it.each([
    ['application/octet-stream', '%PDF-1.7\n'],
    ['text/html', '%PDF-1.7\n'],
    ['', '%PDF-1.7\n'],
  ])('F-27 of the type %j that is a PDF is named', async (type, body) => {
    const { code, message } = await read({ answer: send(type === '' ? {} : { 'Content-Type': type }, body) });
    expect([code, message.includes('a PDF')]).toEqual(['page-type', true]);
  });

  it('F-27 without a type that is text is read', async () => {
    expect(textOf(await read({ answer: send({}, article) }))).toBe(article);
    expect((await read({ answer: send({}, 'a\u0000b') })).code).toBe('page-type');
  });

  it.each([404, 403, 429, 500, 503, 401, 418])('F-29 with the status %i is no story', async (status) => {
    const { code, message } = await read({ answer: send(html, article, status) });
    expect([code, message.includes(`(${status})`)]).toEqual(['page-status', true]);
  });

  it('F-30 that is empty says so', async () => {
    expect((await read({ answer: send(html, '', 204) })).code).toBe('page-empty');
    expect((await read({ answer: send(html, ' \n ') })).code).toBe('page-empty');
  });

  it('that is no HTTP at all is said in a sentence', async () => {
    const { outcome } = await read({ answer: (request) => void request.socket.end('SSH-2.0-OpenSSH\r\n') });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'page-unreachable' } });
  });
});
