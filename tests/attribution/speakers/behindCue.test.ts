import { describe, expect, it } from 'vitest';
import { namesOf } from '../drawSpeakers';

const of = (copy: string): string | null => namesOf(copy).at(-1) ?? null;

describe('the speaker behind a cue', () => {
  it.each([
    ['“Rates will fall by May,” said Holt ally James Carr.', 'James Carr'],
    ['“Rates will fall by May,” said Holt fixer James Carr.', 'James Carr'],
    ['“Rates will fall by May,” said one Holt loyalist.', 'one Holt loyalist'],
    ['“Rates will fall by May,” said a senior Treasury mandarin.', 'a senior Treasury mandarin'],
    ['“Rates will fall by May,” said Port Selby-based attorney Jo Fry.', 'Jo Fry'],
    ['“Rates will fall by May,” said economist and author Jo Fry.', 'Jo Fry'],
    ['“Rates will fall by May,” said an aide to Holt, Jane Carr.', 'Jane Carr'],
    ['“We resign,” said Ann Lee, the chair, and Tom Ward, her deputy.', 'Ann Lee and Tom Ward'],
    ['“We resign,” said Ann Lee, 44, and Tom Ward.', 'Ann Lee and Tom Ward'],
    ['“It was like thunder,” said another.', 'another'],
    ['“It was like thunder,” said one of them, Rob Tasker.', 'Rob Tasker'],
    ['“It was like thunder,” said another, who gave no name.', 'another'],
    ['“I write on trams,” said the Lagos-born, Leeds-educated composer, Tobi Ade.', 'Tobi Ade'],
    ['“It was like thunder,” said one of the neighbours.', 'one of the neighbours'],
    ['“Nobody has any tin,” said Selby-based trader Pip Fry.', 'Pip Fry'],
    ['“The box is lawful,” said the judge, Mr Justice Kerr.', 'Justice Kerr'],
    ['“It rained on every bank holiday,” according to the trade body.', 'the trade body'],
    ['“I Love A Raffle,” Said Ann Lee as she cut the ribbon at Port Selby on Saturday.', 'Ann Lee'],
  ])('is the one that other names and nouns only lead to: %s', (copy, name) => expect(of(copy)).toBe(name));

  it.each([
    ['“Rates will fall by May,” said Holt online.', 'Holt'],
    ['“Rates will fall by May,” said Holt, an ally of James Carr.', 'Holt'],
    ['“We resign,” said Ann Lee, the chair, and Tom Ward left the room.', 'Ann Lee'],
  ])('is not what stands near by: %s', (copy, name) => expect(of(copy)).toBe(name));
});

describe('the speaker before a cue', () => {
  it.each([
    ['An aide to Senator Brill, Cal Dunn, said: “She is fine.”', 'Cal Dunn'],
    [
      'It was made by a campaign surrogate who said voters should not “go on paying for the pier”.',
      'a campaign surrogate',
    ],
    ['A woman who was walking her dog said she had heard “a noise like a piano”.', 'A woman'],
    ['The man who sold Ann Lee the boat said it was “a good boat”.', 'The man'],
    ['A spokeswoman for the Marl and Selby Hospitals Trust, Gwen Fitch, said: “We are sorry.”', 'Gwen Fitch'],
    ['The agent of the striker Leo Marsh, Rita Cole, said: “No bid came.”', 'Rita Cole'],
    ['Head of surgery at Selby Infirmary, Mr Piers Coll, said: “We are full.”', 'Piers Coll'],
    ['Vice-chancellor of Port Selby University, Professor Hugh Dace, said: “We teach.”', 'Hugh Dace'],
    ['“We resign,” Ann Lee and her deputy, Tom Ward, said.', 'Ann Lee and Tom Ward'],
    ['Ann Lee, the mayor, said: “We are full.”', 'Ann Lee'],
    ['“It was like thunder,” one of the neighbours said.', 'one of the neighbours'],
    ['Boyd Marsh gave the squad a team talk at half-time, telling them to “run till you drop”.', 'Boyd Marsh'],
  ])('is the one named between the commas behind somebody else’s name: %s', (copy, name) =>
    expect(of(copy)).toBe(name),
  );

  it('is not the verb that has a capital before words in marks', () =>
    expect(of('The mayor, Ann Lee, was clear. Mayor Ann Lee Said: “We have no money left.”')).toBe('Ann Lee'));
});

describe('a cue of two words', () => {
  const met = 'Ann Lee met Tom Ward.';
  it.each([
    ['“It was never ours,” chimed in Lucy Marr.', 'Lucy Marr'],
    ['“It was never ours,” went on Lucy Marr.', 'Lucy Marr'],
    [`${met} “It was never ours,” Ward shot back.`, 'Tom Ward'],
    [`${met} “It was never ours,” Lee hit back.`, 'Ann Lee'],
    [`${met} “It was never ours,” cut in Ward.`, 'Tom Ward'],
    [`${met} “It was never ours,” Ward blurted out.`, 'Tom Ward'],
    [`${met} “It was never ours,” Ward let slip.`, 'Tom Ward'],
    [`${met} “It was never ours,” piped up Lee.`, 'Ann Lee'],
  ])('gives the words to its subject: %s', (copy, name) => expect(of(copy)).toBe(name));

  it('is none where the second word belongs to what follows', () =>
    expect(of('Tom Ward spoke when the tax was cut in half. “It is a gift to all,” he said.')).toBe('Tom Ward'));
});
