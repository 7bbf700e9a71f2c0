/** A word for a picture, as sites print it before its caption or its credit. */
const pictureWord = '(?:photo(?:graph)?s?|pictures?|images?|media|video|audio|figure|graphic|illustration|screenshot)';

const captionLabel = new RegExp(`^(?:${pictureWord} caption|caption)(?:\\s{0,2}[,:–—-]\\s{0,2}|\\s{0,2}$)`, 'i');

/** How long the label is that a caption begins with: “Image caption, ”, “Caption: ”; 0 for none. */
export const captionLabelLength = (text: string): number => captionLabel.exec(text.slice(0, 60))?.[0].length ?? 0;

/** A name as credits have it: words with capitals, joined by what joins names. */
const name =
  "(?:[\\p{Lu}\\d@©][\\p{L}\\p{M}\\d’'._@-]*|(?:of|the|for|via|and|by|de|la|van|von|der|di|&|/|\\||,)(?=[\\s/,|]))";
const names = `${name}(?:[ ,/|]{1,3}${name}){0,11}`;

const agencies =
  '(?:Getty(?: Images)?|Shutterstock|Alamy(?: Stock Photo)?|iStock(?:photo)?|Adobe Stock|Unsplash|Pexels|SWNS|Splash(?: News)?|Rex Features|Reuters|AFP|EPA(?:-EFE)?|EFE|AP(?: Photo| Images)?|Associated Press|PA(?: Media| Wire| Archive| Images)?|Press Association|Bloomberg|Xinhua|ANSA|dpa|AAP|Handout|Imago(?: Images)?|Picture Alliance|NurPhoto|Anadolu(?: Agency| Images)?)';

const labelledCredit = new RegExp(
  `^[([]?(?:${pictureWord} (?:source|credit|copyright|courtesy)s?(?: of| by)?\\s{0,2}[,:–—/-]?|(?:${pictureWord}|credits?|foto|bild|crédit photo)(?: by)?\\s{0,2}[:/]|(?:photo(?:graph)?s?|picture|image)s? by|©|copyright)\\s{0,3}(?:©\\s{0,2})?(${names})[)\\]]?\\.?$`,
  'iu',
);
const agencyCredit = new RegExp(
  `^[([]?((?:${names}\\s{0,2}(?:/|\\||,|via|for)\\s{0,2})?${agencies}(?:\\s{0,2}(?:/|\\||,|via)\\s{0,2}${names})?)[)\\]]?$`,
  'u',
);

/** Whom a line credits a picture to that says nothing else: “Image source, Kit Marr”, “Kit Marr/Getty Images”; null for any other line. */
export function creditOfLine(line: string): string | null {
  const text = line.trim();
  if (text.length > 120) return null;
  const labelled = labelledCredit.exec(text)?.[1];
  // The pattern reads labels in any case; a name has capitals.
  if (labelled !== undefined) return isName(labelled) ? labelled.trim() : null;
  return agencyCredit.exec(text)?.[1]?.trim() ?? null;
}

/** Agencies that deal in pictures, and how two names are joined in a credit: no byline and no source of a story looks so. */
const ofPictures =
  /Getty|Shutterstock|Alamy|iStock|Adobe Stock|Unsplash|Pexels|SWNS|Splash|Rex F|Imago|NurPhoto|Picture Alliance|[/|]| via /u;

/** Credits a picture wherever it stands. “Reuters” alone may be the story's own source. */
export const isCreditLine = (line: string): boolean =>
  creditOfLine(line) !== null && (labelledCredit.test(line.trim()) || ofPictures.test(line));

const isName = (text: string): boolean =>
  text
    .split(/[\s,/|]+/)
    .every((word) => !/^\p{Ll}/u.test(word) || /^(?:of|the|for|via|and|by|de|la|van|von|der|di)$/.test(word)) &&
  /\p{Lu}/u.test(text);

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
