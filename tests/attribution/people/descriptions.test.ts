import { describe, expect, it } from 'vitest';
import { namesOf } from '../drawSpeakers';

describe('a description of somebody just named', () => {
  it.each([
    ['Owen Pike came up with the bell. “I cried into my mask,” said the 34-year-old.', 'Owen Pike'],
    ['Race winner Amy Sugden could not believe it. “They were a size too big,” said the mother of two.', 'Amy Sugden'],
    ['Opposite number Paul Brandt blamed nobody. “We were second best,” said the former international.', 'Paul Brandt'],
    ['Councillor Ian Bell opened the champagne. The veteran said: “It is Saltby’s day.”', 'Ian Bell'],
    ['Daniel Osei played down the praise.\n“It is my job,” said the midfielder.', 'Daniel Osei'],
    ['Ada Lomax was there.\n“It is a treasure,” said the pensioner.', 'Ada Lomax'],
    ['Ada Lomax opened her shop in 1999.\n“It was all we had,” the baker said.', 'Ada Lomax'],
  ])('is that person: %s', (copy, name) => expect(namesOf(copy)).toEqual([name]));

  it.each([
    ['several are named', 'Ada Lomax met Hugh Vane on the quay. “It is a treasure,” said the pensioner.'],
    [
      'the paragraph before is of others',
      'The hall was full when Ada Lomax came.\n“It is a treasure,” said the pensioner.',
    ],
    ['the paragraph before names two', 'Ada Lomax met Hugh Vane.\n“It is a treasure,” said the pensioner.'],
    ['another was told of before', 'A baker called the police.\nAda Lomax was there.\n“I saw it,” the baker said.'],
    ['it is what somebody is in the story', 'Ada Lomax was hit by a van.\n“I never saw her,” the driver said.'],
    ['it fits no man', 'Tom Tarn told his story. He wept. “It weighs a ton,” said the mother of two.'],
    ['somebody else is meant', 'Ada Lomax was there. “It is a treasure,” said a 34-year-old.'],
    ['it is an office', 'Ada Lomax was there. “It is a treasure,” said the curator.'],
  ])('is nobody who was named where %s', (_why, copy) =>
    expect(namesOf(copy).filter((name) => /Lomax|Vane|Tarn/.test(name ?? ''))).toEqual([]),
  );
});
