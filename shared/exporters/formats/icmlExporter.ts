import { exporterFor } from '../exporterFor';
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
import type { CopyLine, CopyLink, CopyQuotation, CopyRun, StoryCopy } from '../copy/storyCopy';

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

const characterRange = (style: string): Range => elementOf('CharacterStyleRange', { AppliedCharacterStyle: style });
const paragraphRange = (style: ParagraphStyle): Range =>
  elementOf('ParagraphStyleRange', { AppliedParagraphStyle: `ParagraphStyle/${style}` });

const unstyled = characterRange(plain);
const styled = Object.fromEntries(
  characterStyles.map((style) => [style, characterRange(`CharacterStyle/${style}`)]),
) as Readonly<Record<CharacterStyle, Range>>;
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

const run = ({ markup, quotation, isFirst }: CopyRun, copy: StoryCopy): Markup => {
  const words = content(markup);
  if (quotation === null) return unstyled(words);
  return styled[quotation.status === 'confirmed' ? 'Confirmed quotation' : 'Quotation to check'](
    isFirst ? beside(words, note(attribution(quotation), copy)) : words,
  );
};

function line(style: ParagraphStyle, { runs }: CopyLine, copy: StoryCopy): Markup {
  let words = noMarkup;
  for (const part of runs) words = beside(words, run(part, copy));
  return paragraph(style, words);
}

const passage = (given: Passage, copy: StoryCopy): readonly Markup[] => {
  switch (given.kind) {
    case 'paragraph':
      return [line('Body', given.block, copy)];
    case 'crosshead':
      return [line('Crosshead', given.block, copy)];
    case 'list':
      return given.blocks.map((block) => line('List item', block, copy));
    case 'quotation':
      return [
        ...given.blocks.map((block) => line('Quotation', block, copy)),
        ...(given.quotation.speaker === null ? [] : [paragraph('Quotation credit', text(creditFor(given.quotation)))]),
      ];
  }
};

const linkParagraph = ({ title }: CopyLink, at: number): Markup =>
  paragraph(
    'Related',
    element(
      'HyperlinkTextSource',
      { Self: `source-${at}`, Name: `source-${at}`, Hidden: 'false' },
      styled.Link(content(escapeText(title))),
    ),
  );

const linkTargets = ({ related }: StoryCopy): readonly Markup[] =>
  related.flatMap(({ url }, at) => [
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

const story = (copy: StoryCopy): Markup =>
  element(
    'Story',
    { Self: 'story', TrackChanges: 'false', StoryTitle: copy.title, AppliedTOCStyle: 'n', AppliedNamedGrid: 'n' },
    together(
      [
        copy.headline === null ? paragraph('Headline', text(copy.title)) : line('Headline', copy.headline, copy),
        copy.standfirst && line('Standfirst', copy.standfirst, copy),
        ...optional('Byline', copy.byline),
        ...optional('Dateline', copy.dateline),
        ...optional(
          'Dateline',
          copy.details.embargo === null ? copy.details.embargoAsWritten : `EMBARGOED UNTIL ${copy.details.embargo}`,
        ),
        ...groupBody(copy.body).flatMap((given) => passage(given, copy)),
        ...copy.related.map(linkParagraph),
        ...deskNote(copy),
      ],
      '\n',
    ),
  );

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
      together([...styles, story(copy), ...linkTargets(copy)], '\n'),
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
