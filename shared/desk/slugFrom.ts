/** Words that tell a desk nothing about which story this is. */
const idle = new Set(
  'a an and as at after against all also amid among are be been before but by can could did do does for from get gets give given gives go goes has have he her his how if in into is it its may more most near new no nor not now of off on or our out over per s say says said set she should so than that the their them they this to told under up us was we were what when where which who why will with would you your'.split(
    ' ',
  ),
);
/** Windows refuses these as file names, and files are named from slugs. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The story's short working name: up to four telling words of the headline, lower case, with hyphens; “untitled” where there are none. */
export function slugFrom(headline: string): string {
  const words =
    headline
      .slice(0, 400)
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/['‘’`]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !idle.has(word));
  const slug = (telling.length > 0 ? telling : words)
    .slice(0, 4)
    .map((word) => [...word].slice(0, 24).join(''))
    .join('-')
    .normalize('NFC');
  if (slug === '') return 'untitled';
  return reserved.test(slug) ? `${slug}-story` : slug;
}
