// The app's own scheme. Chromium lets no unknown scheme be a web origin, so app://verbatim/x stands at
// https://verbatim.app.invalid/x: a name that can never resolve, answered by the app's protocol handler.

const schemes = new Set();

export const addScheme = (scheme) => void schemes.add(scheme);

/** @param {string} url as the app writes it @returns {string} as Chromium knows it */
export function toWeb(url) {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
  if (!parts || !schemes.has(parts[1].toLowerCase())) return url;
  return `https://${parts[2]}.${parts[1].toLowerCase()}.invalid${parts[3] || '/'}`;
}

/** @param {string} url as Chromium knows it @returns {string} as the app writes it */
export function toApp(url) {
  const parts = /^https:\/\/([^/?#:@]*)\.([a-z0-9-]+)\.invalid(?=[/?#]|$)(.*)$/is.exec(url);
  return parts && schemes.has(parts[2]) ? `${parts[2]}://${parts[1]}${parts[3]}` : url;
}

/** The scheme of the app that a URL as the app writes it belongs to, if any. */
export function schemeOf(url) {
  const scheme = url.slice(0, url.indexOf(':'));
  return schemes.has(scheme) ? scheme : undefined;
}

/** A Content-Security-Policy in which the app's schemes are named as Chromium knows them. */
export function cspToWeb(policy) {
  return policy.replace(/[^\s;,]+/g, (source) => {
    const scheme = source.slice(0, source.indexOf(':'));
    if (!schemes.has(scheme)) return source;
    return source.length > scheme.length + 3 ? toWeb(source).replace(/\/$/, '') : `https://*.${scheme}.invalid`;
  });
}

/** The origin of a URL as the app writes it. */
export function originOf(url) {
  const parts = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)/i.exec(url);
  return parts ? parts[1] : 'null';
}
