import { tokensOf } from '../text/tokens';
import type { VerbatimCheck } from './checkVerbatim';
import { compareWords } from './compareWords';
import type { WordChange } from './grades';
import { isWord } from './pieces';
import { joinNames } from '../text/joinNames';

/** As much as one reads in one breath. */
const mostTold = 3;

/** What happened to a quotation, as one sub-editor tells another: “paragraph 2 of 3 was taken out”. */
export function tellChange(check: VerbatimCheck): string {
  const told = check.grade === 'words' ? (tellParagraphsOut(check) ?? tellOrder(check)) : null;
  if (told !== null) return told;
  const gravest = check.changes.filter(({ grade }) => grade === check.grade);
  const more = gravest.length - mostTold;
  const list = gravest.slice(0, mostTold).map(tellOne).join('; ');
  return more > 0 ? `${list}; and ${more} more` : list;
}

const keysOf = (text: string): readonly string[] =>
  tokensOf(text)
    .filter(isWord)
    .map(({ key }) => key.toLowerCase());

const phrase = (text: string): string => ` ${keysOf(text).join(' ')} `;

/** Whole paragraphs that went, where what is left is otherwise as it was said. */
function tellParagraphsOut({ paragraphs, currentWords }: VerbatimCheck): string | null {
  const standing = phrase(currentWords);
  const stays = paragraphs.map((paragraph) => standing.includes(phrase(paragraph)));
  const out = stays.flatMap((stay, index) => (stay ? [] : [index + 1]));
  if (out.length === 0 || out.length === paragraphs.length) return null;
  const rest = paragraphs.filter((_, index) => stays[index]).join('\n');
  if (compareWords(rest, currentWords).grade === 'words') return null;
  const which = out.length === 1 ? `paragraph ${out[0] ?? ''}` : `paragraphs ${joinNames(out.map(String))}`;
  return `${which} of ${paragraphs.length} ${out.length === 1 ? 'was' : 'were'} taken out`;
}

/** The same words, every one, elsewhere. */
function tellOrder({ paragraphs, sourceWords, currentWords }: VerbatimCheck): string | null {
  if (keysOf(sourceWords).toSorted().join(' ') !== keysOf(currentWords).toSorted().join(' ')) return null;
  const standing = phrase(currentWords);
  const whole = paragraphs.length > 1 && paragraphs.every((paragraph) => standing.includes(phrase(paragraph)));
  return whole ? 'the order of its paragraphs was changed' : 'the order was changed';
}

function tellOne({ before, after, grade }: WordChange): string {
  const was = inShort(before);
  const is = inShort(after);
  if (grade === 'trimmed') return `“${was}” was left out where an ellipsis stands`;
  if (grade === 'bracketed') return before === '' ? `“${is}” was put in` : `“${is}” stands for “${was}”`;
  if (before === '') return `“${is}” was added`;
  return after === '' ? `“${was}” was taken out` : `“${was}” became “${is}”`;
}

const longest = 40;

const inShort = (text: string): string =>
  text.length <= longest
    ? text
    : `${text
        .slice(0, longest)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
