import { strToU8, zipSync } from 'fflate';
import { commentLines, commentsPart } from '../writers/docxComments';
import { isTable, linesIn, wordCopy, type WordBlock, type WordCopy, type WordLine } from '../writers/docxLines';
import { documentMarkup } from '../writers/docxMarkup';
import { pictureNotices } from '../writers/docxPictures';
import { numberingPart } from '../writers/docxNumbering';
import { contentTypes, coreProperties, documentLinks, packageLinks } from '../writers/docxPackage';
import { styleMap, stylesPart } from '../writers/docxStyles';
import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import { xmlDocument, type Markup } from '../writers/markup';
import type { CopyQuotation } from '../copy/copyLine';
import type { StoryCopy } from '../copy/storyCopy';

const part = (markup: Markup): Uint8Array => strToU8(xmlDocument(markup));

/** No zone: read as local time, and written as local time, it is the same in every place. */
const stillTime = '1980-01-01T00:00:00';

function pack(copy: StoryCopy, word: WordCopy, numbers: ReadonlyMap<CopyQuotation, string>): Uint8Array {
  const deskNote = copy.override === null ? null : String(numbers.size);
  return zipSync(
    {
      '[Content_Types].xml': part(contentTypes(word)),
      '_rels/.rels': part(packageLinks()),
      'docProps/core.xml': part(coreProperties(copy)),
      'word/document.xml': part(documentMarkup(word, numbers, deskNote)),
      'word/styles.xml': part(stylesPart(copy, word)),
      'word/numbering.xml': part(numberingPart(word)),
      'word/comments.xml': part(commentsPart(copy, numbers, deskNote)),
      'word/_rels/document.xml.rels': part(documentLinks(copy, word)),
      'mammoth/style-map': strToU8(styleMap()),
      ...Object.fromEntries([...word.pictures.values()].map(({ path, file }) => [`word/${path}`, file.bytes])),
    },
    { mtime: stillTime },
  );
}

const lineText = ({ runs, link, picture }: WordLine): string =>
  (picture ? `[Picture: ${picture.alt}]` : '') +
  runs.map(({ text }) => text).join('') +
  (link === null ? '' : ` <${link.url}>`);

const blockText = (block: WordBlock): string =>
  isTable(block) ? block.rows.map((row) => row.map(lineText).join(' | ')).join('\n') : lineText(block);

/** The document as words alone: its paragraphs, then its comments. */
const readable = (copy: StoryCopy, { blocks }: WordCopy, quotations: readonly CopyQuotation[]): string =>
  `${[
    ...blocks.map(blockText),
    ...quotations.map((quotation, at) => `[Comment ${at + 1}] ${commentLines(quotation).join('; ')}`),
    ...(copy.override === null ? [] : [`[Comment ${quotations.length + 1}] A hold was overridden: ${copy.override}`]),
  ].join('\n\n')}\n`;

/** Word: styled paragraphs, who spoke in comments, related stories as links. The same story gives the same bytes. */
export const docxExporter = exporterFor({
  id: 'docx',
  label: 'Word document (DOCX)',
  version: 'ISO 29500, transitional',
  extension: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  losses: [
    'Date of publication, credit, copyright, corrections and the source’s address have no place. Section and tags are properties of the file.',
    'The source and the age of a related link, captions without a picture and the marks of indirect speech stay behind.',
  ],
  // Word would fetch a picture on the web unasked: it leaves as a link.
  carries: carriesAllBut({ cites: 'lost', webImage: 'words', pullQuoteSource: 'lost' }),
  write: (copy) => {
    const word = wordCopy(copy);
    const spoken = new Set(
      linesIn(word.blocks).flatMap(({ runs }) => runs.flatMap(({ quotation }) => quotation ?? [])),
    );
    const numbers = new Map([...spoken].map((quotation, at) => [quotation, String(at)]));
    return {
      text: readable(copy, word, [...spoken]),
      bytes: pack(copy, word, numbers),
      notices: pictureNotices(copy),
      packsPictures: true,
    };
  },
});
