import { fail, type Outcome } from './outcome';
import type { Source } from './source';
import type { StoryDocument } from './storyDocument';

/**
 * A story is kept in two files: its source, which never changes, is written once under its SHA-256, and all the rest, the
 * copy and the decisions, at every save. A file of the desk stands beside the folder of sources.
 */

/** The source as the JSON text of its file. */
export const serialiseSource = (source: Source): string => JSON.stringify(source);

/** All but the source, as JSON text. */
export const serialiseCopy = (story: StoryDocument): string => JSON.stringify({ ...story, source: undefined });

/** The text of the whole story from its two texts. Neither is read for this. */
export const joinParts = (copy: string, source: string): string => `${copy.trimEnd().slice(0, -1)},"source":${source}}`;

/** The folder of sources, beside the story files. */
export const sourcesFolder = 'sources';

export const sourceFileName = (sha256: string): string => `${sha256}.json`;

/** The folder of transcripts that stories were held against, beside the story files. */
export const transcriptsFolder = 'transcripts';

export const transcriptFileName = (sha256: string): string => `${sha256}.json`;

/** What is wrong with the file of a story's source: it is not there, or its bytes are not those that were written. */
export type SourceFault = 'gone' | 'damaged';

const faults: Readonly<Record<SourceFault, string>> = {
  gone: 'is not there',
  damaged: 'was changed or damaged after Verbatim wrote it',
};

/** Says of a file of the desk that its source cannot be had, and what to do. Nothing of the story's own file is lost. */
export const sourceMissing = (name: string, sha256: string, fault: SourceFault): Outcome<never> =>
  fail(
    `source-${fault}`,
    `The source of ${name} ${faults[fault]}: it is kept in a file of its own, ${sourcesFolder}/${sourceFileName(sha256)} beside the story’s. Put that file back from where the story was copied or from a backup, then try again; the story’s own file is whole.`,
  );

/** The same of a story on the desk, which is open for reading meanwhile. */
export const sourceLost =
  'The source of this story is gone or damaged: you can read and copy the story, not change it. Put the folder of sources back from a backup, or open the source again as a new story.';
