import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../shared/steps/journal';
import { baseLine, entryLine, readJournal, saveLine } from '../../shared/steps/journalText';

const entry = (n: number): JournalEntry => ({ n, at: 5, group: 1, kind: 'do', steps: [{ stepType: 'é “x”\n' }] });
const sha256 = 'a'.repeat(64);
const whole = [baseLine('{"id":"s"}'), entryLine(entry(1)), saveLine({ n: 1, sha256 }), entryLine(entry(2))];

describe('a journal', () => {
  it('comes back as it was written', () =>
    expect(readJournal(whole.join(''))).toEqual({
      base: '{"id":"s"}',
      entries: [entry(1), entry(2)],
      saves: [{ n: 1, sha256 }],
    }));

  it('goes as far as it was written when the app was stopped', () => {
    const text = whole.join('');
    for (let cut = whole[0]!.length; cut < text.length; cut += 1) {
      const { entries } = readJournal(text.slice(0, cut))!;
      expect(entries.length).toBe(cut < whole.slice(0, 2).join('').length ? 0 : 1);
    }
  });

  it('is taken up again behind a line that the disk kept in part, or twice', () => {
    const [base, one, save, two] = whole as [string, string, string, string];
    expect(readJournal(`${base}${one}${save}${two.slice(0, 20)}\n${two}`)?.entries).toHaveLength(2);
    expect(readJournal(`${base}${one}${one}${two}`)?.entries).toEqual([entry(1), entry(2)]);
  });

  it('ends where a change is missing or was altered', () => {
    const [base, one, , two] = whole as [string, string, string, string];
    expect(readJournal(`${base}${two}`)?.entries).toEqual([]);
    expect(readJournal(`${base}${one.replace('"at":5', '"at":6')}${two}`)?.entries).toEqual([]);
  });

  it('is none without its beginning', () => {
    expect(readJournal('')).toBeNull();
    expect(readJournal(whole.slice(1).join(''))).toBeNull();
    expect(readJournal('00000000 {"base":\n')).toBeNull();
  });
});
