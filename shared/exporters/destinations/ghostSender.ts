import { succeed } from '../../story/outcome';
import { webAddress } from '../../text/webAddress';
import { ghostPost } from '../formats/ghostExporter';
import type { Answer, Destination, PlannedRequest, RemoteStory, Sender } from './destination';
import { asFields, below, fieldAt, remoteOf } from './fields';
import { bareName, formWithFile } from './sentPictures';

type Site = Extract<Destination, { readonly kind: 'ghost' }>;

const remote = { url: 'url', changed: 'updated_at' };

const read = ({ status, body }: Answer): RemoteStory | null => {
  const { posts } = asFields(body);
  return status >= 200 && status < 300 && Array.isArray(posts) ? remoteOf(posts[0], remote) : null;
};

const headers = { Accept: 'application/json', 'Accept-Version': 'v5.0' };

/** Ghost’s Admin API, version 5 and later, by the key of a custom integration. */
export function ghostSender({ address }: Site): Sender {
  const request = (method: PlannedRequest['method'], path: string, post: object | null = null): PlannedRequest => ({
    method,
    url: below(address, `/ghost/api/admin/posts/${path}`),
    headers: {
      ...headers,
      ...(post === null ? {} : { 'Content-Type': 'application/json' }),
    },
    secretHeader: 'Authorization',
    body: post === null ? null : JSON.stringify({ posts: [post] }),
  });
  return {
    findById: (id) => request('GET', `${encodeURIComponent(id)}/`),
    findBySlug: ({ copy }) => request('GET', `slug/${ghostPost(copy).slug}/`),
    found: read,
    send: ({ copy }, there) => {
      const post = ghostPost(copy);
      return succeed(
        there === null
          ? request('POST', '', { ...post, status: 'draft' })
          : // Ghost refuses an update that does not say which state it was made on.
            request('PUT', `${encodeURIComponent(there.id)}/`, { ...post, updated_at: there.changed }),
      );
    },
    sent: read,
    sendPicture: (file) => {
      const form = formWithFile(file, { purpose: 'image', ref: bareName(file) });
      return {
        method: 'POST',
        url: below(address, '/ghost/api/admin/images/upload/'),
        headers: { ...headers, 'Content-Type': form.mediaType },
        secretHeader: 'Authorization',
        body: form.body,
      };
    },
    pictureSent: ({ body }) => {
      const { images } = asFields(body);
      return Array.isArray(images) ? webAddress(fieldAt(images[0], 'url') ?? '') : null;
    },
  };
}
