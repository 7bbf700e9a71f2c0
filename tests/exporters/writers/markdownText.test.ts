import { describe, expect, it } from 'vitest';
import type { CopyLine } from '../../../shared/exporters/copy/copyLine';
import { plainRun } from '../../../shared/exporters/copy/cutRuns';
import { markdownLine, markdownText } from '../../../shared/exporters/writers/markdownText';
import type { Emphasis } from '../../../shared/story/block';

const escapes = (given: string, expected: string) => () => expect(markdownText(given)).toBe(expected);

it('leaves plain copy alone', escapes('‘We won,’ she said – at £5 (or $6).', '‘We won,’ she said – at £5 (or $6).'));
it('escapes emphasis, links and tags', escapes('*a* _b_ [c](d) <e> `f`', '\\*a\\* \\_b\\_ \\[c\\](d) \\<e> \\`f\\`'));
it('escapes a backslash', escapes('a\\', 'a\\\\'));
it('escapes a list mark only where a line begins', escapes('- a - b', '\\- a - b'));
it('escapes a number that would count', escapes('1. First', '1\\. First'));
it('leaves other numbers and signs', escapes('10.30am', '10.30am'));
it('leaves a sign before a number', escapes('-5C', '-5C'));
it('escapes a rule', escapes('---', '-\\-\\-'));
it('escapes what pandoc’s smart would turn', escapes(`It's "on" -- or not...`, `It\\'s \\"on\\" -\\- or not.\\..`));
it('escapes what pandoc reads as mathematics or a citation', escapes('a$b$, @ann', 'a\\$b\\$, \\@ann'));
it('leaves prices and mail addresses', escapes('$5 to ann@desk.example', '$5 to ann@desk.example'));
it('escapes letters that pandoc would count by', escapes('a) First', 'a\\) First'));
it('escapes numbers in brackets that pandoc would count by', escapes('(1) First', '\\(1) First'));
it('keeps a mark that only the next paragraph closes', escapes('She said: ‘It’s on.', 'She said: &lsquo;It’s on.'));
it('leaves marks that are closed', escapes('‘It’s the dogs’ home,’ she said.', '‘It’s the dogs’ home,’ she said.'));
it('escapes an entity, not an ampersand', escapes('A & B &amp; C', 'A & B \\&amp; C'));
it('breaks the braces of templates', escapes('{{ x }} {% y %}', '\\{\\{ x \\}\\} \\{% y %\\}'));
it('drops blanks that would indent code', escapes('    code', 'code'));

type Cut = readonly [text: string, emphases?: readonly Emphasis[], link?: string];
const lineOf = (...pieces: readonly Cut[]): CopyLine => ({
  text: pieces.map(([text]) => text).join(''),
  runs: pieces.map(([text, emphases = [], link = null]) => {
    const plain = plainRun(text);
    return { ...plain, pieces: plain.pieces.map((piece) => ({ ...piece, emphases, link })) };
  }),
});

const sets = (line: CopyLine, expected: string) => () => expect(markdownLine(line)).toBe(expected);
const strong = ['strong'] as const;

describe('a line with links and emphasis', () => {
  it('sets whole words by signs', sets(lineOf(['We ', []], ['won', strong], ['.', []]), 'We **won**.'));
  it(
    'sets by an element what signs could not open or close',
    sets(
      lineOf(['un'], ['der', ['emphasis']], [' ('], [' a ', strong], [')']),
      'un<em>der</em> (<strong> a </strong>)',
    ),
  );
  it('sets side by side what is set alike', sets(lineOf(['a', strong], ['b', strong]), '**ab**'));
  it(
    'nests one emphasis in another, in one link',
    sets(
      lineOf(['a ', strong, 'https://x.example/'], ['b', ['strong', 'emphasis'], 'https://x.example/']),
      '[**a *b***](<https://x.example/>)',
    ),
  );
  it('raises and lowers by elements', sets(lineOf(['10'], ['6', ['superscript']]), '10<sup>6</sup>'));
  it(
    'makes no picture of a link after an exclamation mark',
    sets(lineOf(['Look!'], ['here', [], 'https://x.example/']), 'Look\\![here](<https://x.example/>)'),
  );
  it(
    'lets no address be read as an entity',
    sets(lineOf(['a', [], 'https://x.example/?b=1&copy;=2&d']), '[a](<https://x.example/?b=1\\&copy;=2&d>)'),
  );
  it('escapes what only the pieces together would mean', sets(lineOf(['1'], ['. First']), '1\\. First'));
  it('drops the blanks at its ends', sets(lineOf(['  '], [' a ', strong], [' ']), '**a**'));
});
