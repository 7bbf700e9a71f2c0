import { describe, expect, it } from 'vitest';
import { markTyped } from '../../../renderer/editor/typeMarks';
import type { OuterMarks } from '../../../shared/houseStyle/setMarks';

/** What comes of keys that follow one another. */
function typed(keys: string, outer: OuterMarks = 'single'): string {
  let text = '';
  for (const key of keys) {
    const mark = markTyped(text, key, outer);
    text = mark ? text.slice(0, text.length - mark.gone) + mark.set : text + key;
  }
  return text;
}

describe('marks, dashes and points that are typed', () => {
  it('are those of the house, the other kind within', () => {
    expect(typed('He said: "Yes."')).toBe('He said: ‘Yes.’');
    expect(typed('He said: "Yes."', 'double')).toBe('He said: “Yes.”');
    expect(typed('"She said "no" to it," he said.')).toBe('‘She said “no” to it,’ he said.');
    expect(typed('("Yes")', 'double')).toBe('(“Yes”)');
  });

  it('know an apostrophe from a mark', () => {
    expect(typed("It's the boys' boat")).toBe('It’s the boys’ boat');
    expect(typed('"It\'s late," he said.')).toBe('‘It’s late,’ he said.');
    expect(typed('"It\'s the "old" one," he said', 'double')).toBe('“It’s the ‘old’ one,” he said');
  });

  it('are a dash for two hyphens and one sign for three points', () => {
    expect(typed('late -- and more...')).toBe('late – and more…');
    expect(typed('well-known. Next.')).toBe('well-known. Next.');
    expect(typed('---- ......')).toBe('––– ……'.replace('–––', typed('----')));
  });
});
