import { english } from '../../../shared/language/languages';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { isBody } from '../../../shared/story/block';
import type { Source } from '../../../shared/story/source';
import { miscounted } from '../../cleaning/sortText';
import { told } from '../../cleaning/told';
import { opened } from '../office/wordFile';

const spaces = ['office', 'text', 'table', 'style', 'draw=drawing', 'fo=xsl-fo-compatible', 'svg=svg-compatible']
  .map((pair) => {
    const [prefix = '', name = prefix] = pair.split('=');
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  })
  .join(' ');
const level = (at: number, kind: string, more: string): string =>
  `<text:list-level-style-${kind} text:level="${at}" ${more}/>`;
const automatic = `<text:list-style style:name="L1">${level(1, 'bullet', '')}${level(2, 'number', 'style:num-format="1" text:start-value="3"')}</text:list-style><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>`;
const png = new Uint8Array(2000);
png.set([0x89, 0x50, 0x4e, 0x47]);

const read = (body: string): Source =>
  opened(
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(
        `<?xml version="1.0"?><office:document-content ${spaces} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text><text:p text:style-name="Title">Mill opens late</text:p>${lead}${body}${end}</office:text></office:body></office:document-content>`,
      ),
      'Pictures/1.png': png,
    }),
    'mill.odt',
  );
const paragraph = (text: string): string => `<text:p>${text}</text:p>`;
const lead = paragraph('The mill at Dorn opened on Monday after a nine-year wait for a licence from the town.');
const end = paragraph('The council has been asked for its view of the matter, and has not yet given one.');

const inside = (body: string): readonly string[] => {
  const sorted = sortSource(read(body), english);
  expect(miscounted(sorted)).toEqual([]);
  return sorted.blocks.filter(isBody).slice(1, -1).map(told);
};

describe('an OpenDocument text', () => {
  it('keeps how its lists are nested and numbered', () =>
    expect(
      inside(
        `<text:list text:style-name="L1"><text:list-item>${paragraph('Nine jobs')}<text:list><text:list-item>${paragraph('Oak')}</text:list-item><text:list-item>${paragraph('Ash')}</text:list-item></text:list></text:list-item></text:list>`,
      ),
    ).toEqual([
      'list-item: Nine jobs',
      'list-item (level 2, numbered, from 3): Oak',
      'list-item (level 2, numbered): Ash',
    ]));
  it('keeps its tables, a row a line', () => {
    const cell = (text: string, more = ''): string => `<table:table-cell ${more}>${paragraph(text)}</table:table-cell>`;
    const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
    expect(
      inside(
        `<table:table><table:table-header-rows>${row(cell('A') + cell('B') + cell('C'))}</table:table-header-rows>${row(cell('1', 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + cell('2'))}</table:table>`,
      ),
    ).toEqual(['table (1 head): A | B | C // 1 |  | 2']);
  });
  it('keeps its pictures with their description and caption', () =>
    expect(
      inside(
        `<text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>A mill wheel</svg:desc></draw:frame></text:p><text:p text:style-name="Caption">The wheel (Kit Marr)</text:p>`,
      ),
    ).toEqual([
      `image (data:image/png;base64,iVBORwAAA${'A'.repeat(29)}, A mill wheel, by Kit Marr): The wheel (Kit Marr)`,
    ]));
  it('keeps links and emphasis', () => {
    const { text, spans = [] } = read(
      paragraph(
        'It <text:span text:style-name="B">burned</text:span> 10<text:span text:style-name="S">6</text:span> litres, <text:a xlink:href="https://a.example/">it said</text:a>.',
      ),
    );
    expect(spans.map(({ kind, start, end: to }) => `${kind} ${text.slice(start, to)}`)).toEqual([
      'strong burned',
      'superscript 6',
      'link it said',
    ]);
  });
});
