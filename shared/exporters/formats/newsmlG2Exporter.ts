import { bodyMarkup, idFor, lineMarkup } from '../writers/bodyMarkup';
import { editorialNotes } from '../copy/editorialNotes';
import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import {
  element,
  emptyElement,
  escapeText,
  optionalElement,
  textElement,
  together,
  xmlDocument,
  type Markup,
} from '../writers/markup';
import type { CopyQuotation, CopySpeaker } from '../copy/copyLine';
import { isWithheld, subjectsOf, type StoryCopy } from '../copy/storyCopy';
import { storyUri } from '../writers/storyUri';

const link = (rel: string, href: string, title: string | null): Markup =>
  element('link', { rel, href }, optionalElement('title', title));

const itemMeta = (copy: StoryCopy): Markup =>
  element(
    'itemMeta',
    {},
    together(
      [
        emptyElement('itemClass', { qcode: 'ninat:text' }),
        element('provider', { literal: 'provider' }, textElement('name', copy.details.credit ?? copy.details.source)),
        textElement('versionCreated', copy.details.now),
        optionalElement('embargoed', copy.details.embargo),
        emptyElement('pubStatus', { qcode: isWithheld(copy) ? 'stat:withheld' : 'stat:usable' }),
        ...editorialNotes(copy).map((note) => textElement('edNote', note)),
        ...copy.related.map(({ title, url }) => link('irel:seeAlso', url, title)),
        copy.details.url === null ? null : link('irel:derivedFrom', copy.details.url, null),
      ],
      '\n',
    ),
  );

const concept = ({ isBody }: CopySpeaker): string => (isBody ? 'cpnat:organisation' : 'cpnat:person');

const contentMeta = (copy: StoryCopy): Markup =>
  element(
    'contentMeta',
    {},
    together(
      [
        optionalElement('contentCreated', copy.details.published),
        optionalElement('creditline', copy.details.credit),
        emptyElement('language', { tag: copy.details.language }),
        ...subjectsOf(copy).map((keyword) => textElement('keyword', keyword)),
        optionalElement('slugline', copy.slug || null),
        textElement('headline', copy.title),
        optionalElement('dateline', copy.dateline),
        optionalElement('by', copy.byline),
        optionalElement('description', copy.standfirst?.text.trim() ?? null),
        ...copy.speakers.map((speaker) =>
          element('subject', { type: concept(speaker), literal: speaker.id }, textElement('name', speaker.name)),
        ),
      ],
      '\n',
    ),
  );

const assertion = (speaker: CopySpeaker): Markup =>
  element(
    'assert',
    { literal: speaker.id },
    emptyElement('type', { qcode: concept(speaker) }),
    textElement('name', speaker.name),
    optionalElement('definition', speaker.role),
  );

/** Ties a quotation’s words in the content to who spoke them; full confidence is the editor’s alone. */
const inlineRefs = (quotation: CopyQuotation): readonly Markup[] =>
  quotation.speakers.map(({ id, name }) =>
    element(
      'inlineRef',
      { idrefs: idFor(quotation, true), literal: id, confidence: quotation.status === 'confirmed' ? '100' : null },
      textElement('name', name),
    ),
  );

const content = (copy: StoryCopy): Markup =>
  element(
    'contentSet',
    {},
    element(
      'inlineXML',
      { contenttype: 'application/xhtml+xml' },
      element(
        'html',
        { xmlns: 'http://www.w3.org/1999/xhtml' },
        element('head', {}, textElement('title', copy.title)),
        element(
          'body',
          {},
          together(
            [
              element(
                'h1',
                {},
                copy.headline === null ? escapeText(copy.title) : lineMarkup(copy.headline, 'q-by-itself'),
              ),
              copy.standfirst && element('p', { class: 'standfirst' }, lineMarkup(copy.standfirst, 'q-by-itself')),
              bodyMarkup(copy, 'q-by-itself'),
            ],
            '\n',
          ),
        ),
      ),
    ),
  );

const document = (copy: StoryCopy): string =>
  xmlDocument(
    element(
      'newsItem',
      {
        xmlns: 'http://iptc.org/std/nar/2006-10-01/',
        guid: storyUri(copy),
        version: '1',
        standard: 'NewsML-G2',
        standardversion: '2.35',
        conformance: 'power',
        'xml:lang': copy.details.language,
      },
      together(
        [
          emptyElement('catalogRef', { href: 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml' }),
          copy.details.copyright === null
            ? null
            : element('rightsInfo', {}, textElement('copyrightNotice', copy.details.copyright)),
          itemMeta(copy),
          contentMeta(copy),
          ...copy.speakers.map(assertion),
          ...copy.quotations.flatMap(inlineRefs),
          content(copy),
        ],
        '\n',
      ),
    ),
  );

/** IPTC's NewsML-G2: the copy as XHTML, each quotation tied to a person or a body asserted beside it. */
export const newsmlG2Exporter = exporterFor({
  id: 'newsml-g2',
  label: 'NewsML-G2 2.35',
  version: '2.35',
  extension: 'xml',
  mediaType: 'application/vnd.iptc.g2.newsitem+xml',
  losses: [
    'The source and the age of a related link, captions without a picture and the marks of indirect speech stay behind.',
  ],
  carries: carriesAllBut(),
  write: document,
});
