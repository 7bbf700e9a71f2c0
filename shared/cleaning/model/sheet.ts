import type { LoadedLanguage } from '../../language/loadLanguage';
import type { SourceRange } from '../../story/range';
import type { RelatedKind } from '../../story/sortedSource';
import type { Source } from '../../story/source';
import { glanceAt, type LineGlance } from './lineGlance';

/** What a line can be for. */
export type Job =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'paragraph'
  | 'crosshead'
  | 'list-item'
  | 'pull-quote'
  | 'table'
  | 'embed'
  | 'published'
  | 'credit'
  | 'embargo'
  | 'caption'
  | 'card'
  | 'removed';

/** The decision on one line, with its reason in words for the user. */
export interface Call {
  readonly job: Job;
  readonly because: string;
  /** For `published` and `embargo`: ISO 8601; for `credit`: the name. */
  readonly value?: string | null;
}

/** A related card in the making; the numbers are places in `Sheet.lines`. */
export interface CardDraft {
  readonly first: number;
  readonly last: number;
  readonly kind: RelatedKind;
  readonly title: string;
  readonly source: string | null;
  readonly age: string | null;
  readonly url: string | null;
  readonly copy: readonly number[];
  /** Where it stands, when it shares its line with other cards. */
  readonly range?: SourceRange;
}

/** The source on the sorting table: its non-blank lines and the decisions so far. */
export interface Sheet {
  readonly source: Source;
  /** The language that the source is read in. */
  readonly language: LoadedLanguage;
  readonly lines: readonly LineGlance[];
  /** One per line; null while nobody has decided. */
  readonly calls: readonly (Call | null)[];
  readonly cards: readonly CardDraft[];
}

/** Decides on some lines that no earlier pass has decided; the same sheet when there is nothing to do. */
export type CleaningPass = (sheet: Sheet) => Sheet;

/**
 * The sheet with other decisions, or other cards. Made in this one way: sheets put together in several count as so many
 * kinds of thing, and all that reads them slows down.
 */
export const withCalls = (
  { source, language, lines, cards }: Sheet,
  calls: Sheet['calls'],
  nowCards = cards,
): Sheet => ({
  source,
  language,
  lines,
  calls,
  cards: nowCards,
});

/** The source laid out, nothing decided. */
export function laySheet(source: Source, language: LoadedLanguage): Sheet {
  const lines: LineGlance[] = [];
  const calls: null[] = [];
  const { text } = source;
  for (let index = 0; index < source.lines.length; index += 1) {
    const line = source.lines[index];
    const glance = line ? glanceAt(text, line, index, language) : null;
    if (!glance) continue;
    lines.push(glance);
    calls.push(null);
  }
  return { source, language, lines, calls, cards: [] };
}

/** The sheet with more lines decided; an earlier decision stands. */
export function callLines(sheet: Sheet, decided: ReadonlyMap<number, Call>): Sheet {
  if (decided.size === 0) return sheet;
  const calls = [...sheet.calls];
  for (const [at, call] of decided) calls[at] ??= call;
  return withCalls(sheet, calls);
}

/** Decides each open line by looking at it and its place alone. */
export function callEach(sheet: Sheet, judge: (facts: LineGlance, at: number) => Call | null): Sheet {
  let calls: (Call | null)[] | null = null;
  for (let at = 0; at < sheet.lines.length; at += 1) {
    const facts = sheet.lines[at];
    const call = facts && !sheet.calls[at] ? judge(facts, at) : null;
    if (call) (calls ??= [...sheet.calls])[at] = call;
  }
  return calls ? withCalls(sheet, calls) : sheet;
}

/** The first line with a job; -1 when none has it. */
export function firstWith({ calls }: Sheet, job: Job): number {
  for (let at = 0; at < calls.length; at += 1) if (calls[at]?.job === job) return at;
  return -1;
}
