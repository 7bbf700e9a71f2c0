// What URL would leave as it is: plain small letters for a host and nothing to encode, fold or drop in the rest.
const plainAddress = /^https?:\/\/(?:[a-z][a-z0-9]*\.)+[a-z]{2,}\/[A-Za-z0-9\-._~!$&()*+,;=:@/?]*$/;

const isPlain = (text: string): boolean => plainAddress.test(text) && !text.includes('/.');

const withPassword = /^https?:\/\/[^/?#]*@/;

// What an address may hold by RFC 3986; URL leaves a few more, such as `|` and `{`, as they were typed.
const unsafe = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]/g;

/**
 * An address as every format takes it: absolute, http or https, without a name and password, percent-encoded.
 * Null for anything else, so that nothing but a web link is ever exported as one.
 */
export function webAddress(text: string | null): string | null {
  if (text === null || isPlain(text)) return text;
  const url = readUrl(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (withPassword.test(url.href) || !/^[a-z0-9._-]+$/.test(url.hostname)) return null;
  const hash = url.href.indexOf('#');
  if (hash < 0) return encode(url.href);
  return `${encode(url.href.slice(0, hash))}#${encode(url.href.slice(hash + 1))}`;
}

function readUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    // What cannot be read as an address is none: the caller says so.
    return null;
  }
}

const encode = (part: string): string =>
  part.replace(/%(?![0-9A-Fa-f]{2})/g, '%25').replace(unsafe, (character) => encodeURIComponent(character));

/** Whether a text is an http or https address with a host and nothing that an address cannot hold. */
export const isWebAddress = (text: string): boolean =>
  text.length <= 2048 && /^https?:\/\/[\p{L}\p{N}[][\p{L}\p{N}.:\-[\]]*(?:[/?#][^\s\p{Cc}<>"\\^`{|}]*)?$/iu.test(text);
