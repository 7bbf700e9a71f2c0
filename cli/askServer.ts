import type { Answer, PlannedRequest } from '../shared/exporters/destinations/destination';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { parseJson } from '../shared/text/parseJson';
import { siteOf } from '../shared/text/siteOf';

const longest = 30_000;
const mostBytes = 10_000_000;

/** Sends one request. Follows no redirect, so that no secret goes to an address nobody gave. */
export async function askServer({ method, url, headers, body }: PlannedRequest): Promise<Outcome<Answer>> {
  try {
    const response = await fetch(url, {
      method,
      headers,
      body: typeof body === 'string' || body === null ? body : new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(longest),
    });
    if (response.status >= 300 && response.status < 400)
      return fail(
        'send',
        `${siteOf(url)} sends requests on to ${response.headers.get('location') ?? 'another address'}. Give that address in the destination, if it is the site’s own.`,
      );
    const text = await textOf(response);
    if (text === null)
      return fail('send', `${siteOf(url)} answered with too much. Check the address of the destination.`);
    return succeed({ status: response.status, body: parseJson(text) ?? null });
  } catch (error) {
    const reason =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    return fail(
      'send',
      `${siteOf(url)} could not be reached (${reason}). Nothing is known to have been sent: look there before you try again.`,
    );
  }
}

/** What a server answered; null where it is too much, of which no more is read. */
async function textOf({ body }: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.length;
    if (size > mostBytes) return null;
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}
