import { fail, type Outcome } from '../../shared/story/outcome';

const byHand = 'Open the page in a browser, select the story and paste it here.';

const statuses: Readonly<Record<number, string>> = {
  401: 'wants a name and a password for this page',
  402: 'wants payment for this page',
  403: 'does not give out this page to Verbatim',
  404: 'has no such page. Check the address',
  410: 'has taken this page away',
  429: 'has had too many requests. Wait a few minutes, then try again',
  451: 'may not show this page for legal reasons',
  500: 'has a fault of its own. Try again later',
  502: 'has a fault of its own. Try again later',
  503: 'is too busy or being mended. Try again later',
  504: 'has a fault of its own. Try again later',
};

/** An answer that is no page; what came with it is never taken for a story. */
export const badStatus = (host: string, status: number): Outcome<never> =>
  fail('page-status', `${host} ${statuses[status] ?? 'did not give out this page'} (${status}). ${byHand}`);

export const emptyPage = (host: string): Outcome<never> =>
  fail('page-empty', `The page at ${host} is empty. ${byHand}`);

export const wrongType = (host: string, kind: string): Outcome<never> =>
  fail(
    'page-type',
    `What ${host} sent is ${kind}, not a page with text. Save it from the browser and open the file, or paste its text here.`,
  );

export const tooLarge = (host: string, megabytes: number): Outcome<never> =>
  fail('page-too-large', `The page at ${host} is larger than ${megabytes} MB, too large for a story. ${byHand}`);

export const tooSlow = (host: string, seconds: number): Outcome<never> =>
  fail(
    'page-too-slow',
    `${host} did not send its page within ${seconds} seconds. Try again, or open it in a browser, select the story and paste it here.`,
  );

export const tooManyHops = (host: string, hops: number): Outcome<never> =>
  fail(
    'page-redirects',
    `${host} sends us on and on, more than ${hops} times. Open the page in a browser and copy the address it ends at.`,
  );

const network: Readonly<Record<string, string>> = {
  ENOTFOUND: 'could not be found. Check the spelling of the address and your connection, then try again.',
  EAI_AGAIN: 'could not be looked up: the connection seems to be down. Check it, then try again.',
  ENETUNREACH: 'cannot be reached: the connection seems to be down. Check it, then try again.',
  EHOSTUNREACH: 'cannot be reached. Check the connection, then try again.',
  EPROXY: 'could not be reached: your newsroom’s proxy did not let Verbatim through. Tell whoever looks after it.',
  ECONNREFUSED: 'takes no connections just now. Try again later.',
  ECONNRESET: 'broke the connection off. Try again.',
  ETIMEDOUT: 'did not answer. Check the connection, then try again.',
};

const isCertificate = (code: string): boolean =>
  code.startsWith('CERT_') || code.startsWith('ERR_TLS_CERT') || code.includes('CERT') || code.startsWith('UNABLE_TO_');
const isTls = (code: string): boolean =>
  code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO';

/** The code of a failure of the network; a bug is thrown on. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '') throw error;
  return code;
}

/** Failures after which a site may have had what was sent to it all the same. */
const afterSending = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ERR_STREAM_PREMATURE_CLOSE',
  'HPE_INVALID_CONSTANT',
]);

/** Why a site could not be reached, as the rest of a sentence that begins with its name; a bug is thrown on. */
export function reasonOf(error: unknown): { readonly why: string; readonly isSent: boolean } {
  const code = codeOf(error);
  if (isCertificate(code) || isTls(code)) return { why: 'cannot prove who it is over https.', isSent: false };
  return {
    why: network[code] ?? `could not be reached (${code}). Check the connection, then try again.`,
    isSent: afterSending.has(code),
  };
}

/** What to say of a failure that the network or its answer caused; a bug is thrown on. */
export function networkProblem(host: string, error: unknown): Outcome<never> {
  const code = codeOf(error);
  if (isCertificate(code))
    return fail(
      'page-certificate',
      `${host} cannot prove that it is ${host}, so its page was not read. Do not trust what it shows; ask the desk or try again later.`,
    );
  if (isTls(code))
    return fail('page-encryption', `${host} has no encryption that is still safe, so its page was not read. ${byHand}`);
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ERR__ERROR_FORMAT'))
    return fail('page-damaged', `The page from ${host} arrived damaged. Try again.`);
  return fail(
    'page-unreachable',
    `${host} ${network[code] ?? `could not be read (${code}). Check the connection, then try again.`}`,
  );
}
