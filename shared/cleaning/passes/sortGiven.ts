import type { LoadedLanguage } from '../../language/loadLanguage';
import { isWebAddress } from '../../text/webAddress';
import type { Block, BlockKind } from '../../story/block';
import { blockId, type SourceRange } from '../../story/range';
import type { Detail, RelatedCard, SortedSource } from '../../story/sortedSource';
import type { GivenJob, Source, SourceLine } from '../../story/source';
import { addBody, type Assembly } from '../bodyBlocks';
import type { Call, Job } from '../model/sheet';
import type { PlacedObject } from '../storyObjects';
import { captionCredit } from './captions';
import { findDateline } from './dateline';

interface GivenLine {
  readonly job: GivenJob;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: SourceLine;
}

const fields: readonly BlockKind[] = ['headline', 'standfirst', 'byline', 'dateline'];

/** The source told apart by the word of its own format; null when the format does not say of every line what it is. */
export function sortGiven(source: Source, language: LoadedLanguage): SortedSource | null {
  const lines = readGiven(source);
  if (lines === null || lines.length === 0) return null;
  const top = fields.flatMap((kind) => lines.find(({ job }) => job === kind) ?? []);
  const isTop = new Set(top);
  const objects = placeObjects(source, lines);
  const taken = new Set(objects.flatMap(({ first, last }) => numbersFrom(first, last)));
  const made: Assembly = { blocks: [], reasons: [], captions: [] };
  const filed = findFiled(lines, language);
  addBody(made, { source, lines, calls: callsFor(lines, isTop, objects) }, objects, (line) =>
    filed !== null && line.start === filed.line.start ? { copy: [filed.copy], captions: [] } : null,
  );
  const blocks = [...top.map(makeTop), ...(filed ? [makeTop(filed.line)] : []), ...made.blocks];
  const removed = lines.filter(
    (line, at) =>
      !taken.has(at) &&
      (line.job === 'furniture' || (!isTop.has(line) && (fields as readonly string[]).includes(line.job))),
  );
  return {
    source,
    blocks,
    reasons: blocks.map(() => 'The file says so.'),
    details: readDetails(source),
    captions: lines
      .filter(({ job }, at) => job === 'caption' && !taken.has(at))
      .map(({ text, start, end }) => ({ text, start, end, credit: captionCredit(text) })),
    related: lines.filter(({ job }, at) => job === 'related' && !taken.has(at)).map(makeCard),
    removed: removed.map((line, at) => ({
      id: `x${at + 1}`,
      start: line.start,
      end: line.end,
      text: line.text,
      reason: reasonFor(line),
    })),
    damage: [],
  };
}

/** The dateline that the first paragraph begins with, where no line is one, and the paragraph's copy after it. */
function findFiled(
  lines: readonly GivenLine[],
  language: LoadedLanguage,
): { readonly line: GivenLine; readonly copy: SourceRange } | null {
  const first = lines.find(({ job }) => job === 'paragraph');
  const found = first && !lines.some(({ job }) => job === 'dateline') ? findDateline(first.text, language) : null;
  if (!first || !found) return null;
  const { text, start, end } = first;
  return {
    line: { ...first, job: 'dateline', text: text.slice(0, found.end), end: start + found.end },
    copy: { start: start + found.copy, end },
  };
}

/** Every line that is not blank, without the blanks at its ends; null where one lacks its job. */
function readGiven({ text, lines }: Source): readonly GivenLine[] | null {
  const given: GivenLine[] = [];
  for (const line of lines) {
    const whole = text.slice(line.start, line.end);
    const own = whole.trim();
    if (own === '') continue;
    const job = line.hint?.given;
    if (job === undefined) return null;
    const start = line.start + whole.length - whole.trimStart().length;
    given.push({ job, text: own, start, end: start + own.length, line });
  }
  return given;
}

const makeTop = ({ job, text, start, end }: GivenLine): Block => ({
  id: blockId(job),
  kind: job as BlockKind,
  text,
  source: { start, end },
});

const bodyJobs: ReadonlySet<string> = new Set(['paragraph', 'crosshead', 'list-item', 'pull-quote', 'table']);

/** What the lines are in the body: words of an embed belong to it, and only the first headline is one. */
function callsFor(
  lines: readonly GivenLine[],
  isTop: ReadonlySet<GivenLine>,
  objects: readonly PlacedObject[],
): readonly (Call | null)[] {
  const calls = lines.map((line): Call | null =>
    bodyJobs.has(line.job) || (line.job === 'headline' && isTop.has(line)) ? call(line.job as Job) : null,
  );
  for (const { object, first, last } of objects)
    if (first >= 0) calls.fill(object.kind === 'embed' ? call('embed') : null, first, last + 1);
  return calls;
}

const call = (job: Job): Call => ({ job, because: 'The file says so.' });

function lastIn(lines: readonly GivenLine[], first: number, end: number): number {
  let last = first;
  while ((lines[last + 1]?.start ?? Infinity) < end) last += 1;
  return last;
}

/** The lines of an object's words. */
const numbersFrom = (first: number, last: number): readonly number[] =>
  first < 0 ? [] : Array.from({ length: last - first + 1 }, (_, step) => first + step);

/** Where in the lines the file's objects stand: all of them are the story's. */
function placeObjects({ objects = [] }: Source, lines: readonly GivenLine[]): readonly PlacedObject[] {
  let line = 0;
  return objects.map((object): PlacedObject => {
    while (line < lines.length && (lines[line]?.end ?? 0) <= object.at) line += 1;
    const words = object.kind === 'picture' ? object.caption : object.kind === 'embed' ? object.words : null;
    const isOwn = words !== null && (lines[line]?.start ?? Infinity) < words.end;
    const first = isOwn ? line : -1;
    return { object, line, first, last: isOwn ? lastIn(lines, line, words.end) : -1 };
  });
}

function makeCard({ text, start, end, line }: GivenLine, at: number): RelatedCard {
  const { href, publisher, age } = line.hint ?? {};
  return {
    id: `r${at + 1}`,
    kind: 'related',
    title: text,
    source: publisher ?? null,
    age: age ?? null,
    url: href !== undefined && isWebAddress(href) ? href : null,
    copy: [],
    start,
    end,
  };
}

const reasons: Readonly<Record<string, string>> = {
  credit: 'credit beneath a quotation',
  table: 'table',
  code: 'code',
  repeated: 'said already',
  note: 'note about the story',
};

const reasonFor = ({ job, line }: GivenLine): string =>
  job === 'furniture'
    ? (reasons[line.hint?.tag ?? ''] ?? 'no part of the copy by the file’s own word')
    : `a second ${job}`;

/** Facts from the file's fields have no place in its text: they stand before it, with no length. */
const detail = (text: string | undefined, value: string | null): Detail | null =>
  text === undefined ? null : { start: 0, end: 0, text, value };

function readDetails({ metadata }: Source): SortedSource['details'] {
  const { published, credit, embargo } = metadata;
  return {
    published: detail(published, published ?? null),
    credit: detail(credit, credit ?? null),
    embargo: detail(embargo, embargo !== undefined && /^\d{4}-\d\d-\d\dT/.test(embargo) ? embargo : null),
  };
}
