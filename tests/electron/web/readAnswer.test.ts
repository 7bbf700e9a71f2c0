import type { RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../electron/web/readPage';
import { article, html, read, send, textOf, web } from './testPages';

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
