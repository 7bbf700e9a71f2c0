import { exporterFor } from '../exporterFor';
import type { Emphasis } from '../../story/block';
import { groupBody, type Passage } from '../copy/groupBody';
import {
  beside,
  element,
  elementOf,
  elementWith,
  emptyElement,
  escapeText,
  noMarkup,
  textElement,
  together,
  type Markup,
} from '../writers/markup';
import { creditFor } from '../copy/quotationRecord';
import {
  groupLinks,
  linesOf,
  type CopyLine,
  type CopyLink,
  type CopyPiece,
  type CopyQuotation,
  type CopyRun,
  type LinkedPieces,
  type StoryCopy,
} from '../copy/storyCopy';

const plain = '$ID/NormalCharacterStyle';
const paragraphStyles = [
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
const characterStyles = ['Confirmed quotation', 'Quotation to check', 'Link'] as const;

type ParagraphStyle = (typeof paragraphStyles)[number];
type CharacterStyle = (typeof characterStyles)[number];

type Range = (content: Markup) => Markup;

const characterRange = elementWith('CharacterStyleRange', [
  'AppliedCharacterStyle',
  'FontStyle',
  'StrikeThru',
  'Position',
]);

/** Words in a character style, their emphasis set over it as an editor sets it by hand. */
const rangeOf = (style: CharacterStyle | null, emphases: readonly Emphasis[], words: Markup): Markup => {
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

const unstyled: Range = (words) => rangeOf(null, [], words);
const ranges = Object.fromEntries(paragraphStyles.map((style) => [style, paragraphRange(style)])) as Readonly<
  Record<ParagraphStyle, Range>
>;

const lineEnd = unstyled(emptyElement('Br', {}));

const paragraph = (style: ParagraphStyle, words: Markup): Markup => ranges[style](beside(words, lineEnd));

const content = elementOf('Content');

const text = (words: string): Markup => unstyled(content(escapeText(words)));

const attribution = ({ id, speaker, status, cue }: CopyQuotation): string =>
  `${id}: ${speaker ?? 'speaker not named'} (${status})${cue === null ? '' : `, cue “${cue}”`}`;

/** A note in the copy, as InCopy’s editors leave one another: it does not print. */
const note = (words: string, { details }: StoryCopy): Markup => {
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
interface Setting {
  readonly copy: StoryCopy;
  readonly sources: ReadonlyMap<CopyPiece, number>;
}

/** The links in the copy's words, in the order they are read. */
const linksIn = (copy: StoryCopy): readonly LinkedPieces[] =>
  linesOf(copy).flatMap(({ runs }) =>
    runs.flatMap(({ pieces }) => groupLinks(pieces).filter(({ link }) => link !== null)),
  );

const settingFor = (copy: StoryCopy): Setting => ({
  copy,
  // The numbers before these are those of the related links.
  sources: new Map(
    linksIn(copy).flatMap(({ pieces: [first] }, at) => (first ? [[first, copy.related.length + at]] : [])),
  ),
});

const linkSource = (number: number, words: Markup): Markup =>
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

const line = (style: ParagraphStyle, { runs }: CopyLine, setting: Setting): Markup =>
  paragraph(style, together(runs.map((part) => run(part, setting))));

const passage = (given: Passage, setting: Setting): readonly Markup[] => {
  switch (given.kind) {
    case 'paragraph':
      return [line('Body', given.block, setting)];
    case 'crosshead':
      return [line('Crosshead', given.block, setting)];
    case 'list':
      return given.blocks.map((block) => line('List item', block, setting));
    case 'quotation':
      return [
        ...given.blocks.map((block) => line('Quotation', block, setting)),
        ...(given.quotation.speaker === null ? [] : [paragraph('Quotation credit', text(creditFor(given.quotation)))]),
      ];
  }
};

const linkParagraph = ({ title }: CopyLink, at: number): Markup =>
  paragraph('Related', linkSource(at, rangeOf('Link', [], content(escapeText(title)))));

const linkTargets = (copy: StoryCopy): readonly Markup[] =>
  [...copy.related.map(({ url }) => url), ...linksIn(copy).flatMap(({ link }) => link ?? [])].flatMap((url, at) => [
    emptyElement('HyperlinkURLDestination', {
      Self: `target-${at}`,
      Name: `target-${at}`,
      DestinationURL: url,
      DestinationUniqueKey: String(at + 1),
    }),
    element(
      'Hyperlink',
      {
        Self: `link-${at}`,
        Name: `link-${at}`,
        Source: `source-${at}`,
        Visible: 'false',
        DestinationUniqueKey: String(at + 1),
      },
      element('Properties', {}, textElement('Destination', `target-${at}`, { type: 'object' })),
    ),
  ]);

const optional = (style: ParagraphStyle, words: string | null): readonly Markup[] =>
  words === null ? [] : [paragraph(style, text(words))];

const deskNote = (copy: StoryCopy): readonly Markup[] =>
  copy.override === null ? [] : [paragraph('Body', unstyled(note(`A hold was overridden: ${copy.override}`, copy)))];

const story = (setting: Setting): Markup => {
  const { copy } = setting;
  return element(
    'Story',
    { Self: 'story', TrackChanges: 'false', StoryTitle: copy.title, AppliedTOCStyle: 'n', AppliedNamedGrid: 'n' },
    together(
      [
        copy.headline === null ? paragraph('Headline', text(copy.title)) : line('Headline', copy.headline, setting),
        copy.standfirst && line('Standfirst', copy.standfirst, setting),
        ...optional('Byline', copy.byline),
        ...optional('Dateline', copy.dateline),
        ...optional(
          'Dateline',
          copy.details.embargo === null ? copy.details.embargoAsWritten : `EMBARGOED UNTIL ${copy.details.embargo}`,
        ),
        ...groupBody(copy.body).flatMap((given) => passage(given, setting)),
        ...copy.related.map(linkParagraph),
        ...deskNote(copy),
      ],
      '\n',
    ),
  );
};

const styles: readonly Markup[] = [
  element(
    'RootCharacterStyleGroup',
    { Self: 'character-styles' },
    emptyElement('CharacterStyle', { Self: plain, Name: 'Default' }),
    ...characterStyles.map((name) => emptyElement('CharacterStyle', { Self: `CharacterStyle/${name}`, Name: name })),
  ),
  element(
    'RootParagraphStyleGroup',
    { Self: 'paragraph-styles' },
    ...paragraphStyles.map((name) => emptyElement('ParagraphStyle', { Self: `ParagraphStyle/${name}`, Name: name })),
  ),
];

const document = (copy: StoryCopy): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>',
    '<?aid SnippetType="InCopyInterchange"?>',
    element(
      'Document',
      { DOMVersion: '8.0', Self: 'document' },
      together([...styles, story(settingFor(copy)), ...linkTargets(copy)], '\n'),
    ),
    '',
  ].join('\n');

/** InCopy and InDesign: styled copy to place on a page, with who spoke in notes that do not print. */
export const icmlExporter = exporterFor({
  id: 'icml',
  label: 'InCopy (ICML)',
  version: 'CS6 and later',
  extension: 'icml',
  mediaType: 'application/x-icml',
  losses: [
    'Date of publication, credit and the source’s address have no place.',
    'The source and the age of a related link, captions and the marks of indirect speech stay behind.',
  ],
  write: document,
});
