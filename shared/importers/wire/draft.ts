import type {
  GivenJob,
  GivenQuotation,
  GivenSpeaker,
  LineHint,
  Source,
  SourceLine,
  SourceMetadata,
  SourceObject,
  SourceSpan,
} from '../../story/source';
import type { TextSpan } from '../../story/block';
import type { SourceRange } from '../../story/range';
import { sourceSpans, trimSpans, withoutLooks } from '../../story/spans';
import { isWebAddress } from '../../text/webAddress';
import { noteTraps } from '../bytes/dropControls';
import { joinNames } from '../../text/joinNames';

/** A quotation the file marks, as it is being read; its stretches point to it. */
export interface DraftMark {
  readonly kind: 'inline' | 'block';
  /** Made by Verbatim: its extent is exact, marks are outside. */
  isOwn: boolean;
  id: string | null;
  /** The id of the element that holds it. */
  readonly element: string | null;
  speaker: string | null;
  speakers: readonly GivenSpeaker[];
  /** Ids of our own for the speakers, in their order. */
  readonly speakerIds: readonly string[];
  status: NonNullable<GivenQuotation['status']> | null;
  cue: string | null;
}

/** A mark of which nothing but its place is known. */
export const plainMark = (kind: DraftMark['kind'], more: Partial<DraftMark> = {}): DraftMark => ({
  kind,
  isOwn: false,
  id: null,
  element: null,
  speaker: null,
  speakers: [],
  speakerIds: [],
  status: null,
  cue: null,
  ...more,
});

export interface DraftStretch {
  readonly from: number;
  readonly to: number;
  readonly mark: DraftMark;
}

/** One line of the story in the making. */
export interface DraftLine {
  readonly text: string;
  readonly given: GivenJob;
  readonly tag: string;
  readonly href?: string;
  readonly publisher?: string;
  readonly age?: string;
  readonly stretches: readonly DraftStretch[];
  /** Links, their addresses as written, and emphasis; tidied when the source is made. */
  readonly spans?: readonly TextSpan[];
  /** All of its text is one link. */
  readonly isLink?: boolean;
  /** Of a heading, 1 to 6; of an item, how deep it is nested. */
  readonly level?: number;
  /** Of an item of a numbered list. */
  readonly number?: number;
  /** Of a row, its cells parted by tabs: lines with the same number are one table. */
  readonly table?: number;
  readonly head?: boolean;
  /** Inside a block quotation. */
  readonly quoted?: boolean;
  /** Of a line in it: what it cites, as written. */
  readonly cites?: string;
  /** What the line is the caption or the words of. A line without text stands for the object alone. */
  readonly object?: DraftObject;
}

/** A picture, an embed or a rule; its credit may be found after it. */
export type DraftObject =
  | { readonly kind: 'picture'; readonly src: string; readonly alt: string; credit: string | null }
  | { readonly kind: 'embed'; readonly provider: string; readonly url: string }
  | { readonly kind: 'rule' };

/** A line that stands for an object until its words follow. */
export const objectLine = (object: DraftObject): DraftLine => ({
  text: '',
  given: object.kind === 'picture' ? 'caption' : object.kind === 'embed' ? 'paragraph' : 'furniture',
  tag: object.kind,
  stretches: [],
  object,
});

/** A story as a format tells it: its lines in reading order and the facts of its fields. */
export interface StoryDraft {
  readonly lines: readonly DraftLine[];
  readonly metadata: SourceMetadata;
  readonly notes: readonly string[];
}

/** A line without quotations; none for no text. */
export const plainLine = (
  given: GivenJob,
  text: string | undefined,
  tag = 'p',
  more: Pick<DraftLine, 'href' | 'publisher' | 'age'> = {},
): readonly DraftLine[] =>
  text === undefined || text.trim() === '' ? [] : [{ text: text.trim(), given, tag, stretches: [], ...more }];

/** The caption of a picture, or the words of an embed; the object alone where there are none. */
export const withObject = (object: DraftObject, lines: readonly DraftLine[]): readonly DraftLine[] => {
  const alone = objectLine(object);
  return lines.length === 0 ? [alone] : lines.map((line) => ({ ...line, given: alone.given, stretches: [], object }));
};

/** The line under another heading. */
export const asJob = (given: GivenJob, line: DraftLine, tag = line.tag): DraftLine => ({ ...line, given, tag });

const hintOf = ({
  given,
  tag,
  href,
  publisher,
  age,
  level,
  number,
  table,
  head,
  quoted,
  cites,
}: DraftLine): LineHint => ({
  tag,
  linkShare: given === 'related' ? 1 : 0,
  given,
  ...(href === undefined ? {} : { href }),
  ...(publisher === undefined ? {} : { publisher }),
  ...(age === undefined ? {} : { age }),
  ...(level === undefined ? {} : { level }),
  ...(number === undefined ? {} : { number }),
  ...(table === undefined || given !== 'table' ? {} : { table }),
  ...(head ? { head } : {}),
  ...(quoted ? { quoted } : {}),
  ...(quoted && /^https?:/i.test(cites ?? '') ? { cites } : {}),
});

const quoteMarks = /^[\s'"‘’‚‛“”„‟`´«»‹›]$/;

/** A stretch as it counts: of a file not our own, without the marks and blanks at its ends. */
function extentOf(text: string, { from, to, mark }: DraftStretch): { readonly from: number; readonly to: number } {
  let start = from;
  let end = to;
  while (
    start < end &&
    (mark.isOwn && mark.kind === 'inline' ? text[start] === ' ' : quoteMarks.test(text.charAt(start)))
  )
    start += 1;
  while (
    end > start &&
    (mark.isOwn && mark.kind === 'inline' ? text[end - 1] === ' ' : quoteMarks.test(text.charAt(end - 1)))
  )
    end -= 1;
  return { from: start, to: end };
}

function givenFor(
  mark: DraftMark,
  parts: readonly { readonly start: number; readonly end: number }[],
): GivenQuotation[] {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return [];
  const speaker = mark.speaker ?? (joinNames(mark.speakers.map(({ name }) => name)) || null);
  return [
    {
      start: first.start,
      end: last.end,
      ...(parts.length > 1 ? { parts } : {}),
      speaker,
      kind: mark.kind,
      ...(mark.speakers.length > 0 ? { speakers: mark.speakers } : {}),
      ...(mark.isOwn && mark.status !== null ? { status: mark.status } : {}),
      ...(mark.isOwn && mark.id !== null ? { id: mark.id } : {}),
      ...(mark.cue === null ? {} : { cue: mark.cue }),
    },
  ];
}

type QuotedLine = Pick<DraftLine, 'text' | 'stretches'>;

/** The quotations that lines mark, each at its offsets in the lines joined by line ends. */
export function givenIn(lines: readonly QuotedLine[]): readonly GivenQuotation[] {
  const parts = new Map<DraftMark, { start: number; end: number }[]>();
  let at = 0;
  for (const line of lines) {
    for (const stretch of line.stretches) {
      const { from, to } = extentOf(line.text, stretch);
      if (from >= to) continue;
      const known = parts.get(stretch.mark);
      if (known) known.push({ start: at + from, end: at + to });
      else parts.set(stretch.mark, [{ start: at + from, end: at + to }]);
    }
    at += line.text.length + 1;
  }
  return [...parts].flatMap(([mark, own]) => givenFor(mark, own)).toSorted((a, b) => a.start - b.start);
}

/** Links and emphasis of a line in its text; bold and italics over a whole line of the top or a heading are its look. */
function spansOf({ text, given, spans }: DraftLine): readonly TextSpan[] {
  if (spans === undefined || given === 'related') return [];
  const own = trimSpans(
    spans.filter((span) => span.kind !== 'link' || isWebAddress(span.href)),
    text,
  );
  return given === 'paragraph' || given === 'list-item' || given === 'table' ? own : withoutLooks(own, text);
}

/** Lines that have words, and the objects among them at their places. */
function placeObjects(all: readonly DraftLine[]): {
  readonly lines: readonly DraftLine[];
  readonly objects: readonly SourceObject[];
} {
  const lines: DraftLine[] = [];
  const placed: { readonly object: DraftObject; at: number; words: SourceRange | null }[] = [];
  let at = 0;
  for (const line of all) {
    const isShown = line.text.trim() !== '';
    const range = { start: at, end: at + line.text.length };
    if (line.object) {
      const last = placed.at(-1);
      const own = last?.object === line.object ? last : { object: line.object, at, words: null };
      if (own !== last) placed.push(own);
      // A picture has one line of a caption, an embed as many words as it has.
      if (isShown && own.words === null) Object.assign(own, { at, words: range });
      else if (isShown && own.words && line.object.kind === 'embed')
        own.words = { start: own.words.start, end: range.end };
    }
    if (!isShown) continue;
    lines.push(line);
    at = range.end + 1;
  }
  const end = Math.max(0, at - 1);
  const objects = placed.map(({ object, at: start, words }): SourceObject => {
    const place = { at: Math.min(start, end) };
    if (object.kind === 'picture') return { ...object, ...place, caption: words };
    return object.kind === 'embed' ? { ...object, ...place, words } : { ...object, ...place };
  });
  return { lines, objects };
}

/** Makes a source of a draft: one line a block, every quotation at its offsets. */
export function toSource(
  file: { readonly name: string; readonly url?: string; readonly format: string; readonly encoding: string },
  draft: StoryDraft,
): Source {
  const drafted = placeObjects(draft.lines);
  const lines: SourceLine[] = [];
  const spans: SourceSpan[] = [];
  let at = 0;
  for (const line of drafted.lines) {
    lines.push({ start: at, end: at + line.text.length, hint: hintOf(line) });
    spans.push(...sourceSpans(spansOf(line), at));
    at += line.text.length + 1;
  }
  const text = drafted.lines.map((line) => line.text).join('\n');
  const given = givenIn(drafted.lines);
  const url = file.url ?? draft.metadata.url;
  return {
    name: file.name,
    format: file.format,
    encoding: file.encoding,
    text,
    lines,
    metadata: { ...draft.metadata, ...(url === undefined ? {} : { url }) },
    notes: [...draft.notes, ...noteTraps(text)],
    ...(spans.length > 0 ? { spans } : {}),
    ...(drafted.objects.length > 0 ? { objects: drafted.objects } : {}),
    ...(given.length > 0 ? { given } : {}),
  };
}
