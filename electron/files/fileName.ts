const longestName = 255;
/** Room for the number a taken name gets. */
const reserve = 8;
const reservedOnWindows = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;
// Separators, what Windows refuses, controls, and marks that turn or hide text in a name.
const unfit = /[\\/:*?"<>|\p{Cc}\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFC\uD800-\uDFFF]/gu;

const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');

/** As much of the text as fits, whole characters as a reader counts them. */
function cut(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text;
  let fitting = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, bytes))) {
    used += byteLength(segment);
    if (used > bytes) break;
    fitting += segment;
  }
  return fitting;
}

/** Leading and trailing dots and spaces, without a pattern that could look twice at them. */
function trimDotsAndSpaces(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && '. '.includes(text.charAt(from))) from += 1;
  while (to > from && '. '.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** The name before its first dot, and the rest with that dot: `slug` and `.ninjs-3.1.json`. */
export function splitName(name: string): { readonly stem: string; readonly rest: string } {
  const dot = name.indexOf('.');
  return dot < 0 ? { stem: name, rest: '' } : { stem: name.slice(0, dot), rest: name.slice(dot) };
}

/** A name that every file system takes and that can only be a file in the folder it is put in. */
export function safeFileName(wanted: string): string {
  const clean = trimDotsAndSpaces(wanted.slice(0, 4096).normalize('NFC').replace(unfit, '-'));
  const { stem, rest } = splitName(clean);
  const fittingRest = cut(rest, 60);
  const room = longestName - reserve - byteLength(fittingRest);
  const fittingStem = trimDotsAndSpaces(cut(stem, room)) || 'untitled';
  const isAwkward = reservedOnWindows.test(fittingStem) || fittingStem.startsWith('-') || fittingStem.startsWith('~');
  return trimDotsAndSpaces(`${isAwkward ? 'story-' : ''}${fittingStem}${fittingRest}`);
}

/** The same name with a number, for when it is taken: `slug-2.ninjs-3.1.json`. */
export function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const { stem, rest } = splitName(name);
  return `${stem}-${number}${rest}`;
}
