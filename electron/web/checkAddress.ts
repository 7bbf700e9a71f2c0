import { isIP } from 'node:net';
import { URL } from 'node:url';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { isPublicAddress } from './publicAddress';

const longest = 2083;
const ports: readonly string[] = ['', '80', '443'];
const localNames = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|onion)$/;

const notAnAddress = fail(
  'address-unreadable',
  'This is not the address of a web page. Copy the whole address from the browser, from https:// on, and paste it again.',
);

/** The host without the brackets round an IPv6 address. */
export const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** A problem in the host itself, before anybody is asked where it is. */
function checkHost(url: URL): Outcome<URL> {
  const host = bareHost(url).replace(/\.$/, '');
  const isNumber = isIP(host) !== 0;
  const isLocal = isNumber ? !isPublicAddress(host) : localNames.test(host) || !host.includes('.');
  return isLocal ? refuseLocal(host) : succeed(url);
}

/** Why a place inside the house is not read. */
export const refuseLocal = (host: string): Outcome<never> =>
  fail(
    'address-not-public',
    `${host} is not on the public web, so Verbatim does not read it. Open it in a browser, select the story and paste it here.`,
  );

/** Reads an address as typed; only a plain public page over http or https passes. */
export function checkAddress(text: string): Outcome<URL> {
  const typed = text.trim();
  if (typed.length > longest)
    return fail(
      'address-too-long',
      'This address is too long for a web page. Copy the address alone and paste it again.',
    );
  if (/[\s\p{Cc}\\]/u.test(typed) || !URL.canParse(typed)) return notAnAddress;
  const url = new URL(typed);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return fail(
      'address-scheme',
      `Verbatim reads pages from https:// and http:// only, not from “${url.protocol.slice(0, 20)}”. Open it elsewhere, select the story and paste it here.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    return fail(
      'address-credentials',
      'This address holds a name or a password. Take out what stands before the @, and paste it again.',
    );
  }
  if (!ports.includes(url.port))
    return fail(
      'address-port',
      `This address names the port ${url.port}; Verbatim reads web pages on their usual ports only. Open it in a browser, select the story and paste it here.`,
    );
  url.hash = '';
  return checkHost(url);
}

/** Where an answer sends us on to: checked as if it had been typed, and never from a secure page to an open one. */
export function checkRedirect(from: URL, location: string | undefined): Outcome<URL> {
  if (location === undefined || location.length > longest || !URL.canParse(location, from.href)) {
    return fail(
      'redirect-unreadable',
      `${from.hostname} sends us on to an address that cannot be read. Open the page in a browser and copy the address it ends at.`,
    );
  }
  const next = checkAddress(new URL(location, from.href).href);
  if (!next.ok)
    return fail('redirect-refused', `${from.hostname} sends us on to another address. ${next.problem.message}`);
  if (from.protocol === 'https:' && next.value.protocol === 'http:') {
    return fail(
      'redirect-unencrypted',
      `${from.hostname} sends us on to a page that is not encrypted, so it was not read. Open the page in a browser, select the story and paste it here.`,
    );
  }
  return next;
}
