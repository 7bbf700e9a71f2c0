import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../../shared/exporters/copy/readStory';
import {
  parseDestinations,
  type Destination,
  type SentStory,
} from '../../../shared/exporters/destinations/destination';
import { ghostToken } from '../../../shared/exporters/destinations/ghostToken';
import { senderFor } from '../../../shared/exporters/destinations/senderFor';
import { signRequest } from '../../../shared/exporters/destinations/signRequest';
import { exported, settings } from '../exported';
import { ferryStory } from '../ferryStory';

const story: SentStory = {
  copy: readStory(ferryStory, settings),
  fileIn: (format) => ({ ok: true, value: { text: exported(format, ferryStory), mediaType: 'application/json' } }),
};
const there = { id: '7', url: null, changed: '2026-03-01T10:00:00.000Z' };

/** The header that a secret goes into, or the problem of one that cannot be one. */
const signedBy = (destination: Destination, secret: string) =>
  signRequest(
    destination,
    { method: 'GET', url: destination.address, headers: {}, secretHeader: 'Authorization', body: null },
    { secret, now: 0 },
  );

const bodyOf = (request: ReturnType<ReturnType<typeof senderFor>['send']>) => {
  if (!request.ok) throw new Error(request.problem.message);
  return { ...request.value, body: JSON.parse(String(request.value.body)) as Record<string, unknown> };
};

describe('a post for WordPress', () => {
  const site = { kind: 'wordpress', address: 'https://site.example/', user: 'desk' } as const;
  const sender = senderFor(site);

  it('is a new draft with the story’s blocks, signed in by an application password', () => {
    const { method, url, body } = bodyOf(sender.send(story, null));
    expect([method, url]).toEqual(['POST', 'https://site.example/wp-json/wp/v2/posts']);
    expect(signedBy(site, 'abcd efgh')).toMatchObject({
      value: { headers: { Authorization: `Basic ${Buffer.from('desk:abcd efgh').toString('base64')}` } },
    });
    expect(body).toMatchObject({ status: 'draft', slug: 'fenholt-ferry', title: story.copy.title });
    expect(body['content']).toContain('<!-- wp:paragraph -->');
  });
  it('keeps its standing when it is sent again', () => {
    const { url, body } = bodyOf(sender.send(story, there));
    expect(url).toBe('https://site.example/wp-json/wp/v2/posts/7');
    expect(body).not.toHaveProperty('status');
  });
  it('that lies in the bin is not there', () =>
    expect(sender.found({ status: 200, body: { id: 7, status: 'trash' } })).toBeNull());
});

describe('a post for Ghost', () => {
  const site = { kind: 'ghost', address: 'https://site.example' } as const;
  const sender = senderFor(site);
  const credentials = { secret: `${'a'.repeat(24)}:${'0f'.repeat(32)}`, now: 1_700_000_000 };

  it('is signed in by a token that Ghost can check', () => {
    const [head = '', claims = '', mark = ''] = (ghostToken(credentials) ?? '').split('.');
    const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(read(head)).toEqual({ alg: 'HS256', typ: 'JWT', kid: 'a'.repeat(24) });
    expect(read(claims)).toEqual({ iat: 1_700_000_000, exp: 1_700_000_300, aud: '/admin/' });
    const hmac = createHmac('sha256', Buffer.from('0f'.repeat(32), 'hex')).update(`${head}.${claims}`);
    expect(mark).toBe(hmac.digest('base64url'));
  });
  it('is a new draft in Lexical', () => {
    const { method, url, body } = bodyOf(sender.send(story, null));
    expect([method, url]).toEqual(['POST', 'https://site.example/ghost/api/admin/posts/']);
    expect(body).toMatchObject({ posts: [{ status: 'draft', slug: 'fenholt-ferry' }] });
  });
  it('says, sent again, which state of the post it was made on', () => {
    const { method, url, body } = bodyOf(sender.send(story, there));
    expect([method, url]).toEqual(['PUT', 'https://site.example/ghost/api/admin/posts/7/']);
    expect(body).toMatchObject({ posts: [{ updated_at: there.changed }] });
    expect(JSON.stringify(body)).not.toContain('"status"');
  });
  it('is not made with a secret that is no key', () =>
    expect(signedBy(site, 'password')).toMatchObject({
      ok: false,
      problem: { code: 'secret' },
    }));
});

describe('a request by template', () => {
  const destinationsOf = (more: object) => {
    const text = JSON.stringify({ desk: { kind: 'http', address: 'https://cms.example/items', ...more } });
    const read = parseDestinations('d.json', text);
    if (!read.ok) throw new Error(read.problem.message);
    return senderFor(read.value['desk']!);
  };

  it('fills texts in and nothing else, whatever stands in the story', () => {
    const odd = { ...story, copy: { ...story.copy, title: '","admin":true,"x":"{slug}' } };
    const sender = destinationsOf({
      template: { item: { head: '{title}', by: ['{authors}'], n: 1, raw: '{unknown}' } },
    });
    expect(bodyOf(sender.send(odd, null)).body).toEqual({
      item: { head: '","admin":true,"x":"{slug}', by: ['Ada Thorne'], n: 1, raw: '{unknown}' },
    });
  });
  it('is the file of a format where there is no template', () =>
    expect(bodyOf(destinationsOf({}).send(story, null)).body).toMatchObject({ type: 'text' }));
  it('goes to the story’s own address when it is sent again', () => {
    const sender = destinationsOf({ update: { address: 'https://cms.example/items/{remote}', method: 'PUT' } });
    const { method, url, headers, secretHeader } = bodyOf(sender.send(story, there));
    expect([method, url, secretHeader]).toEqual(['PUT', 'https://cms.example/items/7', 'Authorization']);
    expect(headers['Idempotency-Key']).toBe(story.copy.id);
  });
  it('is not made with a secret that no header carries', () => {
    const read = parseDestinations('d.json', '{"desk":{"kind":"http","address":"https://cms.example/items"}}');
    if (!read.ok) throw new Error(read.problem.message);
    for (const secret of ['s3cret\nx', 's3cret…'])
      expect(signedBy(read.value['desk']!, secret)).toMatchObject({
        ok: false,
        problem: { code: 'secret', message: expect.not.stringContaining('s3cret') as string },
      });
  });
  it('finds its id in the answer', () =>
    expect(destinationsOf({ idField: 'data.id' }).sent({ status: 201, body: { data: { id: 12 } } })).toMatchObject({
      id: '12',
    }));
});

describe('a file of destinations', () => {
  const read = (value: object) => parseDestinations('d.json', JSON.stringify({ desk: value }));
  it('has no place for a secret', () =>
    expect(read({ kind: 'ghost', address: 'https://a.example', secret: 'x' })).toMatchObject({ ok: false }));
  it('sends a secret over https alone, but for this machine', () => {
    expect(read({ kind: 'ghost', address: 'http://a.example' })).toMatchObject({ ok: false });
    expect(read({ kind: 'ghost', address: 'https://a:b@a.example' })).toMatchObject({ ok: false });
    expect(read({ kind: 'ghost', address: 'http://127.0.0.1.evil.example' })).toMatchObject({ ok: false });
    expect(read({ kind: 'ghost', address: 'https://a.example:99999' })).toMatchObject({ ok: false });
    expect(read({ kind: 'ghost', address: 'http://127.0.0.1:2368' })).toMatchObject({ ok: true });
  });
  it('lets no answer of a site choose where the next secret goes', () => {
    const to = (address: string) =>
      read({ kind: 'http', address: 'https://cms.example/items', update: { address, method: 'PUT' } });
    expect(to('https://{remote}/items')).toMatchObject({ ok: false });
    expect(to('https://cms.example/items/{remote}')).toMatchObject({ ok: true });
  });
});
