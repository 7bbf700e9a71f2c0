import { createHash } from 'node:crypto';
import { longestPart, type FilePart } from '../../shared/ipc/deskFiles';
import type { DeskRequest } from '../../shared/ipc/deskProtocol';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { createLimits, type Limits } from '../limits';
import type { Person } from '../people/rights';
import { isOfType } from '../stories/fileGate';
import type { StoryStore } from '../stories/storyStore';

export type FileRequest = Extract<DeskRequest, { kind: 'files-missing' | 'put-file' | 'file' }>;

/** Answers one window that sends and asks for files. */
export type FileService = (request: FileRequest, person: Person) => Promise<Outcome<unknown>>;

/** Megabytes of one person: a full day’s pictures at once, and after that one a second. */
export const fileLimits = (): Limits => createLimits({ burst: 500, perSecond: 1 });

const gone = fail('file-gone', 'The desk does not have this file.');
const broken = fail('file-broken', 'The file did not arrive whole. It is sent again.');
const noFile = fail('refused', 'The desk takes pictures and transcripts, and this is none of what it says it is.');
const tooMuch = fail('too-many', 'You have sent the desk much just now. The rest of the files is sent later.');

interface Coming {
  readonly sha256: string;
  readonly size: number;
  readonly bytes: Buffer;
  at: number;
}

/** Of each window one file is on its way at a time; a file that is begun anew takes the place of the one before. */
export function fileService(store: StoryStore, limits: Limits): FileService {
  let coming: Coming | null = null;

  const put = async (
    { sha256, mediaType, size, from, part }: Extract<FileRequest, { kind: 'put-file' }>,
    { name }: Person,
  ): Promise<Outcome<unknown>> => {
    if (!limits.take(name, Date.now())) return tooMuch;
    const bytes = Buffer.from(part, 'base64');
    if (from === 0) coming = { sha256, size, bytes: Buffer.alloc(size), at: 0 };
    if (!coming || coming.sha256 !== sha256 || coming.at !== from || bytes.length === 0 || from + bytes.length > size) {
      coming = null;
      return broken;
    }
    bytes.copy(coming.bytes, from);
    coming.at += bytes.length;
    if (coming.at < size) return succeed({ has: coming.at });
    const whole = coming.bytes;
    coming = null;
    if (createHash('sha256').update(whole).digest('hex') !== sha256) return broken;
    if (!isOfType(whole, mediaType)) return noFile;
    await store.keepFile({ sha256, mediaType, bytes: whole, person: name });
    return succeed({ has: size });
  };

  return async (request, person) => {
    switch (request.kind) {
      case 'files-missing':
        return succeed(await store.missingFiles(request.files));
      case 'put-file':
        return put(request, person);
      case 'file': {
        const found = await store.filePart(request.sha256, request.from, longestPart);
        if (!found) return gone;
        const { mediaType, size, bytes } = found;
        return succeed<FilePart>({ mediaType, size, part: Buffer.from(bytes).toString('base64') });
      }
    }
  };
}
