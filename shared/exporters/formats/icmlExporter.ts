import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import { groupBody } from '../copy/groupBody';
import type { CopyLink, StoryCopy } from '../copy/storyCopy';
import { icmlPassage } from '../writers/icmlBlocks';
import {
  characterStyles,
  commonStyles,
  content,
  furtherStyles,
  line,
  linkSource,
  linkTargets,
  note,
  paragraph,
  plain,
  rangeOf,
  settingFor,
  text,
  unstyled,
  type ParagraphStyle,
  type Setting,
} from '../writers/icmlText';
import { element, emptyElement, escapeText, textElement, together, type Markup } from '../writers/markup';

const linkParagraph = ({ title }: CopyLink, at: number): Markup =>
  paragraph('Related', linkSource(at, rangeOf('Link', [], content(escapeText(title)))));

const hyperlink = ([number, url]: readonly [number: number, url: string]): Markup =>
  together(
    [
      emptyElement('HyperlinkURLDestination', {
        Self: `target-${number}`,
        Name: `target-${number}`,
        DestinationURL: url,
        DestinationUniqueKey: String(number + 1),
      }),
      element(
        'Hyperlink',
        {
          Self: `link-${number}`,
          Name: `link-${number}`,
          Source: `source-${number}`,
          Visible: 'false',
          DestinationUniqueKey: String(number + 1),
        },
        element('Properties', {}, textElement('Destination', `target-${number}`, { type: 'object' })),
      ),
    ],
    '\n',
  );

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
        ...groupBody(copy.body).flatMap((given) => icmlPassage(given, setting)),
        ...copy.related.map(linkParagraph),
        ...deskNote(copy),
      ],
      '\n',
    ),
  );
};

const characterGroup = (): Markup =>
  element(
    'RootCharacterStyleGroup',
    { Self: 'character-styles' },
    emptyElement('CharacterStyle', { Self: plain, Name: 'Default' }),
    ...characterStyles.map((name) => emptyElement('CharacterStyle', { Self: `CharacterStyle/${name}`, Name: name })),
  );

/** The styles of the copy: the common ones, and those of the others that the story uses. */
const paragraphGroup = (copy: Markup): Markup =>
  element(
    'RootParagraphStyleGroup',
    { Self: 'paragraph-styles' },
    ...[...commonStyles, ...furtherStyles.filter((name) => copy.includes(`"ParagraphStyle/${name}"`))].map((name) =>
      emptyElement('ParagraphStyle', { Self: `ParagraphStyle/${name}`, Name: name }),
    ),
  );

function document(copy: StoryCopy): string {
  const setting = settingFor(copy);
  const copyMarkup = story(setting);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>',
    '<?aid SnippetType="InCopyInterchange"?>',
    element(
      'Document',
      { DOMVersion: '8.0', Self: 'document' },
      together(
        [characterGroup(), paragraphGroup(copyMarkup), copyMarkup, ...linkTargets(setting).map(hyperlink)],
        '\n',
      ),
    ),
    '',
  ].join('\n');
}

/** InCopy and InDesign: styled copy to place on a page, with who spoke in notes that do not print. */
export const icmlExporter = exporterFor({
  id: 'icml',
  label: 'InCopy (ICML)',
  version: 'CS6 and later',
  extension: 'icml',
  mediaType: 'application/x-icml',
  losses: [
    'Date of publication, credit, section, tags, copyright, corrections and the source’s address have no place.',
    'The source and the age of a related link, captions without a picture and the marks of indirect speech stay behind.',
  ],
  carries: carriesAllBut({ cites: 'lost', pullQuoteSource: 'lost' }),
  write: document,
});
