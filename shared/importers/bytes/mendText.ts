// Control characters are this file's subject.
/* oxlint-disable no-control-regex */
import { windows1252 } from './windows1252';

/** Text in which what went wrong on its way is put right, and how often each fault was found. */
export interface MendedText {
  readonly text: string;
  readonly notes: readonly string[];
}

const places = (count: number): string => `${count} ${count === 1 ? 'place' : 'places'}`;

/** The byte of windows-1252 that a character stands for; undefined for one that has none. */
const bytesOf = new Map([...windows1252].map((character, at) => [character, 0x80 + at] as const));
const byteOf = (character: string): number | undefined => {
  const code = character.charCodeAt(0);
  return bytesOf.get(character) ?? (code >= 0x80 && code <= 0xff ? code : undefined);
};

const controls = /[\u0080-\u0084\u0086-\u009f]/;
const anyControl = /[\u0080-\u009f]/g;

/** Characters of windows-1252 that were read as Latin-1: they are controls that no text has. */
function mendControls(text: string): { readonly text: string; readonly count: number } {
  if (!controls.test(text)) return { text, count: 0 };
  let count = 0;
  const mended = text.replace(anyControl, (control) => {
    const character = windows1252[control.charCodeAt(0) - 0x80];
    if (character === undefined || character === control) return control;
    count += 1;
    return character;
  });
  return { text: mended, count };
}

/** As windows-1252 shows the bytes of UTF-8: a first byte, and what may follow it. */
const follows = `[\u0080-\u00bf${[...windows1252].filter((character) => character > '\u009f').join('')}]`;
const twiceEncoded = new RegExp(
  `[\u00c2-\u00df]${follows}|[\u00e0-\u00ef]${follows}{2}|[\u00f0-\u00f4]${follows}{3}`,
  'g',
);
/** A closing mark whose last byte windows-1252 has no character for, and which went. */
const cutMark = /\u00e2\u20ac(?:[\u009d\ufffd?]|(?=[\s.,;:!?)\]<]|$))/g;
const mayBeTwice = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/;
const beyondAscii = /[^\u0000-\u007f]/;

const strict = new TextDecoder('utf-8', { fatal: true });

function decodeAgain(found: string): string {
  try {
    return strict.decode(Uint8Array.from(found, (character) => byteOf(character) ?? 0));
  } catch {
    // The bytes are not UTF-8: the characters are what they seem to be.
    return found;
  }
}

/** One line, where it is UTF-8 throughout once its characters are taken for bytes; else the line as it is. */
function mendLine(line: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const decode = (found: string): string => {
    const character = decodeAgain(found);
    if (character !== found) count += 1;
    return character;
  };
  const closed = line.replace(cutMark, () => {
    count += 1;
    return '\u0001';
  });
  const rest = closed.replace(twiceEncoded, (found) => (decodeAgain(found) === found ? found : ''));
  // A line that has other letters beyond ASCII was written so.
  if (beyondAscii.test(rest)) return { text: line, count: 0 };
  return { text: closed.replace(twiceEncoded, decode).replaceAll('\u0001', '\u201d'), count };
}

function mendTwiceEncoded(text: string): { readonly text: string; readonly count: number } {
  if (!mayBeTwice.test(text)) return { text, count: 0 };
  let count = 0;
  const lines = text.split('\n').map((line) => {
    if (!mayBeTwice.test(line)) return line;
    const mended = mendLine(line);
    count += mended.count;
    return mended.text;
  });
  return count === 0 ? { text, count } : { text: lines.join('\n'), count };
}

/** Copy that went through two such systems is encoded three times; deeper nobody has seen it. */
const mostTimes = 3;

function mendEncodedAgain(text: string): { readonly text: string; readonly count: number } {
  const first = mendTwiceEncoded(text);
  let mended = first;
  for (let times = 1; times < mostTimes && mended.count > 0; times += 1) mended = mendTwiceEncoded(mended.text);
  return { text: mended.text, count: first.count };
}

/** Puts characters right that were read in the wrong encoding on their way here. The same text comes back where none were. */
export function mendEncoding(text: string): MendedText {
  const twice = mendEncodedAgain(text);
  const latin = mendControls(twice.text);
  return {
    text: latin.text,
    notes: [
      ...(twice.count > 0
        ? [
            `The copy was encoded twice in ${places(twice.count)}: it was put right. Check the quotation marks and accents.`,
          ]
        : []),
      ...(latin.count > 0
        ? [`Marks of Windows were read as Latin-1 in ${places(latin.count)}: they were put right.`]
        : []),
    ],
  };
}
