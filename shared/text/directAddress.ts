/** Addresses that only lead on to another, and the parameter that holds it. */
const wrappers: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, ['q', 'url']],
  [/^(?:l|lm)\.(?:facebook|instagram)\.com$/, /^\/(?:l\.php)?$/, ['u']],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, ['url']],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/^(?:www\.)?linkedin\.com$/, /^\/redir\/redirect$/, ['url']],
  [/^out\.reddit\.com$/, /^\//, ['url']],
];

const parts = /^https?:\/\/([^/?#]{1,200})([^?#]{0,1000})\?([^#]{1,4000})/i;
const isWeb = /^https?:\/\/[^\s"<>\\]+$/i;

/** A value of a query as it was before it was written there; null where it is none. */
function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    // Percent signs that stand for nothing: it was not written as a value.
    return null;
  }
}

/** The address that a link leads to in the end, where a program wrapped it in one of its own; any other as it is. */
export function directAddress(address: string): string {
  if (!/[?&](?:q|u|url)=https?(?::|%3a)/i.test(address)) return address;
  const [, host = '', path = '', query = ''] = parts.exec(address) ?? [];
  const [, , names = []] =
    wrappers.find(([hosts, paths]) => hosts.test(host.toLowerCase()) && paths.test(path === '' ? '/' : path)) ?? [];
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    const inner = names.includes(pair.slice(0, equals)) ? decoded(pair.slice(equals + 1)) : null;
    if (inner !== null && isWeb.test(inner)) return inner;
  }
  return address;
}
