import { english } from '../../../shared/language/languages';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { isBody } from '../../../shared/story/block';
import { miscounted } from '../../cleaning/sortText';
import { told } from '../../cleaning/told';
import { opened, paragraph, run, wordFile, wordSpace } from '../office/wordFile';

const level = (at: number, format: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
const numbering = `<w:numbering ${wordSpace}><w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}${level(1, 'lowerLetter', 3)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/drawing.emf"/></Relationships>`;
const png = new Uint8Array(2000);
png.set([0x89, 0x50, 0x4e, 0x47]);

const item = (text: string, numId: number, depth = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const lead = paragraph(run('The mill at Dorn opened on Monday after a nine-year wait for a licence from the town.'));
const end = paragraph(run('The council has been asked for its view of the matter, and has not yet given one.'));
const picture = (id: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="A mill wheel"/><a:graphic><a:blip r:embed="${id}"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

/** What stands between the first and the last paragraph. */
function inside(xml: string): readonly string[] {
  const file = wordFile(`${paragraph(run('Mill owner defends late opening'), 'Titre')}${lead}${xml}${end}`, {
    'word/numbering.xml': strToU8(numbering),
    'word/_rels/document.xml.rels': strToU8(relations),
    'word/media/image1.png': png,
    'word/media/drawing.emf': png.map((byte) => byte + 1),
  });
  const sorted = sortSource(opened(file), english);
  expect(miscounted(sorted)).toEqual([]);
  return sorted.blocks.filter(isBody).slice(1, -1).map(told);
}

describe('lists of a Word document', () => {
  it('are nested and numbered as its numbering says', () =>
    expect(
      inside(
        item('Nine jobs', 1) + item('and a half', 1, 1) + item('Open it', 2) + item('Oak', 2, 1) + item('Close it', 2),
      ),
    ).toEqual([
      'list-item: Nine jobs',
      'list-item (level 2): and a half',
      'list-item (numbered): Open it',
      'list-item (level 2, numbered, from 3): Oak',
      'list-item (numbered): Close it',
    ]));
  it('begin anew where their number says so, and go on elsewhere', () =>
    expect(
      inside(item('One', 2) + end + item('Two', 2) + item('One again', 5)).filter((each) => each.startsWith('list')),
    ).toEqual([
      'list-item (numbered): One',
      'list-item (numbered, from 2): Two',
      'list-item (numbered, from 1): One again',
    ]));
});

it('sets crossheads as far below the headline as their styles do', () =>
  expect(
    inside(
      paragraph(run('The wheel'), 'H1') + lead.replace('Monday', 'Friday') + paragraph(run('The race'), 'H2'),
    ).filter((each) => each.startsWith('cross')),
  ).toEqual(['crosshead: The wheel', 'crosshead (level 2): The race']));

describe('tables of a Word document', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
  const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
  it('are one block, a row a line', () =>
    expect(
      inside(
        `<w:tbl>${row(cell('Year') + cell('Jobs') + cell('Pay'), '<w:tblHeader/>')}${row(cell('2023', '<w:gridSpan w:val="2"/>') + cell('9'))}${row(cell('') + cell('11') + cell(''))}</w:tbl>`,
      ),
    ).toEqual(['table (1 head): Year | Jobs | Pay // 2023 |  | 9 //  | 11 | ']));
  it('that hold a text are read as it', () => {
    const prose = 'The wheel, which is older than the town, was stopped in 1950 and has not turned since then. ';
    const texts = inside(`<w:tbl>${row(cell(prose.repeat(6)) + cell('b'))}${row(cell('c') + cell('d'))}</w:tbl>`);
    expect(texts[0]).toBe(`paragraph: ${prose.repeat(6).trim()}`);
    expect(texts.join()).not.toContain('table');
  });
});

describe('pictures of a Word document', () => {
  it('come with their bytes, their description and their caption', () =>
    expect(inside(picture('rId9') + paragraph(run('The wheel on Monday. (Kit Marr/PA)'), 'Caption'))).toEqual([
      `image (data:image/png;base64,iVBORwAAA${'A'.repeat(29)}, A mill wheel, by Kit Marr/PA): The wheel on Monday. (Kit Marr/PA)`,
    ]));
  it('of a kind that no browser shows, or that are not there, are told of', () => {
    const source = opened(
      wordFile(lead + picture('rId8') + picture('rId77') + end, {
        'word/_rels/document.xml.rels': strToU8(relations),
        'word/media/drawing.emf': Uint8Array.from([0x01, 0, 0, 0, ...png.subarray(4, 40), 0x20, 0x45, 0x4d, 0x46]),
      }),
    );
    expect(source.objects).toBeUndefined();
    expect(source.notes).toEqual([
      'One picture was left out: EMF is not shown by browsers. Ask for PNG or JPEG.',
      'One picture was left out: the data is not in the file.',
    ]);
  });
});
