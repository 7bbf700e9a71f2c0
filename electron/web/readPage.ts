import type { IncomingMessage } from 'node:http';
import type { URL } from 'node:url';
import type { OpenedFile } from '../../shared/ipc/contract';
import { succeed, type Outcome } from '../../shared/story/outcome';
import { bareHost, checkAddress, checkRedirect, refuseLocal } from './checkAddress';
import type { Network, Place } from './network';
import { inUtf8, seenType, statedType } from './pageType';
import { isPublicAddress } from './publicAddress';
import { readBody } from './readBody';
import { requestPage } from './requestPage';
import { badStatus, emptyPage, networkProblem, tooLarge, tooManyHops, tooSlow, wrongType } from './webProblems';

/** How long and how much at most. */
export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
  readonly hops: number;
}

export const usualLimits: Limits = { seconds: 15, megabytes: 10, hops: 5 };

const redirects: readonly number[] = [301, 302, 303, 307, 308];

/** Ends with the promise, or as soon as the signal says so. */
function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, failed) => {
    const stop = (): void => failed(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(done, failed).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Every place the host stands for, when all of them are public; one that is not spoils the rest. None behind a proxy. */
async function placesOf(url: URL, network: Network, signal: AbortSignal): Promise<Outcome<readonly Place[]>> {
  const host = bareHost(url);
  if (network.resolve === null) return succeed([]);
  const places = await unlessStopped(network.resolve(host), signal);
  return places.length > 0 && places.every(({ address }) => isPublicAddress(address))
    ? succeed(places)
    : refuseLocal(host);
}

/** `site.example-last-part.html`: for the eye only; nothing is written under it. */
function nameOf(url: URL, ending: string): string {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  const stem = last.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, 80);
  return `${url.hostname}${stem === '' ? '' : `-${stem}`}${ending}`;
}

async function takePage(url: URL, response: IncomingMessage, { megabytes }: Limits): Promise<Outcome<OpenedFile>> {
  const host = url.hostname;
  const status = response.statusCode ?? 0;
  if (status === 204) return emptyPage(host);
  if (status !== 200) return badStatus(host, status);
  const contentType = response.headers['content-type'];
  const stated = statedType(contentType);
  if (stated !== 'look' && 'refused' in stated) return wrongType(host, stated.refused);
  const body = await readBody(response, megabytes * 1024 * 1024);
  if (body === 'too-large') return tooLarge(host, megabytes);
  if (body === 'unknown-encoding') return wrongType(host, 'packed in a way that cannot be read');
  const seen = seenType(body);
  if (seen !== null) return wrongType(host, seen);
  if (new TextDecoder().decode(body.subarray(0, 4096)).trim() === '') return emptyPage(host);
  return succeed({
    name: nameOf(url, stated === 'look' ? '.html' : stated.ending),
    bytes: inUtf8(body, contentType),
    url: url.href,
  });
}

async function follow(first: URL, network: Network, limits: Limits, signal: AbortSignal): Promise<Outcome<OpenedFile>> {
  let url = first;
  for (let hop = 0; hop <= limits.hops; hop += 1) {
    const places = await placesOf(url, network, signal);
    if (!places.ok) return places;
    const response = await requestPage(url, places.value, network, signal);
    // What is not read to its end is let go of, so that nothing goes on in the background.
    try {
      if (!redirects.includes(response.statusCode ?? 0)) return await takePage(url, response, limits);
    } finally {
      response.destroy();
    }
    const next = checkRedirect(url, response.headers.location);
    if (!next.ok) return next;
    url = next.value;
  }
  return tooManyHops(first.hostname, limits.hops);
}

/** Reads the page at an address, checked at every step; null when `cancelled` says to stop. */
export async function readPage(
  address: string,
  network: Network,
  cancelled: AbortSignal,
  limits: Limits = usualLimits,
): Promise<Outcome<OpenedFile | null>> {
  const url = checkAddress(address);
  if (!url.ok) return url;
  const outOfTime = AbortSignal.timeout(limits.seconds * 1000);
  try {
    return await follow(url.value, network, limits, AbortSignal.any([cancelled, outOfTime]));
  } catch (error) {
    if (cancelled.aborted) return succeed(null);
    if (outOfTime.aborted) return tooSlow(url.value.hostname, limits.seconds);
    return networkProblem(url.value.hostname, error);
  }
}
