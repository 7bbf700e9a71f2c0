import { describe, expect, it } from 'vitest';
import { invisiblesIn } from '../../shared/text/invisible';
import { tidyText } from '../../shared/text/tidyText';
import { tokensOf } from '../../shared/text/tokens';

const kinds = (text: string): readonly string[] => invisiblesIn(text).map(({ kind }) => kind);

describe('characters that show nothing', () => {
  it('are known by their kind', () =>
    expect(kinds('fer\u00adry\u200b \ufeffsailed\u202e at\u200e dawn\ufe0f')).toEqual([
      'soft hyphen',
      'zero-width character',
      'byte order mark',
      'direction mark',
      'direction mark',
      'variation selector',
    ]));

  it('leave copy when it is tidied, and no word changes', () =>
    expect(tidyText('The fer\u00adry\u200b sai\u200dled\u202e at\u200e dawn\u{e0101}.').text).toBe(
      'The ferry sailed at dawn.',
    ));

  it('part no word where the copy is held against the source', () =>
    expect(tokensOf('fer\u200ery sai\u200dled').map(({ key }) => key)).toEqual(['ferry', 'sailed']));

  const needed: Readonly<Record<string, string>> = {
    'emoji that are joined': 'A family: \u{1f468}\u200d\u{1f469}\u200d\u{1f467}.',
    'a heart in colour': 'With love \u2764\ufe0f from Marl.',
    'a heart that is joined to fire': 'A \u2764\ufe0f\u200d\u{1f525} affair.',
    'a keycap': 'Press 1\ufe0f\u20e3 to vote.',
    Persian: '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
    'a direction mark beside Hebrew': '\u05e9\u05dc\u05d5\u05dd\u200f!',
  };
  for (const [name, text] of Object.entries(needed))
    it(`stay where they say something: ${name}`, () => {
      expect(invisiblesIn(text)).toEqual([]);
      expect(tidyText(text).text).toBe(text);
    });

  it('that turn letters round go from any copy', () =>
    expect(kinds('\u05e9\u05dc\u05d5\u05dd \u202eabc')).toEqual(['direction mark']));
});
