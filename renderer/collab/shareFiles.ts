import * as v from 'valibot';
import { missingSchema, mostFiles } from '../../shared/ipc/deskFiles';
import { keptPicture } from '../../shared/story/keepPictures';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { fetchFile, sendFile, type Ask, type DeskFile } from './deskFiles';

/** What a file is to the story that names it. */
export type FileKind = 'picture' | 'transcript';

/** The files that a story names, by their SHA-256: its pictures, those of its source, and its transcripts. */
export function filesOf(story: StoryDocument): ReadonlyMap<string, FileKind> {
  const { blocks, removed, source, transcripts = [] } = story;
  const addresses = [
    ...blocks.flatMap(({ picture }) => picture?.src ?? []),
    ...removed.flatMap(({ block }) => block?.picture?.src ?? []),
    ...(source.objects ?? []).flatMap((object) => (object.kind === 'picture' ? object.src : [])),
  ];
  return new Map<string, FileKind>([
    ...addresses.flatMap((src): readonly (readonly [string, FileKind])[] => {
      const sha256 = keptPicture(src);
      return sha256 === null ? [] : [[sha256, 'picture']];
    }),
    ...transcripts.map(({ id }): readonly [string, FileKind] => [id.slice('sha256:'.length), 'transcript']),
  ]);
}

export interface ShareFilesPlan {
  readonly ask: Ask;
  /** The files that the story names now. */
  readonly names: () => ReadonlyMap<string, FileKind>;
  /** As it is kept on this machine; null where it is not. */
  readonly read: (sha256: string, kind: FileKind) => Promise<DeskFile | null>;
  /** Keeps on this machine what came from the desk; false where it is not what it should be. */
  readonly keep: (file: DeskFile, kind: FileKind) => Promise<boolean>;
  readonly maySend: () => boolean;
  /** Runs something after so many milliseconds; answers with a way to stop it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** The files of a shared story: here and on the desk, whichever of the two had them first. */
export interface SharedFiles {
  readonly up: () => void;
  readonly down: () => void;
  /** The story may name other files now. */
  readonly changed: () => void;
  readonly close: () => void;
}

/** Milliseconds: names of one moment are gone through together; what another window has not sent yet is asked for again, less and less often. */
const gather = 400;
const firstWait = 2000;
const longestWait = 60_000;

const nothing = (): void => undefined;

export function shareFiles({ ask, names, read, keep, maySend, after }: ShareFilesPlan): SharedFiles {
  /** Both here and on the desk, or never to be. */
  let settled = new Set<string>();
  let isUp = false;
  let isBusy = false;
  let isAgain = false;
  let wait = firstWait;
  let stop = nothing;

  const lookAfter = (milliseconds: number): void => {
    stop();
    stop = isUp ? after(milliseconds, () => void look()) : nothing;
  };

  /** Fetches what is not here; answers with what is, and may have to be sent. */
  const fetchMissing = async (open: readonly (readonly [string, FileKind])[]): Promise<readonly DeskFile[]> => {
    const here: DeskFile[] = [];
    for (const [sha256, kind] of open) {
      const own = await read(sha256, kind);
      if (own) {
        here.push(own);
        continue;
      }
      const fetched = isUp ? await fetchFile(ask, sha256) : null;
      if (!fetched?.ok) continue;
      await keep(fetched.value, kind);
      settled.add(sha256);
    }
    return here;
  };

  const sendMissing = async (here: readonly DeskFile[]): Promise<void> => {
    if (!maySend()) return here.forEach(({ sha256 }) => settled.add(sha256));
    for (let at = 0; at < here.length; at += mostFiles) {
      const some = here.slice(at, at + mostFiles);
      const answer = await ask({ kind: 'files-missing', files: some.map(({ sha256 }) => sha256) });
      const missing = answer.ok ? v.safeParse(missingSchema, answer.value) : null;
      if (!missing?.success) return;
      for (const file of some) {
        const sent = missing.output.includes(file.sha256) ? await sendFile(ask, file) : null;
        // What the desk will never take is not sent again; the rest is.
        if (sent === null || sent.ok || /^(refused|too-long|not-allowed)$/.test(sent.problem.code))
          settled.add(file.sha256);
      }
    }
  };

  async function look(): Promise<void> {
    if (isBusy) {
      isAgain = true;
      return;
    }
    const open = [...names()].filter(([sha256]) => !settled.has(sha256));
    if (open.length === 0 || !isUp) return;
    isBusy = true;
    try {
      await sendMissing(await fetchMissing(open));
    } finally {
      isBusy = false;
    }
    if (isAgain) {
      isAgain = false;
      return lookAfter(gather);
    }
    if (![...names()].some(([sha256]) => !settled.has(sha256))) return;
    lookAfter(wait);
    wait = Math.min(longestWait, wait * 2);
  }

  return {
    up: () => {
      if (isUp) return;
      isUp = true;
      // The desk may have been set back meanwhile.
      settled = new Set();
      wait = firstWait;
      lookAfter(0);
    },
    down: () => {
      isUp = false;
      stop();
    },
    changed: () => {
      if (!isUp || ![...names()].some(([sha256]) => !settled.has(sha256))) return;
      wait = firstWait;
      if (!isBusy) lookAfter(gather);
      else isAgain = true;
    },
    close: () => {
      isUp = false;
      stop();
    },
  };
}
