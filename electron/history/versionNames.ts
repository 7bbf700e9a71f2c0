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
}

const ofVersion = /^([0-9]{1,15})-([0-9]{1,15})-([0-9]{1,16})-([0-9]{1,9})(-cut)?\.verbatim\.json$/;

/** The handle of a version, which the page knows it by; with the ending below it is the file's name. */
export const handleOf = ({ until, savedAt, rev, words, beforeCut }: Version): string =>
  `${until}-${savedAt}-${rev}-${words}${beforeCut ? '-cut' : ''}`;

export const versionFile = (handle: string): string => `${handle}.verbatim.json`;

/** The versions among the names of a folder, the newest first. */
export const versionsAmong = (names: readonly string[]): readonly Version[] =>
  names
    .flatMap((name): readonly Version[] => {
      const [, until, savedAt, rev, words, cut] = ofVersion.exec(name) ?? [];
      if (until === undefined) return [];
      const beforeCut = cut !== undefined;
      return [{ until: Number(until), savedAt: Number(savedAt), rev: Number(rev), words: Number(words), beforeCut }];
    })
    .toSorted((a, b) => b.until - a.until || b.rev - a.rev);
