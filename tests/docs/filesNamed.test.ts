import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const rooms = ['apart', 'bench', 'cli', 'disk', 'electron', 'renderer', 'server', 'shared', 'tests', 'tools'];
const files = new Set(
  rooms.flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' })).map((path) => basename(path)),
);
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
/** A file of ours in a page, set as code: `readWords.ts`. */
const named = /`(?:[\w./-]+\/)?([\w-]+(?:\.test)?\.(?:tsx?|css))`/g;

describe('the files that a page names', () => {
  it.each(pages)('%s: are there', (page) => {
    const missing = [...readFileSync(page, 'utf8').matchAll(named)]
      .map(([, name = '']) => name)
      .filter((name) => !files.has(name) && !readdirSync('.').includes(name));
    expect(missing).toEqual([]);
  });
});
