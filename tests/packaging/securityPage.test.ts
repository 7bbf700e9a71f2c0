import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/security.md', 'utf8');

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** The rows of the page's tables whose first cell is a row of the list. */
const rows = [...page.matchAll(/^\| ([EFX]\d+) \| ([^|]+) \| ([^|]+) \|([^|]*)\|$/gm)].map(
  ([, id = '', what = '', verdict = '', proof = '']) => ({ id, what, verdict, proof }),
);
/** Every test that the page names. */
const named = [...page.matchAll(/`(tests\/[\w/.-]+\.ts)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({
  file,
  title,
}));

describe('the page about security', () => {
  it('has all 51 rows, each with a verdict', () => {
    expect(rows.map(({ id }) => id)).toEqual([...numbered('E', 20), ...numbered('F', 9), ...numbered('X', 22)]);
    for (const { id, verdict } of rows)
      expect(verdict, id).toMatch(/^(?:tested|static|configuration only|not run here|not applicable|missing)/);
  });

  it('names a test for every row that it calls tested or static', () => {
    const unproved = rows.filter(
      ({ verdict, proof }) => !/^(?:not applicable|missing)/.test(verdict) && !proof.includes('`tests/'),
    );
    expect(unproved.map(({ id }) => id)).toEqual([]);
  });

  it('names only tests that are there', () => {
    expect(named.length).toBeGreaterThan(50);
    const missing = named.filter(({ file, title }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(title));
    expect(missing).toEqual([]);
  });
});

describe('the window', () => {
  it('sets no markup from text', () => {
    const setters = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .filter((name) =>
        /\.(?:innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/.test(
          readFileSync(join('renderer', name), 'utf8'),
        ),
      );
    expect(setters).toEqual([]);
  });
});
