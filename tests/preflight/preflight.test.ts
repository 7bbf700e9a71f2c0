import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnHold, preflight } from '../../shared/preflight/preflight';
import { british } from '../../shared/houseStyle/houseStyle';
import { overrideHold } from '../../shared/desk/overrideHold';
import { allowChange } from '../../shared/desk/allowChange';
import { reannotate } from '../../shared/desk/reannotate';
import { edit, findings, noon, quotationOf, storyFrom, storyOf } from '../desk/storyFrom';

const whole = storyFrom(`Harbour to stay open all winter, council says

By Tom Wray

The harbour at Saltby will stay open all winter for the first time, the council said on Monday.

Ruth Pell, the harbour master, said: ‘It is a good day for the town and for the crews.’

Ms Pell said the money would come from mooring fees.

Owen Tarrant, who leads the council, said the plan was ‘long overdue’.

The first winter ferry will sail on November 1.`);

describe('preflight', () => {
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
    expect(isOnHold(overrideHold(held, 'Checked.'), findings(held))).toBe(false);
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
