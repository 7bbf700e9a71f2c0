import { describe, expect, it } from 'vitest';
import { tell } from '../told';

const body = ['The ferry sailed again on Tuesday.', '“It is a start,” said Mona Rask.'];
const paragraphs = body.map((text) => `<p>${text}</p>`).join('');

const newsml = (component: string, management = ''): string =>
  `<?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20250502T100500Z</DateAndTime></NewsEnvelope><NewsItem><NewsManagement>${management}</NewsManagement>${component}</NewsItem></NewsML>`;

describe('NewsML 1', () => {
  it('reads news lines and text in elements', () => {
    const xml = newsml(
      `<NewsComponent><NewsLines><HeadLine>Ferry sails again</HeadLine><SubHeadLine>Eleven weeks are over</SubHeadLine><ByLine>Lise Thorne</ByLine><DateLine>Sandholm, 2 May 2025 (CWN)</DateLine><SlugLine>ferry</SlugLine><KeywordLine>ferries</KeywordLine></NewsLines><DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata><NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent>${paragraphs}</DataContent></ContentItem></NewsComponent></NewsComponent>`,
      '<FirstCreated>20250502T100000Z</FirstCreated><Urgency FormalName="4"/>',
    );
    const told = tell(xml, 'a.xml');
    expect(told).toMatchObject({
      format: 'newsml-1',
      headline: 'Ferry sails again',
      standfirst: 'Eleven weeks are over',
      byline: 'Lise Thorne',
      dateline: 'Sandholm, 2 May 2025 (CWN)',
      published: '2025-05-02T10:00:00Z',
      body,
    });
    expect(told.sorted.source.metadata).toMatchObject({ slug: 'ferry', keywords: 'ferries', language: 'en' });
  });

  it('reads HTML in a section, and no figures for a dateline', () => {
    const xml = newsml(
      `<NewsComponent><NewsLines><HeadLine><![CDATA[Ferry sails again]]></HeadLine><DateLine>2/5/2025</DateLine></NewsLines><NewsComponent><Role FormalName="Main"/><ContentItem><DataContent><![CDATA[${paragraphs.replaceAll('p>', 'P>')}]]></DataContent></ContentItem></NewsComponent></NewsComponent>`,
    );
    expect(tell(xml, 'a.xml')).toMatchObject({
      headline: 'Ferry sails again',
      body,
      published: '2025-05-02T10:05:00Z',
    });
    expect(tell(xml, 'a.xml').dateline).toBeUndefined();
  });

  it('reads the parts of a story by their roles, and no content of pictures', () => {
    const part = (role: string, content: string, media = 'Text'): string =>
      `<NewsComponent><Role FormalName="${role}"/><ContentItem><MediaType FormalName="${media}"/><DataContent>${content}</DataContent></ContentItem></NewsComponent>`;
    const xml = newsml(
      `<NewsComponent>${part('Title', 'Ferry sails again')}${part('Lead', 'Eleven weeks are over.')}${part('Body', body.join('\n\n'))}${part('Picture', 'AAAA', 'Photo')}</NewsComponent>`,
    );
    expect(tell(xml, 'a.xml')).toMatchObject({
      headline: 'Ferry sails again',
      standfirst: 'Eleven weeks are over.',
      body,
    });
  });

  it('reads NITF inside it', () => {
    const xml = newsml(
      `<NewsComponent><NewsLines><HeadLine>Ferry sails again</HeadLine></NewsLines><ContentItem><DataContent><nitf><body><body.content>${paragraphs}</body.content></body></nitf></DataContent></ContentItem></NewsComponent>`,
    );
    expect(tell(xml, 'a.xml')).toMatchObject({ headline: 'Ferry sails again', body });
  });

  it('reads any of several items', () => {
    const item = (headline: string): string =>
      `<NewsItem><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine></NewsLines><ContentItem><DataContent>${paragraphs}</DataContent></ContentItem></NewsComponent></NewsItem>`;
    const xml = `<NewsML>${item('First')}${item('Second')}</NewsML>`;
    expect(tell(xml, 'a.xml', undefined, 2).headline).toBe('Second');
  });
});

describe('RBNews', () => {
  it('reads headline, subtitle, byline, town and the HTML in its text', () => {
    const xml = `<?xml version="1.0"?><RBNews xmlns=""><PublishDate>2025-05-02T10:00:00.397</PublishDate><strapline>FÆRGE/TRAFIK</strapline><headline>Færgen sejler igen</headline><subtitle>Elleve uger er forbi</subtitle><town>Sandholm</town><origin>/coast/</origin><content>${paragraphs.replaceAll('<', '&lt;')}</content><Priority>3</Priority><byLine>Lise Thorne</byLine><TilRedaktionen>&lt;p&gt;Nyt citat&lt;/p&gt;</TilRedaktionen></RBNews>`;
    const told = tell(xml, 'a.xml');
    expect(told).toMatchObject({
      format: 'rbnews',
      headline: 'Færgen sejler igen',
      standfirst: 'Elleve uger er forbi',
      byline: 'Lise Thorne',
      dateline: 'Sandholm',
      credit: 'coast',
      body,
    });
    expect(told.notes.join(' ')).toContain('Nyt citat');
  });
});

describe('RSS', () => {
  const rss = (items: string): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Coast</title>${items}</channel></rss>`;

  it.each([
    ['a section that was escaped', `&lt;![CDATA[${paragraphs.replaceAll('<', '&lt;')}]]&gt;`],
    ['a section inside a section', `<![CDATA[<![CDATA[${paragraphs}]]]]><![CDATA[>]]>`],
    ['markup escaped twice', paragraphs.replaceAll('<', '&amp;lt;').replaceAll('>', '&amp;gt;')],
    ['text that blank lines part', body.join('\n\n')],
    ['text that line ends part', body.join('\n')],
  ])('reads %s in its paragraphs', (_, description) => {
    expect(
      tell(rss(`<item><title>Ferry</title><description>${description}</description></item>`), 'a.xml').body,
    ).toEqual(body);
  });

  it('reads a headline whose section was escaped', () =>
    expect(
      tell(
        rss(`<item><title>&lt;![CDATA[Ferry sails]]&gt;</title><description>${paragraphs}</description></item>`),
        'a.xml',
      ).headline,
    ).toBe('Ferry sails'));

  it('reads any item', () => {
    const items = ['First', 'Second'].map(
      (title) => `<item><title>${title}</title><description>${body[0] ?? ''}</description></item>`,
    );
    expect(tell(rss(items.join('')), 'a.xml', undefined, 2).headline).toBe('Second');
  });
});
