import { describe, expect, it } from 'vitest';
import { joinOfficeLines } from '../../../shared/importers/office/joinOfficeLines';
import { plainStyle, type OfficeLine } from '../../../shared/importers/office/officeLine';

const line = (text: string, more: Partial<OfficeLine> = {}): OfficeLine => ({
  text,
  style: plainStyle,
  linked: 0,
  href: null,
  ...more,
});

const broken = [
  line('The ferry to Sandholm sailed again on Tuesday after eleven weeks in dock,'),
  line('with forty passengers, two vans and a brass band that nobody had asked', {
    spans: [{ kind: 'strong', from: 11, to: 21 }],
  }),
  line('for on board.'),
];

describe('joinOfficeLines', () => {
  it('puts a paragraph together that was pasted line by line, with its emphasis at its words', () => {
    const [whole, ...more] = joinOfficeLines(broken);
    expect(more).toEqual([]);
    expect(whole?.text).toBe(
      'The ferry to Sandholm sailed again on Tuesday after eleven weeks in dock, with forty passengers, two vans and a brass band that nobody had asked for on board.',
    );
    expect(whole?.spans?.map(({ from, to }) => whole.text.slice(from, to))).toEqual(['passengers']);
  });

  it('leaves the items of a list and the cells of a table as they are', () => {
    const items = broken.map((each) => ({ ...each, list: { level: 1, number: null } }));
    expect(joinOfficeLines(items)).toBe(items);
    const cells = broken.map((each, row) => ({ ...each, cell: { table: 1, row, column: 0, head: false } }));
    expect(joinOfficeLines(cells)).toBe(cells);
  });
});
