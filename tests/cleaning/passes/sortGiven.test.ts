import { english } from '../../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { sortGiven } from '../../../shared/cleaning/passes/sortGiven';
import type { Source } from '../../../shared/story/source';
import { mustImport } from '../../importers/importText';

const nitf = (head: string, lead: string): Source =>
  mustImport(
    `<nitf><body><body.head><hedline><hl1>Ferry sails again</hl1></hedline>${head}</body.head><body.content><p>${lead}</p><p>It was late.</p></body.content></body></nitf>`,
    'ferry.xml',
  );

const told = (source: Source): readonly (readonly [string, string])[] =>
  sortGiven(source, english)?.blocks.map(({ kind, text }) => [kind, text] as const) ?? [];

describe('a dateline inside the first paragraph of a wire', () => {
  it('is taken from it', () => {
    expect(told(nitf('', 'SANDHOLM, May 2 (CW) - The ferry sailed again.'))).toEqual([
      ['headline', 'Ferry sails again'],
      ['dateline', 'SANDHOLM, May 2 (CW)'],
      ['paragraph', 'The ferry sailed again.'],
      ['paragraph', 'It was late.'],
    ]);
  });

  it('stays where the file states a dateline of its own', () => {
    const source = nitf('<dateline><location>Sandholm</location></dateline>', 'HOLT - The ferry sailed again.');
    expect(told(source)[2]).toEqual(['paragraph', 'HOLT - The ferry sailed again.']);
  });
});
