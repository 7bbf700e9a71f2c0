import type { Emphasis, TextSpan } from '../../story/block';
import { noCounts, type OfficeCounts } from '../office/officeCounts';
import type { LineStyle, OfficeLine, OfficeObject } from '../office/officeLine';

/** A picture that is being read: its bytes in hexadecimal figures, or as they are. */
export interface RtfPicture {
  readonly hex: string[];
  readonly binary: string[];
  length: number;
  alt: string;
}

type Destination =
  | 'copy'
  | 'skip'
  | 'instruction'
  | 'marker'
  | 'fonts'
  | 'styles'
  | 'picture'
  | 'properties'
  | 'property-name'
  | 'property-value';

/** What a group sets and its end undoes. */
export interface Group {
  destination: Destination;
  starred: boolean;
  /** How many plain characters follow a `\u` for readers that do not know it. */
  fallback: number;
  font: number;
  style: number;
  level: number | null;
  listed: boolean;
  /** How deep an item is nested, from 0. */
  depth: number;
  inTable: boolean;
  emphasis: readonly Emphasis[];
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  href: string | null;
  field: { instruction: string } | null;
  /** A footnote ends with it. */
  isNote: boolean;
}

interface Font {
  page: number | null;
  name: string;
}

/** The line that is being read. */
export interface LineState {
  text: string[];
  length: number;
  spans: TextSpan[];
  /** What stands before the words of the line. */
  objects: OfficeObject[];
  /** What stands before an item’s words: a bullet or a number. */
  marker: string;
  linked: number;
  href: string | null;
  bulleted: boolean;
}

/** Where reading a file has got to. */
export interface Reading extends LineState {
  readonly lines: OfficeLine[];
  readonly counts: OfficeCounts;
  readonly stack: Group[];
  readonly fonts: Map<number, Font>;
  readonly styles: Map<number, LineStyle | null>;
  group: Group;
  page: number;
  bytes: number[];
  toSkip: number;
  name: string;
  /** The picture that is open, and what was last said of one. */
  picture: RtfPicture | null;
  property: { name: string; value: string };
  picturesKept: number;
  /** The table that is open, or the next one. */
  table: number;
  row: number;
  column: number;
  readonly layouts: Set<number>;
  /** The lines of each footnote so far, and the line that the one being read stands in. */
  readonly notes: OfficeLine[][];
  around: LineState | null;
  dropping: 'hidden' | 'deletions' | 'insertions' | null;
  tooDeep: boolean;
}

/** A line not yet begun. */
export const newLine = (): LineState => ({
  text: [],
  length: 0,
  spans: [],
  objects: [],
  marker: '',
  linked: 0,
  href: null,
  bulleted: false,
});

/** A file not yet begun. */
export const newReading = (): Reading => ({
  ...newLine(),
  notes: [],
  around: null,
  lines: [],
  counts: noCounts(),
  stack: [],
  fonts: new Map(),
  styles: new Map(),
  group: {
    destination: 'copy',
    starred: false,
    fallback: 1,
    font: 0,
    style: 0,
    level: null,
    listed: false,
    depth: 0,
    inTable: false,
    emphasis: [],
    hidden: false,
    deleted: false,
    inserted: false,
    href: null,
    field: null,
    isNote: false,
  },
  page: 1252,
  bytes: [],
  toSkip: 0,
  name: '',
  picture: null,
  property: { name: '', value: '' },
  picturesKept: 0,
  table: 0,
  row: 0,
  column: 0,
  layouts: new Set(),
  dropping: null,
  tooDeep: false,
});
