import {
  wordCommentAuthor,
  wordParagraphStyles,
  wordQuotationStyles,
  type WordParagraphStyle,
} from '../../story/wordStyles';
import { linesIn, linkId, type WordCopy, type WordList } from './docxLines';
import { property, wordElement, words } from './docxMarkup';
import type { PackedPicture } from './docxPictures';
import { element, emptyElement, escapeText, textElement, type Markup } from './markup';
import type { CopyQuotation } from '../copy/copyLine';
import type { StoryCopy } from '../copy/storyCopy';

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

const override = (part: string, type: string): Markup =>
  emptyElement('Override', { PartName: `/${part}`, ContentType: type });

/** What kind of part each part is, and each picture. */
export const contentTypes = ({ pictures }: WordCopy): Markup =>
  element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    emptyElement('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    emptyElement('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...[...pictureTypes(pictures.values())].map(([Extension, ContentType]) =>
      emptyElement('Default', { Extension, ContentType }),
    ),
    override('word/document.xml', `${types}document.main+xml`),
    override('word/styles.xml', `${types}styles+xml`),
    override('word/numbering.xml', `${types}numbering+xml`),
    override('word/comments.xml', `${types}comments+xml`),
    override('mammoth/style-map', 'text/prs.mammoth.style-map'),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  );

const pictureTypes = (pictures: Iterable<PackedPicture>): ReadonlyMap<string, string> =>
  new Map([...pictures].map(({ path, file }) => [path.slice(path.lastIndexOf('.') + 1), file.mediaType]));

const related = (id: string, type: string, target: string, mode: 'External' | null = null): Markup =>
  emptyElement('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode });

const relationships = (...contents: readonly Markup[]): Markup =>
  element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, ...contents);

/** Where the main part stands. */
export const packageLinks = (): Markup =>
  relationships(
    related('document', `${relationship}officeDocument`, 'word/document.xml'),
    related(
      'properties',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ),
  );

/** What the main part points at: its other parts, the related stories, what the copy is linked to, and its pictures. */
export const documentLinks = (copy: StoryCopy, { links, pictures }: WordCopy): Markup =>
  relationships(
    related('styles', `${relationship}styles`, 'styles.xml'),
    related('numbering', `${relationship}numbering`, 'numbering.xml'),
    related('comments', `${relationship}comments`, 'comments.xml'),
    related('styleMap', 'http://schemas.zwobble.org/mammoth/style-map', '/mammoth/style-map'),
    ...copy.related.map(({ url }, at) => related(linkId(at), `${relationship}hyperlink`, url, 'External')),
    ...[...links].map(([url, id]) => related(id, `${relationship}hyperlink`, url, 'External')),
    ...[...pictures.values()].map(({ id, path }) => related(id, `${relationship}image`, path)),
  );

/** Title, language and time, for those who list files. */
export const coreProperties = ({ title, details }: StoryCopy): Markup =>
  element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    textElement('dc:title', title),
    textElement('dc:language', details.language),
    textElement('dcterms:created', details.now, { 'xsi:type': 'dcterms:W3CDTF' }),
  );

/** How a style looks: bold, italic, its size in half points, its colour. */
interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: string;
  readonly colour?: string;
}

const look = ({ bold, italic, size, colour }: Look): Markup =>
  element(
    'w:rPr',
    {},
    bold ? emptyElement('w:b', {}) : null,
    italic ? emptyElement('w:i', {}) : null,
    colour === undefined ? null : property('w:color', colour),
    size === undefined ? null : property('w:sz', size),
  );

type StyleKey = keyof typeof wordParagraphStyles;

const looks: Readonly<Record<StyleKey, Look>> = {
  headline: { bold: true, size: '44' },
  standfirst: { size: '28' },
  byline: { bold: true },
  dateline: { bold: true, size: '20' },
  embargo: { bold: true, colour: 'B00020' },
  paragraph: {},
  crosshead: { bold: true, size: '26' },
  bulletItem: {},
  numberItem: {},
  quotation: { italic: true },
  quotationSpeaker: { size: '20' },
  related: {},
  crosshead2: { bold: true, size: '24' },
  crosshead3: { bold: true, italic: true },
  crosshead4: { italic: true },
  crosshead5: { italic: true, size: '22' },
  pullQuote: { bold: true, size: '30' },
  picture: {},
  caption: { size: '20' },
  pictureCredit: { size: '18', colour: '606060' },
  tableCell: { size: '22' },
  embed: {},
  embedWords: { italic: true, size: '22' },
  rule: {},
};

const outline: Readonly<Partial<Record<StyleKey, string>>> = {
  headline: '0',
  crosshead: '1',
  crosshead2: '2',
  crosshead3: '3',
  crosshead4: '4',
  crosshead5: '5',
};

/** The styles that every file defines; of the others, those that it uses. */
const common: ReadonlySet<StyleKey> = new Set([
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'embargo',
  'paragraph',
  'crosshead',
  'bulletItem',
  'numberItem',
  'quotation',
  'quotationSpeaker',
  'related',
]);

const isOf = (key: string): key is StyleKey => Object.hasOwn(wordParagraphStyles, key);

function stylesFor({ blocks }: WordCopy): readonly StyleKey[] {
  const used = new Set(linesIn(blocks).map(({ style }) => style.id));
  return Object.keys(wordParagraphStyles)
    .filter(isOf)
    .filter((key) => common.has(key) || used.has(wordParagraphStyles[key].id));
}

const ruled = element(
  'w:pBdr',
  {},
  emptyElement('w:bottom', { 'w:val': 'single', 'w:sz': '6', 'w:space': '1', 'w:color': 'auto' }),
);

function paragraphStyle(key: StyleKey): Markup {
  const { id, name, isBuiltIn } = wordParagraphStyles[key];
  const level = outline[key];
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': isBuiltIn ? null : '1', 'w:styleId': id },
    property('w:name', name),
    property('w:basedOn', key === 'quotationSpeaker' ? wordParagraphStyles.quotation.id : 'Normal'),
    emptyElement('w:qFormat', {}),
    element(
      'w:pPr',
      {},
      key === 'bulletItem' ? element('w:numPr', {}, property('w:numId', '1')) : null,
      key === 'rule' ? ruled : null,
      emptyElement('w:spacing', { 'w:after': key === 'tableCell' ? '0' : '160' }),
      key === 'quotation' ? emptyElement('w:ind', { 'w:left': '720', 'w:right': '720' }) : null,
      level === undefined ? null : property('w:outlineLvl', level),
    ),
    look(looks[key]),
  );
}

const characterStyle = (
  { id, name }: { readonly id: string; readonly name: string },
  given: Look,
  isOwn = true,
): Markup =>
  element(
    'w:style',
    { 'w:type': 'character', 'w:customStyle': isOwn ? '1' : null, 'w:styleId': id },
    property('w:name', name),
    look(given),
  );

/** The styles: what a page designer maps to the paper’s own. */
export const stylesPart = ({ details }: StoryCopy, word: WordCopy): Markup =>
  wordElement(
    'w:styles',
    element(
      'w:docDefaults',
      {},
      element(
        'w:rPrDefault',
        {},
        element(
          'w:rPr',
          {},
          emptyElement('w:rFonts', { 'w:ascii': 'Georgia', 'w:hAnsi': 'Georgia', 'w:cs': 'Georgia' }),
          property('w:sz', '24'),
          property('w:lang', details.language),
        ),
      ),
    ),
    element(
      'w:style',
      { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' },
      property('w:name', 'Normal'),
    ),
    ...stylesFor(word).map(paragraphStyle),
    characterStyle(wordQuotationStyles.confirmed, { colour: '1B5E20' }),
    characterStyle(wordQuotationStyles.toCheck, { colour: '9A5B00' }),
    characterStyle({ id: 'Hyperlink', name: 'Hyperlink' }, { colour: '0563C1' }, false),
  );

/** What styles mean in HTML that mammoth, by which many sites take Word files in, does not know by itself. */
export const styleMap = (): string =>
  [
    ...Object.values<WordParagraphStyle>(wordParagraphStyles).flatMap(({ name, job }) =>
      job === 'headline' || job === 'crosshead' || job === 'list-item'
        ? []
        : [`p[style-name='${name}'] => ${setInStyles.has(name) ? 'blockquote > p:fresh' : 'p:fresh'}`],
    ),
    ...Object.values(wordQuotationStyles).map(({ name }) => `r[style-name='${name}'] =>`),
    '',
  ].join('\n');

const setInStyles: ReadonlySet<string> = new Set(
  [wordParagraphStyles.quotation, wordParagraphStyles.quotationSpeaker, wordParagraphStyles.pullQuote].map(
    ({ name }) => name,
  ),
);

const deepest = 9;

/** A level of a list: a bullet, or the number alone with a stop. */
const listLevel = (level: number, isOrdered: boolean): Markup =>
  element(
    'w:lvl',
    { 'w:ilvl': String(level) },
    property('w:start', '1'),
    property('w:numFmt', isOrdered ? 'decimal' : 'bullet'),
    property('w:lvlText', isOrdered ? `%${level + 1}.` : '\u2022'),
    property('w:lvlJc', 'left'),
    element('w:pPr', {}, emptyElement('w:ind', { 'w:left': String(720 * (level + 1)), 'w:hanging': '360' })),
  );

const abstractList = (id: string, levels: number, isOrdered: boolean): Markup =>
  element(
    'w:abstractNum',
    { 'w:abstractNumId': id },
    property('w:multiLevelType', levels === 1 ? 'singleLevel' : 'multilevel'),
    ...Array.from({ length: levels }, (_, level) => listLevel(level, isOrdered)),
  );

const listNumber = (number: string, abstract: string, begins: Markup | null = null): Markup =>
  element('w:num', { 'w:numId': number }, property('w:abstractNumId', abstract), begins);

/** A numbered list counts for itself, from its own number. */
const beginning = ({ level, start }: WordList): Markup =>
  element('w:lvlOverride', { 'w:ilvl': String(level) }, property('w:startOverride', String(start)));

/** The bullets of the style for items, and the lists that go beyond it. */
export function numberingPart({ lists }: WordCopy): Markup {
  const nested = lists.find(({ isOrdered }) => !isOrdered);
  const numbered = lists.filter(({ isOrdered }) => isOrdered);
  return wordElement(
    'w:numbering',
    abstractList('0', 1, false),
    nested ? abstractList('1', deepest, false) : null,
    numbered.length === 0 ? null : abstractList('2', deepest, true),
    listNumber('1', '0'),
    nested ? listNumber(String(nested.number), '1') : null,
    ...numbered.map((list) => listNumber(String(list.number), '2', beginning(list))),
  );
}

/** What a quotation’s comment says, one fact a line; our importer reads it back. */
export const commentLines = ({ id, speakers, status, cue }: CopyQuotation): readonly string[] => [
  ...(speakers.length === 0
    ? [`Nobody named (${status})`]
    : speakers.flatMap(({ name, role, isBody }) => [
        `${isBody ? 'Body' : 'Speaker'}: ${name} (${status})`,
        ...(role === null ? [] : [`Role: ${role}`]),
      ])),
  ...(cue === null ? [] : [`Cue: ${cue}`]),
  `Quotation: ${id}`,
];

const comment = (id: string, lines: readonly string[], now: string): Markup =>
  element(
    'w:comment',
    { 'w:id': id, 'w:author': wordCommentAuthor, 'w:date': now, 'w:initials': 'V' },
    ...lines.map((line) => element('w:p', {}, words(escapeText(line)))),
  );

/** Who spoke, quotation by quotation, and why a hold was overridden. */
export const commentsPart = (
  copy: StoryCopy,
  numbers: ReadonlyMap<CopyQuotation, string>,
  deskNote: string | null,
): Markup =>
  wordElement(
    'w:comments',
    ...[...numbers].map(([quotation, id]) => comment(id, commentLines(quotation), copy.details.now)),
    deskNote === null ? null : comment(deskNote, [`A hold was overridden: ${copy.override ?? ''}`], copy.details.now),
  );
