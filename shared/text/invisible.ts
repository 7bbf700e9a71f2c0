/** What a character that shows nothing is called, in the singular. */
export type InvisibleKind =
  | 'soft hyphen'
  | 'zero-width character'
  | 'byte order mark'
  | 'direction mark'
  | 'variation selector';

/** A character that shows nothing and says nothing where it stands; offsets are UTF-16 code units. */
export interface Invisible {
  readonly at: number;
  readonly length: number;
  readonly kind: InvisibleKind;
}

const invisible =
  /\u00ad|[\u180e\u200b-\u200d\u2060-\u2064]|\ufeff|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** The same for one look at a whole text. */
const anyInvisible = new RegExp(invisible.source, 'u');
/** All units that such characters are made of and that part no word, for a class of a pattern. */
export const invisibleUnits =
  '\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFE00-\\uFE0F\\uFEFF';

function kindOf(character: string): InvisibleKind {
  if (character === '\u00ad') return 'soft hyphen';
  if (character === '\ufeff') return 'byte order mark';
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character)) return 'direction mark';
  return /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(character) ? 'variation selector' : 'zero-width character';
}

/** Written from right to left: there the marks of direction have work to do. */
const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
/** These turn letters round by force, which no copy needs. */
const override = /[\u202d\u202e]/;
const joiner = /[\u200c\u200d]/;
/** What a joiner may stand behind: a part of an emoji, or a letter of a script whose letters join. */
const joins =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|(?=[\p{L}\p{M}])[^\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\ufe00-\ufe0f])$/u;
const emojiSelector = /[\ufe0e\ufe0f]/;
const pictograph = /\p{Extended_Pictographic}$/u;
const keycap = /[0-9#*]$/;
const ideograph = /\p{sc=Han}$/u;

/** Whether a character says something where it stands: within an emoji, or in a script that needs it. */
function isNeeded(text: string, at: number, character: string, isRightToLeft: boolean): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  if (joiner.test(character)) return joins.test(before);
  if (emojiSelector.test(character))
    return pictograph.test(before) || (keycap.test(before) && text.charAt(at + 1) === '\u20e3');
  const kind = kindOf(character);
  if (kind === 'variation selector') return ideograph.test(before);
  return kind === 'direction mark' && isRightToLeft && !override.test(character);
}

/**
 * The characters of a text that show nothing and are taken out of copy, in order: soft hyphens, zero-width characters,
 * byte order marks, marks and overrides of direction, variation selectors. Those that an emoji or a script needs are
 * none of them.
 */
export function invisiblesIn(text: string): readonly Invisible[] {
  if (!anyInvisible.test(text)) return [];
  const isRightToLeft = rightToLeft.test(text);
  return [...text.matchAll(invisible)]
    .filter(({ 0: character, index }) => !isNeeded(text, index, character, isRightToLeft))
    .map(({ 0: character, index }) => ({ at: index, length: character.length, kind: kindOf(character) }));
}
