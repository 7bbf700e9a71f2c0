import { at, here, notRun, type Case, type Row } from './case';

const head = 'A late tide\n\n';
const sentence = 'The tide was late on Monday, and the quay stood empty until noon. ';
const text = (body: () => string, more: Partial<Extract<Case, { bytes: unknown }>> = {}): Case => ({
  bytes: () => head + body(),
  ends: 'load',
  ...more,
});
const page = (body: () => string, more: Partial<Extract<Case, { bytes: unknown }>> = {}): Case => ({
  name: 'page.html',
  bytes: () => `<!doctype html><title>A late tide</title><h1>A late tide</h1>${body()}<p>The quay was empty.</p>`,
  ends: 'load',
  has: ['The quay was empty.'],
  ...more,
});
const nested = (tag: string, deep: number): string =>
  `${`<${tag}>`.repeat(deep)}in the deep${`</${tag}>`.repeat(deep)}`;

/** C: size and shape. Times on the screen are the benches' and the end-to-end tests' matter. */
export const sizes: Readonly<Record<string, Row>> = {
  'C-01': here(text(() => sentence.repeat(1_048_576 / sentence.length), { isLong: true })),
  'C-02': here(text(() => `${sentence.repeat(12)}\n`.repeat(6600), { isLong: true })),
  'C-03': at('electron/files/openFile.test.ts', 'names what is missing, a folder, or too large, and says what to do'),
  'C-04': here(
    text(() => 'a'.repeat(1_000_000), { isLong: true }),
    text(() => 'a'.repeat(50_000)),
  ),
  'C-05': here(
    text(() => '"'.repeat(100_000), { isLong: true }),
    text(() => '"'.repeat(10_000)),
  ),
  'C-06': here(
    text(() => '“”'.repeat(50_000), { isLong: true }),
    text(() => '“”'.repeat(5000)),
  ),
  'C-07': here(
    text(() => '“a '.repeat(100_000), { isLong: true }),
    text(() => '“a '.repeat(10_000)),
  ),
  'C-08': here(text(() => `“${'word '.repeat(400)}” and nothing else.`)),
  'C-09': here(text(() => `${' '.repeat(50_000)}x`)),
  'C-10': here(text(() => `a${'\t'.repeat(50_000)}b`)),
  'C-11': here(text(() => `${'\n'.repeat(100_000)}The end.`, { has: ['The end.'] })),
  'C-12': here(
    text(() => `${sentence.repeat(7)}\n\n`.repeat(10_000), { isLong: true }),
    text(() => `${sentence.repeat(7)}\n\n`.repeat(300)),
  ),
  'C-13': here(
    page(() => `<p>${'<a href="https://a.example/x">link</a> '.repeat(10_000)}</p>`, { isLong: true }),
    page(() => `<p>${'<a href="https://a.example/x">link</a> '.repeat(500)}</p>`),
  ),
  'C-14': here(
    page(() => `<p>${'<b>a</b>b'.repeat(100_000)}</p>`, { isLong: true }),
    page(() => `<p>${'<b>a</b>b'.repeat(2000)}</p>`),
  ),
  'C-15': here(
    page(() => `${'<ul><li>'.repeat(1000)}in the deep${'</li></ul>'.repeat(1000)}`, { has: ['in the deep'] }),
  ),
  'C-16': here(page(() => nested('blockquote', 10_000), { has: ['in the deep'] })),
  'C-17': here(
    page(() => `<table>${`<tr>${'<td>1</td>'.repeat(1000)}</tr>`.repeat(1000)}</table>`, {
      isLong: true,
      ends: 'load or refuse',
    }),
    page(() => `<table>${`<tr>${'<td>1</td>'.repeat(50)}</tr>`.repeat(50)}</table>`),
  ),
  'C-18': here({
    name: 'page.html',
    bytes: () => `<p>Copy.</p>${`<img src="data:image/png;base64,${'A'.repeat(43_000)}">`.repeat(500)}`,
    ends: 'refuse',
    says: /20 MB/,
  }),
  'C-19': notRun(
    '10,000 lines pasted into the window: no test pastes so many; the reader alone is timed by npm run bench:engine',
  ),
  'C-20': notRun('1 MB pasted twenty times into the window: memory of the window is not watched by a test'),
  'C-21': notRun('10,000 steps undone: renderer/state/session.property.test.ts undoes everything, of fewer steps'),
  'C-22': notRun(
    'the window finds and replaces 5,000 places at a time (renderer/find/findInCopy.ts); no test has 50,000 of them',
  ),
  'C-23': at('desk/findWords.test.ts', 'ends on a pattern that would keep others busy for years'),
  'C-24': here(
    text(
      () =>
        Array.from({ length: 10_000 }, (_, index) => `“It is so,” said Ann Bra${index.toString(36)}x.`).join('\n\n'),
      { isLong: true },
    ),
    text(() =>
      Array.from({ length: 300 }, (_, index) => `“It is so,” said Ann Bra${index.toString(36)}x.`).join('\n\n'),
    ),
  ),
  'C-25': notRun('a story opened and closed 1,000 times in the window with its memory watched: no test does'),
};
