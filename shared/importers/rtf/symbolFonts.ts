/** Characters that Word keeps as places in a picture font, and the letter that stands for them everywhere. */
const symbols: Readonly<Record<string, string>> = {
  'symbol b7': '\u2022',
  'symbol d2': '\u00ae',
  'symbol d3': '\u00a9',
  'symbol d4': '\u2122',
  'symbol a2': '\u2032',
  'symbol b2': '\u2033',
  'symbol b0': '\u00b0',
  'symbol b1': '\u00b1',
  'symbol b4': '\u00d7',
  'symbol b8': '\u00f7',
  'symbol a3': '\u2264',
  'symbol b3': '\u2265',
  'symbol ae': '\u2192',
  'symbol ac': '\u2190',
  'symbol bc': '\u2026',
  'symbol 2d': '\u2212',
  'wingdings a7': '\u25aa',
  'wingdings 9f': '\u2022',
  'wingdings 6c': '\u25cf',
  'wingdings 6e': '\u25a0',
  'wingdings 71': '\u2751',
  'wingdings 76': '\u2756',
  'wingdings e0': '\u2192',
  'wingdings df': '\u2190',
  'wingdings e8': '\u2794',
  'wingdings d8': '\u27a2',
  'wingdings fc': '\u2714',
  'wingdings fb': '\u2718',
  'wingdings 4a': '\u263a',
};

/** One character of a symbol font as Unicode; U+FFFD where there is none that is known. */
export function readSymbol(font: string, code: string): string {
  if (!/^[0-9A-Fa-f]{2,6}$/.test(code)) return '\ufffd';
  const place = Number.parseInt(code, 16);
  const low = place >= 0xf000 && place <= 0xf0ff ? place - 0xf000 : place;
  const known = symbols[`${font.toLowerCase()} ${low.toString(16)}`];
  if (known !== undefined) return known;
  const isPicture = /symbol|wingding|webding|dingbat/i.test(font) || low !== place;
  return isPicture || place < 32 || place > 0x10ffff || (place >= 0xd800 && place <= 0xdfff)
    ? '\ufffd'
    : String.fromCodePoint(place);
}
