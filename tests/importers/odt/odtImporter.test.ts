import { strToU8, zipSync, type Zippable } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, open, opened, refusal } from '../office/wordFile';
import { runs } from '../../runs';

const spaces = ['office', 'text', 'table', 'style', 'draw=drawing', 'fo=xsl-fo-compatible', 'svg=svg-compatible']
  .map((pair) => {
    const [prefix = '', name = prefix] = pair.split('=');
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  })
  .join(' ');

const automatic =
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="P2" style:parent-style-name="P2"/>';

const odtFile = (body: string, more: Zippable = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${spaces} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    ...more,
  });

const named = 'harbour.odt';

describe('reading an OpenDocument text', () => {
  it('takes headline, headings, lists and tables by style and element', () => {
    const source = opened(
      odtFile(
        '<text:p text:style-name="P1">Gate holds</text:p><text:h text:style-name="Heading_20_1" text:outline-level="1">The night</text:h><text:p text:style-name="P2">Copy<text:s text:c="3"/>here.</text:p>' +
          '<text:list><text:list-item><text:p>Sandbags</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row></table:table>',
      ),
      named,
    );
    expect(source.format).toBe('odt');
    expect(linesOf(source)).toEqual(['h1: Gate holds', 'h2: The night', 'p: Copy here.', 'li: Sandbags', 'td: Cell']);
    expect(source.metadata.headline).toBe('Gate holds');
  });

  it('leaves out and counts changes, comments, hidden text and links to elsewhere', () => {
    const source = opened(
      odtFile(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>GONE</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
          '<text:p>Seen<office:annotation><text:p>COMMENT</text:p></office:annotation><text:span text:style-name="T1">HIDDEN</text:span>' +
          ' <text:a xlink:href="javascript:x">one</text:a><text:line-break/><text:a xlink:href="https://news.example/two">two</text:a></text:p>',
      ),
      named,
    );
    expect(source.text).toBe('Seen one\ntwo');
    expect(source.lines.map(({ hint }) => hint?.href)).toEqual([undefined, 'https://news.example/two']);
    expect(source.notes).toEqual([
      'One tracked deletion was left out.',
      'One comment was left out.',
      'One piece of hidden text was left out.',
      'One link that does not lead to the web was dropped; its words stay.',
    ]);
  });

  it('refuses what is locked, damaged or something else', () => {
    const manifest = strToU8(
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:encryption-data/></manifest:manifest>',
    );
    expect(refusal(odtFile('', { 'META-INF/manifest.xml': manifest }), named)).toContain('protected with a password');
    expect(refusal(odtFile('<text:p>'), named)).toContain('damaged');
    expect(refusal(odtFile('<text:p/>'), named)).toContain('is empty');
    expect(refusal(strToU8('{"a":1}'), named, 'odt')).toContain('is not an OpenDocument text');
  });

  it('never throws, whatever bytes change', () => {
    const good = odtFile('<text:p>The gate held.</text:p>');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(typeof open(bytes, named, 'odt').ok).toBe('boolean');
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
