import { english } from '../../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { isBody } from '../../../shared/story/block';
import { miscounted } from '../../cleaning/sortText';
import { told } from '../../cleaning/told';
import { mustImport } from '../importText';

const lead = 'The mill at Dorn opened on Monday after a nine-year wait for a licence from the town.\\par ';
const end = 'The council has been asked for its view of the matter, and has not yet given one.';
const read = (body: string) => mustImport(`{\\rtf1\\ansi Mill opens late\\par ${lead}${body}${end}\\par}`, 'mill.rtf');
const inside = (body: string): readonly string[] => {
  const sorted = sortSource(read(body), english);
  expect(miscounted(sorted)).toEqual([]);
  return sorted.blocks.filter(isBody).slice(1, -1).map(told);
};

describe('an RTF file', () => {
  it('keeps how its lists are nested and numbered', () =>
    expect(
      inside(
        "{\\listtext\\'b7\\tab}\\ls1\\ilvl0 Nine jobs\\par\\pard{\\listtext 3.\\tab}\\ls2\\ilvl1 Oak\\par\\pard{\\listtext 4.\\tab}\\ls2\\ilvl1 Ash\\par\\pard ",
      ),
    ).toEqual([
      'list-item: Nine jobs',
      'list-item (level 2, numbered, from 3): Oak',
      'list-item (level 2, numbered): Ash',
    ]));
  it('keeps its tables, a row a line', () =>
    expect(
      inside('\\trowd\\pard\\intbl Year\\cell Jobs\\cell\\row\\trowd\\pard\\intbl 2023\\cell\\cell\\row\\pard '),
    ).toEqual(['table: Year | Jobs // 2023 | ']));
  it('keeps links and emphasis', () => {
    const { text, spans = [] } = read(
      'It {\\b burned} 10{\\super 6} litres, {\\field{\\*\\fldinst HYPERLINK "https://a.example/"}{\\fldrslt it said}} on \\i Monday\\i0 .\\par ',
    );
    expect(spans.map(({ kind, start, end: to }) => `${kind} ${text.slice(start, to)}`)).toEqual([
      'strong burned',
      'superscript 6',
      'link it said',
      'emphasis Monday',
    ]);
  });
});

describe('pictures of an RTF file', () => {
  const bytes = [0x89, 0x50, 0x4e, 0x47, ...Array.from({ length: 1200 }, (_, at) => at % 251)];
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const described = '{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv A mill wheel}}}';
  const wmf = `{\\pict\\wmetafile8 d7cdc69a${'00'.repeat(1200)}}`;
  const shown = /^image \(data:image\/png;base64,iVBORwAB[^ ]*, A mill wheel\): $/;

  it('come with their bytes and their description, in figures or in bytes, once where Word tells them twice', () => {
    const [inFigures, ...others] = inside(
      `{\\*\\shppict{\\pict${described}\\pngblip\\picw10 {\\*\\blipuid 0a0b}${hex.replace(/(.{64})/g, '$1\r\n')}}}{\\nonshppict${wmf}}\\par `,
    );
    expect(inFigures).toMatch(shown);
    expect(others).toEqual([]);
    const raw = String.fromCharCode(...bytes.map((byte) => (byte < 0x80 ? byte : 0x7f)));
    const asBytes = new TextEncoder().encode(
      `{\\rtf1\\ansi Mill\\par {\\pict\\pngblip\\bin${bytes.length} ${raw}}After.\\par}`,
    );
    const start = asBytes.indexOf(0x7f);
    expect(start).toBeGreaterThan(0);
    asBytes.set(bytes, start);
    const source = mustImport(asBytes, 'mill.rtf');
    expect(source.objects).toMatchObject([
      { kind: 'picture', src: expect.stringContaining('data:image/png;base64,iVBORwAB') },
    ]);
    expect(source.text).toBe('Mill\nAfter.');
  });

  it('of a shape that floats are kept and described too', () =>
    expect(
      inside(
        `{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv {\\pict\\pngblip ${hex}}}}{\\sp{\\sn wzDescription}{\\sv A mill wheel}}}{\\shprslt${wmf}}}\\par `,
      )[0],
    ).toMatch(shown));

  it('of a kind that no browser shows are told of', () =>
    expect(read(wmf).notes).toEqual(['One picture was left out: WMF is not shown by browsers. Ask for PNG or JPEG.']));
});
