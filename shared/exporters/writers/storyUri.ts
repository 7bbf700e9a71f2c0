import type { StoryCopy } from '../copy/storyCopy';

/** A lasting name for the story that is no web address: formats that want a URI get this one. */
export const storyUri = ({ id }: Pick<StoryCopy, 'id'>): string =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    ? `urn:uuid:${id.toLowerCase()}`
    : `urn:verbatim:story:${encodeURIComponent(id) || 'unnamed'}`;
