import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import { hasWords, type CopyEmbed, type CopyImage, type CopyTable } from '../copy/copyBlocks';
import { groupBody, type CopyList, type Passage } from '../copy/groupBody';
import { editorialNotes } from '../copy/editorialNotes';
import { listMarkup, listOf, setFreeClass } from '../writers/blockMarkup';
import { paragraph, piecesMarkup, type EmphasisTags } from '../writers/bodyMarkup';
import {
  beside,
  element,
  elementOf,
  elementWith,
  emptyElement,
  escapeText,
  optionalElement,
  textElement,
  together,
  xmlDocument,
  type Attributes,
  type Markup,
} from '../writers/markup';
import type { CopyLine, CopyQuotation, CopyRun, CopySpeaker } from '../copy/copyLine';
import { isWithheld, type StoryCopy } from '../copy/storyCopy';
import { storyUri } from '../writers/storyUri';

/** NITF writes instants without hyphens and colons. */
const compact = (date: string): string =>
  date.slice(0, 4) + date.slice(5, 7) + date.slice(8, 10) + date.slice(10).replace(/:/g, '').replace(/\.\d+/, '');

const dated = (name: string, date: string | null): Markup | null =>
  date === null ? null : emptyElement(name, { norm: compact(date) });

const party = ({ name, isBody }: CopySpeaker, attributes: Attributes = {}): Markup =>
  textElement(isBody ? 'org' : 'person', name, attributes);

/** The class names the quotation, so that its stretches in several paragraphs stay one; and says what is known of its speaker. */
const quotationClass = ({ id, status }: CopyQuotation): string => `quotation ${id} ${status}`;

const quote = elementWith('q', ['id', 'class', 'quote-source']);

const emphasisTags: EmphasisTags = {
  strong: elementOf('em', { class: 'strong' }),
  emphasis: elementOf('em'),
  strike: elementOf('em', { class: 'strike' }),
  superscript: elementOf('em', { class: 'superscript' }),
  subscript: elementOf('em', { class: 'subscript' }),
};

const runMarkup = (run: CopyRun): Markup => {
  const { quotation, isFirst } = run;
  const words = piecesMarkup(run, emphasisTags);
  return quotation === null
    ? words
    : quote([isFirst ? `quotation-${quotation.id}` : null, quotationClass(quotation), quotation.speaker], words);
};

const lineMarkup = ({ runs }: CopyLine): Markup => together(runs.map(runMarkup));

/** The paragraphs of a block quotation, whose marks and words are all one quotation. */
const freeParagraphs = (blocks: readonly CopyLine[]): Markup =>
  together(blocks.map(({ runs }) => paragraph(together(runs.map((run) => piecesMarkup(run, emphasisTags))))));

const creditFor = ({ speakers }: CopyQuotation): Markup | null =>
  speakers.length === 0
    ? null
    : element(
        'credit',
        {},
        together(
          speakers.map((speaker) =>
            speaker.role === null ? party(speaker) : beside(party(speaker), escapeText(`, ${speaker.role}`)),
          ),
          '; ',
        ),
      );

const crosshead = elementWith('hl2', ['class']);
const seqNumbered = elementWith('ol', ['seqnum']);
const headCell = elementOf('th');
const cell = elementOf('td');
const row = elementOf('tr');

const list = (given: CopyList): Markup =>
  listMarkup(given, lineMarkup, {
    numbered: (start, items) => seqNumbered([start === 1 ? null : String(start)], items),
  });

/** A picture or what another site shows, told apart by its type. */
const media = (
  type: 'image' | 'other',
  attributes: Attributes,
  words: Markup | null,
  producer: string | null,
): Markup =>
  element(
    'media',
    { class: type === 'other' ? 'embed' : null, 'media-type': type },
    emptyElement('media-reference', attributes),
    words && element('media-caption', {}, words),
    producer === null ? null : textElement('media-producer', producer),
  );

const captionOf = (block: CopyImage | CopyEmbed): Markup | null => (hasWords(block) ? lineMarkup(block) : null);

const image = (block: CopyImage): Markup => {
  const { src, alt, credit, file } = block.picture;
  return media(
    'image',
    { source: src, 'mime-type': file?.mediaType ?? null, 'alternate-text': alt },
    captionOf(block),
    credit,
  );
};

/** NITF wants rows in a body, and has no empty one: a table of heads alone has them there. */
function table({ rows, headRows }: CopyTable): Markup {
  const heads = headRows === rows.length ? 0 : headRows;
  const set = (cells: readonly CopyLine[], at: number): Markup =>
    row(together(cells.map((each) => (at < headRows ? headCell : cell)(lineMarkup(each)))));
  const [above, below] = [rows.slice(0, heads), rows.slice(heads)];
  return element(
    'table',
    {},
    above.length === 0 ? null : element('thead', {}, together(above.map(set))),
    element('tbody', {}, together(below.map((cells, at) => set(cells, at + heads)))),
  );
}

const blockQuote = (attributes: Attributes, paragraphs: Markup, credit: Markup | null): Markup =>
  element('bq', attributes, element('block', {}, paragraphs), credit);

const paragraphs = (blocks: readonly CopyLine[]): Markup =>
  together(blocks.map((block) => paragraph(lineMarkup(block))));

const passageMarkup = (passage: Passage): Markup => {
  switch (passage.kind) {
    case 'paragraph':
      return paragraph(lineMarkup(passage.block));
    case 'crosshead': {
      const { level } = passage.block;
      return crosshead([level === 1 ? null : `level-${level}`], lineMarkup(passage.block));
    }
    case 'list':
      return list(passage.list);
    case 'quotation':
      return blockQuote(
        { class: quotationClass(passage.quotation), 'quote-source': passage.quotation.speaker },
        freeParagraphs(passage.blocks),
        creditFor(passage.quotation),
      );
    case 'block-quotation':
      return blockQuote({ class: setFreeClass }, paragraphs(passage.blocks), null);
    case 'pull-quote': {
      const { quotation } = passage.block;
      return blockQuote(
        {
          class: quotation === null ? 'pull-quote' : `pull-quote repeats-${quotation.id}`,
          'quote-source': quotation && quotation.speaker,
        },
        paragraphs([passage.block]),
        null,
      );
    }
    case 'image':
      return image(passage.block);
    case 'table':
      return table(passage.block);
    case 'embed':
      return media(
        'other',
        { source: passage.block.url, name: passage.block.provider },
        captionOf(passage.block),
        null,
      );
    case 'rule':
      return emptyElement('hr', {});
  }
};

const related = ({ related: links }: StoryCopy): Markup | null =>
  links.length === 0
    ? null
    : element(
        'block',
        { class: 'related' },
        listOf(
          links.map(({ title, url, rel }) =>
            textElement('a', title, { href: url, rel: ['related', rel].filter(Boolean).join(' ') }),
          ),
        ),
      );

const quoted = ({ speakers }: StoryCopy): Markup | null =>
  speakers.length === 0
    ? null
    : element('identified-content', {}, ...speakers.map((speaker) => party(speaker, { id: `speaker-${speaker.id}` })));

const status = (copy: StoryCopy): string => {
  if (isWithheld(copy)) return 'withheld';
  return copy.details.embargo === null ? 'usable' : 'embargoed';
};

const head = (copy: StoryCopy): Markup =>
  element(
    'head',
    {},
    textElement('title', copy.title),
    emptyElement('meta', { name: 'language', content: copy.details.language }),
    copy.details.url === null ? null : emptyElement('meta', { name: 'source', content: copy.details.url }),
    element(
      'docdata',
      { 'management-status': status(copy) },
      emptyElement('doc-id', { 'id-string': storyUri(copy) }),
      ...copy.corrections.map((info) => emptyElement('correction', { info })),
      ...editorialNotes({ ...copy, corrections: [] }).map((info) => emptyElement('ed-msg', { info })),
      dated('date.issue', copy.details.published),
      dated('date.release', copy.details.embargo),
      copy.details.copyright === null ? null : emptyElement('doc.copyright', { holder: copy.details.copyright }),
      copy.details.tags.length === 0
        ? null
        : element('key-list', {}, ...copy.details.tags.map((key) => emptyElement('keyword', { key }))),
      quoted(copy),
    ),
    copy.details.section === null ? null : emptyElement('pubdata', { 'position.section': copy.details.section }),
  );

const bodyHead = (copy: StoryCopy): Markup =>
  element(
    'body.head',
    {},
    element(
      'hedline',
      {},
      element('hl1', {}, copy.headline === null ? escapeText(copy.title) : lineMarkup(copy.headline)),
    ),
    optionalElement('byline', copy.byline),
    optionalElement('distributor', copy.details.credit),
    optionalElement('dateline', copy.dateline),
    copy.standfirst === null ? null : element('abstract', {}, paragraph(lineMarkup(copy.standfirst))),
  );

const document = (copy: StoryCopy): string =>
  xmlDocument(
    element(
      'nitf',
      { xmlns: 'http://iptc.org/std/NITF/2006-10-18/', version: '-//IPTC//DTD NITF 3.6//EN' },
      together(
        [
          head(copy),
          element(
            'body',
            {},
            bodyHead(copy),
            element('body.content', {}, together([...groupBody(copy.body).map(passageMarkup), related(copy)], '\n')),
          ),
        ],
        '\n',
      ),
    ),
  );

/** IPTC's News Industry Text Format, which names the speaker in the quotation itself. */
export const nitfExporter = exporterFor({
  id: 'nitf',
  label: 'NITF 3.6',
  version: '3.6',
  extension: 'xml',
  mediaType: 'application/nitf+xml',
  losses: [
    'A quotation’s cue has no place.',
    'The source and the age of a related link, captions without a picture and the marks of indirect speech stay behind.',
  ],
  carries: carriesAllBut({ cites: 'lost' }),
  write: document,
});
