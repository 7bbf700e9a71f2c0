import type { EntryKind } from '../../shared/steps/journal';

/** A story as the desk lists it. */
export interface StoryHead {
  readonly id: string;
  /** The schema of its steps: a client that knows an older one may only read. */
  readonly schema: number;
  /** SHA-256 of its source. */
  readonly source: string;
  /** How many steps were made of it. */
  readonly version: number;
  readonly slug: string;
  readonly headline: string;
  /** ISO 8601 instant. */
  readonly changedAt: string;
}

/** The document and the record of a story after so many steps, each as JSON text. */
export interface StoredState {
  readonly version: number;
  readonly doc: string;
  readonly record: string;
}

export interface NewStory {
  readonly id: string;
  readonly schema: number;
  readonly source: string;
  readonly slug: string;
  readonly headline: string;
  readonly doc: string;
  readonly record: string;
}

export interface StoredStep {
  /** The story has so many steps with this one: the first is 1. */
  readonly version: number;
  /** Who made it, as they are signed in. */
  readonly person: string;
  /** The window it was made in. */
  readonly client: string;
  readonly kind: EntryKind;
  /** ISO 8601 instant, by the desk's clock. */
  readonly at: string;
  /** The step as JSON text. */
  readonly json: string;
}

/** A row of the log before it is in the chain. */
export interface NewDecision {
  readonly person: string;
  readonly story: string | null;
  readonly version: number | null;
  /** decide, release, override, lock, break-lock, invite, revoke … */
  readonly kind: string;
  /** What was decided, as JSON text. */
  readonly what: string;
}

/** One row of the log: its hash is of itself and of the hash before, so that none can be changed or taken out unseen. */
export interface LoggedDecision extends NewDecision {
  readonly n: number;
  readonly at: string;
  readonly before: string;
  readonly sha256: string;
}

/** Steps that one window made of a story which had `base` of them. */
export interface NewSteps {
  readonly story: string;
  readonly base: number;
  readonly person: string;
  readonly client: string;
  readonly steps: readonly { readonly kind: EntryKind; readonly json: string }[];
  readonly decisions: readonly NewDecision[];
}

/** What became of them: kept; or the story had other steps by then, and none of them is. */
export type Kept = 'kept' | 'behind';

/** The story as it can be brought up: a state, and the steps since. */
export interface StoredStory {
  readonly head: StoryHead;
  readonly state: StoredState;
  readonly steps: readonly StoredStep[];
}

/** A picture of a story, or a transcript that one is held against. */
export interface StoredFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Who sent it, or the feed that brought it. */
  readonly person: string;
}

/** Some of a file’s bytes, and how many it has in all. */
export interface StoredPart {
  readonly mediaType: string;
  readonly size: number;
  readonly bytes: Uint8Array;
}

export interface NamedVersion {
  readonly version: number;
  readonly name: string;
  readonly person: string;
  readonly at: string;
}

/**
 * Where a desk keeps its stories. What a promise was kept for is on the disk; a promise that fails may have been kept all
 * the same, so whoever asks reads again before they go on. Sources, steps and the log are written once and never changed.
 */
export interface StoryStore {
  /** Keeps a source under the SHA-256 of its text; one that is there is left as it is. */
  readonly keepSource: (json: string) => Promise<string>;
  readonly source: (sha256: string) => Promise<string | null>;
  /** Keeps a file under its SHA-256; one that is there is left as it is. */
  readonly keepFile: (file: StoredFile) => Promise<void>;
  /** At most `most` bytes from byte `from` on; null where there is no such file. */
  readonly filePart: (sha256: string, from: number, most: number) => Promise<StoredPart | null>;
  /** Which of these are not kept. */
  readonly missingFiles: (files: readonly string[]) => Promise<readonly string[]>;
  /** False where there is a story of that id. */
  readonly create: (story: NewStory, decision: NewDecision) => Promise<boolean>;
  /** Those changed last come first. */
  readonly list: (most: number) => Promise<readonly StoryHead[]>;
  /** From the newest checkpoint on, or from the newest that is not beyond `version`, up to that version. */
  readonly open: (id: string, version?: number) => Promise<StoredStory | null>;
  /** In order; with `bytes` no more of them than have so many as JSON together, and one at least where there is one. */
  readonly stepsSince: (id: string, version: number, bytes?: number) => Promise<readonly StoredStep[]>;
  /** All of it in one commit; the answers in order. Of two for one story that begin at one version, one is kept. */
  readonly append: (all: readonly NewSteps[]) => Promise<readonly Kept[]>;
  /** Spares whoever opens the story the steps before; says how it is called in lists. */
  readonly checkpoint: (id: string, state: StoredState, title: Pick<StoryHead, 'slug' | 'headline'>) => Promise<void>;
  readonly nameVersion: (id: string, version: Omit<NamedVersion, 'at'>) => Promise<void>;
  /** The newest first. */
  readonly versions: (id: string) => Promise<readonly NamedVersion[]>;
  readonly logDecision: (decision: NewDecision) => Promise<void>;
  /** In order, of one story or of all. */
  readonly decisions: (story?: string) => Promise<readonly LoggedDecision[]>;
  readonly close: () => Promise<void>;
}
