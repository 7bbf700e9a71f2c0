import { createHash } from 'node:crypto';
import type { LoggedDecision, NewDecision } from './storyStore';

/** What the first row follows. */
export const chainStart = '0'.repeat(64);

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const hashOf = ({ n, at, person, story, version, kind, what, before }: Omit<LoggedDecision, 'sha256'>): string =>
  sha256Of(JSON.stringify([n, at, person, story, version, kind, what, before]));

/** The last row of the log, as far as the next needs it. */
export type ChainEnd = Pick<LoggedDecision, 'n' | 'sha256'>;

export const emptyChain: ChainEnd = { n: 0, sha256: chainStart };

/** The rows as they follow the last. `at` is an ISO 8601 instant. */
export function chained(last: ChainEnd, decisions: readonly NewDecision[], at: string): readonly LoggedDecision[] {
  const rows: LoggedDecision[] = [];
  let end = last;
  for (const decision of decisions) {
    const row = { ...decision, n: end.n + 1, at, before: end.sha256 };
    const logged = { ...row, sha256: hashOf(row) };
    rows.push(logged);
    end = logged;
  }
  return rows;
}

/** The number of the first row that is not what was written, or does not follow the one before; null where all are in order. */
export function firstBroken(rows: readonly LoggedDecision[], start: ChainEnd = emptyChain): number | null {
  let end = start;
  for (const row of rows) {
    if (row.n !== end.n + 1 || row.before !== end.sha256 || hashOf(row) !== row.sha256) return row.n;
    end = row;
  }
  return null;
}
