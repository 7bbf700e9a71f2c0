/** As people write an address: its site and a path, or “www.”, without the “https://”. */
const bare = /^(?:www\.[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}\/)\S*$/iu;

/** The address when a text is one address of the web and nothing else; null otherwise. */
export function pastedAddress(text: string): string | null {
  const words = text.trim();
  if (bare.test(words)) return `https://${words}`;
  return /^https?:\/\//i.test(words) && !/\s/.test(words) ? words : null;
}

/** The site of an address, for the eye: `news.example.org`. */
export function siteOf(address: string): string {
  const site =
    address
      .slice(0, 300)
      .replace(/^https?:\/\//i, '')
      .split(/[/?#]/, 1)[0] ?? '';
  return site === '' ? 'the page' : site.slice(-60);
}
