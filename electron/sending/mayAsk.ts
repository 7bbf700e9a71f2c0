import { URL } from 'node:url';
import { headerText, type Destination, type PlannedRequest } from '../../shared/ipc/destinations';
import { below } from '../../shared/exporters/destinations/fields';

/** What stands for an id in the address of an update, as an address writes it in its path and in its query. */
const remoteMark = /%7Bremote%7D|\{remote\}/g;
/** One step of a path, and no way out of it. */
const oneStep = '[^/?#&]+';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Whether an address is that of a template in which an id stands. */
const isFilled = (template: string, { href }: URL): boolean =>
  new RegExp(`^${new URL(template).href.split(remoteMark).map(escaped).join(oneStep)}$`).test(href);

/** Whether an address lies at one of these or below; a path that steps out of its folder in disguise does not. */
const liesBelow = (places: readonly string[], { origin, pathname }: URL): boolean =>
  !/%(?:2f|5c|2e)/i.test(pathname) &&
  places
    .map((place) => new URL(place))
    .some(
      (place) =>
        place.origin === origin &&
        (pathname === place.pathname || pathname.startsWith(`${place.pathname.replace(/\/$/, '')}/`)),
    );

function isPlaceOf(destination: Destination, url: URL): boolean {
  const { address } = destination;
  switch (destination.kind) {
    case 'wordpress':
      return liesBelow([below(address, '/wp-json/wp/v2/posts'), below(address, '/wp-json/wp/v2/media')], url);
    case 'ghost':
      return liesBelow([below(address, '/ghost/api/admin/posts'), below(address, '/ghost/api/admin/images')], url);
    case 'http':
      return (
        url.href === new URL(address).href ||
        (destination.update !== undefined && isFilled(destination.update.address, url))
      );
  }
}

const headerNames = new Set(['accept', 'accept-version', 'content-type', 'content-disposition', 'idempotency-key']);

const secretHeaderOf = (destination: Destination): string =>
  destination.kind === 'http' ? destination.secretHeader : 'Authorization';

/**
 * Whether a request of the page may be sent with the secret of a destination: to the posts and pictures of that system, or
 * to the addresses that were set for it, with no headers but those a sender needs.
 */
export function mayAsk(destination: Destination, { url, headers, secretHeader }: PlannedRequest): boolean {
  if (!URL.canParse(url) || secretHeader !== secretHeaderOf(destination)) return false;
  const place = new URL(url);
  return (
    place.username === '' &&
    place.password === '' &&
    isPlaceOf(destination, place) &&
    Object.entries(headers).every(([name, value]) => headerNames.has(name.toLowerCase()) && headerText.test(value))
  );
}

/** The sites that a destination's secret goes to. */
export const sitesOf = (destination: Destination): readonly string[] => {
  const update = destination.kind === 'http' ? destination.update?.address : undefined;
  return [...new Set([destination.address, ...(update === undefined ? [] : [update])].map((at) => new URL(at).origin))];
};
