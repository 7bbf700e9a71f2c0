import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { succeed, type Outcome } from '../shared/story/outcome';
import { openSealed } from '../shared/story/sealedStory';
import { joinParts, sourceFileName, sourceMissing, sourcesFolder } from '../shared/story/storyParts';
import { errorCode, nodeDisk } from '../disk/disk';
import { readWhole } from '../disk/readWhole';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** More bytes than any source that the desk keeps. */
const largest = 128 * 1024 * 1024;

/** The bytes of a source that stands beside a story's file; null where none does. A pipe or a device is no source, and never waited for. */
async function readSource(path: string): Promise<Uint8Array | null> {
  try {
    return await readWhole(nodeDisk, path, largest);
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    return new Uint8Array();
  }
}

/** What a file holds: of a story as the desk keeps it, the whole story, joined with its source from the file beside it. */
export async function joinSource(path: string, bytes: Uint8Array): Promise<Outcome<Uint8Array>> {
  const sealed = openSealed(bytes, sha256);
  if (sealed.kind !== 'sound' || sealed.header.source === null) return succeed(bytes);
  const { source } = sealed.header;
  const found = await readSource(join(dirname(path), sourcesFolder, sourceFileName(source)));
  if (found === null) return sourceMissing(basename(path), source, 'gone');
  if (sha256(found) !== source) return sourceMissing(basename(path), source, 'damaged');
  return succeed(Buffer.from(joinParts(sealed.json, Buffer.from(found).toString('utf8')), 'utf8'));
}
