import { english } from '../../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { loadStory } from '../../../shared/desk/loadStory';
import { exporters } from '../../../shared/exporters/exporters';
import { british } from '../../../shared/houseStyle/houseStyle';
import { isBody } from '../../../shared/story/block';
import { miscounted } from '../../cleaning/sortText';
import { told } from '../../cleaning/told';
import { mustImport } from '../importText';

const bodyOf = (content: string, name: string): readonly string[] => {
  const sorted = sortSource(mustImport(content, name), english);
  expect(miscounted(sorted)).toEqual([]);
  return sorted.blocks.filter(isBody).map(told);
};

/** HTML as a feed carries it. */
const inFeed = (html: string): readonly string[] =>
  bodyOf(
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>Mill opens</title><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`,
    'feed.xml',
  );

describe('HTML inside a feed', () => {
  it('keeps pictures with their captions and credits', () =>
    expect(
      inFeed(
        '<p>One.</p><figure class="wp-block-image"><img src="https://a.example/w.jpg" alt="A wheel"/><figcaption>The wheel <span class="credit">Kit Marr</span></figcaption></figure>',
      ),
    ).toEqual(['paragraph: One.', 'image (https://a.example/w.jpg, A wheel, by Kit Marr): The wheel']));
  it('keeps nested and numbered lists', () =>
    expect(inFeed('<ul><li>Jobs<ol start="3"><li>Oak</li><li><p>Ash</p><p>is better</p></li></ol></li></ul>')).toEqual([
      'list-item: Jobs',
      'list-item (level 2, numbered, from 3): Oak',
      'list-item (level 2, numbered): Ash',
      'paragraph: is better',
    ]));
  it('keeps tables, a cell that is empty or wide too', () =>
    expect(
      inFeed(
        '<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td> <p>1</p><p>2</p> </td><td></td><td>3</td></tr><tr><td colspan="2">4</td><td>5</td></tr></table>',
      ),
    ).toEqual(['table (1 head): A | B | C // 1 2 |  | 3 // 4 |  | 5']));
  it('reads a table that only lays out the text as its text', () =>
    expect(inFeed('<table><tr><td><p>One.</p><ul><li>Two</li></ul></td></tr></table>')).toEqual([
      'paragraph: One.',
      'list-item: Two',
    ]));
  it('keeps what other sites show by its address', () =>
    expect(
      inFeed(
        '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://www.youtube.com/watch?v=1</div></figure><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://b.example/a"><div class="kg-bookmark-title">A mill</div></a></figure><iframe src="//player.vimeo.com/video/1"></iframe>',
      ),
    ).toEqual([
      'embed (YouTube, https://www.youtube.com/watch?v=1): ',
      'embed (b.example, https://b.example/a): A mill',
      'embed (Vimeo, https://player.vimeo.com/video/1): ',
    ]));
});

it('keeps the pictures beside a ninjs text: the first leads it', () => {
  const item = {
    uri: 'urn:1',
    headline: 'Mill opens',
    body_xhtml: '<p>One.</p>',
    associations: {
      featuremedia: {
        type: 'picture',
        description_text: 'The wheel',
        byline: 'Kit Marr',
        renditions: {
          original: { href: 'https://a.example/o.jpg', width: 4000 },
          web: { href: 'https://a.example/w.jpg', width: 800 },
        },
      },
    },
  };
  expect(bodyOf(JSON.stringify(item), 'a.json')).toEqual([
    'image (https://a.example/w.jpg, by Kit Marr): The wheel',
    'paragraph: One.',
  ]);
});

describe('a story out and in again', () => {
  const page = `<html lang="en-GB"><head><link rel="canonical" href="https://holt.example/mill"></head><body><article><h1>Mill owner defends late opening</h1><p>The mill at Dorn opened on Monday after a nine-year wait for a licence.</p><figure><img src="https://a.example/wheel.jpg" alt="A mill wheel"><figcaption>The wheel on Monday. (Kit Marr/PA)</figcaption></figure><p>“We open today, whatever they say,” said Ken Dorn, the owner, on Monday.</p><h2>The wheel</h2><ul><li>Nine jobs<ol start="3"><li>Oak</li><li>Ash</li></ol></li><li>Two more</li></ul><aside class="pullquote"><p>“Whatever they say”</p></aside><h3>The race</h3><table><thead><tr><th>Year</th><th>Jobs</th></tr></thead><tr><td>2023</td><td>9</td></tr><tr><td></td><td>11</td></tr></table><p>A second mill was pulled down when its owner left the town for the coast.</p><hr><blockquote><p>The wheel must not turn by night, for it wakes the children.</p></blockquote><figure><iframe src="https://www.youtube.com/embed/abc"></iframe></figure><p>The council has been asked for its view of the matter.</p></article></body></html>`;
  const load = (name: string, bytes: Uint8Array): readonly string[] => {
    const loaded = loadStory({ name, bytes }, british, 'story-1');
    if (!loaded.ok) throw new RangeError(loaded.problem.message);
    return loaded.value.story.blocks.map(told);
  };
  const loaded = loadStory({ name: 'mill.html', bytes: new TextEncoder().encode(page) }, british, 'story-1');
  if (!loaded.ok) throw new RangeError(loaded.problem.message);
  const { story } = loaded.value;
  it.each([
    'html',
    'ninjs-3.1',
    'ninjs-2.1',
    'ninjs-1.4',
    'nitf',
    'newsml-g2',
    'ans',
    'wxr',
    'rss',
    'atom',
    'markdown',
    'docx',
    'verbatim',
  ])('is the same, block by block, through %s', (id) => {
    const exporter = exporters.find((each) => each.id === id);
    const { name, text, bytes } = exporter!.export(story, { houseStyle: british, now: '2026-03-02T09:30:00Z' });
    expect(load(name, bytes ?? new TextEncoder().encode(text))).toEqual(story.blocks.map(told));
  });
});
