import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openZip } from '../../../shared/importers/bytes/zipArchive';

const words = 'The tide was late on Monday.';
// Not packed, so that a changed byte changes one letter and no length.
const zip = (): Uint8Array => zipSync({ 'a.txt': [strToU8(words), { level: 0 }] });

const read = (bytes: Uint8Array): string => {
  const archive = openZip('harbour.docx', bytes);
  if (!archive.ok) return archive.problem.code;
  const part = archive.value.read('a.txt');
  if (!part.ok) return part.problem.code;
  return new TextDecoder().decode(part.value ?? new Uint8Array());
};

it('gives back what was put in', () => expect(read(zip())).toBe(words));

it('notices one changed byte by its checksum, where the length is right', () => {
  const bytes = zip();
  const at = Buffer.from(bytes).indexOf('Monday');
  bytes[at] = 0x53;
  expect(read(bytes)).toBe('damaged');
});
