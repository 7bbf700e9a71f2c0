import type { Outcome } from '../story/outcome';
import type { FileRead, ReadFile } from './readFiles';

/** All that the hidden window which reads files has of the machine: it is handed a file and gives an answer. */
export interface ReaderApi {
  /** Calls back with each file to read, one at a time. */
  onFile(listener: (request: ReadRequest) => void): void;
  answer(answer: ReadAnswer): void;
}

export interface ReadRequest {
  /** Of its answer, too. */
  readonly number: number;
  readonly file: ReadFile;
}

export interface ReadAnswer {
  readonly number: number;
  readonly outcome: Outcome<FileRead>;
}

/** The name under which the reader's preload script exposes the API on `window`. */
export const readerApiName = 'reader';

export const readerChannels = {
  /** Main hands over a file. */
  file: 'reader:file',
  /** The page listens, and is ready for a file. */
  ready: 'reader:ready',
  answer: 'reader:answer',
} as const;
