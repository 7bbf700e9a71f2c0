import { exportedFile, jsonText } from './exportedFile';
import type { Exporter } from './exporter';
import { creditFor, quotationRecord } from './quotationRecord';
import { readStory } from './readStory';
import type { CopyBlock, CopyLine, CopyLink, CopyQuotation, CopyRun, StoryCopy } from './storyCopy';

type Json = Readonly<Record<string, unknown>>;

const span = (key: string, text: string, marks: readonly string[]): Json => ({ _type: 'span', _key: key, text, marks });

/** A quotation’s mark is defined in every block it stands in; its `quotation` says that they are one. */
const markFor = (quotation: CopyQuotation, key: string): Json => {
  const { id, text: _text, ...record } = quotationRecord(quotation);
  return { _key: key, _type: 'quotation', quotation: id, ...record };
};

const quotationsIn = ({ runs }: CopyLine): readonly CopyQuotation[] => [...new Set(runs.flatMap(({ quotation }) => quotation ?? []))];

const textBlock = (key: string, style: string, line: CopyLine, more: Json = {}): Json => {
  const marks = new Map(quotationsIn(line).map((quotation, at) => [quotation, `${key}m${at}`]));
  const child = ({ text, quotation }: CopyRun, at: number): Json => {
    const mark = quotation === null ? undefined : marks.get(quotation);
    return span(`${key}s${at}`, text, mark === undefined ? [] : [mark]);
  };
  return {
    _type: 'block', _key: key, style, ...more,
    markDefs: [...marks].map(([quotation, mark]) => markFor(quotation, mark)),
    children: line.runs.map(child),
  };
};

const bodyBlock = (block: CopyBlock, at: number): Json => {
  const key = `b${at}`;
  if (block.kind === 'list-item') return textBlock(key, 'normal', block, { listItem: 'bullet', level: 1 });
  if (block.kind === 'crosshead') return textBlock(key, 'h2', block);
  return textBlock(key, block.whole === null ? 'normal' : 'blockquote', block);
};

const linkBlock = ({ title, url }: CopyLink, at: number): Json => ({
  _type: 'block', _key: `r${at}`, style: 'normal', listItem: 'bullet', level: 1,
  markDefs: [{ _key: `r${at}m`, _type: 'link', href: url }],
  children: [span(`r${at}s`, title, [`r${at}m`])],
});

/** What stands about the body, in one object that a schema of the newsroom’s own can show or pass over. */
const storyBlock = (copy: StoryCopy): Json => ({
  _type: 'verbatimStory', _key: 'story',
  headline: copy.title, standfirst: copy.standfirst?.text.trim() ?? null,
  byline: copy.byline, dateline: copy.dateline, slug: copy.slug,
  ...copy.details, override: copy.override,
  quotations: copy.quotations.map((quotation) => ({ _key: quotation.id, credit: creditFor(quotation), ...quotationRecord(quotation) })),
});

/** Sanity’s Portable Text: each quotation a mark definition. */
export const portableTextExporter: Exporter = {
  id: 'portable-text',
  label: 'Portable Text (Sanity)',
  version: '0.0.1',
  extension: 'json',
  mediaType: 'application/json',
  losses: [
    'Whatever stands about the body is in a first block of our own type, “verbatimStory”.',
    'The source and the age of a related link, captions and the marks of indirect speech stay behind.',
  ],
  export: (story, settings) => {
    const copy = readStory(story, settings);
    return exportedFile(copy, portableTextExporter, jsonText([storyBlock(copy), ...copy.body.map(bodyBlock), ...copy.related.map(linkBlock)]));
  },
};
