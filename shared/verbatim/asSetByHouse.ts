import { tokensOf } from '../text/tokens';
import type { Punctuation } from '../houseStyle/houseStyle';

const dash = /^[-\u2010-\u2015\u2212]$/;
const stopAtMark = /[.,](?=["'\u2019\u201D\u00BB\u203A]|$)|(?<=["'\u2019\u201D\u00BB\u203A])[.,]/g;

/**
 * A quotation's words without what a house style may set in them: the kind of its dashes, and the comma or full
 * stop at a closing mark. Two texts that are equal so differ in nothing else.
 */
export function asSetByHouse(words: string, { dashes, closing }: Punctuation): string {
  const text = closing === 'as-written' ? words : words.trimEnd().replace(stopAtMark, '');
  if (dashes === 'as-written') return text;
  const keys: string[] = [];
  for (const { key } of tokensOf(text)) {
    const next = dash.test(key) ? '\u2014' : key;
    if (next !== '\u2014' || keys.at(-1) !== '\u2014') keys.push(next);
  }
  return keys.join(' ');
}
