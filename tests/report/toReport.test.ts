import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../shared/report/report';
import { toReport } from '../../shared/report/toReport';
import { findings, load } from '../desk/storyFrom';

const report = (copy: string): Report => {
  const loaded = load(copy);
  return toReport(loaded, findings(loaded.story));
};

const copy = `Crew ‘let down' by harbour, union says

Ruth Pell, who leads the union, said on Monday: ''We were let down by the harbour, and we won't forget it.

''We shall say so.''

'The boats are old,' she added.`;

describe('toReport', () => {
  it('says the words of the source and the text of the page', () => {
    const { headline, quotes, source } = report(copy);
    expect(headline).toMatchObject({ text: 'Crew ‘let down’ by harbour, union says', start: 0, end: 38 });
    const long = quotes.find((quote) => quote.text.startsWith('We were'));
    expect(long?.text).toBe("We were let down by the harbour, and we won't forget it.\nWe shall say so.");
    expect(long?.segments.map(({ start, end }) => source.text.slice(start, end))).toEqual(long?.text.split('\n'));
  });

  it('says of every line of the story why it was taken for what it is', () => {
    const { headline, body } = report(copy);
    expect(headline?.reason).toBe('It is the line above the body that reads most like a headline.');
    for (const { reason } of body) expect(reason).toMatch(/\w/);
  });

  it('gives every quote-like character one role', () => {
    const { marks, source } = report(copy);
    const covered = marks.flatMap(({ offset, length }) => Array.from({ length }, (_, index) => offset + index));
    expect(covered).toEqual([...source.text.matchAll(/['‘’"“”]/g)].map((match) => match.index));
  });

  it('offers for a sentence that no cue claims whoever spoke nearest before it', () => {
    const { quotes } = report(
      'Pier to stay closed\n\nMr Lowe, who runs the pier, said it was wrong to close it.\n\n“Nobody came to see us.”\n\nThe council has not answered any of the letters sent to it.',
    );
    expect(quotes).toMatchObject([
      {
        speaker: null,
        suggested: { name: 'Mr Lowe', because: 'Mr Lowe speaks nearest before it, but no cue goes with these words.' },
      },
    ]);
  });

  it('points at the speaker and the cue in the source', () => {
    const { quotes, source } = report(copy);
    const last = quotes.find((quote) => quote.text.startsWith('The boats'));
    expect(last?.speaker).toMatchObject({ name: 'Ruth Pell', surface: 'she', isPronoun: true });
    expect(source.text.slice(last?.speaker?.start ?? 0, last?.speaker?.end ?? 0)).toBe('she');
    expect(source.text.slice(last?.cue?.start, last?.cue?.end)).toBe('added');
  });

  it('lists with each speaker the quotations spoken', () => {
    const { quotes, speakers } = report(copy);
    const pell = speakers.find((speaker) => speaker.name === 'Ruth Pell');
    expect(pell?.quotes).toEqual(
      quotes.filter((quote) => quote.speaker?.name === 'Ruth Pell').map((quote) => quote.id),
    );
  });

  it('stays inside the source, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { source, quotes, findings: found, marks, reported } = report(`Harbour plan\n${text}`);
        const places = [
          ...quotes.flatMap(({ segments }) => segments),
          ...found,
          ...reported,
          ...marks.map(({ offset, length }) => ({ start: offset, end: offset + length })),
        ];
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(source.text.length);
        }
      }),
    );
  });
});
