import { succeed, type Outcome } from '../../story/outcome';
import type { Source } from '../../story/source';
import type { Importer, SourceFile } from '../importer';
import { countedNotes } from '../office/officeCounts';
import { noteList } from '../office/noteList';
import { officeSource } from '../office/officeSource';
import { odtBodyReader } from './odtBody';
import { odtStyles } from './odtStyles';
import { readXmlPart } from '../xml/readXmlPart';
import type { XmlEvents } from '../xml/walkXml';
import { expectZip, isZip, mentions, otherZip } from '../office/refuseOtherFiles';
import { keepPicture, missingPicture } from '../objects/pictureData';
import { isWebAddress } from '../../text/webAddress';
import { settleTables } from '../office/officeTables';
import { settleHeadings } from '../office/styleNames';
import { locked, openZip, type ZipArchive } from '../bytes/zipArchive';

/** Reads one part when it is there; false when it is not. */
function readPart(name: string, archive: ZipArchive, path: string, events: XmlEvents): Outcome<boolean> {
  const bytes = archive.read(path);
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return succeed(false);
  const done = readXmlPart(name, bytes.value, events);
  return done.ok ? succeed(true) : done;
}

/** The manifest says which parts are encrypted. */
function isLocked(name: string, archive: ZipArchive): Outcome<boolean> {
  let encrypted = false;
  const done = readPart(name, archive, 'META-INF/manifest.xml', {
    open: (tag) => {
      encrypted ||= tag === 'manifest:encryption-data';
    },
    close: () => undefined,
    text: () => undefined,
  });
  return done.ok ? succeed(encrypted) : done;
}

function readDocument(file: SourceFile, archive: ZipArchive): Outcome<Source> {
  if (!archive.has('content.xml')) return otherZip(file.name, archive.paths);
  const lockedAway = isLocked(file.name, archive);
  if (!lockedAway.ok) return lockedAway;
  if (lockedAway.value) return locked(file.name);
  const styles = odtStyles();
  const common = readPart(file.name, archive, 'styles.xml', {
    open: styles.open,
    close: styles.close,
    text: () => undefined,
  });
  if (!common.ok) return common;
  const reader = odtBodyReader(styles, (path) => {
    if (isWebAddress(path)) return { src: path };
    const bytes = path.startsWith('Pictures/') ? archive.read(path) : null;
    return bytes?.ok && bytes.value ? keepPicture(bytes.value) : missingPicture;
  });
  const done = readPart(file.name, archive, 'content.xml', reader.events);
  if (!done.ok) return done;
  return officeSource(file, 'odt', 'utf-8', {
    lines: [...settleHeadings(settleTables(reader.lines, reader.layouts)), ...noteList(reader.notes)],
    notes: countedNotes(reader.counts),
    metadata: {},
  });
}

function read(file: SourceFile): Outcome<Source> {
  const bytes = expectZip(file, 'an OpenDocument text');
  if (!bytes.ok) return bytes;
  const archive = openZip(file.name, bytes.value);
  return archive.ok ? readDocument(file, archive.value) : archive;
}

function recognises({ name, bytes }: SourceFile): number {
  if (!isZip(bytes)) return /\.(?:odt|ott)$/i.test(name) ? 0.45 : 0;
  return mentions(bytes.subarray(0, 200), 'opendocument.text') ? 0.96 : /\.(?:odt|ott)$/i.test(name) ? 0.85 : 0;
}

/** An OpenDocument text, as LibreOffice saves it. */
export const odtImporter: Importer = {
  id: 'odt',
  label: 'OpenDocument text (ODT)',
  version: '1',
  extensions: ['.odt', '.ott'],
  keeps:
    'Paragraphs with what their styles say, nested and numbered lists, tables, pictures, links, emphasis and the tracked text as if accepted.',
  recognises,
  read,
};
