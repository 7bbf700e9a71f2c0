import { describe, expect, it } from 'vitest';
import { namesOf } from '../drawSpeakers';

describe('a question that is put to somebody', () => {
  it.each([
    ['Mayor Lee was asked: “Will you quit?” She said: “I will not.”', [null, 'Mayor Lee']],
    ['Asked “Will you quit this year?”, Mayor Lee said: “I will not.”', [null, 'Mayor Lee']],
    ['Tom Ward was pressed again: “Are you sorry?” He answered: “Deeply.”', [null, 'Tom Ward']],
    ['Tom Ward was questioned on Monday: “Where were you?” Ward replied: “At home.”', [null, 'Tom Ward']],
  ])('is not said by the one who is asked: %s', (copy, names) => expect(namesOf(copy)).toEqual(names));

  it.each([
    ['Questioned by Jane Orr, “Are you sorry for it?”, Tom Ward replied: “Deeply.”', ['Jane Orr', 'Tom Ward']],
    ['Challenged by one reporter: “Where is it?”, Ms Holt said: “Gone.”', ['one reporter', 'Ms Holt']],
    ['The court was told by a clerk: “He walked away.”', ['a clerk']],
    ['The minister asked: “Who will pay?”', ['The minister']],
  ])('is said by the one who is named for it: %s', (copy, names) => expect(namesOf(copy)).toEqual(names));

  it('claims the words it stands beside, and none of another paragraph', () =>
    expect(
      namesOf('Ann Dunn said: “I will not be there.”\nChallenged by one reporter: “Where then?”, Ms Holt smiled.'),
    ).toEqual(['Ann Dunn', 'one reporter']));

  it('claims the question behind it, not the words before', () =>
    expect(namesOf('“I will not go,” Ann Dunn said. Asked by a reporter: “Why not?”, she smiled.')).toEqual([
      'Ann Dunn',
      'a reporter',
    ]));
});
