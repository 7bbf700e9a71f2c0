import type { Emphasis } from '../../story/block';
import type { CopyBlock } from '../copy/copyBlocks';
import {
  groupLinks,
  type CopyLine,
  type CopyPiece,
  type CopyQuotation,
  type CopyRun,
  type LinkedPieces,
} from '../copy/copyLine';
import { linesOf, type StoryCopy } from '../copy/storyCopy';
import {
  beside,
  element,
  elementOf,
  elementWith,
  emptyElement,
  escapeText,
  noMarkup,
  together,
  type Markup,
} from './markup';

export const plain = '$ID/NormalCharacterStyle';
/** The styles that stand in every file, and those that stand in one that uses them. */
export const commonStyles = [
  'Headline',
  'Standfirst',
  'Byline',
  'Dateline',
  'Body',
  'Crosshead',
  'List item',
  'Quotation',
  'Quotation credit',
  'Related',
] as const;
export const furtherStyles = [
  'Crosshead 2',
  'Crosshead 3',
  'Crosshead 4',
  'Crosshead 5',
  'Numbered item',
  'Block quotation',
  'Pull quote',
  'Picture',
  'Caption',
  'Picture credit',
  'Table cell',
  'Table head',
  'Embed',
  'Rule',
] as const;
const paragraphStyles = [...commonStyles, ...furtherStyles];

export const characterStyles = ['Confirmed quotation', 'Quotation to check', 'Link'] as const;

export type ParagraphStyle = (typeof commonStyles)[number] | (typeof furtherStyles)[number];
type CharacterStyle = (typeof characterStyles)[number];

type Range = (content: Markup) => Markup;

const characterRange = elementWith('CharacterStyleRange', [
  'AppliedCharacterStyle',
  'FontStyle',
  'StrikeThru',
  'Position',
]);

/** Words in a character style, their emphasis set over it as an editor sets it by hand. */
export const rangeOf = (style: CharacterStyle | null, emphases: readonly Emphasis[], words: Markup): Markup => {
  const has = (kind: Emphasis): boolean => emphases.includes(kind);
  const face = [has('strong') ? 'Bold' : null, has('emphasis') ? 'Italic' : null].filter((part) => part !== null);
  return characterRange(
    [
      style === null ? plain : `CharacterStyle/${style}`,
      face.join(' ') || null,
      has('strike') ? 'true' : null,
      has('superscript') ? 'Superscript' : has('subscript') ? 'Subscript' : null,
    ],
    words,
  );
};

const paragraphRange = (style: ParagraphStyle): Range =>
  elementOf('ParagraphStyleRange', { AppliedParagraphStyle: `ParagraphStyle/${style}` });

export const unstyled: Range = (words) => rangeOf(null, [], words);
export const ranges = Object.fromEntries(paragraphStyles.map((style) => [style, paragraphRange(style)])) as Readonly<
  Record<ParagraphStyle, Range>
>;

export const lineEnd = unstyled(emptyElement('Br', {}));

export const paragraph = (style: ParagraphStyle, words: Markup): Markup => ranges[style](beside(words, lineEnd));

export const content = elementOf('Content');

export const text = (words: string): Markup => unstyled(content(escapeText(words)));

const attribution = ({ id, speaker, status, cue }: CopyQuotation): string =>
  `${id}: ${speaker ?? 'speaker not named'} (${status})${cue === null ? '' : `, cue “${cue}”`}`;

/** A note in the copy, as InCopy’s editors leave one another: it does not print. */
export const note = (words: string, { details }: StoryCopy): Markup => {
  const day = details.now.slice(0, 19);
  return noteElement(['true', day, day, 'Verbatim', 'n'], ranges.Body(text(words)));
};

const noteElement = elementWith('Note', [
  'Collapsed',
  'CreationDate',
  'ModificationDate',
  'UserName',
  'AppliedDocumentUser',
]);

/** What a line is set with: the story, and the number of each link in its words by the piece it begins with. */
export interface Setting {
  readonly copy: StoryCopy;
  readonly sources: ReadonlyMap<CopyPiece, number>;
  /** A number of its own for each picture, table and embed; that of an embed is also its link’s. */
  readonly objects: ReadonlyMap<CopyBlock, number>;
}

/** The links in the copy's words, in the order they are read. */
const linksIn = (copy: StoryCopy): readonly LinkedPieces[] =>
  linesOf(copy).flatMap(({ runs }) =>
    runs.flatMap(({ pieces }) => groupLinks(pieces).filter(({ link }) => link !== null)),
  );

/** Numbers the links of a story: the related ones come first, then those in the copy, then what is embedded. */
export function settingFor(copy: StoryCopy): Setting {
  const links = linksIn(copy);
  const before = copy.related.length + links.length;
  return {
    copy,
    sources: new Map(links.flatMap(({ pieces: [first] }, at) => (first ? [[first, copy.related.length + at]] : []))),
    objects: new Map(
      copy.body
        .filter(({ kind }) => kind === 'image' || kind === 'table' || kind === 'embed')
        .map((block, at) => [block, before + at]),
    ),
  };
}

/** The address of each link, by its number. */
export const linkTargets = ({ copy, objects }: Setting): readonly (readonly [number: number, url: string])[] => [
  ...[...copy.related.map(({ url }) => url), ...linksIn(copy).flatMap(({ link }) => link ?? [])].map(
    (url, at) => [at, url] as const,
  ),
  ...[...objects].flatMap(([block, number]) => (block.kind === 'embed' ? [[number, block.url] as const] : [])),
];

export const linkSource = (number: number, words: Markup): Markup =>
  element('HyperlinkTextSource', { Self: `source-${number}`, Name: `source-${number}`, Hidden: 'false' }, words);

const styleOf = ({ quotation }: CopyRun, { link }: CopyPiece): CharacterStyle | null => {
  if (quotation !== null) return quotation.status === 'confirmed' ? 'Confirmed quotation' : 'Quotation to check';
  return link === null ? null : 'Link';
};

const run = (given: CopyRun, { copy, sources }: Setting): Markup => {
  const { quotation, isFirst } = given;
  const noteAfter = quotation !== null && isFirst ? note(attribution(quotation), copy) : noMarkup;
  const pieceRange = (piece: CopyPiece): Markup =>
    rangeOf(
      styleOf(given, piece),
      piece.emphases,
      beside(content(piece.markup), piece === given.pieces.at(-1) ? noteAfter : noMarkup),
    );
  return together(
    groupLinks(given.pieces).map(({ pieces }) => {
      const number = pieces[0] && sources.get(pieces[0]);
      const words = together(pieces.map(pieceRange));
      return number === undefined ? words : linkSource(number, words);
    }),
  );
};

export const lineWords = ({ runs }: CopyLine, setting: Setting): Markup =>
  together(runs.map((part) => run(part, setting)));

export const line = (style: ParagraphStyle, given: CopyLine, setting: Setting): Markup =>
  paragraph(style, lineWords(given, setting));
