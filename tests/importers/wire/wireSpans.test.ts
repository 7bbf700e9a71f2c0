import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustImport } from '../importText';
import { address, asHtml, escaped, expectSpans, richParagraphs, wordsUnder } from '../richCopy';

const files: Readonly<Record<string, (html: string) => readonly [name: string, content: string]>> = {
  ninjs: (html) => [
    'a.json',
    JSON.stringify({ uri: 'urn:a', type: 'text', pubstatus: 'usable', headline: 'Tide', body_xhtml: html }),
  ],
  ans: (html) => [
    'a.json',
    JSON.stringify({
      type: 'story',
      version: '0.10.9',
      headlines: { basic: 'Tide' },
      content_elements: [{ type: 'text', content: html }],
    }),
  ],
  rss: (html) => [
    'a.xml',
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><item><title>Tide</title><content:encoded>${escaped(html)}</content:encoded></item></channel></rss>`,
  ],
  atom: (html) => [
    'a.atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>Tide</title><content type="html">${escaped(html)}</content></entry></feed>`,
  ],
  nitf: (html) => [
    'a.xml',
    `<nitf><body><body.head><hedline><hl1>Tide</hl1></hedline></body.head><body.content>${html.replaceAll('&nbsp;', '&#160;')}</body.content></body></nitf>`,
  ],
};

describe.each(Object.entries(files))('links and emphasis in %s', (format, file) => {
  it('finds the words of the file under every span', () =>
    fc.assert(
      fc.property(richParagraphs(), (paragraphs) => {
        const [name, content] = file(asHtml(paragraphs));
        expectSpans(mustImport(content, name, format), paragraphs);
      }),
      { numRuns: 60 },
    ));
  it('keeps no link that leads anywhere but the web, and takes a bold heading for its look', () => {
    const html = `<h2><b>Long winter</b></h2><p>It is <a href="javascript:a()">a</a> <a href="${address.replace('&', '&amp;')}">b</a> day</p>`;
    const [name, content] = file(html);
    const source = mustImport(content, name, format);
    expect(wordsUnder(source, 'link')).toEqual(['b']);
    expect(wordsUnder(source, 'strong')).toEqual([]);
  });
});
