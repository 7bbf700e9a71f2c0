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
