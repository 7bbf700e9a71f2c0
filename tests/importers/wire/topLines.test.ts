import { describe, expect, it } from 'vitest';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { english } from '../../../shared/language/languages';
import { mustImport } from '../importText';

const nitf = (head: string, content: string): string =>
  `<?xml version="1.0"?><nitf><body><body.head><hedline><hl1>Ferry sails again</hl1></hedline>${head}</body.head>` +
  `<body.content>${content}</body.content></body></nitf>`;

const blocksOf = (head: string, content: string): readonly (readonly [string, string])[] =>
  sortSource(mustImport(nitf(head, content), 'ferry.xml'), english)
    .blocks.slice(1)
    .map(({ kind, text }) => [kind, text]);

const copy = ['The ferry sailed again on Tuesday.', '“It is a start,” said Mona Rask.'];

describe('the top of a story whose format has fields for it', () => {
  it('takes its byline from the first line of the copy where no field states one', () => {
    expect(blocksOf('', `<p>By Lise Thorne</p><p>${copy.join('</p><p>')}</p>`)[0]).toEqual([
      'byline',
      'By Lise Thorne',
    ]);
    expect(blocksOf('', '<p>By Tuesday the ferry had sailed twice.</p>')).toEqual([
      ['paragraph', 'By Tuesday the ferry had sailed twice.'],
    ]);
  });

  it('has its place once where the field and the copy both state it', () => {
    expect(blocksOf('<dateline>SANDHOLM, May 2</dateline>', `<p>SANDHOLM, May 2 (CWN) - ${copy[0] ?? ''}</p>`)).toEqual(
      [
        ['dateline', 'SANDHOLM, May 2 (CWN)'],
        ['paragraph', copy[0]],
      ],
    );
    expect(blocksOf('<dateline>SANDHOLM</dateline>', '<p>Sandholm has a ferry again.</p>')).toEqual([
      ['dateline', 'SANDHOLM'],
      ['paragraph', 'Sandholm has a ferry again.'],
    ]);
  });

  it('has the paragraphs that blank lines part inside one element', () => {
    expect(blocksOf('', `<p>${copy.join('\n\n   ')}</p>`)).toEqual(copy.map((text) => ['paragraph', text]));
  });

  it('has what the agency writes of the version and of who did what apart, and its byline once', () => {
    const content = `<p>(Adds quote, paragraph 2)</p><p>By Lise Thorne</p><p>${copy.join('</p><p>')}</p><p>(Reporting by Lise Thorne; Editing by Per Holm)</p>`;
    expect(blocksOf('<byline>Lise Thorne</byline><dateline>SANDHOLM, May 2 (CWN) -</dateline>', content)).toEqual([
      ['byline', 'Lise Thorne'],
      ['dateline', 'SANDHOLM, May 2 (CWN)'],
      ...copy.map((text) => ['paragraph', text]),
    ]);
  });

  it('keeps a paragraph in brackets that is copy', () => {
    const aside = '(Adds up to little, says Mona Rask. The office has been asked for its view.)';
    expect(blocksOf('', `<p>${copy.join('</p><p>')}</p><p>${copy[0] ?? ''}</p><p>${aside}</p>`).at(-1)?.[1]).toBe(
      aside,
    );
  });
});
