import { describe, expect, it } from 'vitest';
import { speakersOf } from '../drawSpeakers';
import { reads } from '../reads';

describe('he and she', () => {
  reads([
    // Never a company, a body or a document.
    [
      'Ouseby Aggregates says 65 jobs depend on the plan.\nShe added: “My boys sleep with the windows shut in July.”',
      null,
    ],
    ['Marl Council said the plan was sound.\nHe added: “My boys sleep with the windows shut in July.”', null],
    ['The report said the plan was sound.\nShe said: “My boys sleep with the windows shut in July.”', null],
    ['Brindle Quarry, which opened in 1950, said the plan was sound.\n“My boys sleep badly now,” she said.', null],
    ['Skyways has cut its flights. Skyways said fuel was dear.\n“My boys sleep badly now,” he said.', null],
    ['The Lantern said it would print it.\n“I will sue them all,” she said.', null],
    [
      'Nobody has asked inspectors to refuse a pit at Nether Soke.\nShe said: “My boys sleep with the windows shut in July.”',
      null,
    ],
    // Never somebody of the other gender.
    ['Mr Rae said the plan was sound.\nShe said: “My boys sleep with the windows shut in July.”', null],
    ['Joe Rae and his brother, Tom Rae, said no.\n“My boys sleep badly now,” she said.', null],
    // A name whose gender the copy does not give may be either.
    ['Obi Lofting said the plan was sound. She added: “We have cut the lorries by half.”', 'Obi Lofting'],
    ['Wren Achterberg, 44, lives beside the road.\n“My boys sleep badly now,” she said.', 'Wren Achterberg'],
    ['Sasha Vint, who lives by the road, came too.\n“My boys sleep badly now,” he said.', 'Sasha Vint'],
    ['Dr Okonkwo said the plan was sound.\n“My boys sleep badly now,” she said.', 'Dr Okonkwo'],
  ]);
  it('are offered the one of that gender who is named later, when there is nobody before', () => {
    const copy = [
      'Ted Ranger, the chairman, told the inquiry: “We are not against gravel.”',
      'Ouseby Aggregates, which has dug the site since 1958, says 65 jobs depend on the plan.',
      'She added: “My boys sleep with the windows shut in July.”',
      'A petition started by Bea Quill, who lives beside the road, has drawn 3,000 names.',
    ].join('\n');
    expect(speakersOf(copy)[1]).toBe('nobody (Bea Quill?)');
  });
});

describe('a pronoun behind an owner', () => {
  reads([
    [
      'Joe Otter said it was over.\nLuke Brandt’s side go to Tull on Saturday. “One game at a time,” he said.',
      'Luke Brandt',
    ],
    // Whose gender the copy does not give may be meant as well.
    [
      'Eric Fenn came too. “It was hot,” he said.\nAmadou Vint, 13, sold water by the mill. He said it was “all for my mother”.',
      'Eric Fenn',
      'Amadou Vint',
    ],
    // What is owned is a person, or somebody else is named.
    ['Joe Rae’s brother called the police. “I saw the light on,” he said.', 'Joe Rae’s brother'],
    ['Luke Brandt’s plan is odd, said Joe Otter. “It cannot work,” he said.', 'Joe Otter'],
  ]);
});

describe('a pronoun beside a given name', () => {
  reads([
    ['Councillor Rex Boyle spoke. The plot owner, Mick Tarr, disagreed.\n“They are beautiful sheds,” she said.', null],
    ['Its founder, Elsie Farrow, broke the news.\n“It is a sad day for buns,” he said.', null],
    ['Vet Moira Blaine found it. The plumber, Stan Ogle, had fled.\n“It was warm,” she said.', 'Moira Blaine'],
    [
      'Petra Lind met Yusuf Haddad.\n“I would send flowers,” she said.\n“I would not,” he said.',
      'Petra Lind',
      'Yusuf Haddad',
    ],
    // A name that goes with both tells nothing.
    ['The keeper, Kim Ogle, was there.\n“It was warm,” she said.', 'Kim Ogle'],
  ]);
});

describe('a pronoun at its sentence’s start', () => {
  reads([
    [
      '“I have kicked ever since,” Ms Fosse said.\nIda Moon was born in Marl, the daughter of a lock-keeper. She never married. Asked why, she told us: “Nobody could keep up.”\nLena Fosse wept.',
      'Lena Fosse',
      'Ida Moon',
    ],
    ['Ann Lee met Di Fenn. She told the court: “I was cold.”', 'Ann Lee'],
    ['Joe Rae met Di Fenn. She told the court: “I was cold.”', 'Di Fenn'],
  ]);
});

describe('a body beside a person', () => {
  reads([
    ['Dr Ines Salah, of the Tarn Observatory, confirmed it.\n“Tell your grandchildren,” she said.', 'Ines Salah'],
    ['The report, by Marl Audit, is damning. Its author, Grace Oduya, wept.\n“It is held up by paint,” he said.', null],
  ]);
});
