import { fail, succeed, type Outcome } from '../../story/outcome';
import type { Source } from '../../story/source';
import { byteKinds } from '../bytes/byteKinds';
import { decodeText } from '../bytes/decodeText';
import { mendEscapes } from '../bytes/mendEscapes';
import { coverControls, noteTraps } from '../bytes/dropControls';
import type { Importer, SourceFile } from '../importer';
import { readOwnText } from './ownText';
import { splitLines } from './splitLines';
import { hintLines } from './copyHints';
import { unwrapText } from './unwrapLines';
import { toSource } from '../wire/draft';

const noNotes: readonly string[] = [];

/** Reads plain text. `sender` is the name of whoever mailed it, null where it did not come by mail. */
export function readPlainText(file: SourceFile, sender: string | null): Outcome<Source> {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  const { encoding, kinds } = decoded.value;
  const { text, notes: escapes } = mendEscapes(decoded.value.text);
  const notes = [...decoded.value.notes, ...escapes];
  const plain = kinds & byteKinds.unwanted ? coverControls(text) : null;
  const copy = plain?.text ?? text;
  if (!/\S/.test(copy))
    return fail('empty', `${file.name} is empty: there is no text in it. Choose a file that has the story in it.`);
  const own = readOwnText(copy);
  if (own)
    return succeed(
      toSource(
        { ...file, format: 'text', encoding },
        { ...own, notes: [...notes, ...(plain?.notes ?? noNotes), ...own.notes] },
      ),
    );
  const traps = kinds & (byteKinds.turning | byteKinds.garbled) ? noteTraps(copy) : noNotes;
  const whole = unwrapText(copy);
  const { lines, metadata } = hintLines(whole.text, splitLines(whole.text), sender);
  return succeed({
    name: file.name,
    format: 'text',
    encoding,
    text: whole.text,
    lines,
    metadata: file.url === undefined ? metadata : { ...metadata, url: file.url },
    notes: [...notes, ...(plain?.notes ?? noNotes), ...traps, ...whole.notes],
  });
}

/** Plain text as it is copied from a page, a mail or a wire. */
export const textImporter: Importer = {
  id: 'text',
  label: 'Plain text',
  version: '1',
  extensions: ['.txt', '.text', '.md'],
  keeps:
    'The words, line by line, from UTF-8, UTF-16 or Windows-1252; which it was, and what was mended, is noted. All else is read from the copy; a text of ours ends in lists of its links and of who said what, which are believed.',
  recognises: ({ name }) => (/\.(txt|text|md)$/i.test(name) ? 0.6 : 0.3),
  read: (file) => readPlainText(file, null),
};
