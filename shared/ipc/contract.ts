import type { CommandName } from './commands';
import type { AskDestination, DestinationList, NamedDestination, SiteAnswer } from './destinations';
import type { DeskNews, DeskState } from './deskLine';
import type { DeskAsk } from './deskProtocol';
import type { FileThere, LookAtFiles, SavedFiles, SaveFiles } from './exportFiles';
import type { Outcome } from '../story/outcome';
import type { StoryWords } from '../story/storyWords';
import type { Exported } from '../story/sealedStory';
import type { StorySummary } from '../story/storySummary';
import type { FileRead, KeptPicture, OpenedFile, ReadFile, SavePicture } from './readFiles';
import type { ExportFolder, Policy, Settings } from './settings';
import type { CheckWords, SuggestWords } from './spelling';

/**
 * Everything the renderer may ask of the main process. Main owns windows, dialogs and disk and never
 * parses a story; the renderer (sandboxed) imports, edits and exports. Paths never cross: main keeps
 * them and hands out ids. Every argument is validated in main by the schemas in `schemas.ts`.
 */
export interface NewsroomApi {
  /** Shows the open dialog; an empty list when the user cancels. */
  chooseSources(): Promise<Outcome<readonly OpenedFile[]>>;
  /** Files given on the command line, by double click or from a second start, that wait to be opened. */
  takePendingSources(): Promise<readonly Outcome<OpenedFile>[]>;
  listRecentFiles(): Promise<readonly RecentFile[]>;
  /** Forgets which files were opened; the files themselves are untouched. */
  clearRecentFiles(): Promise<void>;
  openRecentFile(id: string): Promise<Outcome<OpenedFile>>;
  /** Reads a public web page; null when `stopReading` was called meanwhile. */
  openAddress(url: string): Promise<Outcome<OpenedFile | null>>;
  /** Stops reading pages of the web. */
  stopReading(): Promise<void>;
  /** Reads a file into a story, in a process of its own that is ended when it takes too much time or memory. */
  readFile(file: ReadFile): Promise<Outcome<FileRead>>;

  /** Every story on the desk, newest first; damaged files are listed with a problem, never dropped. */
  listStories(): Promise<readonly StoredStory[]>;
  /**
   * The stories that have each of the words looked for, as the beginning of a word, in headline, slug, copy or among their
   * speakers; the best first. Nothing looked for brings the index up to date, and counts the stories.
   */
  searchStories(sought: string): Promise<StoriesFound>;
  /** What a story reads like, before it is opened; null where its file cannot be read. */
  previewStory(id: string): Promise<StoryPreview | null>;
  readStory(id: string): Promise<Outcome<KeptTexts>>;
  /** The earlier versions of a story that are kept, newest first. */
  listVersions(id: string): Promise<readonly StoryVersion[]>;
  readVersion(id: string, handle: string): Promise<Outcome<KeptTexts>>;
  /** Keeps the story as it was saved last under a name of 1 to 40 UTF-16 units, for as long as the story is kept. Durable when it returns ok. */
  nameVersion(id: string, name: string): Promise<Outcome<null>>;
  /** Keeps a source for the stories that name it. Durable when it returns ok; a source that is kept already is not written again. */
  saveSource(source: SaveSource): Promise<Outcome<null>>;
  /**
   * Durable when it returns ok: written, synced and renamed. `rev` must grow. Its source must be kept already, else
   * `source-not-kept`. A file that another program put in the place of the one read or saved last is left alone:
   * `story-changed-elsewhere`.
   */
  saveStory(story: SaveStory): Promise<Outcome<{ readonly rev: number }>>;
  /** Adds to the journal of a story's changes, or begins it anew. Outlives the app when it returns ok, and soon a power cut. */
  writeJournal(journal: WriteJournal): Promise<Outcome<null>>;
  /** The text of a story's journal as far as it goes; null where there is none. */
  readJournal(id: string): Promise<Outcome<string | null>>;
  /** Shows the open dialog for a transcript; null when the user cancels. */
  chooseTranscript(): Promise<Outcome<OpenedFile | null>>;
  /** Keeps a transcript beside the stories. Durable when it returns ok. */
  saveTranscript(transcript: SaveSource): Promise<Outcome<null>>;
  /** The JSON text of a transcript kept beside the stories, proved by its name. */
  readTranscript(sha256: string): Promise<Outcome<string>>;
  /** Keeps a picture beside the stories. Durable when it returns ok. */
  savePicture(picture: SavePicture): Promise<Outcome<null>>;
  /** A picture kept beside the stories, proved by its name. */
  readPicture(sha256: string): Promise<Outcome<KeptPicture>>;
  /** Takes a story off the desk; its file is kept and `unspikeStory` brings it back. */
  spikeStory(id: string): Promise<Outcome<null>>;
  unspikeStory(id: string): Promise<Outcome<null>>;
  /** Deletes a spiked story, or one that is lost, for good, with its versions, its journal, and the source and pictures that nothing else uses. */
  deleteStory(id: string): Promise<Outcome<Deleted>>;

  /** Those of the words that the dictionary does not have. */
  checkWords(request: CheckWords): Promise<Outcome<readonly string[]>>;
  /** What a word may have been meant to be, the likeliest first; at most six. */
  suggestWords(request: SuggestWords): Promise<Outcome<readonly string[]>>;

  readSettings(): Promise<Settings>;
  /** What an administrator has set for this machine. */
  readPolicy(): Promise<Policy>;
  saveSettings(change: Partial<Settings>): Promise<Outcome<Settings>>;

  /** Shows the folder dialog; null when the user cancels. */
  chooseExportFolder(): Promise<Outcome<ExportFolder | null>>;
  /** The folder used last, when it is still there. */
  lastExportFolder(): Promise<ExportFolder | null>;
  /** Notes on the desk that a story was exported as it was saved last. Durable when it returns ok. */
  noteExported(id: string): Promise<Outcome<Exported>>;
  /** What stands in a folder under these names; a name that is free is not among them. */
  lookAtFiles(request: LookAtFiles): Promise<Outcome<readonly FileThere[]>>;
  /**
   * Writes every file or says which failed. A name that exists gets a number; of one that this desk wrote for the same
   * story, and nobody touched since, `replaces` makes room for the new one. No other file is ever written over.
   */
  saveFiles(request: SaveFiles): Promise<Outcome<SavedFiles>>;
  /** Saves copies of stories where the user says, whatever is wrong with the disk they are kept on; null when the user cancels. */
  saveCopyAs(stories: readonly UnsavedStory[]): Promise<Outcome<SavedFiles | null>>;
  /** Shows the print dialog for what the page has laid out for paper. */
  printProof(): Promise<Outcome<null>>;
  /** Saves the same as a PDF of this name where the user says; null when the user cancels. */
  saveProof(name: string): Promise<Outcome<SavedFiles | null>>;
  showExportFolder(folderId: string): Promise<Outcome<null>>;
  /** The content systems that stories can be sent into. */
  listDestinations(): Promise<DestinationList>;
  /** Sets a destination up, or changes the one of its name; main asks the user about each new site. Null when they say no. */
  keepDestination(destination: NamedDestination): Promise<Outcome<DestinationList | null>>;
  /** Forgets a destination and its secret; what was sent there stays there. */
  forgetDestination(name: string): Promise<Outcome<DestinationList>>;
  /** Has the system keep the secret of a destination. It never comes back. */
  keepSecret(kept: { readonly name: string; readonly secret: string }): Promise<Outcome<DestinationList>>;
  /**
   * Puts the secret of a destination into a request that belongs to it, and sends it. Without a kept or given secret:
   * `secret-wanted`.
   */
  askDestination(asked: AskDestination): Promise<Outcome<SiteAnswer>>;
  /** How the line to the shared desk stands that was named at the start. A page asks once, when it starts; stories of a page before are left. */
  deskState(): Promise<DeskState>;
  /** Signs in to the shared desk, and has the system keep the token where it can. It never comes back. */
  giveDeskToken(token: string): Promise<Outcome<{ readonly isKept: boolean }>>;
  /** Signs out of the shared desk and forgets its token; shared stories stay here. */
  leaveDesk(): Promise<void>;
  /** Asks the shared desk. Where it does not answer, and may or may not have done it: `desk-away`. */
  askDesk(ask: DeskAsk): Promise<Outcome<unknown>>;
  /** Puts rich and plain text on the clipboard. */
  copyToClipboard(content: { readonly text: string; readonly html: string }): Promise<Outcome<null>>;
  /** Opens an http(s) or mailto link in the user's browser. */
  openLink(url: string): Promise<Outcome<null>>;
  /** The answer to `onFlush`: the stories that could not be saved; where there are none the window may close. */
  flushed(unsaved: readonly UnsavedStory[]): Promise<void>;

  /** Calls back when files were handed to the app from outside; then `takePendingSources`. */
  onPendingSources(listener: () => void): () => void;
  /** Calls back when another program changed files of the desk; then `listStories`. */
  onStoriesChanged(listener: (changes: readonly StoryChange[]) => void): () => void;
  /** Calls back before the window closes: save what is unsaved, then call `flushed`. */
  onFlush(listener: () => void): () => void;
  /** Calls back when the line to the shared desk changed, and with all that the desk tells. */
  onDesk(listener: (news: DeskNews) => void): () => void;
  /** Calls back when a menu item or its accelerator was chosen. */
  onMenu(listener: (command: CommandName) => void): () => void;
}

export interface RecentFile {
  readonly id: string;
  readonly name: string;
  /** The folder as a person would name it, for display only. */
  readonly folder: string;
}

export interface StoredStory extends StorySummary {
  readonly id: string;
  readonly rev: number;
  /** ISO 8601 instant of the last save, for display. */
  readonly savedAt: string;
  readonly spiked: boolean;
  /** When it was exported last, and as which version; absent where it never was. */
  readonly exported?: Exported;
  /** Set when the file cannot be read; the file itself is kept. */
  readonly problem?: string;
  /** No sound copy of its file is left. What else there is of it can be opened, and the rest be deleted for good. */
  readonly lost?: true;
  /** Set when the last save was damaged and an older copy stands in for it; the story opens. */
  readonly notice?: string;
}

/** What was found on the desk: at most a hundred stories, and how many there are. */
export interface StoriesFound {
  /** With the passage that answers, of the first ones alone. */
  readonly stories: readonly { readonly id: string; readonly passage?: string }[];
  readonly count: number;
}

/** The words of a story as its file has them. */
export type StoryPreview = Omit<StoryWords, 'slug'>;

/** A story that was deleted for good. */
export interface Deleted {
  /** False where sources and pictures were left, since a damaged file of another story may need them. */
  readonly whole: boolean;
}

/** A story as it stood earlier. */
export interface StoryVersion {
  readonly handle: string;
  /** ISO 8601 instant at which it was saved. */
  readonly savedAt: string;
  readonly words: number;
  /** A good part of its copy was taken away by the save after it. */
  readonly beforeCut: boolean;
  /** What the editor called it; absent where nobody did. */
  readonly name?: string;
}

/** What another program did to a story's file. */
export interface StoryChange {
  readonly id: string;
  /** The file is not there any more; else it is another one. */
  readonly gone: boolean;
}

/** A story as it is kept: two texts, since its source is written once and the rest at every save. */
export interface KeptTexts {
  /** The story's JSON text; without its source where `source` is one. */
  readonly json: string;
  readonly rev: number;
  /** Set when an older copy was read, since the story’s file is damaged or gone: what to say of it. */
  readonly notice?: string;
  /** Null where the source stands in `json`, as an older Verbatim kept it. */
  readonly source: KeptSource | null;
}

export interface KeptSource {
  readonly sha256: string;
  /** Null when its file is gone or damaged; the copy can still be read. */
  readonly json: string | null;
}

export interface SaveSource {
  /** Of the JSON text in UTF-8, in hexadecimal: main compares it, and so knows that the text arrived whole. */
  readonly sha256: string;
  /** The source as JSON text, at most 20 MB. */
  readonly json: string;
}

export interface SaveStory {
  /** 8 to 64 of a-z, 0-9 and hyphen, such as a UUID; the file is named after it. */
  readonly id: string;
  readonly rev: number;
  /** What the desk lists without reading the whole file. */
  readonly summary: StorySummary;
  /** The SHA-256 of the story's source. */
  readonly source: string;
  /** The story without its source as JSON text, at most 20 MB. */
  readonly json: string;
  /** As `SaveSource.sha256`, of `json`. */
  readonly sha256: string;
  /** A good part of the copy that was saved last is not in this one: what stood is kept as an earlier version. */
  readonly takesAway?: boolean;
}

export interface WriteJournal {
  /** The story's. */
  readonly id: string;
  /** Whole lines. */
  readonly text: string;
  /** The text takes the place of all that was there. */
  readonly isNew: boolean;
}

/** A story of which the disk does not have the last changes, in the two forms by which it can leave the app. */
export interface UnsavedStory {
  readonly slug: string;
  /** The copy alone. */
  readonly text: string;
  /** The whole story as a file that Verbatim opens. */
  readonly json: string;
  /** Those of its pictures that the window has. */
  readonly pictures: readonly SavePicture[];
}

export type { KeptPicture, OpenedFile, SavePicture };

/** The name under which the preload script exposes the API on `window`. */
export const apiName = 'newsroom';
