import { succeed, type Outcome } from '../../story/outcome';
import type { Source, SourceMetadata } from '../../story/source';
import type { Importer, SourceFile } from '../importer';
import { counted, countedNotes } from '../office/officeCounts';
import { noteList } from '../office/noteList';
import { officeSource } from '../office/officeSource';
import { type OfficeLine } from '../office/officeLine';
import { readXmlPart } from '../xml/readXmlPart';
import { expectZip, isCompound, isZip, mentions, otherZip } from '../office/refuseOtherFiles';
import { settleTables } from '../office/officeTables';
import { settleHeadings } from '../office/styleNames';
import { wordBodyReader } from './wordBody';
import type { WordContext, WordCounts } from './wordReading';
import { ownTags, settleOwnLines } from './ownWord';
import { readWordNotes, type NotesPart } from './wordNotes';
import { readWordLists } from './wordNumbering';
import { readWordSpeech } from './wordSpeech';
import { mainPart, readWordRelations } from './wordRelations';
import { readWordStyles } from './wordStyles';
import { isWebAddress } from '../../text/webAddress';
import { keepPicture, missingPicture } from '../objects/pictureData';
import { openZip, type ZipArchive } from '../bytes/zipArchive';

const notesOf = (counts: WordCounts, archive: ZipArchive): readonly string[] => [
  ...countedNotes(counts),
  ...counted(counts.objects, 'One embedded object was left out.', '# embedded objects were left out.'),
  ...counted(
    counts.documents,
    'One document inside the document was left out.',
    '# documents inside the document were left out.',
  ),
  ...counted(
    counts.symbols,
    'One symbol of a picture font could not be read and is shown as \ufffd.',
    '# symbols of a picture font could not be read and are shown as \ufffd.',
  ),
  ...(archive.paths.some((path) => path.endsWith('vbaProject.bin')) ? ['The macros in the file were left out.'] : []),
];

/** A picture as its address: those inside the file with their bytes, those of the web by theirs. */
function pictureReader(
  archive: ZipArchive,
  folder: string,
  pictures: ReadonlyMap<string, string>,
): WordContext['pictures'] {
  return (id) => {
    const target = pictures.get(id);
    if (target === undefined) return missingPicture;
    if (isWebAddress(target)) return { src: target };
    const bytes = archive.read(target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
    return bytes.ok && bytes.value ? keepPicture(bytes.value) : missingPicture;
  };
}

interface WordParts extends WordContext {
  readonly main: Uint8Array;
  readonly footnotes: NotesPart;
  readonly endnotes: NotesPart;
}

/** Notes in a part that cannot be read are no reason to refuse the story: they are told of as empty. */
function readNotesPart(name: string, archive: ZipArchive, folder: string, part: string): NotesPart {
  const bytes = archive.read(`${folder}${part}`);
  const links = archive.read(`${folder}_rels/${part}.rels`);
  const relations = links.ok ? readWordRelations(name, links.value) : links;
  return { bytes: bytes.ok ? bytes.value : null, links: relations.ok ? relations.value.links : new Map() };
}

function readParts({ name }: SourceFile, archive: ZipArchive): Outcome<WordParts> {
  const path = mainPart(name, archive);
  if (!path.ok) return path;
  const folder = path.value.slice(0, path.value.lastIndexOf('/') + 1);
  const main = archive.read(path.value);
  if (!main.ok) return main;
  if (main.value === null) return otherZip(name, archive.paths);
  const styleBytes = archive.read(`${folder}styles.xml`);
  const styles = styleBytes.ok ? readWordStyles(name, styleBytes.value) : styleBytes;
  if (!styles.ok) return styles;
  const linkBytes = archive.read(`${folder}_rels/${path.value.slice(folder.length)}.rels`);
  const relations = linkBytes.ok ? readWordRelations(name, linkBytes.value) : linkBytes;
  if (!relations.ok) return relations;
  const listBytes = archive.read(`${folder}numbering.xml`);
  const lists = listBytes.ok ? readWordLists(name, listBytes.value) : listBytes;
  if (!lists.ok) return lists;
  const commentBytes = archive.read(`${folder}comments.xml`);
  const speech = commentBytes.ok ? readWordSpeech(name, commentBytes.value) : commentBytes;
  return speech.ok
    ? succeed({
        main: main.value,
        styles: styles.value,
        links: relations.value.links,
        lists: lists.value,
        speech: speech.value,
        pictures: pictureReader(archive, folder, relations.value.pictures),
        footnotes: readNotesPart(name, archive, folder, 'footnotes.xml'),
        endnotes: readNotesPart(name, archive, folder, 'endnotes.xml'),
      })
    : speech;
}

/** The line by which our own files tell of an embargo. */
function readEmbargo(lines: readonly OfficeLine[]): SourceMetadata {
  const line = lines.find(({ style }) => style.tag === ownTags.embargo);
  return line ? { embargo: line.text.replace(/^EMBARGOED UNTIL /, '') } : {};
}

function readDocument(file: SourceFile, archive: ZipArchive): Outcome<Source> {
  const parts = readParts(file, archive);
  if (!parts.ok) return parts;
  const { main, styles, speech } = parts.value;
  const reader = wordBodyReader(parts.value);
  const done = readXmlPart(file.name, main, reader.events);
  if (!done.ok) return done;
  const { lines: all, counts, layouts, notes: told } = reader.finish();
  const lines = settleOwnLines(settleTables(all, layouts));
  const footnotes = readWordNotes(file.name, parts.value.footnotes, parts.value);
  if (!footnotes.ok) return footnotes;
  const endnotes = readWordNotes(file.name, parts.value.endnotes, parts.value);
  if (!endnotes.ok) return endnotes;
  const noteAt = (id: string): readonly OfficeLine[] =>
    (id.startsWith('foot ') ? footnotes : endnotes).value.get(id.slice(id.indexOf(' ') + 1)) ?? [];
  return officeSource(file, 'docx', 'utf-8', {
    lines: [...settleHeadings(lines), ...noteList(told.map(noteAt))],
    speech,
    notes: notesOf(counts, archive),
    metadata: { ...(styles.language === '' ? {} : { language: styles.language }), ...readEmbargo(lines) },
  });
}

function read(file: SourceFile): Outcome<Source> {
  const bytes = expectZip(file, 'a Word document');
  if (!bytes.ok) return bytes;
  const archive = openZip(file.name, bytes.value);
  return archive.ok ? readDocument(file, archive.value) : archive;
}

/** Names of parts stand in the last bytes of a zip. */
const directorySize = 256 * 1024;

function recognises({ name, bytes }: SourceFile): number {
  const named = /\.doc[xm]?$/i.test(name);
  if (isZip(bytes)) return mentions(bytes.subarray(-directorySize), 'word/document.xml') ? 0.95 : named ? 0.8 : 0.5;
  return isCompound(bytes) ? 0.7 : named ? 0.4 : 0;
}

/** A Word document: its text as the reader sees it, its headings, lists and links as hints. */
export const docxImporter: Importer = {
  id: 'docx',
  label: 'Word document (DOCX)',
  version: '1',
  extensions: ['.docx', '.docm'],
  keeps:
    'Paragraphs with what their styles say, nested and numbered lists, tables, pictures, links, emphasis and the tracked text as if accepted. A Word file of ours brings back every quotation and speaker from its styles and comments.',
  recognises,
  read,
};
