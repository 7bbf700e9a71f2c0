/** What is given word for word. */
const given =
  '(?:speech|sermon|statement|address|letter|remarks|eulogy|homily|message|lecture|prayer|apology|resignation|evidence|testimony|poem|note|e-?mail|post|words)';
const full = new RegExp(
  `\\b(?:the following is|following is|here is|here are|this is|below is|below are|(?:full )?text of|transcript of|in full|the (?:full )?text|read(?:s)? in full)\\b`,
  'i',
);
const byName = new RegExp(`\\b${given}\\b[^.]{0,60}?\\b(?:by|from|of) (?=(?:the |her |his )?[\\p{L}])`, 'iu');
const ofName = new RegExp(`(?<name>(?:\\p{Lu}[\\p{L}’'.-]* ?){1,4})(?:['’]s|s['’])(?: \\p{Ll}+){0,3} ${given}\\b`, 'u');
/** What ends the phrase that names somebody: when and where. */
const endOfName = /(?:,? (?:on|in|at|to|after|before|during|which|that|yesterday|today|last|this) )|[.:;(]|$/i;

/**
 * Whom a paragraph says that the words below it are by: “The following is the text of the sermon given by the Bishop of
 * Marl on Sunday.” Null where it introduces nothing in full.
 */
export function introducedSpeaker(text: string): { readonly from: number; readonly to: number } | null {
  if (text.length > 400 || !full.test(text)) return null;
  const owner = ofName.exec(text);
  const name = owner?.groups?.['name'];
  if (owner && name !== undefined) return { from: owner.index, to: owner.index + name.trimEnd().length };
  const by = byName.exec(text);
  if (!by) return null;
  const from = by.index + by[0].length;
  return { from, to: from + text.slice(from).search(endOfName) };
}
