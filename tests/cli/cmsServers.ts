// Servers made to the published shape of each API, as far as our requests go.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Post {
  readonly id: string;
  readonly status: string;
  readonly slug: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly changed: string;
}

export interface Cms {
  readonly address: string;
  readonly posts: Post[];
  readonly seen: string[];
  readonly close: () => void;
}

type Reply = readonly [status: number, body: unknown];
type Handler = (
  request: { method: string; url: URL; body: Record<string, unknown>; signedIn: string },
  posts: Post[],
) => Reply;

async function open(handle: Handler): Promise<Cms> {
  const posts: Post[] = [];
  const seen: string[] = [];
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      seen.push(`${request.method} ${url.pathname}`);
      const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      const [status, answer] = handle(
        { method: request.method ?? '', url, body, signedIn: request.headers.authorization ?? '' },
        posts,
      );
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts,
    seen,
    close: () => void server.close(),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

const changedNow = (posts: Post[]): string => `2026-03-01T10:00:0${posts.length}.000Z`;

/** As developer.wordpress.org/rest-api/reference/posts has it: POST to /posts makes, POST to /posts/ID changes. */
export const openWordPress = (password: string): Promise<Cms> =>
  open(({ method, url, body, signedIn }, posts) => {
    if (signedIn !== `Basic ${Buffer.from(`desk:${password}`).toString('base64')}`)
      return [401, { code: 'rest_cannot_create', message: 'Sorry, you are not allowed.', data: { status: 401 } }];
    const shown = (post: Post) => ({
      id: Number(post.id),
      slug: post.slug,
      status: post.status,
      link: `${url.origin}/?p=${post.id}`,
      modified_gmt: post.changed,
    });
    const id = /\/posts\/(\d+)$/.exec(url.pathname)?.[1];
    const at = posts.findIndex((post) => post.id === id);
    const found = posts[at];
    if (id !== undefined && !found) return [404, { code: 'rest_post_invalid_id', message: 'Invalid post ID.' }];
    if (method === 'GET')
      return [200, found ? shown(found) : posts.filter(({ slug }) => slug === url.searchParams.get('slug')).map(shown)];
    const post: Post = {
      id: found?.id ?? String(posts.length + 1),
      status: String(body['status'] ?? found?.status ?? 'draft'),
      slug: String(body['slug']),
      fields: body,
      changed: changedNow(posts),
    };
    if (found) posts[at] = post;
    else posts.push(post);
    return [found ? 200 : 201, shown(post)];
  });

/** As docs.ghost.org/admin-api/posts has it: an update without the right updated_at is refused with 409. */
export const openGhost = (keyId: string): Promise<Cms> =>
  open(({ method, url, body, signedIn }, posts) => {
    const [head = ''] = signedIn.replace('Ghost ', '').split('.');
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString() || '{}') as { kid?: string };
    if (kid !== keyId) return [401, { errors: [{ message: 'Unknown Admin API Key', type: 'UnauthorizedError' }] }];
    const shown = (post: Post) => ({
      posts: [
        {
          id: post.id,
          slug: post.slug,
          status: post.status,
          url: `${url.origin}/${post.slug}/`,
          updated_at: post.changed,
        },
      ],
    });
    const [, slug, id] = /\/posts\/(?:slug\/([^/]+)\/|(\w+)\/)?$/.exec(url.pathname) ?? [];
    const at = posts.findIndex((post) => (slug === undefined ? post.id === id : post.slug === slug));
    const found = posts[at];
    if ((slug ?? id) !== undefined && !found) return [404, { errors: [{ message: 'Resource not found' }] }];
    if (method === 'GET') return [200, found ? shown(found) : { posts: [] }];
    const [fields = {}] = body['posts'] as Record<string, unknown>[];
    if (found && fields['updated_at'] !== found.changed)
      return [409, { errors: [{ message: 'Saving failed! Someone else is editing this post.' }] }];
    const post: Post = {
      id: found?.id ?? `${'0'.repeat(23)}${posts.length + 1}`,
      status: String(fields['status'] ?? found?.status ?? 'draft'),
      slug: String(fields['slug']),
      fields,
      changed: `${changedNow(posts)}${found ? '2' : ''}`,
    };
    if (found) posts[at] = post;
    else posts.push(post);
    return [found ? 200 : 201, shown(post)];
  });
