import { describe, expect, it } from 'vitest';
import { finderOf, replacementFor, type FindQuery } from '../../shared/desk/findWords';

const plain: FindQuery = { text: '', matchCase: false, wholeWords: false, isPattern: false };

/** The text with what was found in square brackets. */
function drawn(text: string, query: Partial<FindQuery>): string {
  const finder = finderOf({ ...plain, ...query });
  if (!finder.ok) return finder.problem.code;
  return finder
    .value(text)
    .toReversed()
    .reduce((now, { from, to }) => `${now.slice(0, from)}[${now.slice(from, to)}]${now.slice(to)}`, text);
}

describe('finding words', () => {
  it('takes them as they are typed, whatever they would mean in a pattern', () =>
    expect(drawn('a.b (x) a+b', { text: 'a.b' })).toBe('[a.b] (x) a+b'));

  it('makes no difference between capitals and small letters unless asked to', () => {
    expect(drawn('The quay, the Quay', { text: 'quay' })).toBe('The [quay], the [Quay]');
    expect(drawn('The quay, the Quay', { text: 'Quay', matchCase: true })).toBe('The quay, the [Quay]');
    expect(drawn('ÉTÉ', { text: 'été' })).toBe('[ÉTÉ]');
  });

  it('finds marks, dashes and spaces however they are set', () => {
    expect(drawn('It’s ‘his’', { text: "it's" })).toBe('[It’s] ‘his’');
    expect(drawn('the “Long – Wall”', { text: '"long - wall"' })).toBe('the [“Long – Wall”]');
    expect(drawn('10\u00a0km', { text: '10 km' })).toBe('[10\u00a0km]');
  });

  it('finds whole words alone, in any alphabet', () => {
    expect(drawn('port, report, porté, Port', { text: 'port', wholeWords: true })).toBe(
      '[port], report, porté, [Port]',
    );
    expect(drawn('5% and 15%', { text: '5%', wholeWords: true })).toBe('[5%] and 15%');
  });

  it('counts places in UTF-16 code units', () => expect(drawn('😀 quay', { text: 'quay' })).toBe('😀 [quay]'));

  it('finds nothing of nothing', () => expect(drawn('quay', { text: '' })).toBe('quay'));
});

describe('finding by a pattern', () => {
  const pattern = (text: string): Partial<FindQuery> => ({ text, isPattern: true, matchCase: true });

  it('finds what fits it', () => expect(drawn('in 1921 and 1953', pattern('\\d{4}'))).toBe('in [1921] and [1953]'));

  it('passes over places without a sign', () => expect(drawn('abc', pattern('x*'))).toBe('abc'));

  it('says that it cannot be read', () => {
    expect(drawn('abc', pattern('(a'))).toBe('bad-pattern');
    const finder = finderOf({ ...plain, ...pattern('(a') });
    expect(finder.ok || finder.problem.message).toBe('This pattern cannot be read: missing closing ): `(a`.');
  });

  it('ends on a pattern that would keep others busy for years', () =>
    expect(drawn(`${'a'.repeat(5000)}!`, pattern('(a+)+$'))).toBe(`${'a'.repeat(5000)}!`));
});

describe('what is put in its place', () => {
  const replaced = (text: string, query: Partial<FindQuery>, replacement: string): readonly string[] => {
    const whole = { ...plain, ...query };
    const finder = finderOf(whole);
    return finder.ok ? finder.value(text).map((found) => replacementFor(found, replacement, whole)) : [];
  };
  it('is what was typed', () => expect(replaced('quay', { text: 'quay' }, '$1 & $&')).toEqual(['$1 & $&']));
  it('names the groups of a pattern', () =>
    expect(replaced('Ann Lee', { text: '(\\w+) (\\w+)', isPattern: true }, '$2, $1 ($&) $$ $7')).toEqual([
      'Lee, Ann (Ann Lee) $ $7',
    ]));
});
