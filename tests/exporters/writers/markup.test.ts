import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../shared/exporters/copy/cleanText';
import {
  comment,
  element,
  elementOf,
  elementWith,
  emptyElement,
  escapeMarkup,
  escapeText,
  looksPlain,
  textElement,
  together,
} from '../../../shared/exporters/writers/markup';
import { anyText } from '../storyArbitrary';

const escapes = (given: string, expected: string) => () => expect(escapeText(given)).toBe(expected);

describe('text', () => {
  it(
    'escapes what markup is made of',
    escapes(`a & <b> "c" 'd' ]]>`, 'a &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39; ]]&gt;'),
  );
  it('replaces what no file may hold', escapes('a\u0000\u0001\ufffe\ud83db', 'a\ufffd\ufffd\ufffd\ufffdb'));
  it('makes a blank of line ends and tabs', escapes('a\r\n\tb\u2028c', 'a   b c'));
  it('keeps a whole pair', escapes('𝒳😀', '𝒳😀'));
  it('is left alone in all its parts where it looks plain', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), (text, at) => {
        if (looksPlain(text)) expect(escapeText(text.slice(at))).toBe(escapeText(text.slice(at), true));
      }),
    );
  });
  it('is escaped once more, in one line, where markup is the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markup = together([textElement('p', text), textElement('p', text)], '\n');
        expect(escapeMarkup(markup)).toBe(escapeText(markup));
      }),
    );
  });
  it('is clean once cleaned', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

describe('elements', () => {
  it('nests and escapes', () => {
    expect(element('p', { title: '"a"' }, escapeText('x < y'), textElement('b', 'z'))).toBe(
      '<p title="&quot;a&quot;">x &lt; y<b>z</b></p>',
    );
  });
  it('is the same when its tags are made beforehand', () => {
    expect(elementOf('p', { title: '"a"' })(escapeText('x < y'))).toBe(textElement('p', 'x < y', { title: '"a"' }));
    expect(elementWith('p', ['id', 'title'])([null, '"a"'], escapeText('x < y'))).toBe(
      textElement('p', 'x < y', { title: '"a"' }),
    );
  });
  it('leaves out what is null', () => {
    expect(together([null, emptyElement('br', { id: null }), escapeText('a')], '|')).toBe('<br/>|a');
  });
  it('takes no text for a name', () => {
    expect(() => element('p onclick=', {})).toThrow(RangeError);
    expect(() => element('p', { 'a b': 'c' })).toThrow(RangeError);
    expect(() => elementOf('p>')).toThrow(RangeError);
    expect(() => elementWith('p', ['a b'])).toThrow(RangeError);
  });
  it('lets no words end a comment', () => {
    expect(() => comment(' a --> b ')).toThrow(RangeError);
  });
});
