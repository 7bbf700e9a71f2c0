/** What a look was at. */
export const checks = [
  'receipt',
  'signature',
  'file',
  'places',
  'words',
  'source',
  'transcript',
  'annotations',
  'decisions',
] as const;
export type Check = (typeof checks)[number];

/** What one look at the file found, in words for the user. */
export interface ReceiptAnswer {
  readonly check: Check;
  readonly isGood: boolean;
  readonly message: string;
}

/** Whether an exported file's quotations are the source's words; `answers` tells each thing that was looked at. */
export interface ReceiptVerdict {
  readonly isProven: boolean;
  /** Whether all that was said stands, in its order, with nothing added: an editor's reason does not make it so. */
  readonly isWordForWord: boolean;
  readonly answers: readonly ReceiptAnswer[];
  /** What could not be looked at, or cannot be known from a receipt; in words for the user. */
  readonly unchecked: readonly string[];
}

export type Answer = (message: string) => ReceiptAnswer;

/** The two answers to one check. */
export const answersTo = (check: Check): { readonly good: Answer; readonly bad: Answer } => ({
  good: (message) => ({ check, isGood: true, message }),
  bad: (message) => ({ check, isGood: false, message }),
});
