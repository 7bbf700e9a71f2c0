import { describe, expect, it } from 'vitest';
import { exported } from './exported';
import { ferryStory } from './ferryStory';

const text = (id: string): string => exported(id, ferryStory).replaceAll('\\"', '"');
const elements = (markup: string, name: string): readonly string[] =>
  markup.match(new RegExp(`<${name} class="quotation"[^>]*>`, 'g')) ?? [];

describe('quotations inside a paragraph', () => {
  it('are q in a page whose stylesheet switches the browser’s marks off', () => {
    expect(elements(text('html'), 'q')).toHaveLength(6);
    expect(text('html')).toContain('<style>q { quotes: none }</style>');
  });
  it.each(['ninjs-3.1', 'ninjs-2.1', 'ninjs-1.4', 'newsml-g2'])(
    'are q in %s, each without the browser’s marks',
    (id) => {
      const found = elements(text(id), 'q');
      expect(found.length).toBeGreaterThanOrEqual(5);
      for (const each of found) expect(each).toMatch(/ data-quotation="q\d".* style="quotes: none">$/);
    },
  );
  it.each(['rss', 'atom', 'wordpress', 'wxr', 'ans'])('are spans in %s, where styles are thrown away', (id) => {
    expect(text(id).replaceAll('&lt;', '<')).not.toMatch(/<q[ >]/);
    expect(text(id)).toContain('data-speaker=');
  });
  it('keep the copy’s own marks beside them', () =>
    expect(text('html')).toMatch(/‘<q [^>]*>A year is a start\.<\/q>’/));
});
