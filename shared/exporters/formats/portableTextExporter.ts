import { exportedFile } from '../exportedFile';
import type { Exporter } from '../exporter';
import { jsonAt, jsonNumber, jsonOrNull, jsonString, listAt, objectAt, type Json } from '../writers/json';
import { creditFor, quotationWriter } from '../copy/quotationRecord';
import { readStory } from '../copy/readStory';
import type { CopyBlock, CopyLine, CopyLink, CopyQuotation, StoryCopy } from '../copy/storyCopy';

const spanType = jsonString('span');
const quotationType = jsonString('quotation');

const spanObject = objectAt(3, ['_type', '_key', 'text', 'marks']);
const marksOf = listAt(4);
const noMarks = marksOf([]);

const markObject = objectAt(3, ['_key', '_type', 'quotation', 'where', 'speaker', 'speakers', 'status', 'cue']);
const speakerObject = objectAt(5, ['name', 'role']);
const speakerList = listAt(4);

/** A quotation’s mark is defined in every block it stands in; its `quotation` says that they are one. */
const markFor = ({ id, where, speaker, speakers, status, cue }: CopyQuotation, key: string): Json =>
  markObject([
    jsonString(key),
    quotationType,
    jsonString(id),
    jsonString(where),
    jsonOrNull(speaker),
    speakerList(speakers.map(({ name, role }) => speakerObject([jsonString(name), jsonOrNull(role)]))),
    jsonString(status),
    jsonOrNull(cue),
  ]);

const blockObject = objectAt(1, ['_type', '_key', 'style', 'listItem', 'level', 'markDefs', 'children']);
const parts = listAt(2);

interface Style {
  readonly style: Json;
  readonly isItem: boolean;
}

function textBlock(key: string, { style, isItem }: Style, { runs }: CopyLine): Json {
  const marks = new Map<CopyQuotation, string>();
  const children = runs.map(({ text, quotation }, at): Json => {
    if (quotation === null) return spanObject([spanType, jsonString(`${key}s${at}`), jsonString(text), noMarks]);
    const mark = marks.get(quotation) ?? `${key}m${marks.size}`;
    marks.set(quotation, mark);
    return spanObject([spanType, jsonString(`${key}s${at}`), jsonString(text), marksOf([jsonString(mark)])]);
  });
  const definitions = [...marks].map(([quotation, mark]) => markFor(quotation, mark));
  return blockObject([
    jsonString('block'),
    jsonString(key),
    style,
    isItem ? jsonString('bullet') : null,
    isItem ? jsonNumber(1) : null,
    parts(definitions),
    parts(children),
  ]);
}

const styles = { plain: jsonString('normal'), crosshead: jsonString('h2'), quotation: jsonString('blockquote') };

const bodyBlock = (given: CopyBlock, at: number): Json => {
  const key = `b${at}`;
  if (given.kind === 'list-item') return textBlock(key, { style: styles.plain, isItem: true }, given);
  if (given.kind === 'crosshead') return textBlock(key, { style: styles.crosshead, isItem: false }, given);
  return textBlock(key, { style: given.whole === null ? styles.plain : styles.quotation, isItem: false }, given);
};

const linkBlock = ({ title, url }: CopyLink, at: number): Json =>
  jsonAt(1, {
    _type: 'block',
    _key: `r${at}`,
    style: 'normal',
    listItem: 'bullet',
    level: 1,
    markDefs: [{ _key: `r${at}m`, _type: 'link', href: url }],
    children: [{ _type: 'span', _key: `r${at}s`, text: title, marks: [`r${at}m`] }],
  });

const record = quotationWriter(3, ['_key', 'credit']);
const storyObject = objectAt(1, [
  '_type',
  '_key',
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'slug',
  'language',
  'published',
  'embargo',
  'embargoAsWritten',
  'now',
  'credit',
  'source',
  'url',
  'override',
  'quotations',
]);

/** What stands about the body, in one object that a schema of the newsroom’s own can show or pass over. */
const storyBlock = (copy: StoryCopy): Json => {
  const { language, published, embargo, embargoAsWritten, now, credit, source, url } = copy.details;
  return storyObject([
    jsonString('verbatimStory'),
    jsonString('story'),
    jsonString(copy.title),
    jsonOrNull(copy.standfirst?.text.trim() ?? null),
    jsonOrNull(copy.byline),
    jsonOrNull(copy.dateline),
    jsonString(copy.slug),
    ...[language, published, embargo, embargoAsWritten, now, credit, source, url, copy.override].map(jsonOrNull),
    parts(
      copy.quotations.map((quotation) =>
        record(quotation, [jsonString(quotation.id), jsonString(creditFor(quotation))]),
      ),
    ),
  ]);
};

const blocks = listAt(0);

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
    return exportedFile(
      copy,
      portableTextExporter,
      `${blocks([storyBlock(copy), ...copy.body.map(bodyBlock), ...copy.related.map(linkBlock)])}\n`,
    );
  },
};
