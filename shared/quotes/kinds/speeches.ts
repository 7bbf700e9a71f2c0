import type { LoadedLanguage } from '../../language/loadLanguage';

const longest = 400;

/**
 * Whom a paragraph says that the words below it are by: “The following is the text of the sermon given by the Bishop of
 * Marl on Sunday.” Null where it introduces nothing in full.
 */
export function introducedSpeaker(
  text: string,
  { quotes: { speeches } }: LoadedLanguage,
): { readonly from: number; readonly to: number } | null {
  if (text.length > longest || !speeches.full.test(text)) return null;
  const owner = speeches.ofName.exec(text);
  const name = owner?.groups?.['name'];
  if (owner && name !== undefined) return { from: owner.index, to: owner.index + name.trimEnd().length };
  const by = speeches.byName.exec(text);
  if (!by) return null;
  const from = by.index + by[0].length;
  return { from, to: from + text.slice(from).search(speeches.endOfName) };
}
