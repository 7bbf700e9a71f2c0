import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSpan } from '../../../shared/story/block';
import { opened, paragraph, run, wordFile } from '../office/wordFile';
import { address, escaped, expectSpans, richParagraphs, wordsUnder, type Piece } from '../richCopy';

const properties: Readonly<Record<TextSpan['kind'], string>> = {
  link: '',
  strong: '<w:b/>',
  emphasis: '<w:i/>',
  strike: '<w:strike/>',
  superscript: '<w:vertAlign w:val="superscript"/>',
  subscript: '<w:vertAlign w:val="subscript"/>',
};

const asRun = ({ words, kinds }: Piece): string => {
  const own = run(escaped(words), kinds.map((kind) => properties[kind]).join(''));
  return kinds.includes('link')
    ? `<w:fldSimple w:instr="HYPERLINK &quot;${escaped(address)}&quot;">${own}</w:fldSimple>`
    : own;
};

describe('links and emphasis of a Word document', () => {
  it('finds the words of the file under every span', () =>
    fc.assert(
      fc.property(richParagraphs(), (paragraphs) => {
        const body = paragraphs.map((pieces) => paragraph(pieces.map(asRun).join(run(' \u00a0\u0085  ')))).join('');
        expectSpans(opened(wordFile(body)), paragraphs);
      }),
      { numRuns: 60 },
    ));
  it('reads hyperlinks, styles of characters and what is switched off', () => {
    const source = opened(
      wordFile(
        paragraph(
          `${run('See ')}<w:hyperlink r:id="rId1">${run('the tide')}</w:hyperlink><w:hyperlink r:id="rId2">${run(' or not')}</w:hyperlink>` +
            run(' now', '<w:rStyle w:val="Strong"/>') +
            run(' plain', '<w:b w:val="0"/>'),
        ),
      ),
    );
    expect(source.spans?.find(({ kind }) => kind === 'link')).toMatchObject({ href: 'https://news.example/tide' });
    expect([wordsUnder(source, 'link'), wordsUnder(source, 'strong')]).toEqual([['the tide'], ['now']]);
  });
  it('takes bold over a whole heading for its look', () => {
    const heading = paragraph(run('Long winter', '<w:b/>'), 'H2');
    expect(opened(wordFile(paragraph(run('It rains.')) + heading)).spans).toBeUndefined();
  });
});
