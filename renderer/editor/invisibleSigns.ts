/** How a character that cannot be told from the page is shown. */
export type SignName = 'no-break' | 'soft-hyphen' | 'no-width' | 'tab' | 'space' | 'wide';

export interface Sign {
  readonly from: number;
  readonly to: number;
  readonly name: SignName;
}

const unseen =
  /[\u00a0\u202f]|\u00ad|[\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u061c]|\t|[\u2000-\u200a\u205f\u3000]|^ +| {2,}| +$/gu;

function nameOf(character: string): SignName {
  if (character === '\u00a0' || character === '\u202f') return 'no-break';
  if (character === '\u00ad') return 'soft-hyphen';
  if (character === '\t') return 'tab';
  if (character === ' ') return 'space';
  return /[\u2000-\u200a\u205f\u3000]/.test(character) ? 'wide' : 'no-width';
}

/**
 * The characters of a paragraph that cannot be seen, or not be told from others: spaces that do not break or have another
 * width, soft hyphens, characters without width, tabs, and each of several spaces in a row or at an end.
 */
export const invisibleSigns = (text: string): readonly Sign[] =>
  [...text.matchAll(unseen)].flatMap(({ 0: found, index }) =>
    Array.from(found, (character, at) => ({ from: index + at, to: index + at + 1, name: nameOf(character) })),
  );
