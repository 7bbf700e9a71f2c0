import { describe, expect, it } from 'vitest';
import { directAddress } from '../../../shared/text/directAddress';
import { importBytes, mustImport } from '../importText';

const ignore = (marker: string): string =>
  `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
const item = (marker: string, words: string, list = 'l0 level1 lfo1'): string =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:${list}'>${ignore(marker)}${words}<o:p></o:p></p>\n`;
const page = (body: string): string =>
  `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><div class=WordSection1><p class=MsoNormal>The ferry sailed again on Tuesday after eleven weeks in dock.</p>${body}<p class=MsoNormal>It was late.</p></div></body></html>`;

const items = (body: string) => {
  const { text, lines } = mustImport(page(body), 'word.html');
  return lines
    .filter(({ hint }) => hint?.tag === 'li')
    .map(({ start, end, hint }) => [text.slice(start, end), hint?.level, hint?.number]);
};

describe('lists that Word writes', () => {
  it('lose bullets that are set in the font of signs and known by nothing else', () => {
    const old = (words: string): string =>
      `<p class=MsoNormal style='text-indent:-18.0pt'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>${words}</p>`;
    expect(items(`${item('·', 'Soup')}${old('Bread')}${old('Tea')}`).map(([words]) => words)).toEqual([
      'Soup',
      'Bread',
      'Tea',
    ]);
  });

  it('lose their bullets', () => {
    expect(items(item('·', 'Open the café.') + item('·', 'Close the gate.'))).toEqual([
      ['Open the café.', 1, undefined],
      ['Close the gate.', 1, undefined],
    ]);
  });

  it('keep their numbers, from where they begin', () => {
    expect(items(item('3.', 'Open the café.') + item('4.', 'Close the gate.'))).toEqual([
      ['Open the café.', 1, 3],
      ['Close the gate.', 1, 4],
    ]);
  });

  it('nest by their level', () => {
    expect(
      items(item('1.', 'Open the café.') + item('a)', 'The door.', 'l0 level2 lfo1') + item('2.', 'Close the gate.')),
    ).toEqual([
      ['Open the café.', 1, 1],
      ['The door.', 2, 1],
      ['Close the gate.', 1, 2],
    ]);
  });

  it('are read from mail, where the conditions are comments, and without a marked marker', () => {
    const commented = item('·', 'Open the café.')
      .replace('<![if !supportLists]>', '<!--[if !supportLists]-->')
      .replace('<![endif]>', '<!--[endif]-->');
    expect(items(commented)).toEqual([['Open the café.', 1, undefined]]);
    expect(items('<p class="MsoListParagraph">2.&nbsp;&nbsp; Close the gate.</p>')).toEqual([
      ['Close the gate.', 1, 2],
    ]);
  });
});

describe('links that programs wrap', () => {
  it.each([
    ['https://www.google.com/url?q=https://coast.example/ferry&sa=D&ust=1', 'https://coast.example/ferry'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcoast.example%2Fferry&data=05',
      'https://coast.example/ferry',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fcoast.example%2F&h=AT', 'https://coast.example/'],
    [
      'https://coast.example/share?url=https://other.example/',
      'https://coast.example/share?url=https://other.example/',
    ],
    [
      'https://www.google.com/search?q=https://coast.example/',
      'https://www.google.com/search?q=https://coast.example/',
    ],
  ])('%s leads to %s', (wrapped, direct) => expect(directAddress(wrapped)).toBe(direct));
});

describe('XML of another kind', () => {
  it.each([
    [
      'a flat document',
      'ferry.fodt',
      '<?xml version="1.0"?><office:document xmlns:office="urn:o"><office:body>The ferry sailed.</office:body></office:document>',
      'document',
    ],
    [
      'a property list',
      'ferry',
      '<!DOCTYPE plist PUBLIC "-//Apple//DTD" "x"><plist version="1.0"><dict/></plist>',
      'property list',
    ],
    [
      'a picture',
      'ferry.txt',
      '<svg xmlns="http://www.w3.org/2000/svg"><text>The ferry sailed.</text></svg>',
      'SVG picture',
    ],
    [
      'a list of channels',
      'channels',
      '<?xml version="1.0"?><availableChannels><channel>1</channel></availableChannels>',
      'availableChannels',
    ],
  ])('is refused by what it is: %s', (_, name, xml, kind) => {
    const outcome = importBytes(xml, name);
    expect(outcome.ok ? 'read' : outcome.problem.message).toContain(kind);
  });
});
