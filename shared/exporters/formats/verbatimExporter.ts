import { carriesAllBut } from '../carries';
import type { BesideFile, Exporter, ExportSettings } from '../exporter';
import { eachOnce, pictureReader, picturesFolder } from '../copy/readPictures';
import { withoutComments } from '../../desk/comments';
import { endingOf, fileName } from '../fileName';
import type { StoryDocument } from '../../story/storyDocument';

const format = { id: 'verbatim', extension: 'json', mediaType: 'application/json' };

/** The story’s pictures, each once; nothing where it has none. */
function besideOf(story: StoryDocument, { pictures }: ExportSettings): { readonly beside?: readonly BesideFile[] } {
  const read = pictureReader(picturesFolder(story.slug, story.id), pictures);
  const files = story.blocks.flatMap(({ picture }) => (picture ? (read(picture.src).file ?? []) : []));
  return files.length === 0 ? {} : { beside: eachOnce(files) };
}

/** The story itself, with its source and every decision: what the desk keeps but for the editor’s notes to themselves, nothing set otherwise. */
export const verbatimExporter: Exporter = {
  ...format,
  label: 'Verbatim story',
  version: '2',
  losses: [],
  carries: carriesAllBut(),
  export: (story, settings) => ({
    name: fileName(story.slug, story.id, endingOf(format)),
    mediaType: format.mediaType,
    text: `${JSON.stringify(withoutComments(story), null, 1)}\n`,
    ...besideOf(story, settings),
    notices: [],
  }),
};
