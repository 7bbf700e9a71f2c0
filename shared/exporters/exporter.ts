import type { HouseStyle } from '../houseStyle/houseStyle';
import type { StoryDocument } from '../story/storyDocument';
import type { Carries } from './carries';
import type { LinkRule } from '../text/linkRules';
import type { Pictures } from './copy/readPictures';

/** A file ready to be written. */
export interface ExportedFile {
  /** `<slug>.<id>.<extension>`; never a path. */
  readonly name: string;
  readonly mediaType: string;
  /** The file's content or, of a format that is not text, what a person would read in it. */
  readonly text: string;
  /** The file's content where it is not text. */
  readonly bytes?: Uint8Array;
  /** Files that go with it, in a folder beside it; absent where there are none. */
  readonly beside?: readonly BesideFile[];
  /** What of this story the file leaves out or fills in, in words for the user; empty when nothing. */
  readonly notices: readonly string[];
}

/** A file that an exported file points at, such as a picture. The same one may go with several files. */
export interface BesideFile {
  /** `<folder>/<name>`, from the folder of the exported file; one step deep. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What the exporter is told besides the story. Time is given, never read. */
export interface ExportSettings {
  readonly houseStyle: HouseStyle;
  /** ISO 8601 instant of the export. */
  readonly now: string;
  /** The pictures kept beside the story; one that is missing is left out and told. */
  readonly pictures?: Pictures;
  /** How links to certain sites are marked; absent where none are. */
  readonly linkRules?: readonly LinkRule[];
}

/** One way out of the house: one file, one line in `exporters`. */
export interface Exporter {
  /** As on the command line: `ninjs-3.1`. */
  readonly id: string;
  readonly label: string;
  readonly version: string;
  readonly extension: string;
  readonly mediaType: string;
  /** What the format cannot carry, in words for the user; empty when nothing is lost. */
  readonly losses: readonly string[];
  /** What it carries of rich copy; absent where it does not say, as a newsroom’s own format. */
  readonly carries?: Carries;
  readonly export: (story: StoryDocument, settings: ExportSettings) => ExportedFile;
}
