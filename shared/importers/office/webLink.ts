/** A link as an address of the web; null for javascript:, file:, a network share and whatever else is none. */
export function webLink(written: string): string | null {
  const plain = written.trim();
  if (plain.length > 2000 || !/^https?:\/\/[^\s"<>\\]+$/i.test(plain)) return null;
  try {
    const url = new URL(plain);
    return url.protocol === 'http:' || url.protocol === 'https:' ? plain : null;
  } catch {
    // A link that is no address is no link.
    return null;
  }
}

/** The address in a HYPERLINK field’s instruction; null for any other field. */
export function fieldLink(instruction: string): string | null {
  const found =
    /^\s{0,20}HYPERLINK\s{1,20}"([^"]{1,2000})"/i.exec(instruction) ??
    /^\s{0,20}HYPERLINK\s{1,20}([^\s"\\]{1,2000})/i.exec(instruction);
  return found?.[1] ?? null;
}
