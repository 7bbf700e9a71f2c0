import { describe } from 'vitest';
import { reads } from '../reads';

describe('what stands between a speaker and the verb', () => {
  reads([
    ['Amelia Stroud, of Marl University, who took no part in the study, said it was “a muddle”.', 'Amelia Stroud'],
    ['Joe Rae, from Hull, whose stall sells cheese, said it was “a bad day for traders”.', 'Joe Rae'],
    ['Joe Rae, a consultant at St Mary’s Hospital, Marl, said they were “harmless to us all”.', 'Joe Rae'],
    [
      'Ann Lee, chief executive of Holm Capital, in which Moss owns a stake, said Moss’s exit “helps nobody”.',
      'Ann Lee',
    ],
    ['Ann Lee, the baker who runs Marl Mill, which is closed, said it was “a sad, sad day”.', 'Ann Lee'],
    ['Ann Lee – the guild’s chairwoman, who was born in Marl – said it was “a sad, sad day”.', 'Ann Lee'],
    ['A former mayor -- Ann Lee, who left in May -- said it was “a sad, sad day”.', 'Ann Lee'],
    ['The guild, which was founded in 1902, said that it “will not be moved”.', 'The guild'],
    ['Marl Council, in a letter to traders, which was leaked, said it was “out of money”.', 'Marl Council'],
  ]);
});

describe('an owner behind the verb', () => {
  reads([
    [
      'Ingrid Moss, a fund manager at Holm Capital, which owns the rest, said Weir’s exit “clears the air”.',
      'Ingrid Moss',
    ],
    ['After the vote, said Ann Lee’s lawyer, Joe Rae, “the matter was closed”.', 'Joe Rae'],
  ]);
});
