import { languageFor } from '../language/languages';
import type { HouseStyle } from '../houseStyle/houseStyle';
import { detectQuotes } from '../quotes/detectQuotes';
import type { ReadableBlock } from '../story/annotations';
import type { Block, TextSpan } from '../story/block';
import { blockId, type SourceRange, type TextRange } from '../story/range';
import { saidOf } from '../story/said';
import { blockTexts } from '../story/quotedWords';
import type { Source, SourceLine } from '../story/source';
import { cutSpans, moveSpans, spliceSpans, withSourceSpans, withSpans } from '../story/spans';
import type { Quotation, QuotationSegment, StoryDocument } from '../story/storyDocument';
import { shareOut } from '../verbatim/bindAgain';
import { reannotate } from './reannotate';
import { styleOf } from './styleOf';
import { marksToSet, setBlock, type SetBlock } from '../houseStyle/setBlock';

/** Puts the source's words back into a quotation, set in the house style; the same story when they are there already. */
export function revertQuotation(
  story: StoryDocument,
  id: string,
  houseStyle: HouseStyle = styleOf(story),
): StoryDocument {
  const quotation = story.quotations.find((each) => each.id === id);
  if (!quotation) return story;
  const said = saidIn(story, quotation);
  const words = setWords({ ...story, source: said.source }, quotation, said.ranges, houseStyle);
  let next = story;
  // From the last to the first, so that the places before stay true.
  for (const [index, segment] of [...quotation.segments.entries()].toReversed()) {
    const ranges = rangesFor({ said: said.ranges, segments: said.segments }, index);
    if (ranges.length > 0)
      next = replaceText(next, { range: segment, index, id }, ranges.map(words).reduce(joinWords, noWords));
  }
  if (next === story) return story;
  const { changeReason: _, changeBasis: __, ...reverted } = quotation;
  const kept = next.quotations.map((each) => (each.id === id ? { ...reverted, segments: each.segments } : each));
  return reannotate({ ...next, quotations: kept });
}

interface Said {
  readonly source: Source;
  readonly ranges: readonly SourceRange[];
  readonly segments: readonly QuotationSegment[];
}

/** What a quotation was said in: the story's source, or the words that came along from another's, each a line between marks. */
function saidIn({ source, blocks }: StoryDocument, { said, segments, takenFrom }: Quotation): Said {
  if (!takenFrom) return { source, ranges: said, segments };
  const words = takenFrom.said.map((each) => `“${each.words}”`);
  const lines = words.map((line, at) => {
    const start = words.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0);
    return { start, end: start + line.length };
  });
  const ranges = lines.map(({ start, end }) => ({ start: start + 1, end: end - 1 }));
  const text = words.join('\n');
  const [first] = ranges;
  const last = ranges.at(-1);
  const lent = { ...source, text, lines, spans: [] };
  if (!first || !last || segments.length <= ranges.length) return { source: lent, ranges, segments };
  const shared = shareOut(segments, { start: first.start, end: last.end }, { source: text, texts: blockTexts(blocks) });
  return { source: lent, ranges, segments: shared };
}

/** What a paragraph was said in. Where there are fewer paragraphs now, the last has all that is left; where more, each its share. */
function rangesFor({ said, segments }: Pick<Quotation, 'said' | 'segments'>, index: number): readonly SourceRange[] {
  if (segments.length <= said.length) return said.slice(index, index === segments.length - 1 ? undefined : index + 1);
  return saidOf(segments.slice(index, index + 1));
}

/** Reads the source lines the quotation stands in as they were read at first, and cuts its words out of them. */
function setWords(
  { source, details }: StoryDocument,
  quotation: Quotation,
  bound: readonly SourceRange[],
  houseStyle: HouseStyle,
): (range: SourceRange) => Words {
  const lines = linesAround(source.lines, bound);
  const blocks = lines.map((line): Block => {
    const id = blockId(`line-${line.start}`);
    const kind = quotation.where === 'headline' ? 'headline' : 'paragraph';
    return withSourceSpans({ id, kind, text: source.text.slice(line.start, line.end), source: line }, source.spans);
  });
  const { marks: found } = detectQuotes(
    blocks.map((block): ReadableBlock => ({ id: block.id, where: quotation.where, text: block.text })),
    languageFor(details.language),
  );
  const marks = marksToSet(found, houseStyle, details.language);
  const set = blocks.map((block): SetBlock & { readonly line: SourceRange } => ({
    ...setBlock(block, marks.get(block.id) ?? [], houseStyle),
    line: block.source ?? { start: 0, end: 0 },
  }));
  return (range) =>
    set
      .filter(({ line }) => line.start < range.end && range.start < line.end)
      .map(({ block, map, line }): Words => {
        const [from, to] = [map(range.start - line.start), map(range.end - line.start)];
        return { text: block.text.slice(from, to), spans: cutSpans(block.spans ?? [], from, to) };
      })
      .reduce(joinWords, noWords);
}

/** Words with their links and emphasis. */
interface Words {
  readonly text: string;
  readonly spans: readonly TextSpan[];
}

const noWords: Words = { text: '', spans: [] };

const joinWords = (before: Words, { text, spans }: Words): Words => {
  const start = before.text === '' ? '' : `${before.text} `;
  return { text: start + text, spans: [...before.spans, ...moveSpans(spans, start.length)] };
};

function linesAround(lines: readonly SourceLine[], bound: readonly SourceRange[]): readonly SourceRange[] {
  return lines
    .filter((line) => bound.some((range) => line.start < range.end && range.start < line.end))
    .map(({ start, end }) => ({ start, end }));
}

interface Stretch {
  readonly range: TextRange;
  /** Which segment of which quotation it is. */
  readonly index: number;
  readonly id: string;
}

function replaceText(
  story: StoryDocument,
  { range, index, id }: Stretch,
  { text: words, spans }: Words,
): StoryDocument {
  const block = story.blocks.find((each) => each.id === range.block);
  if (!block || block.text.slice(range.from, range.to) === words) return story;
  const grown = words.length - (range.to - range.from);
  const text = block.text.slice(0, range.from) + words + block.text.slice(range.to);
  const changed = withSpans({ ...block, text }, spliceSpans(block.spans ?? [], range, { length: words.length, spans }));
  const move = (offset: number): number =>
    offset >= range.to ? offset + grown : Math.min(offset, range.from + words.length);
  return {
    ...story,
    blocks: story.blocks.map((each) => (each === block ? changed : each)),
    quotations: story.quotations.map((quotation) => ({
      ...quotation,
      segments: quotation.segments.map((segment, at) => {
        if (segment.block !== range.block) return segment;
        if (quotation.id === id && at === index) return { ...segment, to: range.from + words.length };
        return { ...segment, from: move(segment.from), to: move(segment.to) };
      }),
    })),
  };
}
