import { english } from '../../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { countAlike, countShortRuns, findDoubled, signsComment } from '../../../shared/cleaning/model/lineRuns';
import { readLine, type LineFacts } from '../../../shared/cleaning/model/readLine';

const read = (...texts: readonly string[]): readonly LineFacts[] =>
  texts.flatMap((text, index) => readLine(text, { start: 0, end: text.length }, index, english) ?? []);

const caption =
  'The lighthouse keeper of Skerry Point lights the lamp for the first time in two winters, watched by the whole harbour board';

describe('lists', () => {
  it('are told by their numbers, whatever stands between', () =>
    expect(
      countAlike(
        read(
          '1) A brass lamp',
          'lamp.example',
          '2) Two stairs',
          'stairs.example',
          '3) The whole tower with its keeper',
          'tower.example',
          '4) A bell',
        ),
      ),
    ).toEqual([4, 4, 4, 4, 4, 4, 4]));
  it('end where the count breaks off', () =>
    expect(
      countAlike(
        read(
          '1) A brass lamp',
          '2) Two stairs of oak from the wreck of the old ferry',
          'One',
          'Two or three of the harbour board',
          'A',
          '3) The tower',
        ),
      ),
    ).not.toContain(3));
  it('are told by lines that begin alike', () =>
    expect(
      countAlike(
        read(
          'June 9 – Skerry, Town Hall',
          'June 10 – Fell, Corn Exchange',
          'June 14 – Marr, Old Chapel',
          'The council agreed.',
        ),
      ),
    ).toEqual([3, 3, 3, 1]));
});

describe('sentences that stand twice in a row', () => {
  it('are found wherever they stand', () =>
    expect(findDoubled(read(caption, caption, 'Back to the story.', caption))).toEqual([true, true, false, true]));
  it('may end differently', () =>
    expect(findDoubled(read(`${caption}.`, `${caption}, on Friday.`))).toEqual([true, true]));
  it('are not short lines', () => expect(findDoubled(read('Never again', 'Never again'))).toEqual([false, false]));
});

describe('runs of short lines', () => {
  it('are counted both ways', () =>
    expect(countShortRuns(read('Home', 'News', 'The council agreed.', 'Sport'))).toEqual([
      { back: 0, ahead: 1 },
      { back: 1, ahead: 0 },
      { back: 2, ahead: 1 },
      { back: 0, ahead: 0 },
    ]));
});

describe('a reader’s signature', () => {
  it('holds a name, a time and a word of saying', () =>
    expect(
      read(
        'Kit Marr on March 3, 2024 at 9:15 am said:',
        'Kit Marr says 2 days ago',
        'Ada Fenn said:',
        'March 3, 2024',
      ).map(signsComment),
    ).toEqual([true, false, false, false]));
});
