import { describe, expect, it } from 'vitest';
import { contentOf } from '../../shared/receipt/contentOf';
import { readWords } from '../../shared/receipt/textPlaces';

const read = (text: string): string => readWords(contentOf(new TextEncoder().encode(text))).words.join(' ');

describe('what people read in a file', () => {
  it('is the text of markup', () =>
    expect(read('<p class="a">He <b>w</b>on &amp; left<br/>at&#160;noon.</p><p>Now</p>')).toBe(
      'He won & left at noon . Now',
    ));
  it('is not its comments and styles', () => expect(read('<!-- no --><style>p { }</style><p>Yes</p>')).toBe('Yes'));
  it('is the markup inside a CDATA section', () =>
    expect(read('<rss><![CDATA[<p>He &amp; she</p>]]></rss>')).toBe('He & she'));
  it('is the strings of JSON and of a script’s data, markup and all', () => {
    expect(read('{"a": ["one", {"b": "<p>two</p>"}], "c": 3}')).toBe('one two');
    expect(read('<script type="application/ld+json">{"text": "three"}</script><script>let four</script>')).toBe(
      'three',
    );
  });
  it('is Markdown without its backslashes', () => expect(read('He said \\*no\\*\\.')).toBe('He said * no * .'));
  it('is the same under other marks and blanks', () =>
    expect(read('‘It’s  “on”.’')).toBe(read('"It\'s\n\u2018on\u2019."')));
});

describe('hostile text', () => {
  const size = 300_000;
  for (const [name, text] of Object.entries({
    'signs that open nothing': `<${'<1'.repeat(size)}>`,
    'sections in sections': `<a>${'<![CDATA['.repeat(size)}`,
    'sections that end together': `<a>${'<![CDATA['.repeat(size)}${']]>'.repeat(size)}`,
    'comments without end': `<a>${'<!--'.repeat(size)}`,
    'scripts without end': `<a>${'<script>'.repeat(size)}`,
    'lists in lists': `${'['.repeat(size)}"x"${']'.repeat(size)}`,
    backslashes: '\\'.repeat(size),
  }))
    it(`is read to its end: ${name}`, () => expect(typeof contentOf(new TextEncoder().encode(text))).toBe('string'));
});
