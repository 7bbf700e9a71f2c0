// Captions as a reader prints them: without a site's label, and with the credit that stands beside them.
import { describe, expect, it } from 'vitest';
import { creditOfLine, isCreditLine } from '../../shared/importers/objects/pictureCredit';
import { miscounted, sortText } from './sortText';

const lead = 'The mill at Dorn opened on Monday after a nine-year wait for a licence from the town council.';
const said = '“We open today,” said Ken Dorn, the owner, on Monday morning.';
const end = 'The council has been asked for its view of the matter, and has not yet given one.';

function told(text: string, name: string) {
  const sorted = sortText(text, name);
  expect(miscounted(sorted)).toEqual([]);
  return {
    pictures: sorted.blocks.flatMap(({ kind, text: caption, picture }) =>
      kind === 'image' ? [[caption, picture?.credit ?? null]] : [],
    ),
    captions: sorted.captions.map(({ text: caption, credit }) => [caption, credit]),
    crossheads: sorted.blocks.filter(({ kind }) => kind === 'crosshead').map(({ text: words }) => words),
    removed: Object.fromEntries(sorted.removed.map(({ text: words, reason }) => [words.trim(), reason])),
  };
}
const copy = (within: string) =>
  told(`Mill owner defends late opening\n\nBy Ida Marsh\n\n${lead}\n\n${within}\n\n${said}\n\n${end}\n`, 'copy.txt');
const picture = '<img src="https://a.example/w.jpg" alt="The wheel" width="800" height="500">';
const page = (within: string) =>
  told(
    `<article><h1>Mill owner defends late opening</h1><p>${lead}</p>${within}<p>${said}</p><p>${end}</p></article>`,
    'page.html',
  );

describe('a caption', () => {
  it.each([
    ['Image caption, The wheel on Monday', 'Image caption,'],
    ['Media caption, The wheel on Monday', 'Media caption,'],
    ['Photo caption: The wheel on Monday', 'Photo caption:'],
    ['Caption: The wheel on Monday', 'Caption:'],
    ['PICTURE CAPTION – The wheel on Monday', 'PICTURE CAPTION –'],
  ])('loses its label: “%s”', (line, label) => {
    for (const story of [copy(line), page(`<figure><figcaption>${line}</figcaption></figure>`)]) {
      expect(story.captions).toEqual([['The wheel on Monday', null]]);
      expect(story.removed[label]).toBe('label of a caption');
    }
    expect(page(`<figure>${picture}<figcaption>${line}</figcaption></figure>`).pictures).toEqual([
      ['The wheel on Monday', null],
    ]);
  });

  it('keeps words that only look like a label', () => {
    expect(copy('Pictured: the wheel on Monday (Kit Marr/PA)').captions).toEqual([
      ['Pictured: the wheel on Monday (Kit Marr/PA)', 'Kit Marr/PA'],
    ]);
  });

  it('is what stands below a label alone', () =>
    expect(copy('Image caption\n\nThe wheel on Monday').captions).toContainEqual(['The wheel on Monday', null]));
});

describe('a line that only credits a picture', () => {
  it.each([
    ['Image source, Getty Images', 'Getty Images'],
    ['Image source, Kit Marr/Wend Pictures', 'Kit Marr/Wend Pictures'],
    ['Photo credit: Kit Marr', 'Kit Marr'],
    ['Photograph by Kit Marr', 'Kit Marr'],
    ['Getty Images', 'Getty Images'],
    ['Kit Marr via Getty Images', 'Kit Marr via Getty Images'],
    ['Foto: Kit Marr/Imago', 'Kit Marr/Imago'],
  ])('is its credit, above the caption or below it: “%s”', (line, name) => {
    const caption = 'Image caption, The wheel on Monday';
    for (const story of [copy(`${line}\n\n${caption}`), copy(`${caption}\n\n${line}`)]) {
      expect(story.captions).toEqual([['The wheel on Monday', name]]);
      expect(story.crossheads).toEqual([]);
      expect(story.removed[line]).toBe('picture credit: kept with its caption');
    }
    for (const within of [
      `<figure>${picture}<span>${line}</span><figcaption>${caption}</figcaption></figure>`,
      `<figure>${picture}<figcaption>${caption}</figcaption><p>${line}</p></figure>`,
      `<figure>${picture}<figcaption>${caption}</figcaption></figure><p>${line}</p>`,
    ]) {
      const story = page(within);
      expect(story.pictures).toEqual([['The wheel on Monday', name]]);
      expect(story.removed[line]).toBe('picture credit: kept with the picture');
    }
  });

  it('may be a copyright sign inside a figure; in copy that is the paper’s', () => {
    const within = `<figure>${picture}<figcaption>The wheel</figcaption><span>© Kit Marr</span></figure>`;
    expect(page(within).pictures).toEqual([['The wheel', 'Kit Marr']]);
    expect(copy('© Kit Marr').captions).toEqual([]);
  });

  it('goes with what stands below it where two captions would have it', () =>
    expect(
      copy('Image source, Kit Marr\n\nImage caption, The wheel\n\nImage source, Ann Lee\n\nImage caption, The gate')
        .captions,
    ).toEqual([
      ['The wheel', 'Kit Marr'],
      ['The gate', 'Ann Lee'],
    ]));

  it('stays where no caption is beside it', () =>
    expect(copy('Image source, Kit Marr').captions).toEqual([['Image source, Kit Marr', 'Kit Marr']]));

  it('has a long line without a stop below it for a caption, and a short one for a heading', () => {
    expect(copy('Getty Images\n\nThe gate was painted by neighbours').captions).toEqual([
      ['The gate was painted by neighbours', 'Getty Images'],
    ]);
    expect(copy('Getty Images\n\nNine years').crossheads).toEqual(['Nine years']);
  });

  it.each(['Photo: The wheel at dawn', 'Image source is unknown', 'Picture the scene', 'By Kit Marr, Reuters'])(
    'is not “%s”',
    (line) => expect(isCreditLine(line)).toBe(false),
  );

  it('may be an agency alone, which elsewhere is the source of the story', () => {
    expect(creditOfLine('Reuters')).toBe('Reuters');
    expect(isCreditLine('Reuters')).toBe(false);
  });
});
