import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSource } from '../../../shared/importers/importers';
import type { Source } from '../../../shared/story/source';
import { linesOf } from '../office/wordFile';
import { runs } from '../../runs';

const bytesOf = (rtf: string): Uint8Array => Uint8Array.from(rtf, (letter) => letter.charCodeAt(0));
const open = (rtf: string) => importSource({ name: 'story.rtf', bytes: bytesOf(rtf) });

function opened(body: string): Source {
  const source = open(`{\\rtf1\\ansi\\ansicpg1252${body}}`);
  if (!source.ok) throw new Error(source.problem.message);
  return source.value;
}

const fonts =
  '{\\fonttbl{\\f0\\fswiss\\fcharset0 Helvetica;}{\\f1\\fnil\\fcharset204 Minion Cyr;}{\\f2\\fnil\\fcharset128 Mincho;}{\\f3\\ftech\\fcharset2 Symbol;}}';
const styles = '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 Title;}{\\*\\cs10 Default Font;}}';

describe('reading RTF', () => {
  it('reads one line a paragraph, by par, by line and by a backslash at a line’s end', () => {
    expect(opened(`${fonts}\\f0 The gate held.\\par\nIt will be \npainted.\\line Soon.\\\nDone.`).text).toBe(
      'The gate held.\nIt will be painted.\nSoon.\nDone.',
    );
  });

  it('reads quotation marks however they are written', () => {
    expect(
      opened(
        "\\ldblquote a\\rdblquote  \\lquote b\\rquote  \\'93c\\'94 \\u8220?d\\u8221? {\\uc0\\u8216 e\\u8217 }\\uc2\\u8212\\'97\\'97f",
      ).text,
    ).toBe('“a” ‘b’ “c” “d” ‘e’—f');
  });

  it('reads a byte by the character set of its font', () => {
    expect(opened(`${fonts}\\f0 caf\\'e9 {\\f1\\'d0\\'e5\\'ea\\'e0} {\\f2\\'83A\\'83\\'42} {\\f3\\'b7}`).text).toBe(
      'café Река アィ •',
    );
    expect(opened("\\ansicpg1250 \\'b3").text).toBe('ł');
  });

  it('puts two halves of a character together and never leaves one', () => {
    expect(opened('\\u-10179?\\u-8704? \\u-10179?.').text).toBe('😀 \ufffd.');
  });

  it('passes over what is no copy and counts what a person left there', () => {
    const source = opened(
      '{\\info{\\title SECRET}}{\\colortbl;\\red0;}{\\header HEAD}Seen.{\\*\\unknown X}{\\*\\annotation COMMENT}{\\pict\\bin5 }}}}}}{\\v HIDDEN} {\\deleted GONE}{\\revised new}',
    );
    expect(source.text).toBe('Seen. new');
    expect(source.notes).toEqual([
      'One tracked insertion is in the copy as if accepted.',
      'One tracked deletion was left out.',
      'One comment was left out.',
      'One piece of hidden text was left out.',
      'One picture was left out: pictures of less than 1,000 bytes are not kept.',
    ]);
  });

  it('takes headings and the headline by their styles, lists by their bullets', () => {
    expect(
      linesOf(
        opened(
          `${styles}\\pard\\s2 Gate holds\\par\\pard\\s1 The night\\par\\pard\\plain Copy.\\par{\\listtext\\bullet\\tab}Sandbags\\par\\pard After.`,
        ),
      ),
    ).toEqual(['h1: Gate holds', 'h2: The night', 'p: Copy.', 'li: Sandbags', 'p: After.']);
  });

  it('keeps links to the web and drops others', () => {
    const link = (address: string, words: string): string =>
      `{\\field{\\*\\fldinst HYPERLINK "${address}"}{\\fldrslt ${words}}}`;
    const source = opened(
      `${link('https://news.example/tide', 'Tide')}\\par ${link('javascript:alert(1)', 'Bad')} after`,
    );
    expect(source.text).toBe('Tide\nBad after');
    expect(source.lines.map(({ hint }) => hint?.href)).toEqual(['https://news.example/tide', undefined]);
    expect(source.notes).toEqual(['One link that does not lead to the web was dropped; its words stay.']);
  });

  it('says when the file was cut off', () => {
    const source = open('{\\rtf1\\ansi The gate {\\b held');
    expect(source.ok && source.value.notes).toEqual([
      'The file ends in the middle: it was probably cut off, and the end of the story may be missing.',
    ]);
  });
});

describe('refusing RTF', () => {
  it('refuses empty files, other files and nesting without end', () => {
    const problem = (rtf: string): string => {
      const source = importSource({ name: 'story.rtf', bytes: bytesOf(rtf) }, 'rtf');
      return source.ok ? '' : source.problem.message;
    };
    expect(problem('')).toContain('is empty');
    expect(problem('%PDF-1.7')).toContain('it is a PDF');
    expect(problem(`{\\rtf1${'{'.repeat(100_000)}`)).toContain('damaged');
    expect(problem('{\\rtf1 }')).toContain('is empty');
  });

  it('never throws, whatever it says', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '\\',
      '\\par',
      '\\u',
      '\\u99999',
      '\\u-1',
      "\\'",
      "\\'9",
      '\\bin9999999',
      '\\bin-4',
      '\\f',
      '\\f9',
      '\\*',
      '\\fonttbl',
      '\\stylesheet',
      '\\field',
      '\\fldinst',
      '\\fldrslt',
      '\\s',
      '\\uc',
      '\\uc-9',
      '\\ansicpg1',
      ' a',
      '\n',
      '\u00e9',
      '\\constructor',
      '\\__proto__',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = open(`{\\rtf1${pieces.join('')}`);
        if (source.ok)
          for (const { start, end } of source.value.lines)
            expect(source.value.text.slice(start, end)).not.toMatch(/[\n\p{Cs}]/u);
      }),
      { numRuns: runs(500) },
    );
  });
});
