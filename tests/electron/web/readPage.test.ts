import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../electron/web/readPage';
import { article, html, never, read, redirect, send, textOf, web } from './testPages';
import type { TestWeb } from './testWeb';

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
