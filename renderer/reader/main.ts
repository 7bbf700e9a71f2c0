import type { ReaderApi } from '../../shared/ipc/reader';
import { fail } from '../../shared/story/outcome';
import { readUntrusted } from './readUntrusted';

declare global {
  interface Window {
    readonly reader: ReaderApi;
  }
}

const { reader } = window;

reader.onFile(({ number, file }) => {
  try {
    reader.answer({ number, outcome: readUntrusted(file) });
  } catch {
    // A bug of ours, or memory that was refused. What failed may quote the file, so it is not handed on.
    reader.answer({
      number,
      outcome: fail(
        'reader-stopped',
        `${file.name} stopped the reader and was not opened. Copy its text and paste it instead.`,
      ),
    });
  }
});
