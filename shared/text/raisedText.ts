const raised: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹', (sign, digit) => [String(digit), sign])),
  '+': '⁺',
  '-': '⁻',
  '\u2212': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
};

const lowered: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('₀₁₂₃₄₅₆₇₈₉', (sign, digit) => [String(digit), sign])),
  '+': '₊',
  '-': '₋',
  '\u2212': '₋',
  '=': '₌',
  '(': '₍',
  ')': '₎',
};

/** Raised or lowered words in Unicode’s own signs where it has them all: 10⁶; else after a mark: x^th, v_max. */
function shifted(text: string, known: Readonly<Record<string, string>>, mark: string): string {
  const words = text.trim();
  if (words === '') return text;
  const signs = Array.from(words, (character) => (Object.hasOwn(known, character) ? known[character] : undefined));
  const set = signs.every((sign) => sign !== undefined) ? signs.join('') : mark + words;
  const lead = text.slice(0, text.length - text.trimStart().length);
  return lead + set + text.slice(lead.length + words.length);
}

/** Words that stand raised, as plain text has them: 10⁶, 2^nd. */
export const raisedText = (text: string): string => shifted(text, raised, '^');

/** Words that stand lowered, as plain text has them: CO₂, v_max. */
export const loweredText = (text: string): string => shifted(text, lowered, '_');
