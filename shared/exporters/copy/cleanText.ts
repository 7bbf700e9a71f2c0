// Tabs, line ends and separators would break a line of Markdown or a cell of XML: they become spaces.
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/g;

// In a `u` pattern \p{Cs} matches lone surrogates only; \p{Cc} controls. Noncharacters end every plane.
const forbidden =
  /[\p{Cs}\p{Cc}\u{FDD0}-\u{FDEF}\u{FFFE}\u{FFFF}\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/gu;

/** The code units that a text to be cleaned may hold, as a class of a pattern without `u`: nearly every text has none. */
export const suspectUnits = String.raw`\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff`;

const suspect = new RegExp(`[${suspectUnits}]`);

/** Text that every format can carry: line breaks and tabs become spaces, what no file may hold becomes U+FFFD. */
export const cleanText = (text: string): string =>
  suspect.test(text) ? text.replace(breaks, ' ').replace(forbidden, '\uFFFD') : text;
