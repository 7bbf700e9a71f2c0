import type { RequestListener } from 'node:http';
import { afterEach } from 'vitest';
import { readPage, usualLimits, type Limits } from '../../../electron/web/readPage';
import { startWeb, type TestWeb, type TestWebSettings } from './testWeb';

export const article =
  '<!doctype html><title>Quay reopens</title><h1>Quay reopens</h1><p>The quay opened again on Monday.</p>';
export const html = { 'Content-Type': 'text/html; charset=utf-8' };
export const never = new AbortController().signal;
const open: TestWeb[] = [];

/** A web that is closed when its test has ended. */
export async function web(settings: TestWebSettings): Promise<TestWeb> {
  const started = await startWeb(settings);
  open.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

export const send =
  (headers: Record<string, string>, body: string | Uint8Array, status = 200): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

export const redirect = (to: string, status = 302): RequestListener => send({ Location: to }, '', status);

/** Reads a page of a web of these settings. */
export async function read(
  settings: TestWebSettings,
  address = 'http://page.example/story',
  limits: Partial<Limits> = {},
) {
  const network = await web(settings);
  const outcome = await readPage(address, network, never, { ...usualLimits, ...limits });
  return {
    outcome,
    network,
    code: outcome.ok ? 'ok' : outcome.problem.code,
    message: outcome.ok ? '' : outcome.problem.message,
  };
}

export const textOf = ({ outcome }: Awaited<ReturnType<typeof read>>): string =>
  outcome.ok && outcome.value ? new TextDecoder().decode(outcome.value.bytes) : '';
