import { expect, it } from 'vitest';
import { markdownText } from '../../../shared/exporters/writers/markdownText';

const escapes = (given: string, expected: string) => () => expect(markdownText(given)).toBe(expected);

it('leaves plain copy alone', escapes('‘We won,’ she said – at £5 (or $6).', '‘We won,’ she said – at £5 (or $6).'));
it('escapes emphasis, links and tags', escapes('*a* _b_ [c](d) <e> `f`', '\\*a\\* \\_b\\_ \\[c\\](d) \\<e> \\`f\\`'));
it('escapes a backslash', escapes('a\\', 'a\\\\'));
it('escapes a list mark only where a line begins', escapes('- a - b', '\\- a - b'));
it('escapes a number that would count', escapes('1. First', '1\\. First'));
it('leaves other numbers and signs', escapes('10.30am', '10.30am'));
it('leaves a sign before a number', escapes('-5C', '-5C'));
it('escapes a rule', escapes('---', '\\---'));
it('escapes an entity, not an ampersand', escapes('A & B &amp; C', 'A & B \\&amp; C'));
it('breaks the braces of templates', escapes('{{ x }} {% y %}', '\\{\\{ x \\}\\} \\{% y %\\}'));
it('drops blanks that would indent code', escapes('    code', 'code'));
