import { describe, expect, it } from 'vitest';
import { peopleIn, reportedIn } from '../drawSpeakers';

describe('the people of a story', () => {
  it('lists every form of a name under its fullest', () =>
    expect(
      peopleIn('Harbour Commissioner Peter Marsh KC said the pier was late. Lord Marsh said it was dear.'),
    ).toEqual(['Peter Marsh KC (Harbour Commissioner): Harbour Commissioner Peter Marsh KC; Lord Marsh']));
  it.each([
    ['ANN LEE', 'Ann Lee'],
    ['ÉLODIE ÅBERG', 'Élodie Åberg'],
    ['ANA MAŠIĆ', 'Ana Mašić'],
  ])('knows %s as %s', (capitals, name) =>
    expect(peopleIn(`Mrs ${name} said the pier would stay. Mrs ${capitals} said so twice.`)).toEqual([
      `${name}: Mrs ${name}; Mrs ${capitals}`,
    ]),
  );
  it('knows a name with an initial and without', () =>
    expect(peopleIn('Mr Joe B. Rae said the pier would stay. Mr Joe B Rae and Mr J. Rae said so. Rae left.')).toEqual([
      'Joe B. Rae: Mr Joe B. Rae; Mr Joe B Rae; Mr J. Rae; Rae',
    ]));
  it('joins an office to the one whose letter it is', () =>
    expect(
      peopleIn('In the Home Secretary’s letter, Ms Lee said the pier would stay. The Home Secretary said it again.')[0],
    ).toBe('Ms Lee (Home Secretary): the Home Secretary; Ms Lee; The Home Secretary'));
  it('lists a family that speaks', () =>
    expect(peopleIn('The Okoro family have said they will answer. The family said so on Friday.')[0]).toMatch(
      /^The Okoro family: The Okoro family/,
    ));
  it('puts those who speak first', () =>
    expect(peopleIn('Tom Rae waited. Ann Lee said the pier would stay.').map((line) => line.split(':')[0])).toEqual([
      'Ann Lee',
      'Tom Rae',
    ]));
});

describe('speech without marks', () => {
  it('finds the clause behind the cue', () =>
    expect(reportedIn('Ann Lee said that the pier would stay.')).toEqual(['Ann Lee: the pier would stay']));
  it('finds the clause before the cue', () =>
    expect(reportedIn('The pier would stay, Ann Lee said on Friday.')).toEqual(['Ann Lee: The pier would stay']));
  it('ends the clause where another cue begins', () =>
    expect(reportedIn('Ann Lee said the pier would stay, adding it had cost too much already.')).toEqual([
      'Ann Lee: the pier would stay',
      'Ann Lee: it had cost too much already',
    ]));
  it('takes in words in marks that stand in the clause', () =>
    expect(reportedIn('Ann Lee said the pier was “past saving”.')).toEqual(['Ann Lee: the pier was “past saving”']));
  it('steps over the one who is told and over the occasion', () =>
    expect(
      reportedIn('Ann Lee told the council the pier would stay. Joe Rae said in a statement that it would not.'),
    ).toEqual(['Ann Lee: the pier would stay', 'Joe Rae: it would not']));
  it('takes what follows the cue for the clause where the speaker stands before it, however far off', () =>
    expect(reportedIn('Ann Lee, who runs the pier, said the work was poor and that it would be done again.')).toEqual([
      'Ann Lee: the work was poor and that it would be done again',
    ]));
  it('finds a speaker without a name behind the cue at the end of the sentence', () =>
    expect(reportedIn('The pier will close on Monday, said a council spokesman.')).toEqual([
      'a council spokesman: The pier will close on Monday',
    ]));
  it('begins behind the day, and ends with the closing mark', () =>
    expect(reportedIn('Ann Lee said on Friday the pier could be “past saving.”')).toEqual([
      'Ann Lee: the pier could be “past saving.”',
    ]));
  it('takes an occasion, a thing or a noun for no clause', () => {
    expect(reportedIn('“The pier will stay,” Ann Lee said at a rally in Port Selby.')).toEqual([]);
    expect(reportedIn('Ann Lee announced four votes for the new pier.')).toEqual([]);
    expect(reportedIn('Nobody paid a 1981 claim that was never settled.')).toEqual([]);
    expect(reportedIn('Ann Lee won two other states where voters decide on piers.')).toEqual([]);
  });
  it('finds the clause before “according to”, unless the sentence begins with it', () => {
    expect(reportedIn('The pier has lost 40 boards, according to the survey published by the town.')).toEqual([
      'the survey: The pier has lost 40 boards',
    ]);
    expect(reportedIn('According to the survey, the pier has lost 40 boards.')).toEqual([
      'the survey: the pier has lost 40 boards',
    ]);
  });
  it('takes in all of the words in marks that end the clause', () =>
    expect(reportedIn('Ann Lee said the pier was “a disgrace. It hurts the poorest.” She left.')).toEqual([
      'Ann Lee: the pier was “a disgrace. It hurts the poorest.”',
    ]));
  it('steps over the paper and the age of those told', () =>
    expect(
      reportedIn(
        'Ann Lee told Radio 4’s Today programme the pier was safe. Joe Rae told the PA news agency the pier was dear. Joe Rae told Ann Lee, 44, that it was late.',
      ),
    ).toEqual(['Ann Lee: the pier was safe', 'Joe Rae: the pier was dear', 'Joe Rae: it was late']));
  it('steps over where the source works', () =>
    expect(reportedIn('According to Ann Lee, of Leeds University, the pier is safe.')).toEqual([
      'Ann Lee: the pier is safe',
    ]));
  it('steps over the day', () =>
    expect(reportedIn('Ann Lee said on Monday the pier was safe.')).toEqual(['Ann Lee: the pier was safe']));
  it('ends an aside at its comma', () =>
    expect(reportedIn('Ann Lee, who said the pier was safe, will leave.')).toEqual(['Ann Lee: the pier was safe']));
  it('knows what is no clause', () =>
    expect(reportedIn('Ann Lee warned of a crisis in the town. Ann Lee wrote to the council on Friday.')).toEqual([]));
  it('leaves out direct speech', () =>
    expect(reportedIn('In a letter to the town, Ann Lee said: “The pier will stay.”')).toEqual([]));
  it('leaves out what was not said', () =>
    expect(reportedIn('Ann Lee did not say that the pier would stay.')).toEqual([]));
});
