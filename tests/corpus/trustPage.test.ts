import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rows } from './rows';

const page = readFileSync('docs/trust.md', 'utf8');
const after = (heading: string): string => page.split(`\n### ${heading}\n`)[1]?.split('\n### ')[0] ?? '';
const told = (heading: string): string[] =>
  [...after(heading).matchAll(/^- \*\*([A-J]-\d\d)\*\* (.+)$/gm)].map(([, id, why]) => `${id} ${why}`);

describe('the page about trust', () => {
  it('tells every case that is not run, and every one that falls short, in the corpus’s own words', () => {
    const notRun = Object.entries(rows).flatMap(([id, row]) => ('notRun' in row ? [`${id} ${row.notRun}`] : []));
    const short = Object.entries(rows).flatMap(([id, row]) =>
      'short' in row && row.short !== undefined ? [`${id} ${row.short}`] : [],
    );
    expect(told('Not run').toSorted()).toEqual(notRun.toSorted());
    expect(told('Short of the bar').toSorted()).toEqual(short.toSorted());
  });

  it('counts the cases as they are', () => {
    const all = Object.values(rows);
    const [run, elsewhere, none] = [
      all.filter((row) => 'cases' in row).length,
      all.filter((row) => 'at' in row).length,
      all.filter((row) => 'notRun' in row).length,
    ];
    expect(page).toMatch(new RegExp(`\\| all \\| 313 \\| ${run} \\(\\d+ inputs\\) \\| ${elsewhere} \\| ${none} \\|`));
  });

  it('names only tests that are there', () => {
    const named = [...page.matchAll(/`(tests\/[\w/.-]+\.ts)` “([^”]+)”/g)];
    expect(named.length).toBeGreaterThan(8);
    for (const [, file = '', title = ''] of named)
      expect(existsSync(file) && readFileSync(file, 'utf8').includes(title), `${file} “${title}”`).toBe(true);
  });

  it('gives each figure its command, its day and its machine', () => {
    const figures = page.split('\n## Figures\n')[1]?.split('\n## ')[0] ?? '';
    const lines = [...figures.matchAll(/^\| (?!What|---)(.+) \|$/gm)].map(([, line = '']) => line.split(' | '));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line).toHaveLength(4);
      expect(line[2]).toMatch(/^`.+`$/);
      expect(line[3]).toMatch(/^\d{4}-\d\d-\d\d, M/);
    }
  });
});
