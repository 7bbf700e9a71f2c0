import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceSpan } from '../../../shared/story/source';
import { mustImport } from '../importText';
import { asHtml, expectSpans, richParagraphs } from '../richCopy';

const spansOf = (body: string, head = ''): readonly string[] => {
  const { text, spans = [] } = mustImport(
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    'a.html',
  );
  const told = (span: SourceSpan): string => (span.kind === 'link' ? span.href : span.kind);
  return spans.map((span) => `${told(span)}: ${text.slice(span.start, span.end)}`);
};

describe('links and emphasis of a page', () => {
  it('finds the words of the file under every span', () =>
    fc.assert(
      fc.property(richParagraphs(), (paragraphs) =>
        expectSpans(mustImport(`<html><body>${asHtml(paragraphs)}`, 'a.html'), paragraphs),
      ),
      { numRuns: 300 },
    ));
  it('reads each element for what it means', () =>
    expect(
      spansOf(
        '<p>10<sup>6</sup> H<sub>2</sub>O <b>b</b> <i>i</i> <s>s</s> <strike>t</strike> <del>d</del> <u>u</u></p>',
      ),
    ).toEqual(['superscript: 6', 'subscript: 2', 'strong: b', 'emphasis: i', 'strike: s', 'strike: t', 'strike: d']));
  it('keeps several links of one line', () =>
    expect(spansOf('<p><a href="https://a.example/">One</a> and <a href="https://b.example/">two</a>')).toEqual([
      'https://a.example/: One',
      'https://b.example/: two',
    ]));
  it('keeps no link that leads anywhere but the web', () =>
    expect(
      spansOf(
        '<p><a href="javascript:canary()">a</a> <a href="file:///etc/x">b</a> <a name="c">c</a> <a href="https://">d</a>',
      ),
    ).toEqual([]));
  it('makes a link absolute where the address of the page is known', () =>
    expect(
      spansOf('<p>See <a href="/tide">the tide</a>', '<link rel="canonical" href="https://a.example/x/y">'),
    ).toEqual(['https://a.example/tide: the tide']));
  it('makes one of emphasis inside its like, and none of emphasis without words', () =>
    expect(spansOf('<p>So <b>very <strong>very</strong> cold</b><em> </em><i></i>')).toEqual([
      'strong: very very cold',
    ]));
  it('cuts emphasis where a line ends', () =>
    expect(spansOf('<p>So <em>cold<br>and wet</em> it was')).toEqual(['emphasis: cold', 'emphasis: and wet']));
  it('takes bold over a whole heading for its look, but not over a word of it', () =>
    expect(spansOf('<h2><strong>Long winter</strong></h2><h2>Long <em>winter</em></h2>')).toEqual([
      'emphasis: winter',
    ]));
  it('believes the style of a word processor on the web', () =>
    expect(
      spansOf(
        '<b style="font-weight:normal"><p><span style="font-weight:700">Bold</span> and <span style="font-style:italic">not</span></p></b>',
      ),
    ).toEqual(['strong: Bold', 'emphasis: not']));
  it('counts no character that the text leaves out', () =>
    expect(spansOf('<p>a&#1;&#2;b <em>cold</em> &#0;x')).toEqual(['emphasis: cold']));
  it('has none where the page is plain', () => expect(mustImport('<p>Plain</p>', 'a.html').spans).toBeUndefined());
});
