import { fail, succeed, type Outcome } from '../../story/outcome';
import { sizeLimit } from '../bytes/decodeText';
import { nameFileType } from '../bytes/fileSignatures';
import type { SourceFile } from '../importer';
import { locked } from '../bytes/zipArchive';

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** True for a zip, the wrapping of DOCX and ODT. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 3, 4);

/** True for the wrapping of old Word files, and of protected new ones. */
export const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Whether words stand in the bytes, letter by letter with `gap` zeros between. */
function holds(bytes: Uint8Array, words: string, gap: 0 | 1): boolean {
  const wanted = [...words].flatMap((letter) => (gap === 1 ? [letter.charCodeAt(0), 0] : [letter.charCodeAt(0)]));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Whether plain ASCII words stand in the bytes, as the names of a zip’s parts do. */
export const mentions = (bytes: Uint8Array, words: string): boolean => holds(bytes, words, 0);

function compound(name: string, bytes: Uint8Array): Outcome<never> {
  if (holds(bytes, 'EncryptedPackage', 1)) return locked(name);
  if (holds(bytes, 'WordDocument', 1))
    return fail('old-word', `${name} is an old Word .doc file. Open it in Word, save it as .docx, and open that here.`);
  if (holds(bytes, '__substg1.0_', 1))
    return fail(
      'outlook-mail',
      `${name} is a mail as Outlook keeps it (.msg). Save it in Outlook as .eml or as text, and open that here.`,
    );
  return fail(
    'old-office',
    `${name} is an old Office file, not a Word document. Open it in its own program and save the story as .docx or plain text.`,
  );
}

/** Says what a zip is that holds no document of the kind expected. */
export function otherZip(name: string, paths: readonly string[]): Outcome<never> {
  const has = (path: string): boolean => paths.includes(path);
  const begins = (start: string): boolean => paths.some((path) => path.startsWith(start));
  const kind = has('word/document.xml')
    ? 'a Word document (.docx)'
    : begins('xl/')
      ? 'an Excel workbook'
      : begins('ppt/')
        ? 'a PowerPoint presentation'
        : has('content.xml')
          ? 'an OpenDocument file'
          : has('Index/Document.iwa') || has('index.xml')
            ? 'a Pages document'
            : has('META-INF/container.xml')
              ? 'an e-book (EPUB)'
              : 'a ZIP archive without a document in it';
  return fail(
    'other-document',
    `${name} is ${kind}. Open it in its own program and save the story as .docx or plain text.`,
  );
}

/** Passes a zip within the size limit on; names anything else for what it is. */
export function expectZip({ name, bytes }: SourceFile, kind: string): Outcome<Uint8Array> {
  if (name.startsWith('~$'))
    return fail(
      'lock-file',
      `${name} is only the note that Word keeps while a document is open. Open the document itself.`,
    );
  if (bytes.length === 0) return fail('empty', `${name} is empty. Choose a file that has the story in it.`);
  if (bytes.length > sizeLimit)
    return fail('too-large', `${name} is larger than 20 MB. Take the pictures out, save it, and open it again.`);
  if (isZip(bytes)) return succeed(bytes);
  if (isCompound(bytes)) return compound(name, bytes);
  const type = nameFileType(bytes) ?? 'not packed as one';
  return fail(
    'not-office',
    `${name} is not ${kind}: it is ${type === 'not packed as one' ? 'plain text or something else' : type}. Rename it by what it is, or save the story as .docx or plain text.`,
  );
}
