import { sameData } from '../../shared/desk/sameData';
import type { Block } from '../../shared/story/block';
import { blockTexts, wordsOfQuotation } from '../../shared/story/quotedWords';
import type { StoryDocument } from '../../shared/story/storyDocument';

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text);

function changedCopy(before: readonly Block[], after: readonly Block[]): string | null {
  if (sameData(before, after)) return null;
  if (before.length !== after.length) {
    const [more, fewer] = before.length > after.length ? [before, after] : [after, before];
    const ids = new Set(fewer.map(({ id }) => id));
    const own = more.filter(({ id }) => !ids.has(id));
    const text = own.find((block) => block.text !== '')?.text ?? '';
    return own.length > 1
      ? `${own.length} paragraphs, from “${shortened(text)}”`
      : `the paragraph “${shortened(text)}”`;
  }
  const old = new Map(before.map((block) => [block.id, block]));
  const changed = after.filter((block) => !sameData(old.get(block.id), block));
  const [first] = changed;
  if (!first) return 'the order of paragraphs';
  const words = old.get(first.id)?.text === first.text ? 'the setting of' : 'words in';
  return `${words} “${shortened(first.text || (old.get(first.id)?.text ?? ''))}”${changed.length > 1 ? ` and ${changed.length - 1} more` : ''}`;
}

function changedDecision(before: StoryDocument, after: StoryDocument): string | null {
  const old = new Map(before.quotations.map((quotation) => [quotation.id, quotation]));
  const now = new Set(after.quotations.map(({ id }) => id));
  const other =
    after.quotations.find((quotation) => !sameData(old.get(quotation.id), quotation)) ??
    before.quotations.find(({ id }) => !now.has(id));
  if (!other) return null;
  const texts = blockTexts(now.has(other.id) ? after.blocks : before.blocks);
  return `what was decided of “${shortened(wordsOfQuotation(other, texts))}”`;
}

const fields: readonly (readonly [keyof StoryDocument, string])[] = [
  ['people', 'the people'],
  ['related', 'the related links'],
  ['removed', 'what was taken out'],
  ['comments', 'a comment'],
  ['dismissed', 'a check that was let be'],
  ['override', 'the reason of a hold'],
  ['transcripts', 'a transcript'],
  ['slug', 'the slug'],
  ['details', 'the details'],
];

/** A line of the source that the editor said something else of; it names itself, whatever that did to the copy. */
function changedLine(before: StoryDocument, after: StoryDocument): string | null {
  const [old, now] = [before.lineDecisions ?? [], after.lineDecisions ?? []];
  const has = (decisions: typeof old, { start, as }: (typeof old)[number]): boolean =>
    decisions.some((other) => other.start === start && other.as === as);
  const starts = [...now.filter((each) => !has(old, each)), ...old.filter((each) => !has(now, each))].map(
    ({ start }) => start,
  );
  const changed = [...new Set(starts)].toSorted((a, b) => a - b);
  const [first] = changed;
  if (first === undefined) return null;
  const [line = ''] = after.source.text.slice(first).split('\n', 1);
  const more = changed.length > 1 ? `, and ${changed.length - 1} more` : '';
  return `what the line “${shortened(line.trim())}” is${more}`;
}

/** What is different between a story before a change and after it, in words for the user; null where nothing is. */
export const whatChanged = (before: StoryDocument, after: StoryDocument): string | null =>
  changedLine(before, after) ??
  changedCopy(before.blocks, after.blocks) ??
  fields.find(([field]) => !sameData(before[field], after[field]))?.[1] ??
  changedDecision(before, after);
