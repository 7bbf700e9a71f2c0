import { plainLine, type DraftLine } from '../wire/draft';
import { unwrapText } from '../text/unwrapLines';

/** “___”, “* * * *”: a rule between two parts. */
export const isRule = (text: string): boolean => /^[_*=-][\s_*=-]{2,}$/.test(text);

const rule: DraftLine = { text: '', given: 'furniture', tag: 'rule', stretches: [], object: { kind: 'rule' } };

/** A line that the wire writes for editors; it goes out of the story with its reason. */
export const noteLine = (text: string): readonly DraftLine[] => plainLine('furniture', text, 'note');

const heading = /^[\p{Lu}\d][^.!?]{2,60}$/u;

/** A short line with a blank one on either side and copy beneath it. */
const isCrosshead = (text: string, at: number, lines: readonly string[]): boolean =>
  heading.test(text.trim()) &&
  !/^\s/.test(text) &&
  at > 0 &&
  (lines[at - 1] ?? '').trim() === '' &&
  (lines[at + 1] ?? '').trim() === '' &&
  lines.slice(at + 2, at + 4).some((next) => next.trim() !== '');

const item = /^(?:[-–•*]|\d{1,2}\.)\s+/;

/** A row of a table, its cells parted by semicolons. */
const row = /^\^?[^;]{0,60}(?:;[^;]{0,40}){3,40}$/;

function rowLine(words: string, table: number): DraftLine {
  const cells = words
    .replace(/^\^/, '')
    .replaceAll('{', '½')
    .split(';')
    .map((cell) => cell.trim());
  return {
    text: cells.join('\t'),
    given: 'table',
    tag: 'td',
    stretches: [],
    table,
    ...(words.startsWith('^') ? { head: true } : {}),
  };
}

/** The copy of a wire: broken lines put together, each paragraph a line. */
export function copyLines(text: string): readonly DraftLine[] {
  const lines = unwrapText(text, true).text.split('\n');
  let table = 0;
  return lines.flatMap((line, at): readonly DraftLine[] => {
    const words = line.trim().replace(/ {2,}/g, ' ');
    if (words === '') return [];
    if (row.test(words)) {
      if (!row.test((lines[at - 1] ?? '').trim())) table += 1;
      return [rowLine(words, table)];
    }
    if (isRule(words)) return [rule];
    if (words.startsWith('^')) return plainLine('crosshead', words.slice(1), 'h2');
    if (item.test(words) && [lines[at - 1], lines[at + 1]].some((near) => item.test((near ?? '').trim())))
      return plainLine('list-item', words.replace(/^[-–•*]\s+/, ''), 'li');
    return plainLine(isCrosshead(line, at, lines) ? 'crosshead' : 'paragraph', words);
  });
}
