import { succeed, type Outcome } from '../../story/outcome';
import type { ZipArchive } from '../bytes/zipArchive';
import { readXmlPart } from '../xml/readXmlPart';

/** Where the document’s links and pictures are, by id; targets inside the file are no links. */
export interface WordRelations {
  readonly links: ReadonlyMap<string, string>;
  /** Paths of pictures inside the file, or addresses outside it. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** Reads a part’s `.rels`; it may have none. */
export function readWordRelations(name: string, bytes: Uint8Array | null): Outcome<WordRelations> {
  const links = new Map<string, string>();
  const pictures = new Map<string, string>();
  if (!bytes) return succeed({ links, pictures });
  const done = readXmlPart(name, bytes, {
    open: (tag, { Id: id, Target: target, Type: type }) => {
      if (tag !== 'Relationship' || id === undefined || target === undefined) return;
      if (type?.endsWith('/hyperlink') === true) links.set(id, target);
      if (type?.endsWith('/image') === true) pictures.set(id, target);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return done.ok ? succeed({ links, pictures }) : done;
}

/** The main part stands where the package’s relationships say; nearly always in `word/document.xml`. */
export function mainPart(name: string, archive: ZipArchive): Outcome<string> {
  const bytes = archive.read('_rels/.rels');
  if (!bytes.ok) return bytes;
  let found = 'word/document.xml';
  if (!bytes.value) return succeed(found);
  const done = readXmlPart(name, bytes.value, {
    open: (tag, { Target: target, Type: type }) => {
      if (tag === 'Relationship' && target !== undefined && type?.endsWith('/officeDocument') === true)
        found = target.replace(/^\//, '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return done.ok ? succeed(found) : done;
}
