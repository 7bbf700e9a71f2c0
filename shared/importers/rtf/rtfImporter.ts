import { fail, type Outcome } from '../../story/outcome';
import type { Source } from '../../story/source';
import { sizeLimit } from '../bytes/decodeText';
import { nameFileType } from '../bytes/fileSignatures';
import type { Importer, SourceFile } from '../importer';
import { toByteString } from '../mail/byteString';
import { countedNotes } from '../office/officeCounts';
import { noteList } from '../office/noteList';
import { officeSource } from '../office/officeSource';
import { readRtf, type RtfText } from './rtfReader';
import { settleHeadings } from '../office/styleNames';
import { damaged } from '../bytes/zipArchive';

const isRtf = ({ bytes }: SourceFile): boolean =>
  [0x7b, 0x5c, 0x72, 0x74, 0x66].every((byte, at) => bytes[at] === byte);

const notesOf = ({ counts, isCut }: RtfText): readonly string[] => [
  ...countedNotes(counts),
  ...(isCut ? ['The file ends in the middle: it was probably cut off, and the end of the story may be missing.'] : []),
];

function read(file: SourceFile): Outcome<Source> {
  const { name, bytes } = file;
  if (bytes.length === 0) return fail('empty', `${name} is empty. Choose a file that has the story in it.`);
  if (bytes.length > sizeLimit)
    return fail('too-large', `${name} is larger than 20 MB. Take the pictures out, save it, and open it again.`);
  if (!isRtf(file))
    return fail(
      'not-rtf',
      `${name} is not an RTF document: it is ${nameFileType(bytes) ?? 'plain text or something else'}. Rename it by what it is, or save the story as plain text.`,
    );
  const text = readRtf(toByteString(bytes));
  if (text.isTooDeep) return damaged(name);
  return officeSource(file, 'rtf', 'rtf', {
    lines: [...settleHeadings(text.lines), ...noteList(text.notes)],
    notes: notesOf(text),
    metadata: {},
  });
}

/** An RTF document, as TextEdit, WordPad and many newsroom systems save it. */
export const rtfImporter: Importer = {
  id: 'rtf',
  label: 'Rich text (RTF)',
  version: '1',
  extensions: ['.rtf'],
  keeps:
    'Paragraphs with what their styles say, nested and numbered lists, tables, PNG and JPEG pictures, links and emphasis.',
  recognises: (file) => (isRtf(file) ? 0.95 : /\.rtf$/i.test(file.name) ? 0.2 : 0),
  read,
};
