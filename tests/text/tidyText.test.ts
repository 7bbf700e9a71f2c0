import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyPieces, tidyText } from '../../shared/text/tidyText';

const hard = '\u00A0';
const shown = (copy: string): string => copy.replaceAll(/[\s\u0085\u00AD\u200B\u2060\uFEFF]/g, '');

describe('tidyText', () => {
  it('makes runs of white space one space and trims the ends', () => {
    expect(tidyText('  The  ferry\tsailed\r\nat dawn. ').text).toBe('The ferry sailed at dawn.');
  });
  it("keeps a writer's hard space", () => {
    expect(tidyText(`It cost £5${hard}million in all.`).text).toBe(`It cost £5${hard}million in all.`);
  });
  it('takes hard spaces for noise where they are everywhere', () => {
    expect(tidyText(`The${hard}ferry${hard}sailed${hard}at dawn.`).text).toBe('The ferry sailed at dawn.');
  });
  it('drops what shows nothing', () => {
    expect(tidyText('The fer\u00ADry\u200B sailed.\uFEFF').text).toBe('The ferry sailed.');
  });
  it('maps every offset to its place, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: tidy, map } = tidyText(text);
        let before = 0;
        for (let at = 0; at <= text.length; at += 1) {
          expect(map(at)).toBeGreaterThanOrEqual(before);
          before = map(at);
        }
        expect(map(text.length)).toBe(tidy.length);
      }),
    );
  });
  it('keeps every character that shows, in order, and is done after once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tidy = tidyText(text).text;
        expect(shown(tidy)).toBe(shown(text));
        expect(tidyText(tidy).text).toBe(tidy);
      }),
    );
  });
});

describe('the pieces of a table', () => {
  it('are tidied one by one', () => {
    const { text, map } = tidyPieces(' a  b \tc\n\td\u200b e ');
    expect(text).toBe('a b\tc\n\td e');
    expect(text.slice(map(10), map(11))).toBe('d');
  });
});
