import { describe, expect, it } from 'vitest';
import { anyOf } from '../../shared/language/wordList';

describe('anyOf', () => {
  const small = anyOf('you your');
  it('matches a text that holds one of the words, whatever its capitals', () =>
    expect(['Are you in?', 'YOUR boat', 'it is (you)'].map((text) => small.test(text))).toEqual([true, true, true]));
  it('matches no part of a longer word', () =>
    expect(['the youth', 'bayou', 'the Bayou’s'].map((text) => small.test(text))).toEqual([false, false, false]));
  it('matches nothing where the list is empty', () => expect(anyOf('').test('you')).toBe(false));
});
