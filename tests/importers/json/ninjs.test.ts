import { describe, expect, it } from 'vitest';
import { importBytes } from '../importText';
import { tell } from '../told';

const html = '<p>The ferry sailed again on Tuesday.</p><p>“It is a start,” said Mona Rask.</p>';
const body = ['The ferry sailed again on Tuesday.', '“It is a start,” said Mona Rask.'];

describe('ninjs', () => {
  it.each([
    ['a guid', { guid: 'tag:coast.example,2025:1' }],
    ['a headline', { headline: 'Ferry sails again' }],
    ['a type', { type: 'text' }],
    ['a date of its version', { versioncreated: '2025-05-02T10:00:00Z' }],
    ['an address', { uri: 'https://coast.example/1' }],
  ])('is what has a text and %s', (_, field) => {
    expect(tell({ ...field, body_html: html }, 'a.json', 'ninjs').body).toEqual(body);
  });

  it.each([
    ['_items', { _items: [{ guid: '1', headline: 'Ferry sails again', body_html: html }], _meta: { total: 1 } }],
    ['data', { data: { item: { uri: 'x', headline: 'Ferry sails again', body_html: html } } }],
    ['channel', { channel: { title: 'Coast', item: [{ guid: '1', headline: 'Ferry sails again', body_html: html }] } }],
    ['a list', [{ guid: '1', headline: 'Ferry sails again', body_html: html }]],
    ['item', { total: 1, item: [{ id: 1, uri: 'x', headline: 'Ferry sails again', body_html: html }] }],
  ])('is found in %s', (_, envelope) => {
    expect(tell(envelope, 'a.json')).toMatchObject({ format: 'ninjs', headline: 'Ferry sails again', body });
  });

  it('gives authors, source, keywords and the date of its version where nothing else is told', () => {
    const item = {
      guid: '1',
      headline: 'Ferry sails again',
      body_html: html,
      authors: [{ name: 'Lise Thorne' }, { name: 'Per Holm' }],
      source: 'Coast Wire',
      keywords: ['ferries', 'Sandholm'],
      versioncreated: '2025-05-02T10:00:00+0000',
    };
    const told = tell(item, 'a.json');
    expect(told).toMatchObject({
      byline: 'Lise Thorne and Per Holm',
      credit: 'Coast Wire',
      published: '2025-05-02T10:00:00+00:00',
    });
    expect(told.sorted.source.metadata.keywords).toBe('ferries, Sandholm');
  });

  it('is an item of AP’s Media API, whose text may stand in it or elsewhere', () => {
    const item = {
      type: 'text',
      uri: 'https://api.ap.example/content/abc',
      headline: 'Ferry sails again',
      bylines: [{ by: 'By LISE THORNE' }],
      renditions: { nitf: { href: 'https://api.ap.example/abc.nitf' } },
    };
    const whole = tell({ data: { item: { ...item, body_nitf: `<block id="Main">${html}</block>` } } }, 'a.json');
    expect(whole).toMatchObject({ headline: 'Ferry sails again', body });
    const { uri: _uri, bylines: _by, ...unnamed } = item;
    const signed = { ...unnamed, altids: { itemid: 'abc' }, bylines: [{ byline: 'By LISE THORNE, Coast Wire' }] };
    expect(tell({ data: { item: signed } }, 'a.json')).toMatchObject({
      headline: 'Ferry sails again',
      byline: 'By LISE THORNE, Coast Wire',
    });
    expect(tell({ data: { items: [{ item, meta: {} }] } }, 'a.json').notes).toContain(
      'The text of the story is not in the file, but at https://api.ap.example/abc.nitf: open what lies there.',
    );
  });

  it.each(['body', 'content'])('reads markup in a field that does not say so: %s', (name) =>
    expect(
      tell({ headline: 'Ferry sails', [name]: '<p>The ferry sailed.</p><p>It was late.</p>' }, 'a.json').body,
    ).toEqual(['The ferry sailed.', 'It was late.']),
  );

  it('is a text by one of its names alone, whatever it was asked for', () => {
    for (const format of ['ninjs', undefined])
      expect(tell({ body_html: html }, 'a.json', format)).toMatchObject({ format: 'ninjs', body });
  });

  it('is read from its markup though that was escaped once more', () => {
    const escaped = html.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(tell({ guid: '1', headline: 'Ferry sails', body_html: escaped }, 'a.json').body).toEqual(body);
  });

  it('is told by an item of a feed that was turned into JSON', () => {
    const item = {
      title: 'Ferry sails',
      'content:encoded': html,
      'dc:creator': 'Lise Thorne',
      pubDate: 'Fri, 02 May 2025 10:00:00 GMT',
    };
    expect(tell({ channel: { title: 'Coast', item: [item] } }, 'a.json')).toMatchObject({
      headline: 'Ferry sails',
      byline: 'Lise Thorne',
      published: '2025-05-02T10:00:00Z',
      body,
    });
  });

  it('may stand in each line of a file', () => {
    const lines = ['First', 'Second'].map((headline) => JSON.stringify({ guid: headline, headline, body_html: html }));
    expect(tell(`${lines.join('\n')}\n`, 'a.ndjson', undefined, 2)).toMatchObject({ headline: 'Second', body });
  });

  it('refuses what has no text, whatever it was asked for', () => {
    const outcome = importBytes('{"name": "coast", "size": 3}', 'a.json', 'ninjs');
    expect(outcome.ok ? '' : outcome.problem.message).toContain('JSON of another kind');
  });

  it('reads any item of several, and says how many there are', () => {
    const items = ['First', 'Second', 'Third'].map((headline) => ({ guid: headline, headline, body_html: html }));
    expect(tell({ _items: items }, 'a.json', undefined, 3).headline).toBe('Third');
    expect(tell({ _items: items }, 'a.json').notes.join(' ')).toContain('2 more stories');
  });
});
