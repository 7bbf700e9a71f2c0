/** How a file of the corpus may end: loaded, loaded without its hostile part, or refused in a sentence. */
export type Ending = 'load' | 'clean' | 'refuse' | 'load or refuse';

/** One bad file, and what must become of it on the whole way in: importer, sorting, story, every export. */
export interface FileCase {
  /** `copy.txt` where nothing is said. */
  readonly name?: string;
  /** Text is taken as UTF-8. */
  readonly bytes: () => string | Uint8Array;
  readonly ends: Ending;
  /** Words that stand in the copy. */
  readonly has?: readonly string[];
  /** Words that stand neither in the copy nor in any export. */
  readonly hasNot?: readonly string[];
  /** What the notes, or the refusal, must say. */
  readonly says?: RegExp;
  /** Takes seconds: run by `npm run test:trust` only. */
  readonly isLong?: true;
}

/** A case that is no file: what it does is its own, in a folder that is watched from outside. */
export interface OwnCase {
  readonly run: (folder: string) => void | Promise<void>;
  readonly isLong?: true;
}

export type Case = FileCase | OwnCase;

/**
 * Where a row of the bar is held: by cases run here, by a test elsewhere (file and title), or not at all, with the reason.
 * `short` says what of the row the app does not do; the cases then hold it to what it does.
 */
export type Row =
  | { readonly cases: readonly Case[]; readonly short?: string }
  | { readonly at: readonly (readonly [file: string, title: string])[]; readonly short?: string }
  | { readonly notRun: string };

export const here = (...cases: readonly Case[]): Row => ({ cases });
export const short = (what: string, ...cases: readonly Case[]): Row => ({ cases, short: what });
export const at = (file: string, title: string): Row => ({ at: [[`tests/${file}`, title]] });
export const notRun = (reason: string): Row => ({ notRun: reason });

export const bytesOf = (...bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes);
export const joined = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)));
export const utf16le = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
export const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
