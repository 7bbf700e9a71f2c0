const stride = 8192;

/** Bytes as a string of the same length, one character a byte, to be searched. */
export function toByteString(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += stride)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + stride)));
  return pieces.join('');
}

/** The bytes of such a string again. */
export const fromByteString = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};
