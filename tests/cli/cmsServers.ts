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

/** A file that was sent, by its name; of a form, the form as it came. */
export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Cms {
  readonly address: string;
  readonly posts: Post[];
  readonly uploads: Upload[];
  readonly seen: string[];
  readonly close: () => void;
}

type Reply = readonly [status: number, body: unknown];
type Handler = (
  request: { method: string; url: URL; body: Record<string, unknown>; signedIn: string; upload: Upload | null },
  posts: Post[],
) => Reply;

async function open(handle: Handler): Promise<Cms> {
  const posts: Post[] = [];
  const seen: string[] = [];
  const uploads: Upload[] = [];
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((bytes) => {
      const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
      seen.push(`${request.method} ${url.pathname}`);
      const type = request.headers['content-type'] ?? '';
      const isJson = bytes.length > 0 && type.startsWith('application/json');
      const body = isJson ? (JSON.parse(bytes.toString()) as Record<string, unknown>) : {};
      const upload = bytes.length > 0 && !isJson ? { name: fileName(request, bytes), type, bytes } : null;
      const signedIn = request.headers.authorization ?? '';
      const [status, answer] = handle({ method: request.method ?? '', url, body, signedIn, upload }, posts);
      if (upload && status < 300) uploads.push(upload);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts,
    uploads,
    seen,
    close: () => void server.close(),
  };
}

/** By the header of a bare file, or of the one in a form. */
const fileName = ({ headers }: IncomingMessage, bytes: Buffer): string =>
  /filename="([^"]+)"/.exec(`${headers['content-disposition'] ?? ''} ${bytes.toString('latin1')}`)?.[1] ?? '';

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const changedNow = (posts: Post[]): string => `2026-03-01T10:00:0${posts.length}.000Z`;

/** As developer.wordpress.org/rest-api/reference has it: POST to /posts makes, POST to /posts/ID changes, POST to /media takes a bare file. */
export const openWordPress = (password: string): Promise<Cms> =>
  open(({ method, url, body, signedIn, upload }, posts) => {
    if (signedIn !== `Basic ${Buffer.from(`desk:${password}`).toString('base64')}`)
      return [401, { code: 'rest_cannot_create', message: 'Sorry, you are not allowed.', data: { status: 401 } }];
    if (url.pathname.endsWith('/media'))
      return upload?.type === 'image/png'
        ? [201, { id: 7, source_url: `${url.origin}/wp-content/uploads/${upload.name}` }]
        : [500, { code: 'rest_upload_unknown_error', message: 'Sorry, you are not allowed to upload this file type.' }];
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

/** As docs.ghost.org/admin-api has it: images come in a form with their purpose; an update without the right updated_at is refused with 409. */
export const openGhost = (keyId: string): Promise<Cms> =>
  open(({ method, url, body, signedIn, upload }, posts) => {
    const [head = ''] = signedIn.replace('Ghost ', '').split('.');
    const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString() || '{}') as { kid?: string };
    if (kid !== keyId) return [401, { errors: [{ message: 'Unknown Admin API Key', type: 'UnauthorizedError' }] }];
    if (url.pathname.endsWith('/images/upload/')) {
      const form = upload?.bytes.toString('latin1') ?? '';
      const isForm =
        upload?.type.startsWith('multipart/form-data; boundary=') === true && /name="purpose"\r\n\r\nimage/.test(form);
      return isForm
        ? [201, { images: [{ url: `${url.origin}/content/images/${upload?.name}`, ref: upload?.name }] }]
        : [422, { errors: [{ message: 'Please select an image.' }] }];
    }
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
