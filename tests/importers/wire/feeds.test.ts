import { describe, expect, it } from 'vitest';
import { tell } from '../told';

const [first, second] = ['The ferry sailed again on Tuesday.', '“It is a start,” said Mona Rask.'] as const;
const html = `<p>${first}</p><p>${second}</p>`;

const rss = (item: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Coast</title><item><title>Ferry sails</title>${item}</item></channel></rss>`;

describe('an item of a feed', () => {
  it.each(['lise@coast.example (Lise Thorne)', 'Lise Thorne &lt;lise@coast.example&gt;', 'Lise Thorne'])(
    'has the name of its author without the address: %s',
    (author) =>
      expect(
        tell(rss(`<author>${author}</author><description><![CDATA[${html}]]></description>`), 'a.xml').byline,
      ).toBe('Lise Thorne'),
  );

  it.each([
    'The post <a href="https://a.example">Ferry sails</a> appeared first on <a href="https://b.example">Coast</a>.',
    'Der Beitrag Ferry sails erschien zuerst auf Coast.',
    'L’article Ferry sails est apparu en premier sur Coast.',
  ])('has the line apart that only says where it is from: %s', (line) => {
    const told = tell(rss(`<content:encoded><![CDATA[${html}<p>${line}</p>]]></content:encoded>`), 'a.xml');
    expect(told.body).toEqual([first, second]);
    expect(told.removed).toHaveLength(1);
  });
});

describe('a post of a WordPress export that was not written in blocks', () => {
  const wxr = (content: string): string =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Coast</title><wp:wxr_version>1.2</wp:wxr_version><item><title>Ferry sails</title><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>`;

  it('has its paragraphs by blank lines, whatever elements stand among them', () => {
    const content = `${first}\n\n${second}\n\n<h2>Soup</h2>\nNinety bowls were made.\n\nTwo were sold.\n<blockquote>Nobody came.\n\nNobody ate.</blockquote>\n<ul>\n\t<li>Bread</li>\n\n\t<li>Butter</li>\n</ul>\nThat was that.`;
    expect(tell(wxr(content), 'a.xml').body).toEqual([
      first,
      second,
      'crosshead: Soup',
      'Ninety bowls were made.',
      'Two were sold.',
      'Nobody came.',
      'Nobody ate.',
      'list-item: Bread',
      'list-item: Butter',
      'That was that.',
    ]);
  });

  it('shows what its shortcodes stand for, and keeps those nobody knows', () => {
    const content = `${first}\n\n[caption id="x" width="300"]<img src="https://a.example/1.jpg" /> The pier at dawn[/caption]\n\n[embed]https://www.youtube.com/watch?v=1[/embed]\n\nhttps://www.youtube.com/watch?v=2\n\n[gallery ids="1,2"]\n\n[weather place="Sandholm"]\n\n${second}`;
    const { body, sorted } = tell(wxr(content), 'a.xml');
    expect(body).toEqual([
      first,
      'image: The pier at dawn',
      'embed: ',
      'embed: ',
      '[weather place="Sandholm"]',
      second,
    ]);
    expect(sorted.source.objects?.map((object) => (object.kind === 'embed' ? object.url : object.kind))).toEqual([
      'picture',
      'https://www.youtube.com/watch?v=1',
      'https://www.youtube.com/watch?v=2',
    ]);
  });
});
