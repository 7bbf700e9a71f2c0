import { languageFor } from '../../language/languages';
import type { LoadedLanguage } from '../../language/loadLanguage';
import type { HouseStyle } from '../../houseStyle/houseStyle';
import { isStyleOf } from '../../houseStyle/setBlock';
import { setClosing, type ClosingMark } from '../../houseStyle/setClosing';
import { setDashes } from '../../houseStyle/setDashes';
import { detectQuotes } from '../../quotes/detectQuotes';
import { setMarks, type TextWithMarksSet } from '../../houseStyle/setMarks';
import type { QuoteMark, ReadableBlock } from '../../story/annotations';
import type { Block } from '../../story/block';
import type { TextRange } from '../../story/range';
import type { Quotation, StoryDocument } from '../../story/storyDocument';
import { looksPlain } from '../writers/markup';

/** The block as quotations are looked for in it; null for a byline or a dateline, which nobody speaks in. */
function readable({ id, kind, text }: Block): ReadableBlock | null {
  if (kind === 'byline' || kind === 'dateline') return null;
  return { id, where: kind === 'headline' || kind === 'standfirst' ? kind : 'body', text };
}

type MarksByBlock = ReadonlyMap<string, readonly QuoteMark[]>;

// A story leaves in many formats, one after the other, and its blocks never change: their marks are read once.
// One place does: a weak map of every story costs the collector more than it saves.
let marked: { readonly blocks: readonly Block[]; readonly language: string; readonly marks: MarksByBlock } | null =
  null;

function marksByBlock({ blocks, details }: Story): MarksByBlock {
  const { language } = details;
  if (marked?.blocks !== blocks || marked.language !== language)
    marked = { blocks, language, marks: readMarksOf(blocks, languageFor(language)) };
  return marked.marks;
}

// Which words are nobody's is a costly question, and no mark depends on the answer.
const isSpoken = (): number => 0;

function readMarksOf(blocks: readonly Block[], language: LoadedLanguage): MarksByBlock {
  const copy: ReadableBlock[] = [];
  for (const block of blocks) {
    const read = readable(block);
    if (read !== null) copy.push(read);
  }
  const found = new Map<string, QuoteMark[]>();
  for (const mark of detectQuotes(copy, language, isSpoken).marks) {
    const marks = found.get(mark.block);
    if (marks) marks.push(mark);
    else found.set(mark.block, [mark]);
  }
  return found;
}

type Story = Pick<StoryDocument, 'blocks' | 'quotations' | 'details'>;

/** A block's text in house style. */
export interface StyledText extends TextWithMarksSet {
  /** Nothing in it needs cleaning or escaping. */
  readonly isPlain: boolean;
}

/** By block id. */
export type StyledTexts = ReadonlyMap<string, StyledText>;

// The story's reading and its receipt ask alike.
let styled: { readonly story: Story; readonly style: HouseStyle; readonly texts: StyledTexts } | null = null;

/** Every block's text with the marks and punctuation of the destination's house style; the story keeps its own. */
export function setHouseStyle(story: Story, style: HouseStyle): StyledTexts {
  if (
    styled === null ||
    styled.story.blocks !== story.blocks ||
    styled.story.quotations !== story.quotations ||
    styled.story.details.language !== story.details.language ||
    styled.style !== style
  ) {
    styled = { story, style, texts: styleBlocks(story, style) };
  }
  return styled.texts;
}

const noMarks: readonly QuoteMark[] = [];
const noneMarked: MarksByBlock = new Map();

function styleBlocks(story: Story, style: HouseStyle): StyledTexts {
  const { blocks, quotations, details } = story;
  const isOwn = isStyleOf(style, details.language);
  const marks = isOwn ? marksByBlock(story) : noneMarked;
  const isAsWritten = !isOwn || (style.closing === 'as-written' && style.dashes === 'as-written');
  const ends = isAsWritten ? null : endsOf(quotations, blocks);
  const texts = new Map<string, StyledText>();
  for (const block of blocks) {
    const own = marks.get(block.id) ?? noMarks;
    const set = setMarks(block.text, own, block.kind === 'headline' ? style.headlineMarks : style.quotationMarks);
    // The blanks around a dash may divide the cells of a table.
    const isAsSet = ends === null || readable(block) === null || block.kind === 'table';
    const { text, map } = isAsSet ? set : punctuate(set, { own, ends, style });
    texts.set(block.id, { text, map, isPlain: looksPlain(text) });
  }
  return texts;
}

interface Marked {
  readonly own: readonly QuoteMark[];
  readonly ends: ReadonlyMap<string, ClosingMark['closes']>;
  readonly style: HouseStyle;
}

/** Sets the stops at the closing marks, then the dashes, in a text whose marks are set. */
function punctuate(set: TextWithMarksSet, { own, ends, style }: Marked): TextWithMarksSet {
  const closing = own
    .filter(({ role }) => role === 'close')
    .map(({ block, at }): ClosingMark => ({ at: set.map(at), closes: ends.get(placeName(block, at)) ?? null }))
    .toSorted((a, b) => a.at - b.at);
  const closed = setClosing(set.text, closing, style.closing);
  const map = (offset: number): number => closed.map(set.map(offset));
  const roles = new Map<number, 'open' | 'close'>();
  for (const { role, at } of own) {
    if (role === 'close') roles.set(map(at), role);
    if (role === 'open' || role === 'continuation') roles.set(map(at), 'open');
  }
  const dashed = setDashes(closed.text, (at) => roles.get(at), style.dashes);
  return { text: dashed.text, map: (offset) => dashed.map(map(offset)) };
}

const placeName = (block: string, at: number): string => `${at} ${block}`;

/** What each closing mark closes, by the block and the place where a quotation's words end. */
function endsOf(quotations: readonly Quotation[], blocks: readonly Block[]): Marked['ends'] {
  const texts = new Map<string, string>(blocks.map(({ id, text }) => [id, text]));
  const textOf = ({ block }: TextRange): string => texts.get(block) ?? '';
  return new Map(
    quotations.flatMap(({ kind, segments }) => {
      const first = segments[0];
      const last = segments.at(-1);
      if (!first || !last) return [];
      const { block, from, to } = last;
      const text = textOf(last);
      // Where a file or an editor leaves the stop out of the quotation, its mark stands one further on.
      const end = text.charAt(to) === '.' || text.charAt(to) === ',' ? to + 1 : to;
      return [
        [
          placeName(block, end),
          closesOf(kind, { words: text.slice(from, to), lead: leadOf(textOf(first), first) }),
        ] as const,
      ];
    }),
  );
}

const nearby = 8;

/** What stands before a quotation's mark and begins it: “:”, “,”, the stop of a sentence; empty where it begins its block. */
const leadOf = (text: string, { from }: TextRange): string =>
  text
    .slice(Math.max(0, from - nearby), from)
    .replace(/[\s'"\u2018-\u201F]+$/, '')
    .slice(-1);

interface Spoken {
  readonly words: string;
  readonly lead: string;
}

/** Whether a quotation is a whole sentence; null where that cannot be told, and its stop then stays where it is. */
function closesOf(kind: Quotation['kind'], { words, lead }: Spoken): ClosingMark['closes'] {
  if (kind !== 'partial') return kind === 'direct' ? 'whole' : kind === 'scare' ? 'part' : null;
  // A part of a sentence that another sentence follows ends like a whole one, or may.
  if (/[.?!\u2026]['\u2019\u201D"]?\s/u.test(words)) return null;
  if (!/^\P{L}*\p{Lu}/u.test(words)) return 'part';
  if (lead === ',') return null;
  return lead === '' || /[:.?!]/.test(lead) ? 'whole' : 'part';
}
