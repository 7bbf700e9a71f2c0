import type { Emphasis } from '../../story/block';
import { wordParagraphStyles, wordQuotationStyles, type WordParagraphStyle } from '../../story/wordStyles';
import { plainRun } from '../copy/cutRuns';
import { groupBody, type Passage } from '../copy/groupBody';
import { element, emptyElement, together, type Markup } from './markup';
import {
  embargoText,
  groupLinks,
  linesOf,
  type CopyLine,
  type CopyLink,
  type CopyQuotation,
  type CopyRun,
  type StoryCopy,
} from '../copy/storyCopy';

const spaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** A root element of Word’s own language. */
export const wordElement = (name: string, ...contents: readonly (Markup | null)[]): Markup =>
  element(name, spaces, ...contents);

/** An element that says one thing. */
export const property = (name: string, value: string): Markup => emptyElement(name, { 'w:val': value });

const emphasisProperties: Readonly<Record<Emphasis, Markup>> = {
  strong: emptyElement('w:b', {}),
  emphasis: emptyElement('w:i', {}),
  strike: emptyElement('w:strike', {}),
  superscript: property('w:vertAlign', 'superscript'),
  subscript: property('w:vertAlign', 'subscript'),
};

/** Words in a style, or in that of their paragraph, and with emphasis of their own. The schema wants its order. */
export const words = (text: Markup, style: string | null = null, emphases: readonly Emphasis[] = []): Markup | null =>
  text === ''
    ? null
    : element(
        'w:r',
        {},
        style === null && emphases.length === 0
          ? null
          : element(
              'w:rPr',
              {},
              style === null ? null : property('w:rStyle', style),
              ...emphases.map((kind) => emphasisProperties[kind]),
            ),
        element('w:t', { 'xml:space': 'preserve' }, text),
      );

/** A line that Word sets as one paragraph. */
export interface WordLine {
  readonly style: WordParagraphStyle;
  readonly runs: readonly CopyRun[];
  /** The relationship of its link. */
  readonly link: string | null;
}

const plain = (style: WordParagraphStyle, text: string, link: string | null = null): WordLine => ({
  style,
  runs: [plainRun(text)],
  link,
});

/** The relationship of each address that the copy's own words are linked to. */
export const copyLinks = (copy: StoryCopy): ReadonlyMap<string, string> => {
  const links = linesOf(copy).flatMap(({ runs }) =>
    runs.flatMap(({ pieces }) => pieces.flatMap(({ link }) => link ?? [])),
  );
  return new Map([...new Set(links)].map((link, at) => [link, `copyLink${at + 1}`]));
};

const lined = (style: WordParagraphStyle, { runs }: CopyLine): WordLine => ({ style, runs, link: null });

function passageLines(passage: Passage): readonly WordLine[] {
  switch (passage.kind) {
    case 'paragraph':
      return [lined(wordParagraphStyles.paragraph, passage.block)];
    case 'crosshead':
      return [lined(wordParagraphStyles.crosshead, passage.block)];
    case 'list':
      return passage.blocks.map((block) => lined(wordParagraphStyles.listItem, block));
    case 'quotation':
      return passage.blocks.map((block) => lined(wordParagraphStyles.quotation, block));
  }
}

/** The name of a related link’s relationship. */
export const linkId = (at: number): string => `link${at + 1}`;

/** The story’s lines in the order they are read. */
export function wordLines(copy: StoryCopy): readonly WordLine[] {
  const optional = (style: WordParagraphStyle, text: string | null): readonly WordLine[] =>
    text === null ? [] : [plain(style, text)];
  const embargo = embargoText(copy);
  return [
    ...optional(
      wordParagraphStyles.embargo,
      embargo === null ? null : copy.details.embargo === null ? embargo : `EMBARGOED UNTIL ${embargo}`,
    ),
    copy.headline === null
      ? plain(wordParagraphStyles.headline, copy.title)
      : lined(wordParagraphStyles.headline, copy.headline),
    ...(copy.standfirst === null ? [] : [lined(wordParagraphStyles.standfirst, copy.standfirst)]),
    ...optional(wordParagraphStyles.byline, copy.byline),
    ...optional(wordParagraphStyles.dateline, copy.dateline),
    ...groupBody(copy.body).flatMap(passageLines),
    ...copy.related.map(({ title }: CopyLink, at) => plain(wordParagraphStyles.related, title, linkId(at))),
  ];
}

/** Where each quotation’s comment begins and ends: at the first and the last of its runs. */
interface CommentEnds {
  readonly first: ReadonlyMap<CopyRun, string>;
  readonly last: ReadonlyMap<CopyRun, string>;
}

function commentEnds(lines: readonly WordLine[], numbers: ReadonlyMap<CopyQuotation, string>): CommentEnds {
  const first = new Map<CopyQuotation, CopyRun>();
  const last = new Map<CopyQuotation, CopyRun>();
  for (const run of lines.flatMap(({ runs }) => runs)) {
    if (run.quotation === null) continue;
    if (!first.has(run.quotation)) first.set(run.quotation, run);
    last.set(run.quotation, run);
  }
  const byRun = (ends: ReadonlyMap<CopyQuotation, CopyRun>): ReadonlyMap<CopyRun, string> =>
    new Map([...ends].map(([quotation, run]) => [run, numbers.get(quotation) ?? '0']));
  return { first: byRun(first), last: byRun(last) };
}

/** A comment’s mark in the text. */
export const commentReference = (id: string): Markup =>
  element('w:r', {}, emptyElement('w:commentReference', { 'w:id': id }));

const styleOfRun = ({ quotation }: CopyRun): string | null =>
  quotation === null
    ? null
    : (quotation.status === 'confirmed' ? wordQuotationStyles.confirmed : wordQuotationStyles.toCheck).id;

const hyperlink = (relationship: string, ...contents: readonly (Markup | null)[]): Markup =>
  element('w:hyperlink', { 'r:id': relationship, 'w:history': '1' }, ...contents);

/** A run's words, linked and emphasised; in a quotation its style tells more than that of a link. */
function linkedWords(run: CopyRun, links: ReadonlyMap<string, string>): Markup {
  const style = styleOfRun(run);
  return together(
    groupLinks(run.pieces).map(({ link, pieces }) => {
      const id = link === null ? undefined : links.get(link);
      const set = pieces.map(({ markup, emphases }) =>
        words(markup, style ?? (id === undefined ? null : 'Hyperlink'), emphases),
      );
      return id === undefined ? together(set) : hyperlink(id, ...set);
    }),
  );
}

interface Setting extends CommentEnds {
  readonly links: ReadonlyMap<string, string>;
}

function runMarkup(run: CopyRun, link: string | null, { first, last, links }: Setting): Markup {
  const [begins, ends] = [first.get(run), last.get(run)];
  const text = link === null ? linkedWords(run, links) : hyperlink(link, words(run.markup, 'Hyperlink'));
  return together([
    begins === undefined ? null : emptyElement('w:commentRangeStart', { 'w:id': begins }),
    text,
    ...(ends === undefined ? [] : [emptyElement('w:commentRangeEnd', { 'w:id': ends }), commentReference(ends)]),
  ]);
}

/** The story’s main part; `deskNote` is the number of the comment that tells of an override. */
export function documentMarkup(
  copy: StoryCopy,
  lines: readonly WordLine[],
  numbers: ReadonlyMap<CopyQuotation, string>,
  deskNote: string | null,
): Markup {
  const setting = { ...commentEnds(lines, numbers), links: copyLinks(copy) };
  const paragraphs = lines.map(({ style, runs, link }) =>
    element(
      'w:p',
      {},
      element('w:pPr', {}, property('w:pStyle', style.id)),
      ...runs.map((run) => runMarkup(run, link, setting)),
      deskNote !== null && style === wordParagraphStyles.headline ? commentReference(deskNote) : null,
    ),
  );
  return wordElement(
    'w:document',
    element(
      'w:body',
      {},
      together(paragraphs, '\n'),
      element(
        'w:sectPr',
        {},
        emptyElement('w:pgSz', { 'w:w': '11906', 'w:h': '16838' }),
        emptyElement('w:pgMar', {
          'w:top': '1440',
          'w:right': '1440',
          'w:bottom': '1440',
          'w:left': '1440',
          'w:header': '708',
          'w:footer': '708',
          'w:gutter': '0',
        }),
      ),
    ),
  );
}
