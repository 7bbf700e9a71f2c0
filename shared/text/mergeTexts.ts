import { differences } from './differences';

/** A stretch of a text that gives way to another. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface MergedTexts {
  /** What has to change in `mine`, in order, to have what `theirs` changed as well. */
  readonly edits: readonly TextEdit[];
  /** What theirs says where mine was changed too, and so stays. */
  readonly unmerged: readonly string[];
}

/** What was changed from one text to the other, word by word, in places of the first. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const { kind, text } of differences(before, after)) {
    const last = edits.at(-1);
    if (kind === 'same') at += text.length;
    else if (kind === 'gone') {
      edits.push({ from: at, to: at + text.length, text: '' });
      at += text.length;
    } else if (last?.to === at) edits[edits.length - 1] = { ...last, text: last.text + text };
    else edits.push({ from: at, to: at, text });
  }
  return edits;
}

const touches = (a: TextEdit, b: TextEdit): boolean => a.from <= b.to && b.from <= a.to;
const same = (a: TextEdit, b: TextEdit): boolean => a.from === b.from && a.to === b.to && a.text === b.text;

/** So many words that were put in by both are the same words, though the comparison laid them a stop further on. */
const leastSame = 3;

const inner = (text: string): string => text.replaceAll(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');

/** Whether mine put in, somewhere, all the words that theirs does. */
function isThere(own: readonly TextEdit[], { from, to, text }: TextEdit): boolean {
  const words = inner(text);
  return from === to && words.split(/\s+/).length >= leastSame && own.some((each) => each.text.includes(words));
}

/** Brings together two texts that were made of one. Where both changed the same words, mine stand. */
export function mergeTexts(base: string, mine: string, theirs: string): MergedTexts {
  const own = editsBetween(base, mine);
  const edits: TextEdit[] = [];
  const unmerged: string[] = [];
  /** How much longer mine is before the place, and which of its edits comes next. */
  let [shift, next] = [0, 0];
  for (const edit of editsBetween(base, theirs)) {
    for (let before = own[next]; before && before.to < edit.from; before = own[next]) {
      shift += before.text.length - (before.to - before.from);
      next += 1;
    }
    const met = own.slice(next).filter((each) => touches(each, edit));
    if (isThere(own, edit)) continue;
    if (met.length === 0) edits.push({ ...edit, from: edit.from + shift, to: edit.to + shift });
    else if (!met.some((each) => same(each, edit))) unmerged.push(edit.text.trim());
  }
  return { edits, unmerged };
}

/** The text with its edits made. */
export const withEdits = (text: string, edits: readonly TextEdit[]): string =>
  edits.reduceRight((now, { from, to, text: words }) => now.slice(0, from) + words + now.slice(to), text);
