import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { numbered, safeFileName } from '../../../electron/files/fileName';

it.each([
  ['harbour-bridge.ninjs-3.1.json', 'harbour-bridge.ninjs-3.1.json'],
  ['C:\\Windows\\x.md', 'C--Windows-x.md'],
  ['\\\\host\\share\\x.md', 'story---host-share-x.md'],
  ['/abs/path.md', 'story--abs-path.md'],
  ['nul\u0000l.md', 'nul-l.md'],
  ['CON', 'story-CON'],
  ['lpt9.txt', 'story-lpt9.txt'],
  ['aux.', 'story-aux'],
  ['slug. ', 'slug'],
  ['a<b>c:"d|e?f*.md', 'a-b-c--d-e-f-.md'],
  ['...', 'untitled'],
  ['', 'untitled'],
  ['   ', 'untitled'],
  ['exe\u202Ecod.md', 'exe-cod.md'],
  ['-rf.md', 'story--rf.md'],
  ['~x.md', 'story-~x.md'],
  ['.hidden', 'hidden'],
])('makes %j into %j', (wanted, name) => {
  expect(safeFileName(wanted)).toBe(name);
});

it('cuts long names at 255 bytes, on a whole character', () => {
  expect(safeFileName(`${'👩‍👩‍👧‍👦'.repeat(300)}.html-5.html`)).toMatch(/^(?:👩-👩-👧-👦)+.*\.html-5\.html$/u);
  expect(Buffer.byteLength(numbered(safeFileName(`${'é'.repeat(5000)}.md`), 999))).toBeLessThanOrEqual(255);
});

it('never leaves its folder, whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 1, max: 999 }), (wanted, number) => {
      const name = numbered(safeFileName(wanted), number);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]|^\.|^$|[. ]$/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(safeFileName(safeFileName(wanted))).toBe(safeFileName(wanted));
    }),
  );
});

it('puts the number before the format', () => {
  expect(numbered('harbour-bridge.ninjs-3.1.json', 2)).toBe('harbour-bridge-2.ninjs-3.1.json');
  expect(numbered('harbour-bridge', 3)).toBe('harbour-bridge-3');
});
