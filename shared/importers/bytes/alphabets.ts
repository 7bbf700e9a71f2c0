import { decodeWindows1252 } from './windows1252';

/** An alphabet of one byte a letter that a file without a mark may be in, and what a line of the file reads as in it. */
export interface AlphabetOffer {
  /** As `TextDecoder` names it. */
  readonly encoding: string;
  readonly label: string;
  /** A line of the file that tells alphabets apart, read so. */
  readonly preview: string;
}

/** What newsrooms still send, the likeliest first. */
const alphabets: readonly (readonly [encoding: string, label: string])[] = [
  ['windows-1252', 'Western (Windows)'],
  ['macintosh', 'Western (old Mac)'],
  ['windows-1250', 'Central European (Windows)'],
  ['iso-8859-2', 'Central European (ISO)'],
  ['windows-1251', 'Cyrillic (Windows)'],
  ['koi8-r', 'Cyrillic (KOI8-R)'],
  ['koi8-u', 'Ukrainian (KOI8-U)'],
  ['x-mac-cyrillic', 'Cyrillic (old Mac)'],
  ['ibm866', 'Cyrillic (DOS)'],
  ['windows-1253', 'Greek (Windows)'],
  ['windows-1254', 'Turkish (Windows)'],
  ['windows-1257', 'Baltic (Windows)'],
];

const byName: ReadonlyMap<string, string> = new Map(alphabets);

/** The bytes read in the alphabet asked for; null for one that is not offered. Any bytes can be read in any of them. */
export function readAs(bytes: Uint8Array, encoding: string): string | null {
  if (!byName.has(encoding)) return null;
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // This machine's decoder was built without that page.
    return null;
  }
}

const longestSample = 64 * 1024;
const longestPreview = 120;

/** A line with as many letters beyond ASCII as any, cut round the first of them. */
function tellingLine(bytes: Uint8Array): Uint8Array {
  const sample = bytes.subarray(0, longestSample);
  let best = sample.subarray(0, longestPreview);
  let most = 0;
  let start = 0;
  for (let at = 0; at <= sample.length; at += 1) {
    if (at < sample.length && sample[at] !== 10 && sample[at] !== 13) continue;
    const line = sample.subarray(start, at);
    start = at + 1;
    const first = line.findIndex((byte) => byte >= 0x80);
    if (first < 0) continue;
    const from = Math.max(0, Math.min(first - 20, line.length - longestPreview));
    const shown = line.subarray(from, from + longestPreview);
    const count = shown.reduce((sum, byte) => (byte >= 0x80 ? sum + 1 : sum), 0);
    if (count <= most) continue;
    most = count;
    best = shown;
  }
  return best;
}

/** Two letters of one script side by side, small ones mostly, are words; signs among letters are another alphabet’s. */
const inWord = /\p{Script=Latin}\p{Ll}|\p{Script=Cyrillic}(?=[а-яёіїєґў])|\p{Script=Greek}(?=[α-ωά-ώ])/gu;
const mixed =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/gu;
const signInWord = /\p{L}[^\p{L}\p{N}\p{Pd}\s'’.,:;!?@&/)("“”«»_*…-]\p{L}/gu;
const capitalInWord = /\p{Ll}\p{Lu}/gu;
const control = /[\u0080-\u009f\ufffd]/gu;
/** Quotation marks and dashes where writers put them: before a word, after one, between words. */
const marks = /(?<=^|\s)[“«„‘](?=\p{L})|(?<=[\p{L}.,!?])[”»’](?=\s|$|[.,])|(?<=\s)[–—](?=\s)|(?<=\p{Ll})’(?=\p{Ll})/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How much a text reads like one: what words have, less what only a wrong alphabet shows. */
const likeness = (text: string): number =>
  count(text, inWord) +
  count(text, marks) * 4 -
  (count(text, mixed) + count(text, signInWord) + count(text, capitalInWord) + count(text, control)) * 3;

/**
 * The alphabets that a file without a mark may be in, each with the same line read in it, the likeliest first; none for
 * bytes of ASCII alone. Those that read the line alike are offered once.
 */
export function offerAlphabets(bytes: Uint8Array): readonly AlphabetOffer[] {
  const sample = bytes.subarray(0, longestSample);
  if (!sample.some((byte) => byte >= 0x80)) return [];
  const line = tellingLine(bytes);
  const shown = new Set<string>();
  return alphabets
    .map(([encoding, label]) => ({
      offer: { encoding, label, preview: readAs(line, encoding)?.trim() ?? '' },
      likeness: likeness(readAs(sample, encoding) ?? ''),
    }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .flatMap(({ offer }) => {
      if (offer.preview === '' || shown.has(offer.preview)) return [];
      shown.add(offer.preview);
      return [offer];
    });
}

/** Of letters, how many are beyond ASCII in a text of an alphabet that is not Latin, at least. */
const mostlyForeign = 0.6;
const foreign: ReadonlySet<string> = new Set([
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'x-mac-cyrillic',
  'ibm866',
  'windows-1253',
]);

/**
 * The alphabet that a file without a mark is surely in, where that is not windows-1252: another script by the share of
 * its letters, an old Mac's by its quotation marks and accents. Null where it is to be asked for.
 */
export function surestAlphabet(bytes: Uint8Array): Pick<AlphabetOffer, 'encoding' | 'label'> | null {
  const sample = bytes.subarray(0, longestSample);
  const beyond = sample.reduce((sum, byte) => (byte >= 0x80 ? sum + 1 : sum), 0);
  const letters = sample.reduce((sum, byte) => ((byte | 32) >= 97 && (byte | 32) <= 122 ? sum + 1 : sum), 0);
  if (beyond === 0) return null;
  const isForeign = beyond > (beyond + letters) * mostlyForeign && beyond >= 20;
  // A Latin text has few letters with accents among the others: bytes at random are no text of any alphabet.
  if (!isForeign && letters < beyond * 3) return null;
  const [best] = alphabets
    .filter(([encoding]) => (isForeign ? foreign.has(encoding) : encoding === 'macintosh'))
    .map(([encoding, label]) => ({ encoding, label, likeness: likeness(readAs(sample, encoding) ?? '') }))
    .toSorted((a, b) => b.likeness - a.likeness);
  if (!best || best.likeness <= 0) return null;
  const isSurer = best.likeness - likeness(decodeWindows1252(sample)) >= Math.max(6, beyond);
  return isForeign || isSurer ? { encoding: best.encoding, label: best.label } : null;
}
