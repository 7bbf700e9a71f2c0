import type { Outcome } from '../story/outcome';
import type { Source } from '../story/source';
import type { PdfText } from './pdf/pdfPages';

/** A file as it came: its name (never a path) and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Known when the file came from the web or a clipboard that tells. */
  readonly url?: string;
  /** Of a PDF, whose pages are read before (`prepareFile`). */
  readonly pdf?: PdfText;
}

/** How the files inside a file are read: the list of importers is above those that hold others. */
export interface InnerReader {
  readonly read: (file: SourceFile) => Outcome<Source>;
}

/** One way into the house: one file, one line in `importers`. */
export interface Importer {
  readonly id: string;
  readonly label: string;
  readonly version: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** What of the file comes into the story, in words for the user. */
  readonly keeps: string;
  /** How sure it is that the file is its own, 0 to 1, from the name and the first bytes. */
  readonly recognises: (file: SourceFile) => number;
  /**
   * Never throws: what cannot be read is a Problem that says what to do next. `item`, from 1, is the story wanted of a
   * file that may hold several; without it, the first that has copy.
   */
  readonly read: (file: SourceFile, item?: number) => Outcome<Source>;
  /** The file that holds one of the stories, where each lies in a file of its own; null for the file itself. */
  readonly inner?: (file: SourceFile, item?: number) => SourceFile | null;
  /** The titles of all stories in a file, in their order; absent where a file of the format holds one. */
  readonly list?: (file: SourceFile) => Outcome<readonly string[]>;
}
