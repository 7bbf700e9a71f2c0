import { describe, expect, it } from 'vitest';
import { mayAsk, sitesOf } from '../../../electron/sending/mayAsk';
import { destinationSchema, type Destination } from '../../../shared/ipc/destinations';
import * as v from 'valibot';

const read = (written: object): Destination => v.parse(destinationSchema, written);
const wordpress = read({ kind: 'wordpress', address: 'https://paper.example/news', user: 'desk' });
const ghost = read({ kind: 'ghost', address: 'https://blog.example/' });
const http = read({
  kind: 'http',
  address: 'https://cms.example/items?kind=a',
  update: { address: 'https://cms.example/items/{remote}/text', method: 'PUT' },
});

const may = (destination: Destination, url: string, headers: Record<string, string> = {}): boolean =>
  mayAsk(destination, { method: 'POST', url, headers, secretHeader: 'Authorization', body: null });

describe('a request of the page gets the secret', () => {
  it.each([
    [wordpress, 'https://paper.example/news/wp-json/wp/v2/posts'],
    [wordpress, 'https://paper.example/news/wp-json/wp/v2/posts/7?context=edit'],
    [wordpress, 'https://paper.example/news/wp-json/wp/v2/media'],
    [ghost, 'https://blog.example/ghost/api/admin/posts/'],
    [ghost, 'https://blog.example/ghost/api/admin/posts/slug/a/'],
    [ghost, 'https://blog.example/ghost/api/admin/images/upload/'],
    [http, 'https://cms.example/items?kind=a'],
    [http, 'https://cms.example/items/12%2Fb/text'],
  ])('where it belongs to the destination: %#', (destination, url) => expect(may(destination, url)).toBe(true));

  it.each([
    [wordpress, 'https://paper.example.evil.example/news/wp-json/wp/v2/posts'],
    [wordpress, 'http://paper.example/news/wp-json/wp/v2/posts'],
    [wordpress, 'https://paper.example:8443/news/wp-json/wp/v2/posts'],
    [wordpress, 'https://paper.example@evil.example/news/wp-json/wp/v2/posts'],
    [wordpress, 'https://a:b@paper.example/news/wp-json/wp/v2/posts'],
    [wordpress, 'https://paper.example/news/wp-json/wp/v2/users'],
    [wordpress, 'https://paper.example/news/wp-json/wp/v2/posts/../users'],
    [wordpress, 'https://paper.example/news/wp-json/wp/v2/posts/..%2fusers'],
    [wordpress, 'https://paper.example/news/wp-json/wp/v2/posts/%2e%2e/users'],
    [wordpress, 'https://paper.example/news/wp-json/wp/v2/postscript'],
    [ghost, 'https://blog.example/ghost/api/admin/users/'],
    [http, 'https://cms.example/items'],
    [http, 'https://cms.example/items/a/b/text'],
    [http, 'https://cms.example/items/text'],
    [http, 'https://cmsxexample/items/1/text'],
    [http, 'no address'],
  ])('and nowhere else: %#', (destination, url) => expect(may(destination, url)).toBe(false));

  it('with no header but those a sender needs, and none of them broken', () => {
    const posts = 'https://paper.example/news/wp-json/wp/v2/posts';
    expect(may(wordpress, posts, { 'Content-Type': 'application/json' })).toBe(true);
    expect(may(wordpress, posts, { Authorization: 'x' })).toBe(false);
    expect(may(wordpress, posts, { Host: 'evil.example' })).toBe(false);
    expect(may(wordpress, posts, { 'Content-Type': 'a\r\nHost: evil.example' })).toBe(false);
  });
});

it('a destination names each site that its secret goes to', () =>
  expect(
    sitesOf(
      read({
        kind: 'http',
        address: 'https://a.example/x',
        update: { address: 'https://b.example/{remote}', method: 'PUT' },
      }),
    ),
  ).toEqual(['https://a.example', 'https://b.example']));
