import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, succeed } from '../../story/outcome';
import { encodeBase64 } from '../../text/base64';
import { webAddress } from '../../text/webAddress';
import { ghostPost } from '../formats/ghostExporter';
import type { Answer, Credentials, Destination, PlannedRequest, RemoteStory, Sender } from './destination';
import { asFields, below, fieldAt, remoteOf } from './fields';
import { bareName, formWithFile } from './sentPictures';

type Site = Extract<Destination, { readonly kind: 'ghost' }>;

const remote = { url: 'url', changed: 'updated_at' };

const base64Url = (bytes: Uint8Array): string =>
  encodeBase64(bytes).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');

const keyShape = /^([0-9a-f]{24}):((?:[0-9a-f]{2}){16,64})$/;

/** A token for five minutes, as Ghost’s Admin API wants it; null where the secret is no Admin API key. */
export function ghostToken({ secret, now }: Credentials): string | null {
  const [, id, key] = keyShape.exec(secret.trim()) ?? [];
  if (id === undefined || key === undefined) return null;
  const part = (value: object): string => base64Url(utf8ToBytes(JSON.stringify(value)));
  const claim = `${part({ alg: 'HS256', typ: 'JWT', kid: id })}.${part({ iat: now, exp: now + 300, aud: '/admin/' })}`;
  return `${claim}.${base64Url(hmac(sha256, hexToBytes(key), utf8ToBytes(claim)))}`;
}

const read = ({ status, body }: Answer): RemoteStory | null => {
  const { posts } = asFields(body);
  return status >= 200 && status < 300 && Array.isArray(posts) ? remoteOf(posts[0], remote) : null;
};

const signed = (credentials: Credentials): Readonly<Record<string, string>> => ({
  Accept: 'application/json',
  'Accept-Version': 'v5.0',
  Authorization: `Ghost ${ghostToken(credentials) ?? ''}`,
});

/** Ghost’s Admin API, version 5 and later, by the key of a custom integration. */
export function ghostSender({ address }: Site): Sender {
  const request = (
    method: PlannedRequest['method'],
    path: string,
    credentials: Credentials,
    post: object | null = null,
  ): PlannedRequest => ({
    method,
    url: below(address, `/ghost/api/admin/posts/${path}`),
    headers: {
      ...signed(credentials),
      ...(post === null ? {} : { 'Content-Type': 'application/json' }),
    },
    secretHeader: 'Authorization',
    body: post === null ? null : JSON.stringify({ posts: [post] }),
  });
  return {
    findById: (id, credentials) => request('GET', `${encodeURIComponent(id)}/`, credentials),
    findBySlug: ({ copy }, credentials) => request('GET', `slug/${ghostPost(copy).slug}/`, credentials),
    found: read,
    send: ({ copy }, there, credentials) => {
      if (ghostToken(credentials) === null)
        return fail(
          'secret',
          'The secret is no Admin API key of Ghost (id:secret). Copy it from Settings, Integrations.',
        );
      const post = ghostPost(copy);
      return succeed(
        there === null
          ? request('POST', '', credentials, { ...post, status: 'draft' })
          : // Ghost refuses an update that does not say which state it was made on.
            request('PUT', `${encodeURIComponent(there.id)}/`, credentials, { ...post, updated_at: there.changed }),
      );
    },
    sent: read,
    sendPicture: (file, credentials) => {
      const form = formWithFile(file, { purpose: 'image', ref: bareName(file) });
      return {
        method: 'POST',
        url: below(address, '/ghost/api/admin/images/upload/'),
        headers: { ...signed(credentials), 'Content-Type': form.mediaType },
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
