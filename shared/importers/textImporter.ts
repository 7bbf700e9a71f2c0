import { fail, succeed, type Outcome } from '../story/outcome';
import type { Source } from '../story/source';
import { decodeText } from './decodeText';
import { coverControls, noteTraps } from './dropControls';
import type { Importer, SourceFile } from './importer';
import { splitLines } from './splitLines';

function read(file: SourceFile): Outcome<Source> {
  const decoded = decodeText(file);
  if (!decoded.ok) return decoded;
  const plain = coverControls(decoded.value.text);
  if (!/\S/.test(plain.text)) return fail('empty', `${file.name} is empty: there is no text in it. Choose a file that has the story in it.`);
  return succeed({
    name: file.name, format: 'text', encoding: decoded.value.encoding, text: plain.text, lines: splitLines(plain.text),
    metadata: file.url === undefined ? {} : { url: file.url },
    notes: [...decoded.value.notes, ...plain.notes, ...noteTraps(plain.text)],
  });
}

/** Plain text as it is copied from a page, a mail or a wire. */
export const textImporter: Importer = {
  id: 'text',
  label: 'Plain text',
  version: '1',
  extensions: ['.txt', '.text', '.md'],
  recognises: ({ name }) => (/\.(txt|text|md)$/i.test(name) ? 0.6 : 0.3),
  read,
};
