import { describe, expect, it } from 'vitest';
import { framesIn } from '../drawSteps';
import { namesOf, speakersOf } from '../drawSpeakers';

describe('several who speak with one voice', () => {
  it.each([
    ['Ann Lee and Joe Rae said the letter was “a farce”.', 'Ann Lee + Joe Rae / said'],
    ['Ann Lee, Di Fenn and Joe Rae said the letter was “a farce”.', 'Ann Lee + Di Fenn + Joe Rae / said'],
    ['Ann Lee, Di Fenn, and Joe Rae said the letter was “a farce”.', 'Ann Lee + Di Fenn + Joe Rae / said'],
    [
      'Ann Lee, Di Fenn, Pat Okoro and Joe Rae have also said it was “a farce”.',
      'Ann Lee + Di Fenn + Pat Okoro + Joe Rae / said',
    ],
    ['Ann Lee, the mayor, and Joe Rae, her deputy, said it was “a farce”.', 'Ann Lee + Joe Rae / said'],
    ['Ann Lee, 44, and her brother, Joe Rae, 41, said it was “a farce”.', 'Ann Lee + Joe Rae / said'],
    ['Ms Lee and her lawyer, Joe Rae, said it was “a farce”.', 'Ms Lee + Joe Rae / said'],
    ['Labour MP Ann Lee and Green peer Joe Rae said it was “a farce”.', 'Labour MP Ann Lee + Joe Rae / said'],
    ['Marl Council, Selby Water and Port Rail said it was “a farce”.', 'Marl Council + Selby Water + Port Rail / said'],
    [
      'Painter Ann Lee, sculptor Di Fenn and printmaker Joe Rae said it was “a farce”.',
      'Painter Ann Lee + Di Fenn + Joe Rae / said',
    ],
    [
      'Ann Lee of Selby University, Tom Weir of Marl College and Joe Rae, who runs the observatory, said it was “a farce”.',
      'Ann Lee + Tom Weir + Joe Rae / said',
    ],
    ['“It is a farce,” said Ann Lee, weaver Di Fenn and printmaker Joe Rae.', 'Ann Lee + Di Fenn + Joe Rae / said'],
    ['“It is a farce,” said Ann Lee, Di Fenn and Joe Rae.', 'Ann Lee + Di Fenn + Joe Rae / said'],
    ['“It is a farce”, according to Ann Lee and Joe Rae.', 'Ann Lee + Joe Rae / according to'],
  ])('are all heard in “%s”', (copy, frame) => expect(framesIn(copy)).toContain(frame));

  it.each([
    ['In Port Selby, Ann Lee and Joe Rae said it was “a farce”.', 'Ann Lee + Joe Rae / said'],
    ['After meeting Tom Fenn, Ann Lee said it was “a farce”.', 'Ann Lee / said'],
    ['The mayor, Ann Lee, said it was “a farce”.', 'Ann Lee / said'],
    ['“It is a farce,” said Ann Lee, Joe Rae’s sister.', 'Ann Lee / said'],
    ['“It is a farce,” said Ann Lee, and Joe Rae agreed.', 'Ann Lee / said'],
    ['“It is a farce,” said Ann Lee, Selby.', 'Ann Lee / said'],
  ])('are not more than speak in “%s”', (copy, frame) => expect(framesIn(copy)[0]).toBe(frame));

  it('are named as a sentence names them, and meant by “they” afterwards', () => {
    const copy =
      'Ann Lee, Di Fenn and Joe Rae said the letter was “a farce”.\n“We shall write another one,” they added.';
    expect(namesOf(copy)).toEqual(['Ann Lee, Di Fenn and Joe Rae', 'Ann Lee, Di Fenn and Joe Rae']);
    expect(speakersOf(copy)[0]).toBe('Ann Lee, Di Fenn and Joe Rae <- Ann Lee, Di Fenn and Joe Rae, said');
  });
});
