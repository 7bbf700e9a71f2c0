export interface LookAtFiles {
  readonly folderId: string;
  /** The story that would be exported there. */
  readonly story: string;
  readonly names: readonly string[];
}

/** A file that stands where one would be exported to. */
export interface FileThere {
  readonly name: string;
  /** ISO 8601 instant at which it was written last. */
  readonly writtenAt: string;
  /** This desk wrote it for the same story, and it is as it was written. */
  readonly isOurs: boolean;
}

export interface SaveFiles {
  readonly folderId: string;
  /** The story they are of. */
  readonly story: string;
  /** What this desk wrote for the story before goes, where nobody changed it since. */
  readonly replaces: boolean;
  /** Text is written in UTF-8. */
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
  /**
   * Files that those point at, as `<folder>/<name>`, one step deep. Their names are their content's: one that is there
   * already with the same bytes is left, with others it is a problem.
   */
  readonly beside?: readonly { readonly name: string; readonly content: Uint8Array }[];
}

export interface SavedFiles {
  readonly folder: string;
  readonly names: readonly string[];
  /** Those of the names under which an earlier export stood. */
  readonly replaced?: readonly string[];
}
