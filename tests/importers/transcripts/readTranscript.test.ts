import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../shared/importers/transcripts/readTranscript';
import { readTimeCode, writtenTime } from '../../../shared/importers/transcripts/transcript';

function read(text: string, name = 'talk.txt') {
  const transcript = readTranscript({ name, bytes: strToU8(text) });
  if (!transcript.ok) throw new Error(transcript.problem.message);
  const { format, segments } = transcript.value;
  return { format, lines: segments.map(({ speaker, start, end, text: words }) => [speaker, start, end, words]) };
}

const told = [
  ['Ken Dorn', 62_500, 65_000, 'We had the oak ready.'],
  ['Ida Marsh', 65_000, 70_250, 'And the men?'],
];

describe('a transcript', () => {
  it('is read from SubRip, with names before the words', () =>
    expect(
      read(
        '1\r\n00:01:02,500 --> 00:01:05,000\r\nKen Dorn: We had the\r\n<i>oak</i> ready.\r\n\r\n2\r\n00:01:05,000 --> 00:01:10,250\r\n[Ida Marsh]: And the men?\r\n',
      ),
    ).toEqual({ format: 'srt', lines: told }));

  it('is read from WebVTT, with its voices, and without its notes', () =>
    expect(
      read(
        'WEBVTT\n\nNOTE made by hand\n\n01:02.500 --> 01:05.000 align:start\n<v Ken Dorn>We had the oak ready.</v>\n\nx2\n00:01:05.000 --> 00:01:10.250\n<v Ida Marsh>And the men?\n',
      ),
    ).toEqual({ format: 'webvtt', lines: told }));

  it('is read from Whisper’s JSON in seconds', () =>
    expect(
      read(
        JSON.stringify({
          text: 'We had the oak ready. And the men?',
          segments: [
            {
              id: 0,
              start: 62.5,
              end: 65,
              text: ' We had the oak ready.',
              speaker: 'Ken Dorn',
              words: [{ word: 'We', start: 62.5, end: 62.7 }],
            },
            { id: 1, start: 65, end: 70.25, text: ' And the men?', speaker: 'Ida Marsh' },
          ],
        }),
      ),
    ).toEqual({ format: 'json', lines: told }));

  it('is read from words in milliseconds, put together by speaker and sentence', () => {
    const words = ['We', 'had', 'the', 'oak', 'ready.'].map((value, at) => ({
      time: 62_500 + at * 500,
      durationMs: 500,
      value,
      speaker: { name: 'Ken Dorn' },
    }));
    const others = ['And', 'the', 'men?'].map((value, at) => ({
      time: 65_000 + at * 1750,
      durationMs: 1750,
      value,
      speaker: { name: 'Ida Marsh' },
    }));
    expect(read(JSON.stringify({ words: [...words, ...others] }))).toEqual({ format: 'json', lines: told });
  });

  it.each([
    [
      'names and times above the words',
      'Ken Dorn  1:02\nWe had the\noak ready.\n\nIda Marsh  00:01:05\nAnd the men?\n',
    ],
    ['names and times before the words', 'KEN DORN 00:01:02 We had the oak ready.\nIDA MARSH (00:01:05): And the men?'],
    ['times before names', '[00:01:02] Ken Dorn: We had the oak ready.\n[00:01:05] Ida Marsh: And the men?'],
  ])('is read from text with %s', (_, text) =>
    expect(
      read(text).lines.map(([speaker, start, end, words]) => [String(speaker).toLowerCase(), start, end, words]),
    ).toEqual([
      ['ken dorn', 62_000, 65_000, 'We had the oak ready.'],
      ['ida marsh', 65_000, null, 'And the men?'],
    ]),
  );

  it('is refused, with what to do, where there are no words with times', () => {
    const none = readTranscript({ name: 'talk.json', bytes: strToU8('{"text": "We had the oak ready."') });
    expect(none.ok ? '' : none.problem.message).toContain('Export it as SRT, WebVTT, JSON or text with time codes');
  });

  it('counts in milliseconds', () => {
    expect(['1:02', '01:02:03.5', '00:00:01,250', '99'].map(readTimeCode)).toEqual([62_000, 3_723_500, 1250, null]);
    expect(writtenTime(3_723_500)).toBe('1:02:03');
  });
});
