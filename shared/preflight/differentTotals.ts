import { wordsOf } from '../language/wordList';
import type { LoadedLanguage } from '../language/loadLanguage';
import { beginning, within, type Copy } from './copy';
import { valueOf, type Counted } from './countedIn';
import type { Draft, PreflightRule } from './rule';

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const draftOf = ({ block, from, to }: Counted, total: number, parts: string): Draft => ({
  severity: 'query',
  at: within(block, from, to),
  message: `“${block.text.slice(from, to)}” is ${total} by what stands with it: “${beginning(parts, 60)}”. Check the numbers.`,
});

/** One of several parts and nothing else: “three men”. */
const part = ({ desk }: LoadedLanguage): RegExp =>
  new RegExp(`^(\\d{1,3}(?:,\\d{3})*|${wordsOf(desk.numbers).join('|')}) [\\p{L}’' -]+$`, 'iu');

/** What stands behind a number between dashes, in brackets, or between a colon and the stop. */
const aside = /^\s?(?:[–—]\s?([^–—.()]+?)\s?(?:[–—]|\.(?:\s|$))|\(([^().]+)\)|:\s([^:.()–—]+)\.)/u;

/** The parts that a number is told by: “five people – three men and two women –”; null where other words stand there. */
function partsOf(list: string, { language }: Copy): readonly number[] | null {
  const items = list.split(language.cleaning.copy.joinsNames).map((item) => item.trim());
  const values = items.map((item) => language.table(part).exec(item)?.[1]);
  const known = values.flatMap((value) => (value === undefined ? [] : [valueOf(value, language)]));
  return items.length > 1 && known.length === items.length ? known : null;
}

function toldByParts(counted: Counted, copy: Copy): readonly Draft[] {
  const found = aside.exec((copy.reporter.get(counted.block.id) ?? '').slice(counted.to, counted.to + 160));
  const list = found?.slice(1).find((group) => group !== undefined);
  const values = list === undefined ? null : partsOf(list, copy);
  if (list === undefined || values === null || sumOf(values) === counted.value) return [];
  return [draftOf(counted, sumOf(values), list)];
}

/** No sentence sums up more than these. */
const mostParts = 12;

/** “three men and two women, six people in all”: what the sentence counted before makes another number. */
function summedUp(counted: Counted, before: readonly Counted[], copy: Copy): readonly Draft[] {
  const { block, value, from, to } = counted;
  const text = copy.reporter.get(block.id) ?? '';
  if (!copy.language.desk.counts.inAll.test(text.slice(to, to + 30))) return [];
  const sentence = Math.max(...['. ', '! ', '? ', '; '].map((stop) => text.lastIndexOf(stop, from)));
  const parts = before.filter((each) => each.block === block && each.from > sentence);
  const [first] = parts;
  const total = sumOf(parts.map((each) => each.value));
  if (!first || parts.length < 2 || total === value || parts.some((each) => each.value > value)) return [];
  return [draftOf(counted, total, text.slice(first.from, from).trim())];
}

/** A number and the parts that it is told by do not agree. */
export const differentTotals: PreflightRule = {
  name: 'different-totals',
  check: (copy) =>
    copy.counted.flatMap((counted, at) => [
      ...toldByParts(counted, copy),
      ...summedUp(counted, copy.counted.slice(Math.max(0, at - mostParts), at), copy),
    ]),
};
