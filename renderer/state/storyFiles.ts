import { transcriptType } from '../../shared/ipc/deskFiles';
import type { DeskFile } from '../collab/deskFiles';
import type { FileKind } from '../collab/shareFiles';
import { newsroom } from '../newsroom';
import { readPicture, savePictures } from './pictures';
import { keepTranscript } from './transcripts';

/** A picture or transcript as it is kept on this machine; null where it is not. */
export async function readStoryFile(sha256: string, kind: FileKind): Promise<DeskFile | null> {
  if (kind === 'picture') {
    const picture = await readPicture(sha256);
    return picture && { sha256, ...picture };
  }
  const read = await newsroom.readTranscript(sha256);
  return read.ok ? { sha256, mediaType: transcriptType, bytes: new TextEncoder().encode(read.value) } : null;
}

/** Keeps on this machine what another window had; false where it is not what the story says it is, or cannot be kept. */
export async function keepStoryFile(file: DeskFile, kind: FileKind): Promise<boolean> {
  if ((file.mediaType === transcriptType) !== (kind === 'transcript')) return false;
  if (kind === 'picture') return (await savePictures([file])).ok;
  return keepTranscript(file.sha256, new TextDecoder().decode(file.bytes));
}
