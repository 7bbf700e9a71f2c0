import { describe, expect, it } from 'vitest';
import { namesOf, speakersOf } from '../drawSpeakers';
import { reads } from '../reads';

describe('a surname that two people share', () => {
  reads([
    [
      'Ann Lee, 61, and her brother, Joe Lee, 58, gave evidence.\nMr Lee said: “She never milked a cow in her life.”\nBoth were asked about the tractor.\nLee told the judge: “I sold it to pay the vet.”',
      'Joe Lee',
      null,
    ],
    ['Ann Lee and Tom Lee opened the pier.\n“It is safe for everybody,” Lee said.', null],
    ['Sisters Wanjiru Otieno and Akinyi Otieno run the bakery.\n“It has been a long year for us,” said Otieno.', null],
    ['Councillors Joe Rae and Ann Rae voted against.\nRae told the meeting: “I shall never vote for this.”', null],
    ['The brothers Liam Ó Briain and Seán Ó Briain own the boat.\n“She was built in 1930,” Ó Briain said.', null],
    // One who was called by the surname alone before the other came stays its owner.
    [
      'Ann Lee opened the pier. Lee cut the tape.\nHer husband, Joe Lee, watched.\n“It is safe for everybody,” Lee said.',
      'Ann Lee',
    ],
    // A family name that stands first is shared as well.
    ['Violinist Li Mei and her pianist, John Li, were there.\n“Caves listen to us,” Li said.', null],
    // A title, a first name or a gender tells.
    ['The Rev Tim Lee and his wife, Ann Lee, were there.\n“He preferred Wesley,” the Rev Lee said.', 'Tim Lee'],
    ['Ann Lee and Joe Lee opened the pier.\n“It is safe for everybody,” Ms Lee said.', 'Ann Lee'],
    ['Ann Lee and Joe Lee opened the pier.\n“It is safe for everybody,” Joe said.', 'Joe Lee'],
  ]);
});

describe('a headline that names one of several', () => {
  reads([
    [
      '# Joe Lee calls pier “a plank”\nJoe Lee spoke in Selby. He was with his wife, Ann Lee.\n“It is a plank,” Lee said.',
      'Joe Lee',
      'Joe Lee',
    ],
    [
      '# Joe and Ann Lee open pier\nJoe Lee spoke in Selby. He was with his wife, Ann Lee.\n“It is a plank,” Lee said.',
      null,
    ],
  ]);
});

describe('a headline in which every word has a capital', () => {
  reads([
    [
      '# Gold Star Mom Corners Lee On Pier\nMayor Joe Lee spoke in Selby.\n“It is a plank for the ages,” Lee said.',
      'Joe Lee',
    ],
    [
      '# Lee Hid Health Problems From Public\nAnn Lee was ill, her doctor said. Her husband, Joe Lee, did not know.\n“I had a clot behind my knee,” Lee wrote.',
      'Ann Lee',
    ],
  ]);
});

describe('bodies with one head noun', () => {
  reads([
    [
      'Norland’s foreign ministry said the treaty was “a step backwards”.\nThe Vestrian foreign ministry said it “welcomes any decision likely to encourage talks”.',
      'Norland’s foreign ministry',
      'The Vestrian foreign ministry',
    ],
    [
      'Marl council said the plan was “a bad one”.\nSelby council said the plan was “a good one”.\nThe Selby council added: “We shall build it next year.”',
      'Marl council',
      'The Selby council',
      'The Selby council',
    ],
    [
      'The high court called the ban “unlawful”.\nThe appeal court said the ban was “plainly lawful”.',
      'The high court',
      'The appeal court',
    ],
    [
      'The Rovers manager said it was “a bad day”.\nThe Town manager said it was “a fine day for us”.',
      'The Rovers manager',
      'The Town manager',
    ],
    [
      'The defence ministry said the ship was “safe in port”.\nThe finance ministry said the ship was “far too dear”.',
      'The defence ministry',
      'The finance ministry',
    ],
    [
      'A spokesman for the Home Office said it was “a matter for the police”.\nA spokesman for Marl Council said it was “a matter for the Home Office”.',
      'A spokesman for the Home Office',
      'A spokesman for Marl Council',
    ],
    // The bare noun behind is whoever was named last by it.
    [
      'Norland’s foreign ministry said the treaty was “a step backwards”. The ministry added that it was “not signed yet”.',
      'Norland’s foreign ministry',
      'Norland’s foreign ministry',
    ],
  ]);
});

describe('a name that begins like a title', () => {
  reads([
    [
      'Ann Lee, the chief executive of General Turbine, said the year had been “a long one”.\nGeneral Turbine declared itself “in fine shape” for the spring.',
      'Ann Lee',
      'General Turbine',
    ],
    ['Shares in General Dynamo rose. General Dynamo said it was “a record year for the works”.', 'General Dynamo'],
    ['Duke Electric, which serves two states, said it was “ready for any storm”.', 'Duke Electric'],
    ['General Foods plc said the recall was “a precaution”.', 'General Foods plc'],
    ['Workers at Major Oil walked out. Major Oil said its offer was “more than fair”.', 'Major Oil'],
    ['General Joe Rae opened the base. General Rae said it was “the finest in the land”.', 'Joe Rae'],
    ['“It is the finest in the land,” General Rae told his men. He left on Monday.', 'General Rae'],
  ]);
});

describe('a firm of two names', () => {
  reads([
    ['Building firm Tarrant & Sons said: “We found nine layers of paint.”', 'Tarrant & Sons'],
    ['“We must go where people are,” said M&S. The chain has four hundred shops.', 'M&S'],
    ['Johnson & Marsh’s chief executive, Ana Ruiz, left. “I am tired,” she said.', 'Ana Ruiz'],
    ['Ash & General rose. “We are ready for the year ahead,” Ash & General said.', 'Ash & General'],
  ]);
});

describe('who is spoken about and not speaking', () => {
  reads([
    ['The hall was called “a monument to damp” by the last mayor, Ivy Stone.', 'Ivy Stone'],
    ['The cellar had been described as “wet beyond hope” by Lech Nowak.', 'Lech Nowak'],
    ['The cellar was described by Ann Lee as “wet beyond hope”.', 'Ann Lee'],
    ['Mr Rae was praised by Councillor Jo Fenn for “a quiet sort of courage”.', 'Jo Fenn'],
    ['Ann Lee was quoted by the Saltby Echo as saying: “The roof is sound and dry.”', 'Ann Lee'],
    ['Ann Lee, who was named builder of the year, said: “I owe it to the rain.”', 'Ann Lee'],
  ]);
  it('is nobody where no agent is named', () => {
    expect(namesOf('Ann Lee was described as “a magician with a trowel”.')).toEqual([null]);
  });
  it('is told with all of the office', () => {
    expect(namesOf('“We look at every option,” the firm’s head of operations said.')).toEqual([
      'the firm’s head of operations',
    ]);
  });
});

describe('a name behind the office or the kin it tells', () => {
  reads([
    ['Chair of the judges, Professor Neil Abara, called it “a book that will outlive us all”.', 'Neil Abara'],
    ['The vicar, the Rev Tim Opie, thanked the builders “for their patience”.', 'Tim Opie'],
    ['“They are the size of a bread roll,” said head keeper Tessa Lamb.', 'Tessa Lamb'],
    ['“The roof was held up by paint,” said site foreman Paul Ekwueme.', 'Paul Ekwueme'],
    ['Hugh Dace rang the bell. His wife, Jean, was less calm. “He will not go again,” she said.', 'Jean'],
  ]);
});

describe('a family name that stands first', () => {
  reads([
    ['Zhang Weili won in three rounds. “I trained for a year in the hills,” Ms Zhang said.', 'Zhang Weili'],
    ['Zhang Weili won in three rounds. “I trained for a year in the hills,” said Zhang.', 'Zhang Weili'],
    ['Kim Min-ji sang first. “I was so very nervous,” Ms Kim said.', 'Kim Min-ji'],
    ['Nguyen Thi Hoa owns the stall. “We open at four every day,” Mrs Nguyen said.', 'Nguyen Thi Hoa'],
    ['Park Ji-won, the mayor, opened it. Mr Park said: “The bridge is for everybody.”', 'Park Ji-won'],
    ['Abe Haruto farms here. Mr Abe said: “The rice is late this year.”', 'Abe Haruto'],
    // Still the last word where that is the family name.
    ['Joe Rae won. “I trained for a year in the hills,” Mr Rae said.', 'Joe Rae'],
  ]);
});

describe('a family name of several words', () => {
  reads([
    [
      'Caoimhe Ní Dhomhnaill TD waited. “He was talking through his cap,” Ms Ní Dhomhnaill said.',
      'Caoimhe Ní Dhomhnaill TD',
    ],
    [
      'Seán Ó Súilleabháin replied: “The bog is wet.” Mr Ó Súilleabháin added: “It always was.”',
      'Seán Ó Súilleabháin',
      'Seán Ó Súilleabháin',
    ],
    ['Ruaridh Mac a’ Ghobhainn, the skipper, said: “We sail when it is safe to sail.”', 'Ruaridh Mac a’ Ghobhainn'],
    ['Nuala Nic Dhonnchadha spoke first. “It is our language too,” Nic Dhonnchadha said.', 'Nuala Nic Dhonnchadha'],
    ['Máire O’Brien rowed out. “It is a fine boat for the bay,” O’Brien said.', 'Máire O’Brien'],
    ['Fiona MacDonald-Reid rowed out. “It is a fine boat,” Ms MacDonald-Reid said.', 'Fiona MacDonald-Reid'],
    ['Gabriela García Márquez signed it. “It was time to go,” Ms García Márquez said.', 'Gabriela García Márquez'],
    ['Lucía Torres Vega signed it. “It was time to go,” Ms Torres said.', 'Lucía Torres Vega'],
    ['Helena Bonham Lacey signed it. “It was time to go,” Bonham Lacey said.', 'Helena Bonham Lacey'],
    ['Sigrid van der Meer signed it. “It was time to go,” Ms Van der Meer said.', 'Sigrid van der Meer'],
    ['Nadia El Amrani signed it. “It was time to go,” Ms El Amrani said.', 'Nadia El Amrani'],
    ['Tom St John signed it. “It was time to go,” Mr St John said.', 'Tom St John'],
  ]);
});

describe('words without a cue behind narration', () => {
  reads([
    [
      'The statement from the trustees read: “We are open, dry and out of debt.”\nMay Toll and Keith Penrose cut the ribbon and ate the cake.\n“It was worth every raffle ticket.”\nThe hall will host a ceilidh.',
      'The statement from the trustees',
      null,
    ],
    [
      '“The hall is dry at last,” said Ann Lee.\nJoe Rae and Tom Fenn carried the chairs in.\n“We have waited ten years for this day.”',
      'Ann Lee',
      null,
    ],
    [
      '“The hall is dry at last,” said Ann Lee.\nThe roof was mended in May and the walls in June.\n“We have waited ten years for this day.”',
      'Ann Lee',
      null,
    ],
    // Without narration between, or with a cue, the words go on.
    ['“The hall is dry at last,” said Ann Lee.\n“We have waited ten years for this day.”', 'Ann Lee', 'Ann Lee'],
    [
      '“The hall is dry at last,” said Ann Lee.\nThe roof was mended in May and the walls in June.\n“We have waited ten years for this day,” she said.',
      'Ann Lee',
      'Ann Lee',
    ],
  ]);
});

describe('a talk by turns', () => {
  const offers = (copy: string): readonly string[] => speakersOf(copy).map((line) => line.split(' <- ')[0] ?? '');
  it('offers the two by turns where no cue tells', () => {
    expect(
      offers(
        'Ann Lee met Joe Rae on the pier.\n“How much did it cost?” Mr Rae asked.\n“Less than coffee,” Ms Lee replied.\n“That is not an answer at all.”\n“It is not a question at all.”\n“How many bags were there?”\n“I do not count them,” Ms Lee said.',
      ),
    ).toEqual(['Joe Rae', 'Ann Lee', 'nobody (Joe Rae?)', 'nobody (Ann Lee?)', 'nobody (Joe Rae?)', 'Ann Lee']);
  });
  it('begins where the two last spoke', () => {
    expect(
      offers(
        '“Did you take the boat?” asked Ms Lee.\n“I did not take the boat,” said Mr Rae.\n“Who took it then, do you think?”\n“You must ask the skipper that.”',
      ),
    ).toEqual(['Ms Lee', 'Mr Rae', 'nobody (Ms Lee?)', 'nobody (Mr Rae?)']);
  });
});

describe('a name that tells by what stands beside it', () => {
  it.each([
    ['Ivor Penn and his wife, Lena Penn, own the shop. “Trade is slow,” Mrs Penn said.', 'Lena Penn'],
    ['Ivor Penn and his wife, Lena Penn, own the shop. “Trade is slow,” Mr Penn said.', 'Ivor Penn'],
    ['Sisters Di Lamb and Jo Lamb won. “We ran out of breath,” Lamb said.', null],
    ['Sisters Di Lamb and Jo Lamb won. “We ran out of breath,” Di Lamb said.', 'Di Lamb'],
    ['DI Lamb made the arrest. “He ran,” DI Lamb said.', 'DI Lamb'],
    ['Mayor Lee met the press. “I will stay,” she said.', 'Mayor Lee'],
    ['Norfolk Shipping sold its fleet. “I wept for days,” she said.', null],
    ['Silverline bought Port Metals for £2m. “I am delighted,” she said.', null],
    ['In an interview with the Marlow Courier, she said: “Rates will fall.”', null],
    ['The vice-chair of the club, Kit Ames, resigned. “I have had enough,” he said.', 'Kit Ames'],
  ])('%s', (copy, name) => expect(namesOf(copy).at(-1)).toBe(name));
});

describe('a noun of the headline', () => {
  reads([
    [
      '# Actor says sorry\n“I was tired and wrong,” he wrote.\nThe actor, Joss Tanner, has left the stage.',
      'Joss Tanner',
    ],
  ]);
});
