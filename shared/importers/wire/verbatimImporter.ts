import { parseStory } from '../../story/storyFile';
import { succeed, type Outcome } from '../../story/outcome';
import type { Source } from '../../story/source';
import type { StoryDocument } from '../../story/storyDocument';
import { decodeText } from '../bytes/decodeText';
import type { Importer, SourceFile } from '../importer';
import { headOf } from './readFile';

/** The story in a file of our own, with every decision of the editor. */
export function readStoryFile(file: SourceFile): Outcome<StoryDocument> {
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
