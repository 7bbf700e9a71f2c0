import type { Problem } from '../../story/outcome';

/** Words as a page of a PDF has them. Lengths are in points of 1/72 inch, from the lower left corner. */
export interface PdfWords {
  readonly text: string;
  /** Where they begin, on their baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of their letters. */
  readonly size: number;
}

/** The words of one page, in the order in which the file sets them. */
export interface PdfPage {
  readonly words: readonly PdfWords[];
}

/** What was read of a PDF before it is made a story of: its pages, or why there are none. */
export type PdfText =
  | { readonly pages: readonly PdfPage[]; readonly left: number; readonly title: string }
  | { readonly problem: Problem };

/** More pages than this are a book. */
export const mostPages = 300;
