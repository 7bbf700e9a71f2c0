import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCheckMemory } from '../../shared/preflight/checkMemory';
import { holding, isOnHold, preflight } from '../../shared/preflight/preflight';
import { british } from '../../shared/houseStyle/houseStyle';
import { overrideHold } from '../../shared/desk/overrideHold';
import { allowChange } from '../../shared/desk/allowChange';
import { reannotate } from '../../shared/desk/reannotate';
import { removeBlock } from '../../shared/desk/removeBlock';
import { parseStory } from '../../shared/story/storyFile';
import { blockWith, edit, findings, noon, quotationOf, storyFrom, storyOf } from '../desk/storyFrom';

const whole = storyFrom(`Harbour to stay open all winter, council says

By Tom Wray

The harbour at Saltby will stay open all winter for the first time, the council said on Monday.

Ruth Pell, the harbour master, said: ‘It is a good day for the town and for the crews.’

Ms Pell said the money would come from mooring fees.

Owen Tarrant, who leads the council, said the plan was ‘long overdue’.

The first winter ferry will sail on November 1.`);

describe('preflight', () => {
  it('says the same with the memory of the checks before', () => {
    const said = 'They came home tired, cold, and let down that night.';
    const memory = newCheckMemory();
    const check = (story: typeof whole): number => {
      const found = preflight(story, british, noon, memory);
      expect(found).toEqual(preflight(story, british, noon));
      return found.filter(({ rule }) => rule === 'quote-variant').length;
    };
    const before = storyOf('Ruth Pell said the crew felt ‘tired, cold and let down’.', `Ms Pell said: ‘${said}’`);
    const after = reannotate(edit(before, 'tired, cold, and', 'tired, cold and'));
    expect([check(before), check(before), check(after), check(before)]).toEqual([1, 1, 0, 1]);
  });

  it('has nothing to hold in a complete story', () => {
    expect(findings(whole).filter(({ severity }) => severity === 'hold')).toEqual([]);
    expect(isOnHold(whole, findings(whole))).toBe(false);
  });

  it('holds changed words until the editor gives a reason', () => {
    const changed = reannotate(edit(whole, 'a good day', 'a great day'));
    const finding = findings(changed).find(({ rule }) => rule === 'verbatim-changed');
    expect(finding).toMatchObject({ severity: 'hold' });
    expect(finding?.message).toContain('“good” became “great”');
    const allowed = allowChange(changed, quotationOf(changed, 'great day').id, 'She corrected herself.');
    expect(findings(allowed).find(({ rule }) => rule === 'verbatim-changed')).toMatchObject({ severity: 'info' });
  });

  it('does not let a reason for other words answer', () => {
    const changed = reannotate(edit(whole, 'a good day', 'a great day'));
    const allowed = allowChange(changed, quotationOf(changed, 'great day').id, 'She corrected herself.');
    const worse = reannotate(edit(allowed, 'a great day', 'a bad day'));
    const finding = findings(worse).find(({ rule }) => rule === 'verbatim-changed');
    expect(finding).toMatchObject({ severity: 'hold' });
    expect(finding?.message).toContain('“good” became “bad”');
    expect(finding?.message).toContain('Your reason (“She corrected herself.”) was given for other words.');
  });

  it('holds a quotation whose middle paragraph was taken out, or moved', () => {
    const three = storyOf(
      'Ruth Pell said: “The dredger comes on Monday.',
      '“I voted against it then.',
      '“We shall keep the quay open.”',
    );
    const finding = findings(removeBlock(three, blockWith(three, 'voted').id, 'Cut.')).find(
      ({ rule }) => rule === 'verbatim-changed',
    );
    expect(finding).toMatchObject({ severity: 'hold' });
    expect(finding?.message).toContain('paragraph 2 of 3 was taken out');
    const moved = reannotate({
      ...three,
      blocks: three.blocks.toSpliced(2, 1).toSpliced(3, 0, blockWith(three, 'voted')),
    });
    expect(isOnHold(moved, findings(moved))).toBe(true);
  });

  it('tells what the desk marked as left out or put in, and does not hold it', () => {
    const tell = (words: string): object | undefined =>
      findings(reannotate(edit(whole, 'It is a good day for the town and for the crews.', words))).find(
        ({ rule }) => rule === 'verbatim-changed',
      );
    expect(tell('It is a good day … for the crews.')).toMatchObject({ severity: 'info' });
    expect(tell('It is a good day for [Saltby] and for the crews.')).toMatchObject({ severity: 'query' });
    expect(tell('It is a good day for the crews.')).toMatchObject({ severity: 'hold' });
  });

  it('holds a quotation that the source does not quote', () => {
    const typed = reannotate(edit(whole, 'from mooring fees', '‘from mooring fees’'));
    expect(
      findings(typed)
        .filter(({ severity }) => severity === 'hold')
        .map(({ rule }) => rule),
    ).toEqual(['verbatim-changed']);
  });

  it('is not on hold once a reason overrides it', () => {
    const held = storyOf('He also said the crews were given no notice of the change.');
    expect(isOnHold(held, findings(held))).toBe(true);
    expect(isOnHold(overrideHold(held, 'Checked.', findings(held)), findings(held))).toBe(false);
  });

  it('is on hold again when something else holds it', () => {
    const held = reannotate(edit(whole, 'a good day', 'a great day'));
    const out = overrideHold(held, 'Checked.', findings(held));
    expect(isOnHold(out, findings(out))).toBe(false);
    const moved = reannotate(edit(out, 'Ruth Pell, the harbour master', 'Ruth Pell, harbour master of the town'));
    expect(isOnHold(moved, findings(moved))).toBe(false);
    const worse = reannotate(edit(out, 'for the crews', 'for some crews'));
    expect(holding(worse, findings(worse)).map(({ rule }) => rule)).toEqual(['verbatim-changed']);
    const other = reannotate(edit(out, 'from mooring fees', '‘from mooring fees’'));
    expect(holding(other, findings(other)).map(({ message }) => message)).toEqual([
      expect.stringContaining('from mooring fees'),
    ]);
  });

  it('is on hold where the override of an older file does not say what it let out', () => {
    const held = reannotate(edit(whole, 'a good day', 'a great day'));
    const read = parseStory(JSON.stringify({ ...held, override: { reason: 'Checked.' } }));
    expect(read.ok && isOnHold(read.value, findings(read.value))).toBe(true);
  });

  it('does what the house says of a rule', () => {
    const strict = { ...british, severities: { metadata: 'hold', 'first-mention': 'off' } as const };
    const rules = preflight(storyOf('Ms Pell spoke first at the meeting of the council.'), strict, noon);
    expect(rules.find(({ rule }) => rule === 'metadata')?.severity).toBe('hold');
    expect(rules.some(({ rule }) => rule === 'first-mention')).toBe(false);
  });

  it('points at the same words in the source after an edit above them', () => {
    const story = edit(
      storyOf('The council put its vote on the harbour off until April', 'Ms Pell said the harbour would stay open.'),
      'The council',
      'On Monday night the whole council',
    );
    for (const { at, source } of findings(story)) {
      const text = story.blocks.find((block) => block.id === at?.block)?.text;
      if (at && text) expect(story.source.text.slice(source.start, source.end)).toBe(text.slice(at.from, at.to));
    }
  });

  it('stays inside the story and its source, in order, whatever the copy', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { maxLength: 5 }), (lines) => {
        const story = storyFrom(`Harbour plan\n${lines.join('\n')}`);
        let before = 0;
        for (const { at, source } of findings(story)) {
          expect(source.start).toBeGreaterThanOrEqual(before);
          expect(source.end).toBeGreaterThanOrEqual(source.start);
          expect(source.end).toBeLessThanOrEqual(story.source.text.length);
          before = source.start;
          if (!at) continue;
          expect(at.from).toBeLessThanOrEqual(at.to);
          expect(at.to).toBeLessThanOrEqual(story.blocks.find((block) => block.id === at.block)?.text.length ?? -1);
        }
      }),
    );
  });
});
