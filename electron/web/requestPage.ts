import type { IncomingMessage } from 'node:http';
import type { URL } from 'node:url';
import type { Network, Place } from './network';
import { openRequest } from './openRequest';

/** All that a server learns of us: nothing of the user, the machine or the story. */
const headers = {
  'User-Agent': 'Verbatim',
  Accept: 'text/html, application/xhtml+xml, text/plain, application/xml;q=0.8, application/json;q=0.8',
  'Accept-Encoding': 'gzip, br',
  Connection: 'close',
};

/** Asks for one page at the places checked before, and follows nothing. Rejects as the socket does, or when `signal` says so. */
export const requestPage = (
  url: URL,
  places: readonly Place[],
  network: Network,
  signal: AbortSignal,
): Promise<IncomingMessage> => openRequest(url, { method: 'GET', headers, body: null }, places, network, signal);
