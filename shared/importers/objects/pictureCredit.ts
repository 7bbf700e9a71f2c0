const label =
  /^(?:photo(?:graph)?s?|pictures?|images?|credit|source|copyright)(?: credit)?(?: by)?\s?[:/–—-]\s*|^©\s?/i;

/** Whom a credit names, without the word that says it is one; null for nobody. */
export const creditOf = (text: string): string | null => {
  const plain = text.trim().replace(/^\((.{1,200})\)$/, '$1');
  return plain.replace(label, '').trim() || null;
};

/** Who is named in the brackets that a caption ends in: “The wheel on Monday (Kit Marr/PA)”. */
export const creditInCaption = (caption: string): string | null =>
  /\(([^()]{2,76})\)\.?$/.exec(caption.slice(-82))?.[1] ?? null;

/** “… Photo: Ann Lee”, “… (Photograph by Ann Lee/PA)”, “… © Ann Lee”: the credit that a caption goes on with. */
const trailing =
  /(?:^|[\s.,;|–—-])[([]?(?:(?:photo(?:graph)?s?|pictures?|images?|credits?|copyright|foto)(?: credits?| courtesy)?(?::| by:?| of:?|\/)\s*|©\s?)(\p{Lu}[^.:;!?()[\]]{1,76})[)\]]?\.?$/iu;

/** A caption without the credit that it ends in, and the credit; null where it names none. */
export function pictureCaption(words: string): { readonly caption: string; readonly credit: string | null } {
  const tail = words.slice(-120);
  const found = trailing.exec(tail);
  if (!found || !/\p{Lu}/u.test(found[1]?.charAt(0) ?? '')) return { caption: words, credit: creditInCaption(words) };
  const caption = words.slice(0, words.length - tail.length + found.index + (/^[.!?]/.test(found[0]) ? 1 : 0));
  return { caption: caption.replace(/[\s|–—([-]+$/, ''), credit: creditOf(found[1] ?? '') };
}
