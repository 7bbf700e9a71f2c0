import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDeclaration } from '../../../shared/importers/page/declarations';
import { readHtml } from '../../../shared/importers/page/htmlEvents';
import { runs } from '../../runs';
import { lineTexts, mustImport } from '../importText';

const page = (body: string) => mustImport(`<!doctype html><html><body>${body}</body></html>`, 'page.html');
const lines = (body: string) => lineTexts(page(body));

describe('a comment', () => {
  it.each([
    '<!-->',
    '<!--->',
    '<!-- a -->',
    '<!-- a --!>',
    '<!---->',
    '<!----!>',
    '<!-- a > b -->',
    '<!-- a -- b --->',
  ])('written %s swallows nothing that follows', (comment) => {
    expect(lines(`<p>The board denied it.${comment} Twice.</p><p>It met.</p>`)).toEqual([
      'The board denied it. Twice.',
      'It met.',
    ]);
  });

  it.each([
    '<!>',
    '<!->',
    '<!x>',
    '<!doctype x>',
    '<![if !mso]>',
    '<![CDATA[>',
    '<![CDATA[ a ]]>',
    '<?xml x?>',
    '</ x>',
  ])('or what only looks like one, %s, ends at the first bracket', (odd) => {
    expect(lines(`<p>One${odd} two</p><p>Three</p>`)).toEqual(['One two', 'Three']);
  });

  it('in an attribute, a script or a title is none', () => {
    expect(lines('<p title="<!-- ">One</p><script>"<!--"</script><p>T&amp;T<!-- x --> R&D<!-- y --></p>')).toEqual([
      'One',
      'T&T R&D',
    ]);
  });

  it('that is never closed hides the rest, as in a browser, and that is told', () => {
    const source = page('<p>One</p><!-- <p>The board denied it.</p>');
    expect(lineTexts(source)).toEqual(['One']);
    expect(source.notes).toEqual([
      'The page ends inside a comment or a tag that is never closed. Left out, as browsers do: 4 words (“The board denied it.”).',
    ]);
  });

  it('never makes the reader look at anything twice', () => {
    const comments = '<!-- --!>'.repeat(100_000);
    expect(lines(`<p>One${comments} two</p>`)).toEqual(['One two']);
    expect(endOfDeclaration('<!-- a', 0)).toEqual({ end: 6, closed: false });
  });

  it('parts the page: what is text, and what is not, is all there is', () => {
    const piece = fc.constantFrom(
      '<!--',
      '-->',
      '--!>',
      '<!',
      '>',
      '->',
      '-',
      '<p>',
      '</p>',
      '"',
      'word ',
      '&amp;',
      '<a b="',
      '<script>',
      '</script>',
      '<![CDATA[',
      ']]>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const html = `${pieces.join('')}`;
        const told: string[] = [];
        const unclosed = readHtml(html, {
          open: () => undefined,
          close: () => undefined,
          text: (text) => told.push(text),
        });
        expect(html.endsWith(unclosed)).toBe(true);
        // Nothing is told that is not on the page, whatever was passed over before it.
        for (const text of told) expect(text === '&' || html.includes(text)).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('words that a reader does not see', () => {
  it.each([
    '<span style="font-size:0">of size none</span>',
    '<span style="FONT-SIZE : 0px !important">of size none</span>',
    '<div style="font: 0/0 serif">of size none</div>',
  ])('are left out and told when set at size zero: %s', (hidden) => {
    const source = page(`<p>One</p>${hidden}`);
    expect(lineTexts(source)).toEqual(['One']);
    expect(source.notes).toEqual([
      'Left out, because a reader does not see them: 3 words (“of size none”) set at size zero.',
    ]);
  });

  it('are those of the element alone: a size of their own brings words inside it back', () => {
    const source = page(
      '<div style="font-size:0px"><p style="font-size:16px">One</p></div><p style="font-size:0.9em">Two</p><div style="font-size:0"><p style="font:1rem serif">Three</p></div>',
    );
    expect(lineTexts(source)).toEqual(['One', 'Two', 'Three']);
    expect(source.notes).toEqual([]);
  });

  it.each([
    'style="color:#fff"',
    'style="color: white; background: #ffffff"',
    'style="color:rgb(255, 255, 255)"',
    'style="background-color:#003; color:#000033"',
    'style="color:transparent"',
    'style="color:rgba(0,0,0,0)"',
    'style="opacity:0"',
    'style="position:absolute;left:-9999px"',
    'style="text-indent:-10000px"',
    'style="clip:rect(0 0 0 0);position:absolute"',
    'style="clip-path: inset(50%)"',
  ])('stay in the copy and are told when they may only be hard to see: %s', (attribute) => {
    const source = page(`<p>One</p><p ${attribute}>The board denied it.</p>`);
    expect(lineTexts(source)).toEqual(['One', 'The board denied it.']);
    expect(source.notes).toEqual([
      'Look at 4 words (“The board denied it.”): the page sets them in the colour of their background, transparent, at size zero or off the page. They are in the copy.',
    ]);
  });

  it.each([
    'style="color:#333"',
    'style="color:rgb(0,0,0)"',
    'style="color:#fff;background:#222"',
    'style="background:#222;color:white"',
    'style="opacity:0.9"',
    'style="opacity:1"',
    'style="margin-left:-12px"',
    'style="font-size:10px"',
    'style="font: 700 16px/1.5 serif"',
  ])('are none of these: %s', (attribute) => {
    expect(page(`<p ${attribute}>One</p>`).notes).toEqual([]);
  });
});
