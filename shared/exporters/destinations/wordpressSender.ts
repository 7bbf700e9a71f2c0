import { succeed } from '../../story/outcome';
import { webAddress } from '../../text/webAddress';
import { webName } from '../writers/webName';
import { wordpressBlocks } from '../writers/wordpressBlocks';
import type { Destination, PlannedRequest, SentStory, Sender } from './destination';
import { below, fieldAt, remoteOf } from './fields';
import { bareName } from './sentPictures';

type Site = Extract<Destination, { readonly kind: 'wordpress' }>;

const remote = { url: 'link', changed: 'modified_gmt' };

const slugOf = ({ copy }: SentStory): string => webName(copy.slug || copy.title, 'story');

/** WordPress’s REST API (wp/v2), signed in by an application password. */
export function wordpressSender({ address }: Site): Sender {
  const request = (method: PlannedRequest['method'], path: string, body: object | null = null): PlannedRequest => ({
    method,
    url: below(address, `/wp-json/wp/v2/posts${path}`),
    headers: {
      Accept: 'application/json',
      ...(body === null ? {} : { 'Content-Type': 'application/json' }),
    },
    secretHeader: 'Authorization',
    body: body === null ? null : JSON.stringify(body),
  });
  return {
    findById: (id) => request('GET', `/${encodeURIComponent(id)}?context=edit`),
    // A draft is found only by who may edit it, and only where every status is asked for.
    findBySlug: (story) => request('GET', `?slug=${slugOf(story)}&status=any&context=edit`),
    found: ({ status, body }) =>
      status === 200 ? remoteOf(Array.isArray(body) ? body[0] : isInBin(body) ? null : body, remote) : null,
    send: (story, there) => {
      const { copy } = story;
      const post = {
        title: copy.title,
        content: wordpressBlocks(copy),
        excerpt: copy.standfirst?.text.trim() ?? '',
        slug: slugOf(story),
      };
      return succeed(
        there === null
          ? request('POST', '', { ...post, status: 'draft' })
          : request('POST', `/${encodeURIComponent(there.id)}`, post),
      );
    },
    sent: ({ body }) => remoteOf(body, remote),
    sendPicture: (file) => ({
      method: 'POST',
      url: below(address, '/wp-json/wp/v2/media'),
      headers: {
        Accept: 'application/json',
        'Content-Type': file.mediaType,
        'Content-Disposition': `attachment; filename="${bareName(file)}"`,
      },
      secretHeader: 'Authorization',
      body: file.bytes,
    }),
    pictureSent: ({ body }) => webAddress(fieldAt(body, 'source_url') ?? ''),
  };
}

const isInBin = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'status' in body && body.status === 'trash';
