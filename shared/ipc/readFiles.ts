export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where on the web it was read, after all redirects. */
  readonly url?: string;
}

export interface KeptPicture {
  /** One of `pictureEndings`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface SavePicture extends KeptPicture {
  readonly sha256: string;
}

/** A file from outside, to be read apart from the window. */
export interface ReadFile extends OpenedFile {
  /** The name of the house style that the copy is set by. */
  readonly houseStyle: string;
  /** What the story will be called. */
  readonly id: string;
  /** Which of several stories, from 1; where it is not said and there are several, their titles are the answer. */
  readonly item?: number;
  /** The alphabet that the user chose, by its name in the WHATWG’s list; where it is not said and none is likely, they are the answer. */
  readonly alphabet?: string;
  /** Read as a transcript, which becomes no story. */
  readonly as?: 'transcript';
}

/** What comes of a file: its story, or what is to be chosen first. */
export type FileRead = ReadStory | StoryTitles | AlphabetChoice | TranscriptRead;

/** What was read from a transcript: as `ReadStory`, to be checked. */
export interface TranscriptRead {
  /** As `serialiseTranscript` writes it, at most 20 MB. */
  readonly transcript: string;
}

/** How a file would read in one alphabet. */
export interface AlphabetPreview {
  readonly id: string;
  readonly name: string;
  /** The first line that reads differently from one alphabet to another, at most 120 characters. */
  readonly line: string;
}

/** A file does not say which alphabet it is in: those it may be in, the likeliest first. */
export interface AlphabetChoice {
  readonly alphabets: readonly AlphabetPreview[];
}

/** A file holds several stories: the titles in their order, some of which may be empty. */
export interface StoryTitles {
  readonly titles: readonly string[];
}

/** What was read from a file: the words of a process that may have been led astray, so to be checked as a story file is. */
export interface ReadStory {
  /** The whole story as JSON text, at most 20 MB. */
  readonly json: string;
  readonly pictures: readonly SavePicture[];
  /** Set where the alphabet was guessed: those it may be in. */
  readonly alphabets?: readonly AlphabetPreview[];
}
