import { english } from '../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { detectQuotes } from '../../shared/quotes/detectQuotes';
import { blocksOf, drawRoles, quotedWords } from './drawQuotes';

const words = (copy: string) => quotedWords(blocksOf(copy));
const kinds = (copy: string) => detectQuotes(blocksOf(copy), english).quotations.map(({ kind }) => kind);

describe('clipped words', () => {
  it.each([
    ["The 'droids came at noon. Each 'droid had a lamp.", 'The .droids came at noon. Each .droid had a lamp.'],
    ["'I told 'is father th' mill was shut,' said Ann.", '<I told .is father th. mill was shut,> said Ann.'],
    ["'He took 'is 'at and went 'ome wi' the dog.'", '<He took .is .at and went .ome wi. the dog.>'],
    ["'A cup o' tea and bread an' butter,' he said.", '<A cup o. tea and bread an. butter,> he said.'],
    ["'They all 'ate it, and th' cook knows,' she said.", '<They all .ate it, and th. cook knows,> she said.'],
    ["A lone 'copter hung over the pier.", 'A lone .copter hung over the pier.'],
  ])('have an apostrophe: %s', (copy, drawn) => expect(drawRoles(copy)).toBe(drawn));
  it('are none where the words in marks begin alike', () =>
    expect(drawRoles("He spoke of 'racist jokes' and 'racist songs' at the club.")).toBe(
      'He spoke of <racist jokes> and <racist songs> at the club.',
    ));
  it('are none where a closing mark fits', () =>
    expect(drawRoles("She called it 'is this it' art.")).toBe('She called it <is this it> art.'));
});

describe('a lost closing mark', () => {
  it.each([
    [
      '"Must we pay twice? asked Colin Speight, the treasurer.\n\n"Yes," said Vera Munn.',
      ['Must we pay twice?', 'Yes,'],
    ],
    ['"We shall not pay, said Colin Speight. "It leaks already."', ['We shall not pay,', 'It leaks already.']],
    [
      "'They should have asked, Vera Munn told the meeting.\n\nThe roof was built in 1990.",
      ['They should have asked,'],
    ],
    ['"It is a fine roof, she said.\n\n"It is not," said Colin Speight.', ['It is a fine roof,', 'It is not,']],
    ['"What rot! shouted Ken Dorn from the back.\n\nThe meeting closed at nine.', ['What rot!']],
    [
      '"The wall will fall, the engineer, Flo Marsh, said.\n\n"It stood," said Ned Pike.',
      ['The wall will fall,', 'It stood,'],
    ],
    ['"The wall will fall, the council said.\n\nWork begins in May.', ['The wall will fall,']],
    ['"No, said the club\'s new treasurer, Di Marsh.\n\nNobody spoke.', ['No,']],
  ])('ends the words before the one who says them: %s', (copy, found) =>
    expect(words(copy.replaceAll('\n\n', '\n'))).toEqual(found),
  );
  it('tells that the quotation was never closed', () =>
    expect(detectQuotes(blocksOf('"We shall not pay, said Colin Speight.'), english).quotations[0]?.closed).toBe(
      false,
    ));
  it('is none where a paragraph of a longer quotation tells of somebody', () =>
    expect(words('"My mother rang. She said Ann Lee was ill, and she asked me to come.\n"So I went."')).toEqual([
      'My mother rang. She said Ann Lee was ill, and she asked me to come. | So I went.',
    ]));
});

describe('a signature inside the marks', () => {
  const signed = (copy: string) => {
    const blocks = blocksOf(copy);
    const [first] = detectQuotes(blocks, english).quotations;
    const named = first?.named;
    return [words(copy)[0], named && blocks.find(({ id }) => id === named.block)?.text.slice(named.from, named.to)];
  };
  it.each([
    ['"You learn to hold the tune.\nNorman Oakes, tenor."', 'Norman Oakes, tenor'],
    ['"You learn to hold the tune.\nDi Marsh, who sings alto"', 'Di Marsh, who sings alto'],
    ['“You learn to hold the tune. Norman Oakes, tenor”', 'Norman Oakes, tenor'],
    ['“You learn to hold the tune. — Mhairi Ní Bhriain, conductor”', 'Mhairi Ní Bhriain, conductor'],
    ["'You learn to hold the tune.\nAnn Rudd of Marl'", 'Ann Rudd of Marl'],
  ])('is none of the words, and names the speaker: %s', (copy, name) => {
    const [said, by] = signed(copy);
    expect(said).toBe('You learn to hold the tune.');
    expect(by?.replace(/\.$/, '')).toBe(name);
  });
  it.each(['"We sang all night. Norman was there, and I was not."', '"Thank you. Norman Oakes, you are a tenor."'])(
    'is none where a sentence begins with a name: %s',
    (copy) => expect(words(copy)).toEqual([copy.slice(1, -1)]),
  );
});

describe('words in marks that are a name', () => {
  it.each([
    'The state has so called "shield" laws that protect reporters from the courts.',
    'The so-called "shield" laws protect reporters from the courts.',
    '"They came at five," said a man who goes by the name "Biscuit".',
    'She was nicknamed "the Badger" by the rest of the crew on the boat.',
    'The gang was known locally as "the Larks" and met behind the mill.',
    'Harold Biggs, 83, was known to three generations of pupils as "Chalky".',
    'The paper, "Descending numerosity in bees", is published in a journal of insects.',
    'Her latest study, "How eels find the mill," was read by three people.',
    'A singer called "Mister Rain" opened the show with a song about mud.',
    'He has just filmed "Deep Drains." It opens in the spring of next year.',
    'Ossie Ives won a prize for "A Very Wet Year." He has sung since then.',
    'His next series is called "The Plumber\'s Mate." It is about pipes and people.',
    'She read from her memoir, "Gone to Seed," at the library on Friday night.',
    'He wrote the novel "Mud" in a shed behind the mill over one winter.',
  ])('are nobody’s: %s', (copy) => expect(kinds(copy).at(-1)).toBe('scare'));
  it.each([
    'The mayor called the plan "a disgrace" and left by the kitchen door.',
    'The critics dubbed it "a wet afternoon with a tuba" and went home early.',
    'Mr Oakes said of the episode, "I did not care for it," and left by the kitchen door.',
    'She told the film club: "Deep Drains Is Dreadful." Nobody there agreed with her.',
  ])('are somebody’s where they say something: %s', (copy) => expect(kinds(copy).at(-1)).not.toBe('scare'));
});

describe('a speech in full', () => {
  it.each([
    [
      'The following is the text of the sermon given by Agnes Thole, Bishop of Marl, on Sunday.',
      'Agnes Thole, Bishop of Marl',
    ],
    [
      'This is the full text of the statement issued by the mayor, Olwen Tarrant, last night.',
      'the mayor, Olwen Tarrant',
    ],
    ["Here is Ann Rudd's letter in full:", 'Ann Rudd'],
  ])('is by the one whom the line above it names: %s', (above, name) => {
    const [speech] = detectQuotes(blocksOf(`${above}\n"The roof leaks.\n"Give what you can."`), english).quotations;
    expect(above.slice(speech?.named?.from, speech?.named?.to)).toBe(name);
  });
  it('is none where the line above only names somebody', () =>
    expect(
      detectQuotes(blocksOf('The letter was read by Ann Rudd.\n"The roof leaks."'), english).quotations[0]?.named,
    ).toBeUndefined());
});

describe('a signature behind the marks', () => {
  const signed = (copy: string) => {
    const blocks = blocksOf(copy);
    const named = detectQuotes(blocks, english).quotations[0]?.named;
    return named && blocks.find(({ id }) => id === named.block)?.text.slice(named.from, named.to);
  };
  it.each([
    ['“We are thrilled, and well rested.” – Carla Nunn, chief executive', 'Carla Nunn, chief executive'],
    ['“We are thrilled, and well rested.”\n— Carla Nunn, chief executive', 'Carla Nunn, chief executive'],
    ['“We are thrilled.” -- Carla Nunn', 'Carla Nunn'],
  ])('names who said the words: %s', (copy, name) => expect(signed(copy)).toBe(name));
  it.each([
    'She said: “We are thrilled.”\n— Carla Nunn, chief executive',
    '“We are thrilled,” – and nobody was surprised.',
    '“We are thrilled.” – The award was made in May.',
  ])('is none in “%s”', (copy) => expect(signed(copy)).toBe(undefined));
});
