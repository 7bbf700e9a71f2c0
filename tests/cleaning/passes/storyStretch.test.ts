import { english } from '../../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { countAlike } from '../../../shared/cleaning/model/lineRuns';
import { readLine } from '../../../shared/cleaning/model/readLine';
import { findStretch } from '../../../shared/cleaning/passes/storyStretch';

const first =
  'The lighthouse at Skerry Point will be lit again on Friday after two winters in the dark, its keepers have said.';
const second =
  'The council has agreed to pay for the lamp, and the harbour board will look after the stairs until next spring.';
const other =
  'A dog from the next village has won the cheese race for the third year, and it was given a medal by the mayor of Fell.';

/** The lines of the stretch, where the model gives sentences the first score and all else the second. */
function stretchOf(lines: readonly string[], sentence = 2, rest = 0): readonly string[] {
  const facts = lines.flatMap((text, index) => readLine(text, { start: 0, end: text.length }, index, english) ?? []);
  const { first: from, end } = findStretch(
    facts,
    facts.map(({ words }) => (words >= 10 ? sentence : rest)),
    countAlike(facts),
  );
  return lines.slice(from, end);
}

describe('the stretch of the story', () => {
  const links = ['Related stories', 'Tram strike enters fourth day', 'Why are the trams so late?'];
  it('runs on past a box of links where somebody is quoted below it, however short', () => {
    const said = '“About time,” said commuter Hal Price, 44.';
    expect(stretchOf([first, second, ...links, said], 3, -3)).toEqual([first, second, ...links, said]);
  });
  it('is not given up for a quotation below such a box', () =>
    expect(stretchOf([first, ...links, '“About time,” said commuter Hal Price, 44.'], 1, -3)).toEqual([first]));
  it('ends at a box of links where only a title in marks follows', () =>
    expect(stretchOf([first, second, ...links, '“About time”: commuters on the strike'], 3, -3)).toEqual([
      first,
      second,
    ]));
  it('ends where readers have signed', () =>
    expect(
      stretchOf([
        first,
        'Kit Marr on March 3, 2024 at 9:15 am said:',
        other,
        'Ada Fenn on March 4, 2024 at 7:01 pm said:',
        other,
        other,
      ]),
    ).toEqual([first]));
  it('ends at a note on its author, when little follows', () =>
    expect(
      stretchOf([first, second, first, second, 'Jo Bloggs is a freelance writer living in Fell', other, 'Food', other]),
    ).toEqual([first, second, first, second]));
  it('runs on past a share bar', () =>
    expect(stretchOf([first, 'Share on Facebook', second])).toEqual([first, 'Share on Facebook', second]));
  it('does not begin with links', () =>
    expect(
      stretchOf(
        [
          'Dog wins cheese race',
          'Cat follows dog up the hill',
          'Mayor gives medal',
          'Rain expected in Fell',
          first,
          second,
        ],
        2,
        1,
      ),
    ).toEqual([first, second]));
  it('takes in a list below it, with its heading', () => {
    const tour = [
      'Dates of the tour',
      'June 9 – Skerry, Town Hall',
      'June 10 – Fell, Corn Exchange',
      'June 14 – Marr, Old Chapel',
      'June 17 – Fenn, Music Hall',
    ];
    expect(stretchOf([first, second, ...tour, 'About us'], 2, -3)).toEqual([first, second, ...tour]);
  });
  it('is empty on an empty page', () => expect(stretchOf([])).toEqual([]));
});
