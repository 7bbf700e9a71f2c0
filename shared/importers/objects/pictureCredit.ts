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
