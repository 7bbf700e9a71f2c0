import { english } from '../../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { isBody } from '../../../shared/story/block';
import type { Source } from '../../../shared/story/source';
import { miscounted } from '../../cleaning/sortText';
import { told } from '../../cleaning/told';
import { mustImport } from '../importText';
import { wordsUnder } from '../richCopy';

const read = (text: string): Source => mustImport(`# Mill opens\n\n${text}`, 'mill.md');
const bodyOf = (text: string): readonly string[] => {
  const sorted = sortSource(read(text), english);
  expect(miscounted(sorted)).toEqual([]);
  return sorted.blocks.filter(isBody).map(told);
};

describe('a file named as Markdown', () => {
  const formatOf = (text: string): string => mustImport(text, 'ferry.md').format;
  const copy = 'The ferry sailed again on Tuesday.';

  it.each([
    ['a heading with its line', `Ferry sails\n===========\n\n${copy}`],
    ['a link', `${copy} See [the pier](https://pier.example).`],
    ['a footnote', `${copy}[^1]\n\n[^1]: Or so they say.`],
    ['a table', `${copy}\n\n| a | b |\n|---|---|\n| 1 | 2 |`],
  ])('is read as such by %s', (_, text) => expect(formatOf(text)).toBe('markdown'));

  it('is read as text where nothing of Markdown stands in it', () =>
    expect(formatOf(`Ferry sails\n\n${copy}`)).toBe('text'));

  it('has its inline notes among the others', () => {
    const { text } = mustImport(`# Ferry sails\n\nIt sailed.^[At noon.] It was late.`, 'ferry.md');
    expect(text).toBe('Ferry sails\nIt sailed.1 It was late.\nNotes\nAt noon.');
  });
});

describe('Markdown', () => {
  it('keeps nested and numbered lists', () =>
    expect(bodyOf('3. Open it\n4. Close it\n   - gently\n     and soon\n\n* [x] Done')).toEqual([
      'list-item (numbered, from 3): Open it',
      'list-item (numbered): Close it',
      'list-item (level 2): gently and soon',
      'list-item: [x] Done',
    ]));
  it('keeps every word, however deep it is nested', () => {
    for (const depth of [10, 40, 60, 300]) {
      const list = Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- item ${at}`).join('\n');
      const { text } = read(`${list}\n\n${'>'.repeat(depth)} quoted\n\nThe end.`);
      for (const words of ['item 0', `item ${depth - 1}`, 'quoted', 'The end.']) expect(text).toContain(words);
    }
  });
  it('keeps tables, with their empty cells', () =>
    expect(bodyOf('| a | b |\n|---|---|\n| 1 | |\n| | **2** |')).toEqual(['table (1 head): a | b // 1 |  //  | 2']));
  it('keeps a picture with the words right beneath it', () =>
    expect(
      bodyOf(
        'One.\n\n![A wheel](https://a.example/w.jpg)\\\nThe wheel <small>Kit Marr</small>\n\n![](https://a.example/v.jpg)',
      ),
    ).toEqual([
      'paragraph: One.',
      'image (https://a.example/w.jpg, A wheel, by Kit Marr): The wheel',
      'image (https://a.example/v.jpg): ',
    ]));
  it('keeps how deep a crosshead stands, block quotations and rules', () =>
    expect(bodyOf('One.\n\n## Two\n\n### Three\n\n> Four.\n\n***\n\nFive.')).toEqual([
      'paragraph: One.',
      'crosshead: Two',
      'crosshead (level 2): Three',
      'paragraph (block-quotation): Four.',
      'rule: ',
      'paragraph: Five.',
    ]));
  it('keeps links and emphasis', () => {
    const source = read(
      'The *mill* at [**Dorn**](https://a.example/) ~~shut~~ [opened][1] and 10<sup>6</sup>.\n\n[1]: https://b.example/',
    );
    expect(source.spans?.map((span) => `${span.kind} ${source.text.slice(span.start, span.end)}`)).toEqual([
      'emphasis mill',
      'link Dorn',
      'strong Dorn',
      'strike shut',
      'link opened',
      'superscript 6',
    ]);
  });
  it('reads nobody’s address as a link but the web’s', () =>
    expect(wordsUnder(read('[a](javascript:x()) [b](data:text/html,x) [c](https://c.example/)'), 'link')).toEqual([
      'c',
    ]));
  it('reads code and tags of templates as no copy', () =>
    expect(bodyOf('One.\n\n```\nlet a = 1;\nlet b;\n```\n\n{% raw %}\n\nTwo.')).toEqual([
      'paragraph: One.',
      'paragraph: Two.',
    ]));
  it.each([
    ['quotation signs', '>'.repeat(50_000)],
    ['brackets', '['.repeat(50_000)],
    ['stars', '*a **b '.repeat(20_000)],
    ['nested lists', Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')],
    ['backquotes', '`a``'.repeat(20_000)],
  ])('reads %s without end', (_, text) => expect(read(`One.\n\n${text}`).text).toContain('One.'));
});
