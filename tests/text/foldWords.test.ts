import { describe, expect, it } from 'vitest';
import { foldWords, lineHas, wordLine } from '../../shared/text/foldWords';

describe('the words of a text as they are looked for', () => {
  it('are small letters and figures without accents, in order', () => {
    expect(foldWords('The Café’s “Ångström” 42%')).toEqual(['the', 'cafe', 's', 'angstrom', '42']);
    expect(foldWords(' — … ')).toEqual([]);
  });

  it('stand once each in a line', () => {
    expect(wordLine('To be or not to be')).toBe(' to be or not');
  });

  it('are found by how they begin, not by what is within them', () => {
    const line = wordLine('Harbour board');
    expect(lineHas(line, 'harb')).toBe(true);
    expect(lineHas(line, 'board')).toBe(true);
    expect(lineHas(line, 'oard')).toBe(false);
    expect(lineHas(wordLine('overboard board'), 'board')).toBe(true);
  });
});
