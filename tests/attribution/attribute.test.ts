import { english } from '../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../shared/attribution/annotate';
import { blocksOf, namesOf, reasonsFor, speakersOf } from './drawSpeakers';

/** A rule as one line: the copy, then who speaks each quotation. */
const speaks =
  (copy: string, ...expected: readonly string[]) =>
  () =>
    expect(speakersOf(copy)).toEqual(expected);

describe('cue and speaker in the sentence', () => {
  it(
    'reads a speaker before the cue',
    speaks('Ann Lee said: “We will rebuild the pier this year.”', 'Ann Lee <- Ann Lee, said'),
  );
  it(
    'reads a speaker behind the quotation',
    speaks('“We will rebuild the pier this year,” Ann Lee said.', 'Ann Lee <- Ann Lee, said'),
  );
  it(
    'reads an inverted cue',
    speaks('“We will rebuild the pier this year,” said Ann Lee.', 'Ann Lee <- Ann Lee, said'),
  );
  it(
    'reads according to',
    speaks(
      'The pier is “beyond saving”, according to Ann Lee.',
      'Ann Lee <- Ann Lee, According'.replace('According', 'according to'),
    ),
  );
  it(
    'steps over an aside behind the name',
    speaks('Ann Lee, a councillor for the harbour ward, said: “We will rebuild the pier.”', 'Ann Lee <- Ann Lee, said'),
  );
  it(
    'steps over an aside between quotation and cue',
    speaks('“We will rebuild the pier,” Ann Lee, who chairs the council, told reporters.', 'Ann Lee <- Ann Lee, told'),
  );
  it(
    'steps over helping verbs and adverbs',
    speaks('Ann Lee has also repeatedly said: “We will rebuild the pier.”', 'Ann Lee <- Ann Lee, said'),
  );
  it(
    'knows that the one who is told does not speak',
    speaks('Ann Lee told Joe Rae: “We will rebuild the pier this year.”', 'Ann Lee <- Ann Lee, told'),
  );
  it('knows that a court that was told does not speak', () =>
    expect(namesOf('The court was told by Ann Lee that the pier was “past saving”.')).not.toEqual(['The court']));
  it('reads the name at the head of a transcript’s line', () =>
    expect(
      namesOf('“LEE: Will the pier open this year, and who will pay for it?”\n“RAE: We will know in the spring.”'),
    ).toEqual(['LEE', 'RAE']));
  it('reads a name and a colon', speaks('Ann Lee: “We will rebuild the pier this year.”', 'Ann Lee <- Ann Lee'));
  it.each(['the pupils were safe', 'the new prefects of the school were safe'])(
    'knows that “%s” is what was said, not who said it',
    (clause) =>
      expect(
        namesOf(`The head teacher, Ann Lee, said ${clause}.\n“They were very brave. I am proud of all of them.”`),
      ).toEqual(['Ann Lee']),
  );
  it('ends a sentence behind the agency that was told', () =>
    expect(namesOf('“It is unsafe,” Ms Lee told PA. Joe Rae, 44, walks his dog there.\n“I ran,” he said.')).toEqual([
      'Ms Lee',
      'Joe Rae',
    ]));
  it('reads the cue behind full-width marks', () => {
    const blocks = blocksOf('＂The pier is safe for everybody,＂ said Ann Lee.');
    expect(annotate(blocks, english).attributions.map(({ speaker }) => speaker?.name)).toEqual(['Ann Lee']);
  });
  it('hears two who speak together', () =>
    expect(namesOf('“We will rebuild the pier this year,” Ann Lee and Joe Rae said.')).toEqual([
      'Ann Lee and Joe Rae',
    ]));
});

describe('who stands behind a phrase', () => {
  it(
    'takes the spokesman, not the one he speaks for',
    speaks(
      'Ann Lee’s spokesman said: “She will rebuild the pier this year.”',
      'Ann Lee’s spokesman <- Ann Lee’s spokesman, said',
    ),
  );
  it('takes the name beside the role', () =>
    expect(namesOf('“She will rebuild the pier,” said Lee’s lawyer, Joe Rae, on Friday.')).toEqual(['Joe Rae']));
  it('takes the name behind a long role', () =>
    expect(namesOf('“The pier is safe,” Northern Harbours press officer Joe Rae said on Friday.')).toEqual([
      'Joe Rae',
    ]));
  it('takes the head of a phrase', () =>
    expect(namesOf('A spokesman for the harbour company said: “The pier is safe for everybody.”')).toEqual([
      'A spokesman for the harbour company',
    ]));
  it('knows that another is somebody else', () =>
    expect(
      namesOf('One man said: “I ran down the pier.”\nAnother said: “I hid under it.”\nA third said: “I swam.”'),
    ).toEqual(['One man', 'Another', 'A third']));
  it('takes the source, not the one it is close to', () =>
    expect(namesOf('A source close to the player said: “He wants to leave the club.”')).toEqual(['A source']));
  it('takes the owner of a letter', () =>
    expect(
      namesOf('Ms Lee said the pier would stay.\nHer letter added: “We will rebuild it this year, whatever it costs.”'),
    ).toEqual(['Ms Lee']));
  it('takes the one who made the statement', () =>
    expect(
      namesOf(
        'Ann Lee said in a statement that the pier would stay. “We will rebuild it this year,” the statement added.',
      ),
    ).toEqual(['Ann Lee']));
});

describe('names', () => {
  it('gives a surname its full name', () =>
    expect(namesOf('Councillor Ann Lee opened the pier.\n“It is safe for everybody,” Lee said.')).toEqual(['Ann Lee']));
  it('leaves a surname open that two people share', () => {
    const copy = 'Ann Lee and Tom Lee opened the pier.\n“It is safe for everybody,” Lee said.';
    expect(namesOf(copy)).toEqual([null]);
    expect(reasonsFor(copy, 1).join(' ')).toContain('“Lee” could be more than one person of the story.');
  });
  it('tells two of one surname apart by their titles', () =>
    expect(
      namesOf(
        'Ann Lee and Tom Lee opened the pier.\n“It is safe for everybody,” Mrs Lee said. “And it is ours,” Mr Lee said.',
      ),
    ).toEqual(['Ann Lee', 'Tom Lee']));
  it('joins a lord to the man of that surname', () =>
    expect(namesOf('Reviewer Peter Marsh KC wrote it.\n“It is late,” Lord Marsh said.')).toEqual(['Peter Marsh KC']));
  it('does not join a knight to another man of that first name', () =>
    expect(namesOf('Peter Marsh KC wrote it.\n“It is late,” Sir Peter said.')).toEqual(['Sir Peter']));
  it('keeps the honorific where there is no first name', () =>
    expect(namesOf('“It is late,” Ms Okoro said.')).toEqual(['Ms Okoro']));
  it.each([
    'Theresa May',
    'Jack March',
    'Ursula von der Leyen',
    'Rosa de la Cruz',
    'Khalid al-Sabah',
    'Stephen King',
    'Martin Luther King Jr.',
    'Jess Black MP',
    'Robert “Bob” Hale',
  ])('knows %s as one name', (name) =>
    expect(namesOf(`${name} said: “We will rebuild the pier this year.”`).at(-1)).toBe(name),
  );
  it('knows a month behind a title as a surname', () =>
    expect(
      namesOf('Theresa May opened the pier.\n“It is safe for everybody,” Mrs May said.\n“It is ours,” May said.'),
    ).toEqual(['Theresa May', 'Theresa May']));
  it('leaves a date after a name alone', () =>
    expect(namesOf('“It is safe for everybody,” Ann Lee told Joe March 4, the day before.')).toEqual(['Ann Lee']));
  it('joins a surname of two words to the full name', () =>
    expect(
      namesOf(
        'Virgil van Dorn opened the pier.\n“It is safe for everybody,” Van Dorn said.\n“It is ours,” Mr van Dorn added.',
      ),
    ).toEqual(['Virgil van Dorn', 'Virgil van Dorn']));
  it('finds the bearer of an office', () =>
    expect(namesOf('Mayor Ann Lee opened the pier.\n“It is safe for everybody,” the mayor said.')).toEqual([
      'Ann Lee',
    ]));
});

describe('pronouns', () => {
  it('looks for the last who spoke and fits', () =>
    expect(
      namesOf('Mr Rae said the pier was unsafe. Ms Lee said it was not.\n“I have walked on it all my life,” he said.'),
    ).toEqual(['Mr Rae']));
  it('goes by the gender the copy gives', () =>
    expect(namesOf('Ms Lee met Mr Rae on the pier. She said: “It is safe for everybody.”')).toEqual(['Ms Lee']));
  it('gives they to two who spoke together', () =>
    expect(
      namesOf('“The pier is safe,” Ms Lee and Mr Rae said.\nThey added: “It will open in the spring of next year.”'),
    ).toEqual(['Ms Lee and Mr Rae', 'Ms Lee and Mr Rae']));
  it('gives they to two who were named together', () =>
    expect(
      namesOf('Tom Rae and Ann Lee will meet on Friday. They said in a letter: “The pier must stay open to all.”'),
    ).toEqual(['Tom Rae and Ann Lee']));
  it(
    'fills in nobody where nobody was named, and offers the one who can be meant',
    speaks(
      'He also said the crew were given “no warning at all” of the storm.\nMs Lee said: “The boat was sound.”\nMr Rae told reporters the crew had “no warning” of the storm.',
      'nobody (Mr Rae?)',
      'Ms Lee <- Ms Lee, said',
      'Mr Rae <- Mr Rae, told',
    ),
  );
});

describe('from one quotation to the next', () => {
  it('carries the speaker over a split quotation', () =>
    expect(namesOf('“We will rebuild,” Ann Lee said, “and we will do it soon.”')).toEqual(['Ann Lee', 'Ann Lee']));
  it('carries the speaker through the paragraph', () =>
    expect(namesOf('“We will rebuild it,” Ann Lee said. “It will take a year, and it will be worth it.”')).toEqual([
      'Ann Lee',
      'Ann Lee',
    ]));
  it('reads a quotation over paragraphs once', () =>
    expect(
      namesOf('Ann Lee said: “We will rebuild it.\n“Lord Marsh is wrong about the cost.\n“It will take a year.”'),
    ).toEqual(['Ann Lee']));
  it('leaves a title to nobody', () =>
    expect(namesOf('The museum bought a copy of the 1921 film “Harbour Lights” last year.')).toEqual([null]));
  it('gives a headline the speaker of the same words', () =>
    expect(
      namesOf('# Pier is ‘safe’, but “beyond love”\nAnn Lee said: “The pier is safe and Beyond love, I fear.”'),
    ).toEqual(['Ann Lee', 'Ann Lee']));
  it('keeps the people of related stories apart', () =>
    expect(namesOf('Ann Lee opened the pier.\n> “It is late,” Lee said.')).toEqual(['Lee']));
});

describe('reasons', () => {
  it('says what speaks for the answer', () =>
    expect(reasonsFor('“It is safe,” said Ann Lee.', 1)[0]).toBe(
      '“said Ann Lee” stands after the words, in the same sentence.',
    ));
  it('says who a pronoun is and who it is not', () => {
    const reasons = reasonsFor(
      'Mr Rae waited. Ms Lee met Mr Rae on the pier. She said: “It is safe for everybody.”',
      1,
    ).join(' ');
    expect(reasons).toContain('“She” is Ms Lee');
    expect(reasons).toContain('Mr Rae');
  });
  it('says that text may be missing', () =>
    expect(reasonsFor('He also said the crew were given “no warning at all”.', 1).join(' ')).toContain(
      'text may be missing above',
    ));
});
