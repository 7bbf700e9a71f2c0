import type { Answer, PlannedRequest } from '../shared/exporters/destinations/destination';
import { fail, succeed, type Outcome } from '../shared/story/outcome';

const longest = 30_000;
const mostBytes = 10_000_000;

/** Sends one request. Follows no redirect, so that no secret goes to an address nobody gave. Tells failures without the secret. */
export async function askServer({ method, url, headers, body }: PlannedRequest): Promise<Outcome<Answer>> {
  try {
    const response = await fetch(url, {
      method,
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(longest),
    });
    if (response.status >= 300 && response.status < 400)
      return fail(
        'send',
        `${siteOf(url)} sends requests on to ${response.headers.get('location') ?? 'another address'}. Give that address in the destination, if it is the site’s own.`,
      );
    const text = await response.text();
    if (text.length > mostBytes)
      return fail('send', `${siteOf(url)} answered with too much. Check the address of the destination.`);
    return succeed({ status: response.status, body: parseJson(text) });
  } catch (error) {
    const reason =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    return fail(
      'send',
      `${siteOf(url)} could not be reached (${reason}). Nothing is known to have been sent: look there before you try again.`,
    );
  }
}

export const siteOf = (url: string): string => new URL(url).hostname;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // an answer without JSON
  }
}
