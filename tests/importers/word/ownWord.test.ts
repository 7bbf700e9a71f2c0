import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { opened, paragraph, run, wordFile, wordSpace } from '../office/wordFile';

type Styles = readonly (readonly [id: string, name: string])[];

const texts = [
  'Mill opens late',
  'The wheel',
  'The mill opened on Monday.',
  'Open the gate.',
  '“We open today.”',
  '— Ken Dorn, owner',
];

/** What a file says of each line, where each is in the style of its place and the file defines one of our own. */
function said(styles: Styles, more: Styles = [['VerbatimStandfirst', 'Verbatim Standfirst']]): readonly string[] {
  const definitions = [...styles, ...more].map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  );
  const body = texts.map((text, at) => paragraph(run(text), styles[at]?.[0])).join('');
  const { lines, text, metadata } = opened(
    wordFile(body, { 'word/styles.xml': strToU8(`<w:styles ${wordSpace}>${definitions.join('')}</w:styles>`) }),
  );
  expect(text).toBe(texts.join('\n'));
  expect(metadata.embargo).toBeUndefined();
  return lines.map(({ hint }) => `${hint?.given ?? 'guessed'} ${hint?.tag ?? ''}`);
}

const whole = ['headline h1', 'crosshead h2', 'paragraph p', 'list-item li', 'paragraph blockquote'];

describe('a Word file of ours that comes back', () => {
  it('is known by the names of styles, whose ids a Word in another language changes', () =>
    expect(
      said([
        ['berschrift1', 'heading 1'],
        ['berschrift2', 'heading 2'],
        ['Textkrper', 'Body Text'],
        ['Listennummer', 'List Number'],
        ['Zitat', 'Quote'],
        ['VerbatimQuotationspeaker', 'Verbatim Quotation speaker'],
      ]),
    ).toEqual([...whole, 'furniture quotation-speaker']));

  it('is known by the styles that it had before it took those of every Word', () =>
    expect(
      said([
        ['VerbatimHeadline', 'Verbatim Headline'],
        ['VerbatimCrosshead', 'Verbatim Crosshead'],
        ['VerbatimBodycopy', 'Verbatim Body copy'],
        ['VerbatimListitem', 'Verbatim List item'],
        ['VerbatimBlockquotation', 'Verbatim Block quotation'],
        ['VerbatimBodycopy', 'Verbatim Body copy'],
      ]),
    ).toEqual([...whole, 'paragraph p']));
});

it('takes nothing for given in another’s Word file, whatever styles of every Word it has', () =>
  expect(said([['Heading1', 'heading 1']], []).every((line) => line.startsWith('guessed'))).toBe(true));

it('keeps the words that somebody typed into the line of a rule', () => {
  const own = (id: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.replace('Verbatim', 'Verbatim ')}"/></w:style>`;
  const { text, lines, objects } = opened(
    wordFile(
      paragraph(run('The mill opened.')) +
        paragraph('', 'VerbatimRule') +
        paragraph(run('It is open now.'), 'VerbatimRule'),
      {
        'word/styles.xml': strToU8(`<w:styles ${wordSpace}>${own('VerbatimRule')}</w:styles>`),
      },
    ),
  );
  expect(text).toBe('The mill opened.\nIt is open now.');
  expect(lines.map(({ hint }) => hint?.given)).toEqual(['paragraph', 'paragraph']);
  expect(objects?.map(({ kind }) => kind)).toEqual(['rule', 'rule']);
});
