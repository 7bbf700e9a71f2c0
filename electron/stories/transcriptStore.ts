import { dirname, join } from 'node:path';
import { transcriptFileName, transcriptsFolder } from '../../shared/story/storyParts';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { errorCode, syncFolder, type Disk } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { writeOnce } from '../../disk/writeOnce';
import { sealedLimit, sha256 as hash } from './storyFile';

/** The transcripts that stories were held against, each a file named by its SHA-256, written once; `unneeded.ts` removes those that nothing names. */
export interface TranscriptStore {
  /** Durable when it returns ok. */
  save(transcript: { readonly sha256: string; readonly json: string }): Promise<Outcome<null>>;
  /** The JSON text of a transcript, proved by its name. */
  read(sha256: string): Promise<Outcome<string>>;
}

const gone = fail(
  'transcript-gone',
  'The transcript’s file is not beside the story any more, or was changed. Open the transcript again.',
);

const notKept = (code: string): Outcome<never> =>
  fail(
    'transcript-not-kept',
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'The transcript was not kept: the disk is full. Free some space, then open it again.'
      : `The transcript was not kept: the disk reported a fault (${code}). Check Verbatim’s folder, then open it again.`,
  );

export function createTranscriptStore(disk: Disk, folder: string, now: () => Date): TranscriptStore {
  const pathOf = (sha256: string): string => join(folder, transcriptsFolder, transcriptFileName(sha256));
  return {
    async save({ sha256, json }) {
      const bytes = Buffer.from(json, 'utf8');
      if (hash(bytes) !== sha256) return fail('transcript-not-kept', 'It did not arrive whole. Open the file again.');
      const path = pathOf(sha256);
      try {
        await disk.mkdir(dirname(path));
        await writeOnce(disk, path, bytes, now().getTime());
        await syncFolder(disk, dirname(path));
        return succeed(null);
      } catch (error) {
        const code = errorCode(error);
        if (code === '') throw error;
        return notKept(code);
      }
    },
    async read(sha256) {
      try {
        const bytes = await readWhole(disk, pathOf(sha256), sealedLimit);
        return hash(bytes) === sha256 ? succeed(Buffer.from(bytes).toString('utf8')) : gone;
      } catch (error) {
        if (errorCode(error) === '') throw error;
        return gone;
      }
    },
  };
}
