import { isWebAddress } from '../../text/webAddress';
import type { Block, BlockKind } from '../../story/block';
import { blockId } from '../../story/range';
import type { Detail, RelatedCard, SortedSource } from '../../story/sortedSource';
import type { GivenJob, Source, SourceLine } from '../../story/source';
import { captionCredit } from './captions';

interface GivenLine {
  readonly job: GivenJob;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: SourceLine;
}

const fields: readonly BlockKind[] = ['headline', 'standfirst', 'byline', 'dateline'];
const bodyJobs: ReadonlySet<string> = new Set(['paragraph', 'crosshead', 'list-item']);

/** The source told apart by the word of its own format; null when the format does not say of every line what it is. */
export function sortGiven(source: Source): SortedSource | null {
  const lines = readGiven(source);
  if (lines === null || lines.length === 0) return null;
  const top = fields.flatMap((kind) => lines.find(({ job }) => job === kind) ?? []);
  const isTop = new Set(top);
  const body = lines.filter(({ job }) => bodyJobs.has(job));
  const blocks = [
    ...top.map((line) => makeBlock(line, line.job)),
    ...body.map((line, at) => makeBlock(line, `p${at + 1}`)),
  ];
  const removed = lines.filter(
    (line) => line.job === 'furniture' || (!isTop.has(line) && (fields as readonly string[]).includes(line.job)),
  );
  return {
    source,
    blocks,
    reasons: blocks.map(() => 'The file says so.'),
    details: readDetails(source),
    captions: lines
      .filter(({ job }) => job === 'caption')
      .map(({ text, start, end }) => ({ text, start, end, credit: captionCredit(text) })),
    related: lines.filter(({ job }) => job === 'related').map(makeCard),
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

const makeBlock = ({ job, text, start, end }: GivenLine, id: string): Block => ({
  id: blockId(id),
  kind: job as BlockKind,
  text,
  source: { start, end },
});

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
