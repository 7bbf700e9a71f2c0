import type { ReaderApi } from '../../shared/ipc/reader';
import { fail, type Outcome } from '../../shared/story/outcome';
import { readAny } from './readUntrusted';

declare global {
  interface Window {
    readonly reader: ReaderApi;
  }
}

const { reader } = window;

const broken = (name: string): Outcome<never> =>
  fail('reader-stopped', `${name} stopped the reader and was not opened. Copy its text and paste it here instead.`);

reader.onFile(({ number, file }) => {
  void readAny(file)
    // A bug of ours, or memory that was refused. What failed may quote the file, so it is not handed on.
    .catch(() => broken(file.name))
    .then((outcome) => reader.answer({ number, outcome }));
});
