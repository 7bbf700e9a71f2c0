import { describe, expect, it } from 'vitest';
import { itemIdentities, versionRank } from '../../../shared/importers/wire/itemIdentities';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const named = (name: string, format: string, text: string, count = 1) =>
  itemIdentities(file(name, text), format, count).map((each) => each && [each.guid, each.version, each.isCanceled]);

describe('what a wire calls its items', () => {
  it('is the guid of an RSS item, and when it was last changed', () => {
    const rss = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
      <item><title>One</title><guid>a-1</guid><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item>
      <item><title>Two</title><link>https://news.example/2</link><atom:updated>2026-03-02T09:00:00Z</atom:updated></item>
      <item><title>Three</title></item></channel></rss>`;
    expect(named('f.xml', 'rss', rss, 3)).toEqual([
      ['a-1', '2026-03-02T08:00:00Z', false],
      ['https://news.example/2', '2026-03-02T09:00:00Z', false],
      null,
    ]);
  });

  it('is the id of an Atom entry and its last change', () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><entry><id>tag:x,1</id><updated>2026-03-02T09:00:00Z</updated></entry></feed>';
    expect(named('f.xml', 'atom', atom)).toEqual([['tag:x,1', '2026-03-02T09:00:00Z', false]]);
  });

  it('is the uri and version of ninjs, with whether it was taken back', () => {
    const item = (more: object) => JSON.stringify({ uri: 'urn:x:1', headline: 'H', ...more });
    expect(named('a.json', 'ninjs', item({ version: 3 }))).toEqual([['urn:x:1', '3', false]]);
    expect(named('a.json', 'ninjs', item({ version: '4', pubstatus: 'canceled' }))).toEqual([['urn:x:1', '4', true]]);
    expect(named('a.json', 'ninjs', item({ versioncreated: '2026-03-02T09:00:00Z' }))).toEqual([
      ['urn:x:1', '2026-03-02T09:00:00Z', false],
    ]);
  });

  it('is the guid and version of NewsML-G2, the numbers of NewsML 1, and the id of NITF', () => {
    expect(
      named(
        'a.xml',
        'newsml-g2',
        '<newsItem guid="urn:g" version="7"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>',
      ),
    ).toEqual([['urn:g', '7', true]]);
    expect(
      named(
        'a.xml',
        'newsml-1',
        '<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>p</ProviderId><DateId>20260302</DateId><NewsItemId>n1</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier></Identification></NewsItem></NewsML>',
      ),
    ).toEqual([['p:20260302:n1', '2', false]]);
    expect(
      named(
        'a.xml',
        'nitf',
        '<nitf><head><docdata><doc-id regsrc="AB" id-string="77"/><du-key version="5"/></docdata></head></nitf>',
      ),
    ).toEqual([['AB:77', '5', false]]);
  });

  it('is the Message-ID of a mail, and its way here changes nothing', () => {
    const mail = (way: string) => `${way}Message-ID: <m1@x>\r\nSubject: S\r\n\r\nThe words.\r\n`;
    const [one] = itemIdentities(file('a.eml', mail('Received: here\r\n')), 'eml', 1);
    const [other] = itemIdentities(file('b.eml', mail('')), 'eml', 1);
    expect(one).toEqual(other);
    expect(one?.guid).toBe('<m1@x>');
    expect(named('a.eml', 'eml', mail(''), 2).map((each) => each?.[0])).toEqual(['<m1@x>#1', '<m1@x>#2']);
  });

  it('is nothing in a format that names none, or where other items than the stories are named', () => {
    expect(named('a.txt', 'text', 'words')).toEqual([null]);
    expect(
      named('f.xml', 'rss', '<rss><channel><item><guid>1</guid></item><item><guid>2</guid></item></channel></rss>', 3),
    ).toEqual([null, null, null]);
  });

  it('orders versions by number or by instant', () => {
    expect(versionRank('10')).toBeGreaterThan(versionRank('9'));
    expect(versionRank('2026-03-02T09:00:00Z')).toBeGreaterThan(versionRank('2026-03-02T08:59:59Z'));
    expect([versionRank(null), versionRank('second lead')]).toEqual([0, 0]);
  });
});
