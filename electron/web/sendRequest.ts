import { URL } from 'node:url';
import type { PlannedRequest, SiteAnswer } from '../../shared/ipc/destinations';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { bareHost } from './checkAddress';
import { internet, type Network, type Place } from './network';
import { openRequest } from './openRequest';
import { readBody } from './readBody';
import { reasonOf } from './webProblems';

const usualSeconds = 30;
const mostBytes = 2 * 1024 * 1024;

const isThisMachine = ({ address }: Place): boolean => address === '127.0.0.1' || address === '::1';

const lookAgain = 'It may have arrived: look there before you send it again.';

const failed = (host: string, why: string): Outcome<never> => fail('send', `${host} ${why}`);

/** The way there: over encrypted connections by the network of the newsroom; in the open to this machine alone, and directly. */
async function wayTo(url: URL, network: Network): Promise<{ network: Network; places: readonly Place[] } | null> {
  const host = bareHost(url);
  if (url.protocol === 'https:')
    return { network, places: network.resolve === null ? [] : await network.resolve(host) };
  const direct = internet();
  const places = (await direct.resolve?.(host)) ?? [];
  return places.length > 0 && places.every(isThisMachine) ? { network: direct, places } : null;
}

async function send(
  url: URL,
  { method, headers, body }: PlannedRequest,
  network: Network,
  signal: AbortSignal,
): Promise<Outcome<SiteAnswer>> {
  const host = url.hostname;
  const way = await wayTo(url, network);
  if (way === null) return failed(host, 'is not this machine, and is not reached over https. Nothing was sent.');
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const message = {
    method,
    headers: {
      'User-Agent': 'Verbatim',
      'Accept-Encoding': 'gzip, br',
      Connection: 'close',
      ...headers,
      ...(bytes !== null && { 'Content-Length': String(bytes.length) }),
    },
    body: bytes,
  };
  const response = await openRequest(url, message, way.places, way.network, signal);
  try {
    const status = response.statusCode ?? 0;
    if (status >= 300 && status < 400)
      return failed(
        host,
        `sends requests on to ${(response.headers.location ?? 'another address').slice(0, 200)}. Give that address in the destination, if it is the site’s own.`,
      );
    const text = await readBody(response, mostBytes);
    if (text === 'too-large' || text === 'unknown-encoding')
      return failed(host, `answered with what cannot be read. Check the address of the destination. ${lookAgain}`);
    return succeed({ status, text: new TextDecoder().decode(text) });
  } finally {
    response.destroy();
  }
}

/**
 * Sends one request to a content system. Follows no redirect, so that no secret goes to an address nobody gave. Over https
 * its certificate proves the place, which may lie inside the house.
 */
export async function sendRequest(
  request: PlannedRequest,
  network: Network,
  seconds = usualSeconds,
): Promise<Outcome<SiteAnswer>> {
  const url = new URL(request.url);
  const outOfTime = AbortSignal.timeout(seconds * 1000);
  try {
    return await send(url, request, network, outOfTime);
  } catch (error) {
    if (outOfTime.aborted) return failed(url.hostname, `did not answer within ${seconds} seconds. ${lookAgain}`);
    const { isSent, why } = reasonOf(error);
    return failed(url.hostname, isSent ? `${why} ${lookAgain}` : `${why} Nothing was sent.`);
  }
}
