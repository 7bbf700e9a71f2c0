import { describe, expect, it } from 'vitest';
import { blankLanguage } from '../../shared/language/blank';
import { english } from '../../shared/language/languages';
import type { TranscriptSegment } from '../../shared/importers/transcripts/transcript';
import { alignQuotation, spokenWords } from '../../shared/verbatim/alignTranscript';

const said = (speaker: string, start: number, text: string): TranscriptSegment => ({ speaker, start, end: null, text });
const segments = [
  said('Ida Marsh', 1000, 'When did you have the wood for it?'),
  said('Ken Dorn', 4000, 'We had the oak ready, and, um, we had the the men ready, you know, by the end of May.'),
  said('Ken Dorn', 9000, 'What we had not was the paper. That is what they ask for.'),
  said('Ida Marsh', 14_000, 'And the town, what did it say?'),
];
const spoken = spokenWords({ name: 'talk.srt', format: 'srt', segments });
const gradeOf = (quoted: string): string => alignQuotation(quoted, spoken, english).grade;

describe('quoted words against a recording', () => {
  it('are the same where every word and stop is', () =>
    expect(gradeOf('What we had not was the paper. That is what they ask for.')).toBe('same'));

  it('are set otherwise where only stops and capitals differ', () =>
    expect(gradeOf('what we had not was the paper; that is what they ask for')).toBe('punctuation'));

  it('are cleaned where fillers and repeated words were left out', () => {
    const place = alignQuotation('We had the oak ready, and we had the men ready by the end of May.', spoken, english);
    expect(place.grade).toBe('cleaned');
    expect(place.said).toContain('and, um, we had the the men');
  });

  it('are cleaned of what the language fills gaps with, and of nothing else', () =>
    expect(alignQuotation('We had the oak ready, and, we had the the men ready', spoken, blankLanguage).grade).toBe(
      'words',
    ));

  it('are cleaned of a false start, whatever fills the gap before it is said again', () => {
    const start = [
      said('Ruth Pell', 0, 'It is a good, um, a good day for the crews, I mean for the crews and the town.'),
    ];
    const place = (quoted: string) =>
      alignQuotation(quoted, spokenWords({ name: 'talk.srt', format: 'srt', segments: start }), english);
    expect(place('It is a good day for the crews and the town.').grade).toBe('cleaned');
    expect(place('It is a day for the crews and the town.').grade).toBe('words');
  });

  it('begin with their own first word, and not with that of the question before', () => {
    const asked = [said('Tom Wray', 0, 'What do you make of it?'), said('Ruth Pell', 4000, 'It is a good day.')];
    const place = alignQuotation(
      'It is a good day.',
      spokenWords({ name: 'talk.srt', format: 'srt', segments: asked }),
      english,
    );
    expect(place).toMatchObject({ grade: 'same', speaker: 'Ruth Pell', start: 4000, before: { start: 0 } });
  });

  it('differ where a word was changed, left out or put in', () => {
    expect(gradeOf('What we had not was the licence. That is what they ask for.')).toBe('words');
    expect(gradeOf('We had the oak, and we had the men ready by the end of May.')).toBe('words');
    expect(gradeOf('What we had not was the right paper. That is what they ask for.')).toBe('words');
  });

  it('are not found where nobody said them', () => {
    expect(gradeOf('The wheel turned by itself last winter.')).toBe('not-found');
    expect(gradeOf('…')).toBe('not-found');
  });

  it('have a time, a speaker and what was said before and after', () =>
    expect(alignQuotation('That is what they ask for', spoken, english)).toMatchObject({
      speaker: 'Ken Dorn',
      start: 9000,
      before: { start: 4000 },
      after: { text: 'And the town, what did it say?' },
    }));
});
