import { parseStory } from '../../story/storyFile';
import { openSealed } from '../../story/sealedStory';
import { sourceMissing } from '../../story/storyParts';
import { fail, succeed, type Outcome } from '../../story/outcome';
import type { Source } from '../../story/source';
import type { StoryDocument } from '../../story/storyDocument';
import { sha256 } from '../../text/sha256';
import { decodeText } from '../bytes/decodeText';
import type { Importer, SourceFile } from '../importer';
import { headOf } from './readFile';

/** A story as the desk keeps it: sealed, behind a first line that sums it up. */
const sealedHead = /^\{\s{0,40}"verbatim"\s{0,9}:\s{0,9}\{\s{0,40}"format"/;

const newer = fail(
  'newer-version',
  'This story was saved by a newer Verbatim. Update Verbatim to open it; the file is left as it is.',
);
const broken = (name: string): Outcome<never> =>
  fail(
    'damaged',
    `${name} was changed or damaged after Verbatim saved it: its checksum is wrong. Use the copy before it, the file beside it that ends in .bak1, or export the story from Verbatim again.`,
  );

function readSealed(file: SourceFile): Outcome<StoryDocument> {
  const sealed = openSealed(file.bytes, sha256);
  if (sealed.kind === 'sound') {
    const { source } = sealed.header;
    return source === null ? parseStory(sealed.json) : sourceMissing(file.name, source, 'gone');
  }
  return sealed.kind === 'newer' ? newer : broken(file.name);
}

/** The story in a file of our own, exported or as the desk keeps it, with every decision of the editor. */
export function readStoryFile(file: SourceFile): Outcome<StoryDocument> {
  if (sealedHead.test(headOf(file, 200))) return readSealed(file);
  const decoded = decodeText(file);
  return decoded.ok ? parseStory(decoded.value.text.replace(/^\ufeff/, '')) : decoded;
}

function read(file: SourceFile): Outcome<Source> {
  const story = readStoryFile(file);
  return story.ok ? succeed(story.value.source) : story;
}

/** A story as Verbatim saves it. Here only its source is read; loading a story takes all of it. */
export const verbatimImporter: Importer = {
  id: 'verbatim',
  label: 'Verbatim story',
  version: '2',
  extensions: ['.json'],
  keeps: 'Everything: the story as it was saved, with every decision.',
  recognises: (file) => {
    const head = headOf(file, 4096);
    if (sealedHead.test(head)) return 0.98;
    if (!/^\{\s{0,40}"schemaVersion"\s{0,9}:\s{0,9}\d/.test(head)) return 0;
    // Reports of the command line begin alike, but go on with the source.
    return /"schemaVersion"\s{0,9}:\s{0,9}\d+,\s{0,40}"id"/.test(head)
      ? 0.98
      : /\.verbatim\.json$/i.test(file.name)
        ? 0.98
        : 0.6;
  },
  read,
};
