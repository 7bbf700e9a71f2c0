import { squeezed } from '../../text/squeezed';

/** Longer than any description of a picture; what goes on is cut, and ends in an ellipsis that says so. */
const longest = 1000;

/** What a picture shows, in words, as one line. */
export function altText(written: string): string {
  const text = squeezed(written);
  // A character beyond the first plane is two units, and never halved.
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}
