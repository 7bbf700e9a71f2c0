import { english } from '../../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { importBytes, lineTexts, mustImport } from '../importText';
import type { LineHint, Source } from '../../../shared/story/source';

const page = (body: string, head = ''): Source =>
  mustImport(`<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`, 'page.html');
const lines = (body: string): readonly string[] => lineTexts(page(body));
const hintOf = (source: Source, start: string): LineHint | undefined =>
  source.lines.find((line) => source.text.startsWith(start, line.start))?.hint;

describe('the page as a reader sees it', () => {
  it('puts one block on a line', () =>
    expect(lines('<h1>A</h1><p>b <b>c</b>\n d</p><div>e<br>f</div>')).toEqual(['A', 'b c d', 'e', 'f']));
  it('ends a paragraph where the next begins', () =>
    expect(lines('<p>one<p>two<ul><li>three<li>four</ul>')).toEqual(['one', 'two', 'three', 'four']));
  it('puts the cells of a row on one line', () =>
    expect(
      lines(
        '<table><tr><th>Team<th>Points<tr><td>Skerry</td><td>12</td></tr></table><table><tr><td><p>one</p><p>two</p></td></tr></table>',
      ),
    ).toEqual(['Team\tPoints', 'Skerry\t12', 'one', 'two']));
  it('leaves scripts, styles and hidden parts out, and counts the hidden', () => {
    const source = page(
      '<script>canary()</script><style>p{}</style><p hidden>no</p><p style="display: none">no</p><p>yes</p>',
    );
    expect(lineTexts(source)).toEqual(['yes']);
    expect(source.notes).toEqual(['2 hidden parts of the page left out.']);
  });
  it('reads entities and keeps what is no tag', () =>
    expect(lines('<p>Fish &amp; chips &lt;3 &#8220;hot&#8221; 2 < 3</p>')).toEqual(['Fish & chips <3 “hot” 2 < 3']));
  it('shows no word of a comment, an iframe or a template', () =>
    expect(lines('<!-- no --><iframe srcdoc="<p>no"></iframe><template><p>no</p></template><p>yes')).toEqual(['yes']));
  it('skips the header of the Windows clipboard', () =>
    expect(
      lineTexts(mustImport('Version:0.9\r\nStartHTML:9\r\n<html><body><p>Hi</p></body></html>', 'clipboard.html')),
    ).toEqual(['Hi']));
  it('refuses a page without words', () =>
    expect(importBytes('<html><body><img src=x></body></html>', 'x.html').ok).toBe(false));
});

describe('hints', () => {
  const source = page(
    '<nav><a href="/home">Home</a></nav><article><h2>Head</h2><p>Text <a href="https://a.example/x">link</a></p><figure><figcaption>Cap</figcaption></figure></article>' +
      '<p class="comments">Shout</p><p><a href="javascript:canary()">Bad</a></p><p><a href="//host/x">Odd</a></p>',
  );
  it('tells the tag and the links', () => {
    expect(hintOf(source, 'Head')).toMatchObject({ tag: 'h2', linkShare: 0 });
    expect(hintOf(source, 'Text')).toMatchObject({ tag: 'p', linkShare: 0.5, href: 'https://a.example/x' });
  });
  it('tells furniture and figures', () => {
    expect(hintOf(source, 'Home')?.furniture).toBe(true);
    expect(hintOf(source, 'Shout')?.furniture).toBe(true);
    expect(hintOf(source, 'Cap')?.figure).toBe(true);
  });
  it('keeps no link but http and https', () => {
    expect(hintOf(source, 'Bad')?.href).toBeUndefined();
    expect(hintOf(source, 'Odd')?.href).toBeUndefined();
  });
  it('makes links absolute where the address of the page is known', () => {
    const known = page('<p><a href="/b">Link</a></p>', '<link rel="canonical" href="https://a.example/story">');
    expect(hintOf(known, 'Link')?.href).toBe('https://a.example/b');
  });
});

describe('quotations that the page marks', () => {
  const given = (body: string): readonly (readonly [string, string | null])[] => {
    const { text, given: list = [] } = page(body);
    return list.map(({ start, end, speaker }) => [text.slice(start, end), speaker]);
  };
  it('are read with the marks of the page, and where it has none with those a browser sets', () => {
    const body = '<p>a <q>“one”</q> b “<q>two</q>” c <q class="x">three</q>.</p>';
    expect(lines(body)).toEqual(['a “one” b “two” c “three”.']);
    expect(given(body)).toEqual([
      ['one', null],
      ['two', null],
      ['three', null],
    ]);
  });
  it('have other marks inside one another, and none where they are empty', () =>
    expect(lines('<p>a <q> b <q><b>c</b></q> d </q> e <q></q>f</p>')).toEqual(['a “b ‘c’ d” e f']));
  it('says how many quotations it gave marks', () => {
    const source = importBytes('<p>a <q>b</q>, <q>c</q> and “<q>d</q>”</p>', 'a.html', 'html');
    expect(source.ok && source.value.notes).toEqual([
      '2 quotations had no marks in the page’s text and got those that a browser sets.',
    ]);
  });
  it('keep their extents where blanks and lines are many', () =>
    expect(given('<p>  a\n\n <q> two\n  words </q> <b>x</b></p><q>one<br>more</q>')).toEqual([
      ['two words', null],
      ['one\nmore', null],
    ]));
  it('bring the speaker of our own spans, one quotation over paragraphs', () =>
    expect(
      given(
        '<p>‘<span data-quotation="q1" data-speaker="Ann Reed" data-status="confirmed">One.</span></p><p>‘<span data-quotation="q1" data-speaker="Ann Reed" data-status="confirmed">Two.</span>’</p>',
      ),
    ).toEqual([['One.\n‘Two.', 'Ann Reed']]));
  it('are block quotations with a name beneath', () => {
    expect(given('<blockquote><p>“We won.</p><p>“Twice.”</p><cite>Ann Reed</cite></blockquote>')).toEqual([
      ['We won.\n“Twice.', 'Ann Reed'],
    ]);
    expect(
      given('<figure><blockquote>We won.</blockquote><figcaption>— Ann Reed, mayor</figcaption></figure>'),
    ).toEqual([['We won.', 'Ann Reed']]);
    expect(given('<blockquote><p>We won.</p><footer>— <cite>Ann Reed</cite></footer></blockquote>')).toEqual([
      ['We won.', 'Ann Reed'],
    ]);
  });
  it('take the name beneath for no copy', () => {
    const { blocks, removed } = sortSource(
      page(
        '<article><h1>Ferry to close</h1><p>The ferry to Fenholt will close in the spring, the harbour board said on Monday.</p><blockquote><p>“We were never asked and nobody came to see us.”</p><cite>Ann Reed</cite></blockquote><p>The board will meet again in a week to hear what the town has to say of it.</p></article>',
      ),
      english,
    );
    expect(removed).toMatchObject([{ text: 'Ann Reed', reason: 'credit beneath a quotation' }]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'paragraph', 'paragraph']);
  });
  it('are not what is only set in, or names a work', () => {
    expect(given('<blockquote>We won.</blockquote><figure><figcaption>Ann Reed</figcaption></figure>')).toEqual([]);
    expect(given('<blockquote>She loves <cite>Hamlet</cite> more.</blockquote>')).toEqual([]);
    expect(given('<blockquote>We won.<cite>https://a.example/b</cite></blockquote>')).toEqual([]);
  });
  it('are not looked for without end', () => {
    expect(given('<q>x</q> '.repeat(30_000)).length).toBe(20_000);
    expect(given(`${'<q>'.repeat(20_000)}x`)).toEqual([]);
    expect(given(`${'<q><p>'.repeat(250)}${'x<p>'.repeat(20_000)}${'</q>'.repeat(250)}`).length).toBeGreaterThan(0);
    expect(given(`${'<blockquote>x'.repeat(5000)}${'<cite>A</cite>'.repeat(5000)}`).length).toBeLessThan(5000);
  });
});

describe('metadata', () => {
  it('reads JSON-LD before meta tags', () => {
    const head =
      '<meta property="og:title" content="Other"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ferry back","author":[{"name":"Jo Bloggs"}],"datePublished":"2026-03-01T08:30:00+0100","publisher":{"name":"The Bugle"}}]}</script>';
    expect(page('<p>x</p>', head).metadata).toEqual({
      headline: 'Ferry back',
      byline: 'Jo Bloggs',
      published: '2026-03-01T08:30:00+01:00',
      publisher: 'The Bugle',
      language: 'en-GB',
    });
  });
  it('takes no harm from broken JSON-LD', () =>
    expect(
      page('<p>x</p>', '<title>A tale</title><script type="application/ld+json">{"@type":</script>').metadata.headline,
    ).toBe('A tale'));
});

describe('hostile pages', () => {
  const big = (part: string, times: number): readonly string[] => lines(part.repeat(times));
  it('reads 100,000 nested elements flat', () => {
    const source = mustImport(
      `<html><body>${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}<p>after</p>`,
      'x.html',
    );
    expect(lineTexts(source)).toEqual(['deep', 'after']);
    expect(source.notes.join(' ')).toContain('side by side');
  });
  it('takes unclosed and stray tags in its stride', () => {
    expect(big('<li>x', 20_000)).toHaveLength(20_000);
    expect(big('<td>x', 20_000)).toHaveLength(1);
    expect(big('</b></p><p>x', 20_000)).toHaveLength(20_000);
    expect(big('<', 100_000).join('')).toMatch(/^<*$/);
    expect(lines(`<p ${'a=1 '.repeat(5000)}>x</p>`)).toEqual(['x']);
    expect(lines(`<p title="${'a'.repeat(1_000_000)}">x</p>`)).toEqual(['x']);
  });
  it('is not fooled by names that objects own', () =>
    expect(lines('<p id="__proto__" class="constructor">x</p><constructor>y</constructor><toString>z')).toEqual([
      'x',
      'yz',
    ]));
});
