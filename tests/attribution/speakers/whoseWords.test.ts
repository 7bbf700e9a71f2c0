import { describe, expect, it } from 'vitest';
import { annotate } from '../../../shared/attribution/annotate';
import { english } from '../../../shared/language/languages';
import { blockId } from '../../../shared/story/range';
import { namesOf } from '../drawSpeakers';

describe('two bodies with one head noun', () => {
  it.each([
    [
      'Marl county council said the bridge was “past saving”.\nSoke county council said it was “good for ever”.',
      ['Marl county council', 'Soke county council'],
    ],
    [
      'The drivers’ union called the offer “an insult to us”.\nThe cleaners’ union said it was “a decent start”.',
      ['The drivers’ union', 'The cleaners’ union'],
    ],
  ])('are told apart by what stands before it: %s', (copy, names) => expect(namesOf(copy)).toEqual(names));

  it('are one where nothing tells them apart', () =>
    expect(
      namesOf('The drivers’ union called it “an insult to us”.\nThe union said it would be “out by noon”.'),
    ).toEqual(['The drivers’ union', 'The drivers’ union']));
});

describe('an office at the sentence’s start', () => {
  it('goes with the name in apposition, and not with another office of that noun', () =>
    expect(
      namesOf(
        'A new head for the school was wanted.\nHead of the trust, Dr Priya Nair, met parents. “We listened,” she said.',
      ),
    ).toEqual(['Priya Nair']));
  it('stays part of a name with a capital behind it', () =>
    expect(namesOf('Secretary of State Ann Lee said: “We shall see.”')).toEqual(['Ann Lee']));
});

describe('words in marks and what somebody called something', () => {
  it.each([
    ['“A green lung”, as architect Moira Cole called it, opens in May.', ['Moira Cole']],
    ['The “wet cathedral,” as Tom Ward called it, was shut.', ['Tom Ward']],
    ['It must be a “lawful source of income,” as a Homeland Security memo put it.', ['a Homeland Security memo']],
  ])('are theirs behind “as”: %s', (copy, names) => expect(namesOf(copy)).toEqual(names));
});

describe('a question', () => {
  it('is the asker’s, with what tells where the asker is from', () =>
    expect(
      namesOf(
        'Questioned by a presenter on local radio, “Do you miss the stage?”, Lena Marsh smiled. “Nightly,” she said.',
      ),
    ).toEqual(['a presenter', 'Lena Marsh']));
});

describe('a signature inside the marks', () => {
  it('is the name it begins with, not the place behind it', () => {
    const copy = 'Readers write.\n\n"The clock has been wrong since Easter and nobody cares.\nFrank Dew, Marl"';
    const blocks = copy
      .split('\n')
      .flatMap((text, at) => (text === '' ? [] : [{ id: blockId(`p${at}`), where: 'body' as const, text }]));
    const { attributions } = annotate(blocks, english);
    expect(attributions.map(({ speaker }) => speaker?.name)).toEqual(['Frank Dew']);
  });
});
