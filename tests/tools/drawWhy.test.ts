import { english } from '../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../shared/attribution/annotate';
import { drawWhy } from '../../tools/drawWhy';
import { blocksOf } from '../attribution/drawSpeakers';

const copy = [
  '# Ferry cut to ‘three a day’',
  'Ruth Pell, the harbour master, said the timetable was “no use to anyone”.',
  'Owen Lowe was there. “We shall run a bus,” she added.',
  '> A spokesman for Ostrey Line said: “We have listened.”',
].join('\n');
const doubtful = 'Residents of Saltby know it as the “Long Walk” and use it daily.';
const drawn = drawWhy(blocksOf(copy));
/** What is drawn for the quotation of that number, a line each. */
const linesOf = (number: number, text = drawn): readonly string[] =>
  (text.split('\n\n').find((part) => part.startsWith(`${number}. `)) ?? '').split('\n');
const candidatesOf = (number: number): readonly string[] =>
  linesOf(number)
    .map((line) => line.slice(15))
    .filter((line) => /^\d\.\d\d +-?\d+\.\d\d /.test(line));

describe('why a quotation was read as it was', () => {
  it('is drawn for each quotation of the copy, with its kind, its place and its words in the copy', () => {
    const { quotations } = annotate(blocksOf(copy), english);
    quotations.forEach(({ kind, where }, index) =>
      expect(linesOf(index + 1)[0]).toBe(`${index + 1}. ${kind}, in the ${where}`),
    );
    expect(linesOf(2).join('\n')).toContain('said the timetable was “[no use to anyone]”.');
  });

  it('names the answer, its cue and the reasons that the story itself is given', () => {
    const { attributions } = annotate(blocksOf(copy), english);
    expect(attributions).not.toEqual([]);
    attributions.forEach(({ speaker, cue, reasons }, index) => {
      const text = linesOf(index + 1).join('\n');
      expect(text).toContain(speaker ? `answer      ${speaker.name} <- “${speaker.surface}”` : 'answer      left open');
      expect(text).toContain(cue ? `cue         “${cue.text}”` : 'cue         none');
      for (const reason of reasons) expect(text).toContain(reason);
    });
  });

  it('lists the candidates, the likeliest first, in shares of one', () => {
    for (const number of [2, 3, 4]) {
      const shares = candidatesOf(number).map((line) => Number(line.slice(0, 4)));
      expect(shares.length).toBeGreaterThan(1);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(0.06);
    }
    expect(candidatesOf(2)[0]).toContain('name “Ruth Pell” = Ruth Pell (before, subject of strong cue “said”)');
    expect(candidatesOf(3)[0]).toContain('pronoun “she” = Ruth Pell');
  });

  it('lists the mentions beside the words and whom each is taken for', () => {
    const text = linesOf(3).join('\n');
    expect(text).toMatch(/name “Owen Lowe” = Owen Lowe\n/);
    expect(text).toMatch(/pronoun “she” = Ruth Pell \d\.\d\d\n/);
  });

  it('tells what is offered where the speaker is left open', () => {
    const left = linesOf(
      1,
      drawWhy(blocksOf('Mr Lowe, who runs the pier, said it was wrong.\n“Nobody came to see us.”')),
    );
    expect(left.join('\n')).toMatch(/answer {6}left open \d\.\d\d\n/);
    expect(left).toContain('   offered     Mr Lowe');
  });

  it('reads the related stories apart and lists the people of the story alone', () => {
    expect(candidatesOf(4).join('\n')).not.toContain('Pell');
    const people = drawn.slice(drawn.indexOf('People\n'));
    expect(people).toContain('Ruth Pell: person, female');
    expect(people).not.toContain('Ostrey');
  });

  it('tells how likely words in doubt are nobody’s', () => {
    expect(linesOf(1, drawWhy(blocksOf(doubtful)))[2]).toMatch(/^ {3}nobody’s\? {3}0\.\d\d by the trees$/);
    expect(linesOf(3).join('\n')).not.toContain('nobody’s?');
  });

  it('is drawn for one quotation alone when asked', () => {
    const one = drawWhy(blocksOf(copy), 2);
    expect(linesOf(2, one)).toEqual(linesOf(2));
    expect(one).not.toContain('1. ');
    expect(one).not.toContain('3. ');
  });
});
