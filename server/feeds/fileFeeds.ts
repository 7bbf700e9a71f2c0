import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Intake } from './intake';

/** A look at a feed: how many deliveries were taken. Files that are not taken lie where they lay. */
export type Look = () => Promise<number>;

/** Files that are still being written, by the names that programs give them meanwhile; and hidden ones. */
const unfinished = /^\.|~$|\.(?:tmp|temp|part|partial|filepart|crdownload|swp|lock|writing)$/i;

/** A file larger than this is no story. It is left where it is, and told of. */
export const largestFile = 32 * 1024 * 1024;

/** Where files go that were taken, inside their folder. */
export const takenFolder = 'taken';

interface Seen {
  readonly size: number;
  readonly changed: number;
}

export interface FileFeedPlan {
  readonly feed: string;
  readonly format?: string | undefined;
  readonly intake: Pick<Intake, 'hasRoom' | 'take'>;
  readonly onTooLarge: (size: number) => void;
}

async function readUpTo(path: string): Promise<Uint8Array | 'too-large'> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return size > largestFile ? 'too-large' : new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

/** Moves a file that was taken; of two by one name the older one goes by another. */
async function moveInto(folder: string, path: string, name = basename(path)): Promise<void> {
  await mkdir(folder, { recursive: true });
  const taken = join(folder, name);
  const isThere = await stat(taken).then(
    () => true,
    () => false,
  );
  await rename(path, isThere ? `${taken}.${process.pid}-${process.hrtime.bigint()}` : taken);
}

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

interface Box {
  /** The folder that files come into. */
  readonly from: string;
  readonly to: string;
  readonly nameThere: (name: string) => string;
  /** Files come into it whole, by a move. */
  readonly isWhole: boolean;
  /** What tells one file's versions from another's. */
  readonly nameOf: (name: string) => string;
}

function lookInto(box: Box, { feed, format, intake, onTooLarge }: FileFeedPlan): Look {
  let seen = new Map<string, Seen>();
  const tooLarge = new Set<string>();
  return async () => {
    const entries = await readdir(box.from, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && !unfinished.test(entry.name)).map(({ name }) => name);
    const now = new Map<string, Seen>();
    let taken = 0;
    for (const name of names.toSorted()) {
      const path = join(box.from, name);
      try {
        const { size, mtimeMs: changed } = await stat(path);
        now.set(name, { size, changed });
        const last = seen.get(name);
        // One that is as it was at the last look is whole.
        if (!box.isWhole && (last?.size !== size || last.changed !== changed)) continue;
        if (tooLarge.has(`${name} ${size}`)) continue;
        if (!(await intake.hasRoom())) break;
        const bytes = await readUpTo(path);
        if (bytes === 'too-large') {
          tooLarge.add(`${name} ${size}`);
          onTooLarge(size);
          continue;
        }
        await intake.take({ feed, name: box.nameOf(name), bytes, ...(format === undefined ? {} : { format }) });
        await moveInto(box.to, path, box.nameThere(name));
        taken += 1;
      } catch (error) {
        // Somebody took it away meanwhile.
        if (!isGone(error)) throw error;
      }
    }
    seen = now;
    return taken;
  };
}

/** Takes the files of a folder, each once it has stopped growing, and moves them into `taken/` beside them. */
export const folderFeed = (folder: string, plan: FileFeedPlan): Look =>
  lookInto(
    { from: folder, to: join(folder, takenFolder), nameThere: (name) => name, isWhole: false, nameOf: (name) => name },
    plan,
  );

/** Takes the mails of a Maildir: from `new/`, whole by that format's own rule, to `cur/`, marked as seen. */
export const mailFeed = (maildir: string, plan: FileFeedPlan): Look =>
  lookInto(
    {
      from: join(maildir, 'new'),
      to: join(maildir, 'cur'),
      nameThere: (name) => `${name}:2,S`,
      isWhole: true,
      // What a mail is called on its way is nothing to tell it by.
      nameOf: () => 'mail.eml',
    },
    plan,
  );
