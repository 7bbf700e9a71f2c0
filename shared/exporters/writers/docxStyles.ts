import { wordParagraphStyles, wordQuotationStyles, type WordParagraphStyle } from '../../story/wordStyles';
import type { StoryCopy } from '../copy/storyCopy';
import { linesIn, type WordCopy } from './docxLines';
import { property, wordElement } from './docxMarkup';
import { element, emptyElement, type Markup } from './markup';

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
