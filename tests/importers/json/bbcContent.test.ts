import { describe, expect, it } from 'vitest';
import { tell } from '../told';

const [first, second] = ['The ferry sailed again on Tuesday.', '“It is a start,” said Mona Rask.'] as const;

describe('the BBC’s content API', () => {
  it('reads the blocks of its first version, with their markup, lists and pictures', () => {
    const told = tell(
      {
        metadata: {
          id: 'urn:bbc:ares::asset:news/1',
          locators: { assetUri: '/news/1' },
          language: 'en-gb',
          firstPublished: 1746180900000,
          tags: { about: [{ thingLabel: 'Ferries' }] },
        },
        content: {
          blocks: [
            { type: 'paragraph', text: `<bold>${first}</bold>`, markupType: 'candy_xml' },
            { type: 'paragraph', text: second, markupType: 'plain_text' },
            { type: 'crosshead', text: 'Soup & bread', markupType: 'plain_text' },
            { type: 'list', numbered: true, items: [{ text: 'One' }, { text: 'Two' }] },
            { type: 'image', href: 'https://i.example/1.jpg', caption: 'The pier', copyrightHolder: 'Per Holm' },
            { type: 'link', text: 'Another story' },
          ],
        },
        promo: {
          headlines: { headline: 'Ferry sails again' },
          summary: 'Soup was sold.',
          byline: { name: 'By Lise Thorne' },
        },
      },
      'a.json',
    );
    expect(told).toMatchObject({
      format: 'bbc',
      headline: 'Ferry sails again',
      standfirst: 'Soup was sold.',
      byline: 'By Lise Thorne',
      published: '2025-05-02T10:15:00Z',
      body: [first, second, 'crosshead: Soup & bread', 'list-item: One', 'list-item: Two', 'image: The pier'],
    });
    expect(told.sorted.source.spans).toHaveLength(1);
    expect(told.sorted.source.objects).toMatchObject([{ src: 'https://i.example/1.jpg', credit: 'Per Holm' }]);
    expect(told.sorted.source.metadata).toMatchObject({ language: 'en-GB', keywords: 'Ferries' });
  });

  it('reads blocks within blocks, of which each piece of a sentence is one', () => {
    const words = (text: string, ...attributes: readonly string[]) => ({
      type: 'fragment',
      model: { text, attributes },
    });
    const paragraph = (...blocks: readonly object[]) => ({ type: 'paragraph', model: { blocks } });
    const block = (type: string, ...blocks: readonly object[]) => ({ type, model: { blocks } });
    const link = { type: 'urlLink', model: { locator: 'https://a.example/', blocks: [words('said')] } };
    const name = block('name', block('text', paragraph(words('Lise Thorne'))));
    const told = tell(
      {
        metadata: { id: 'urn:bbc:ares::article:1', type: 'article' },
        content: {
          model: {
            blocks: [
              block('headline', block('text', paragraph(words('Ferry sails again')))),
              block(
                'byline',
                block('contributor', name, block('role', block('text', paragraph(words('Coast reporter'))))),
              ),
              block(
                'text',
                paragraph(words(first)),
                paragraph(words('“It is a '), words('start', 'bold'), words(',” '), link, words(' Mona Rask.')),
              ),
              block('text', block('unorderedList', block('listItem', paragraph(words('One'))))),
            ],
          },
        },
      },
      'a.json',
    );
    expect(told).toMatchObject({
      headline: 'Ferry sails again',
      byline: 'Lise Thorne, Coast reporter',
      body: [first, second, 'list-item: One'],
    });
    expect(told.sorted.source.spans).toHaveLength(2);
  });

  it('reads a body in the BBC’s own markup, of any item of a list', () => {
    const body = `<body xmlns="urn:bbc"><paragraph role="introduction">${first}</paragraph><crosshead>Soup</crosshead><paragraph>See <link><caption>the plan</caption><url href="https://a.example/p" platform="highweb"/></link> now.</paragraph></body>`;
    const item = (title: string) => ({ assetId: title, assetUri: `/news/${title}`, title, body });
    const told = tell({ results: [item('Ferry sails'), item('Ferry stops')] }, 'a.json', undefined, 2);
    expect(told).toMatchObject({ headline: 'Ferry stops', body: [first, 'crosshead: Soup', 'See the plan now.'] });
    expect(told.sorted.source.spans).toMatchObject([{ kind: 'link', href: 'https://a.example/p' }]);
  });
});
