import { fail, succeed, type Outcome } from '../../story/outcome';
import type { Source } from '../../story/source';
import { openZip, type ZipArchive } from '../bytes/zipArchive';
import type { Importer, InnerReader, SourceFile } from '../importer';
import { expectZip, isZip, mentions, otherZip } from '../office/refuseOtherFiles';
import { isStoryName } from './storyNames';
import { noSuchItem, othersNote } from '../stories';

/** What systems leave behind. */
const leftBehind = /(?:^|\/)(?:__MACOSX\/|\.|~\$|_rels\/|META-INF\/)|\[Content_Types\]/;

const mostFiles = 2000;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const storyPaths = ({ paths }: ZipArchive): readonly string[] =>
  paths
    .filter((path) => isStoryName(path) && !leftBehind.test(path))
    .toSorted()
    .slice(0, mostFiles);

/** What stands in every zip of an office program, though no story does. */
const isDocument = ({ paths }: ZipArchive): boolean =>
  paths.some((path) =>
    /^(?:word\/document\.xml|content\.xml|xl\/|ppt\/|Index\/Document\.iwa|index\.xml|META-INF\/container\.xml)/.test(
      path,
    ),
  );

function open(file: SourceFile): Outcome<ZipArchive> {
  const bytes = expectZip(file, 'a ZIP archive');
  if (!bytes.ok) return bytes;
  const archive = openZip(file.name, bytes.value);
  if (!archive.ok) return archive;
  return isDocument(archive.value) || storyPaths(archive.value).length === 0
    ? otherZip(file.name, archive.value.paths)
    : archive;
}

function readInside(file: SourceFile, archive: ZipArchive, path: string, reader: InnerReader): Outcome<Source> {
  const bytes = archive.read(path);
  if (!bytes.ok) return bytes;
  if (bytes.value === null || isZipOfFiles(path, bytes.value))
    return fail('nested', `${nameOf(path)} in ${file.name} is an archive itself. Unpack it and open the story.`);
  return reader.read({ name: nameOf(path), bytes: bytes.value });
}

/** A document is a zip too; an archive inside an archive is not followed. */
const isZipOfFiles = (path: string, bytes: Uint8Array): boolean => isZip(bytes) && !/\.(?:docx|odt)$/i.test(path);

/** A ZIP archive of stories: each file in it that an importer reads is one. */
export const archiveImporter = (reader: InnerReader): Importer => ({
  id: 'zip',
  label: 'ZIP archive of stories',
  version: '1',
  extensions: ['.zip'],
  keeps: 'Of any file in it what is kept of such a file. Pictures beside the stories stay in the archive.',
  recognises: ({ name, bytes }) => {
    if (!isZip(bytes)) return 0;
    const isOffice = mentions(bytes.subarray(0, 4096), 'word/') || mentions(bytes.subarray(0, 200), 'opendocument');
    return /\.zip$/i.test(name) ? 0.9 : isOffice ? 0 : 0.4;
  },
  inner: (file, item) => {
    const archive = open(file);
    if (!archive.ok) return null;
    const path = storyPaths(archive.value)[(item ?? 1) - 1];
    const bytes = path === undefined ? null : archive.value.read(path);
    return path !== undefined && bytes?.ok && bytes.value ? { name: nameOf(path), bytes: bytes.value } : null;
  },
  list: (file) => {
    const archive = open(file);
    return archive.ok ? succeed(storyPaths(archive.value).map(nameOf)) : archive;
  },
  read: (file, item) => {
    const archive = open(file);
    if (!archive.ok) return archive;
    const paths = storyPaths(archive.value);
    const path = paths[(item ?? 1) - 1];
    if (path === undefined) return noSuchItem(file.name, item ?? 1, paths.length);
    const source = readInside(file, archive.value, path, reader);
    if (!source.ok || item !== undefined) return source;
    return succeed({ ...source.value, notes: [...othersNote(paths.length - 1), ...source.value.notes] });
  },
});
