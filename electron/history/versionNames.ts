/** One earlier version of a story, as its file's name tells it: nothing is read to list it. */
export interface Version {
  /** Unix milliseconds at which a later save took its place. */
  readonly until: number;
  /** Unix milliseconds at which it was saved. */
  readonly savedAt: number;
  readonly rev: number;
  readonly words: number;
  /** The save after it took a good part of the copy away. */
  readonly beforeCut: boolean;
  /** What the editor called it; null where nobody did, and it is kept by its age alone. */
  readonly name: string | null;
}

const ofVersion =
  /^([0-9]{1,15})-([0-9]{1,15})-([0-9]{1,16})-([0-9]{1,9})(-cut)?(?:-n([A-Za-z0-9_-]{2,170}))?\.verbatim\.json$/;

// A name may hold what no file system takes: its bytes are written in letters that all of them take.
const inLetters = (name: string): string => Buffer.from(name, 'utf8').toString('base64url');
const fromLetters = (letters: string): string => Buffer.from(letters, 'base64url').toString('utf8');

/** The handle of a version, which the page knows it by; with the ending below it is the file's name. */
export const handleOf = ({ until, savedAt, rev, words, beforeCut, name }: Version): string =>
  `${until}-${savedAt}-${rev}-${words}${beforeCut ? '-cut' : ''}${name === null ? '' : `-n${inLetters(name)}`}`;

export const versionFile = (handle: string): string => `${handle}.verbatim.json`;

/** The versions among the names of a folder, the newest first. */
export const versionsAmong = (names: readonly string[]): readonly Version[] =>
  names
    .flatMap((name): readonly Version[] => {
      const [, until, savedAt, rev, words, cut, letters] = ofVersion.exec(name) ?? [];
      if (until === undefined) return [];
      const beforeCut = cut !== undefined;
      const given = letters === undefined ? null : fromLetters(letters);
      const numbers = { until: Number(until), savedAt: Number(savedAt), rev: Number(rev), words: Number(words) };
      return [{ ...numbers, beforeCut, name: given }];
    })
    .toSorted((a, b) => b.until - a.until || b.rev - a.rev);
