import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { freshFolder } from '../electron/freshFolder';
import { isFull } from '../runs';
import type { Case } from './case';
import { countRequests, withInvariants } from './invariants';
import { judge } from './judge';
import { rows } from './rows';

interface Listed {
  readonly id: string;
  readonly input: string;
  readonly expected: string;
}
const bar = JSON.parse(readFileSync('tests/corpus/cases.json', 'utf8')) as readonly Listed[];

const run =
  (one: Case) =>
  async (allowed: string): Promise<void> => {
    if ('run' in one) await one.run(allowed);
    else judge(one);
  };

describe('the corpus of bad inputs', () => {
  it('has all 313 cases, and each is run, held elsewhere, or said not to be', () => {
    expect(bar).toHaveLength(313);
    expect(Object.keys(rows).toSorted()).toEqual(bar.map(({ id }) => id).toSorted());
  });

  it('names tests elsewhere that are there', () => {
    const missing = Object.entries(rows).flatMap(([id, row]) =>
      'at' in row
        ? row.at
            .filter(([file, title]) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title))
            .map(([file, title]) => `${id}: ${file} has no “${title}”`)
        : [],
    );
    expect(missing).toEqual([]);
  });

  it('says why of every case that is not run', () => {
    const reasons = Object.values(rows).flatMap((row) => ('notRun' in row ? [row.notRun] : []));
    expect(reasons.filter((reason) => reason.length < 20)).toEqual([]);
  });
});

countRequests();

for (const { id, input } of bar) {
  const row = rows[id];
  if (row === undefined || !('cases' in row)) continue;
  const cases = row.cases.filter(({ isLong }) => isFull || isLong !== true);
  cases.forEach((one, number) => {
    const which = cases.length === 1 ? '' : ` (${number + 1} of ${cases.length})`;
    it(`${id}${which} ${input.slice(0, 80)}`, () => withInvariants(freshFolder(), run(one)));
  });
}
