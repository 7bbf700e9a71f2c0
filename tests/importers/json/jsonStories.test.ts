import { describe, expect, it } from 'vitest';
import { tell } from '../told';

const html = '<p>The ferry sailed again on Tuesday.</p><p>“It is a start,” said Mona Rask.</p>';
const body = ['The ferry sailed again on Tuesday.', '“It is a start,” said Mona Rask.'];

describe('JSON Feed', () => {
  const feed = (item: object): object => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Coast Wire',
    language: 'en-GB',
    items: [{ id: '1', ...item }],
  });

  it('reads HTML, authors, date and tags', () => {
    const told = tell(
      feed({
        title: 'Ferry sails again',
        content_html: html,
        date_published: '2025-05-02T10:00:00Z',
        authors: [{ name: 'Lise Thorne' }],
        tags: ['ferries'],
      }),
      'feed.json',
    );
    expect(told).toMatchObject({
      format: 'json-feed',
      headline: 'Ferry sails again',
      byline: 'Lise Thorne',
      published: '2025-05-02T10:00:00Z',
      body,
    });
    expect(told.sorted.source.metadata).toMatchObject({
      language: 'en-GB',
      publisher: 'Coast Wire',
      keywords: 'ferries',
    });
  });

  it('reads plain text in its paragraphs, and an author of version 1', () => {
    expect(
      tell(feed({ title: 'Ferry', content_text: body.join('\n\n'), author: { name: 'Lise Thorne' } }), 'feed.json'),
    ).toMatchObject({
      byline: 'Lise Thorne',
      body,
    });
  });
});

describe('the WordPress REST API', () => {
  const post = {
    id: 7,
    date: '2025-05-02T11:00:00',
    date_gmt: '2025-05-02T10:00:00',
    slug: 'ferry-sails',
    link: 'https://coast.example/ferry',
    title: { rendered: 'Ferry sails &#8211; again' },
    content: { rendered: html, protected: false },
    excerpt: { rendered: '<p>Eleven weeks in dock are over.</p>', protected: false },
    _embedded: { author: [{ name: 'Lise Thorne' }], 'wp:term': [[{ name: 'Ferries' }], [{ name: 'Sandholm' }]] },
  };

  it('reads a post, its author, excerpt and terms', () => {
    const told = tell(post, 'post.json');
    expect(told).toMatchObject({
      format: 'wordpress-rest',
      headline: 'Ferry sails – again',
      standfirst: 'Eleven weeks in dock are over.',
      byline: 'Lise Thorne',
      published: '2025-05-02T10:00:00Z',
      body,
    });
    expect(told.sorted.source.metadata).toMatchObject({ slug: 'ferry-sails', keywords: 'Ferries, Sandholm' });
  });

  it('reads any post of a list', () => {
    const list = [post, { ...post, title: { rendered: 'Café sells soup' } }];
    expect(tell(list, 'posts.json', undefined, 2).headline).toBe('Café sells soup');
  });
});

describe('Ghost', () => {
  const words = (text: string, format = 0): object => ({ type: 'extended-text', text, format });
  const lexical = JSON.stringify({
    root: {
      children: [
        { type: 'paragraph', children: [words('The ferry '), words('sailed', 1), words(' again on Tuesday.')] },
        { type: 'extended-heading', tag: 'h3', children: [words('What comes next')] },
        { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [words('Open the café.')] }] },
        { type: 'extended-quote', children: [words('It is a start.')] },
        {
          type: 'image',
          src: 'https://coast.example/ferry.jpg',
          alt: 'The ferry',
          caption: 'The ferry. Photo: Ann Lee',
        },
        { type: 'horizontalrule' },
        {
          type: 'paragraph',
          children: [
            { type: 'link', url: 'https://coast.example/', children: [words('More of it')] },
            { type: 'linebreak' },
            words('on the pier.'),
          ],
        },
      ],
    },
  });
  const told = [
    'The ferry sailed again on Tuesday.',
    'crosshead: What comes next',
    'list-item: Open the café.',
    'It is a start.',
  ];

  it('reads Lexical of the admin API', () => {
    const answer = {
      posts: [
        {
          id: '1',
          title: 'Ferry sails',
          slug: 'ferry',
          status: 'draft',
          lexical,
          html: null,
          authors: [{ name: 'Lise Thorne' }],
          tags: [{ name: 'Ferries' }, { name: '#internal' }],
        },
      ],
    };
    const story = tell(answer, 'ghost.json');
    expect(story).toMatchObject({ format: 'ghost', headline: 'Ferry sails', byline: 'Lise Thorne' });
    expect(story.body.slice(0, 4)).toEqual(told);
    expect(story.sorted.source.metadata.keywords).toBe('Ferries');
    expect(story.sorted.source.spans?.map(({ kind }) => kind)).toEqual(['strong', 'link']);
    expect(story.sorted.source.objects?.[0]).toMatchObject({
      kind: 'picture',
      src: 'https://coast.example/ferry.jpg',
      credit: 'Ann Lee',
    });
  });

  it('reads Mobiledoc of older exports, with who wrote it', () => {
    const mobiledoc = JSON.stringify({
      version: '0.3.1',
      markups: [['strong'], ['a', ['href', 'https://coast.example/']]],
      atoms: [['soft-return', '', {}]],
      cards: [
        ['image', { src: 'https://coast.example/ferry.jpg', alt: 'The ferry' }],
        ['hr', {}],
      ],
      sections: [
        [
          1,
          'p',
          [
            [0, [], 0, 'The ferry '],
            [0, [0], 1, 'sailed'],
            [0, [], 0, ' again on Tuesday.'],
          ],
        ],
        [10, 0],
        [1, 'h3', [[0, [], 0, 'What comes next']]],
        [3, 'ol', [[[0, [1], 1, 'Open the café.']]]],
        [1, 'blockquote', [[0, [], 0, 'It is a start.']]],
      ],
    });
    const file = {
      db: [
        {
          data: {
            posts: [
              {
                id: 'p1',
                title: 'Ferry sails',
                slug: 'ferry',
                mobiledoc,
                html: null,
                published_at: '2025-05-02T10:00:00.000Z',
              },
            ],
            users: [
              { id: 'u1', name: 'Lise Thorne' },
              { id: 'u2', name: 'Per Holm' },
            ],
            posts_authors: [{ post_id: 'p1', author_id: 'u1' }],
          },
        },
      ],
    };
    const story = tell(file, 'ghost.json');
    expect(story).toMatchObject({ byline: 'Lise Thorne', published: '2025-05-02T10:00:00Z' });
    expect(story.body.filter((each) => !each.startsWith('image'))).toEqual(told);
  });

  it('reads HTML of the content API', () => {
    const answer = {
      posts: [{ id: '1', title: 'Ferry sails', slug: 'ferry', html, custom_excerpt: 'Eleven weeks are over.' }],
    };
    expect(tell(answer, 'ghost.json')).toMatchObject({ standfirst: 'Eleven weeks are over.', body });
  });
});

describe('the Guardian’s content API', () => {
  it('reads fields, contributors and keywords', () => {
    const content = {
      id: 'a/b',
      webTitle: 'Ferry sails again | Sandholm',
      webPublicationDate: '2025-05-02T10:00:00Z',
      webUrl: 'https://coast.example/a',
      fields: { headline: 'Ferry sails again', trailText: 'Eleven weeks are over', body: html },
      tags: [
        { type: 'contributor', webTitle: 'Lise Thorne' },
        { type: 'keyword', webTitle: 'Ferries' },
      ],
    };
    const told = tell({ response: { status: 'ok', content } }, 'capi.json');
    expect(told).toMatchObject({
      format: 'guardian',
      headline: 'Ferry sails again',
      standfirst: 'Eleven weeks are over',
      byline: 'Lise Thorne',
      body,
    });
    expect(told.sorted.source.metadata.keywords).toBe('Ferries');
  });

  it('reads blocks where there is no body, and any of several results', () => {
    const item = {
      webTitle: 'Ferry',
      webPublicationDate: '2025-05-02T10:00:00Z',
      blocks: { body: [{ bodyHtml: html }] },
    };
    const answer = { response: { results: [{ ...item, webTitle: 'Other' }, item] } };
    expect(tell(answer, 'capi.json', undefined, 2)).toMatchObject({ headline: 'Ferry', body });
  });
});
