export { decodeBase64 } from '../../text/base64';

const isHex = (text: string): boolean => /^[0-9A-Fa-f]{2}$/.test(text);

/** Quoted-printable: “=E2” is a byte, “=” at the end of a line joins it to the next; in headers “_” is a space. */
export function decodeQuoted(text: string, inHeader = false): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter === '=') {
      const code = text.slice(at + 1, at + 3);
      const end = code.startsWith('\n') ? 1 : code === '\r\n' ? 2 : 0;
      if (end > 0) {
        at += end;
        continue;
      }
      if (isHex(code)) {
        bytes[size] = Number.parseInt(code, 16);
        size += 1;
        at += 2;
        continue;
      }
    }
    bytes[size] = inHeader && letter === '_' ? 32 : text.charCodeAt(at);
    size += 1;
  }
  return bytes.subarray(0, size);
}
