import { femaleNames, maleNames } from '../../language/english/firstNames';
import type { TextRange } from '../../story/range';
import { isQuoteGlyph } from '../../text/glyphs';

const firstNames = new Set(`${femaleNames} ${maleNames}`.split(' '));

const longest = 90;
const namePart = "\\p{Lu}[\\p{L}\\p{M}’'.-]*";
const particle = '(?:(?:de|van|von|der|den|da|di|la|le|bin|al|ap|ní|nic|mac|ó|y) )';
/** A name of two words and more, and behind a comma what its bearer does. */
const signature = new RegExp(
  `^(?<first>${namePart})(?: ${particle}{0,2}${namePart}){1,3}(?<role>,? (?:of|for|from|at) [^,.!?]{2,60}|, [^.!?]{2,70})?\\.?$`,
  'u',
);
/** Words that make a sentence of what stands behind a name. */
const verbs =
  /\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|i|me|my|we|us|our|you|your|it|they|them|said|says)\b/i;

/** Whether a text is nothing but a name, perhaps with an office: “Norman Oakes, tenor”. Without an office its first name must be a known one. */
function isNameAndRole(text: string): boolean {
  if (text.length > longest || verbs.test(text)) return false;
  const found = signature.exec(text);
  return (
    found !== null &&
    (found.groups?.['role'] !== undefined || firstNames.has((found.groups?.['first'] ?? '').toLowerCase()))
  );
}

/**
 * Whether a paragraph in marks is the name of the one who said what stands before it, set below it as in a pull
 * quote.
 */
export const isSignature = (text: string, { from, to }: TextRange): boolean =>
  to - from <= longest && isWholeParagraph(text, from, to) && isNameAndRole(text.slice(from, to));

/** Words in marks that end their sentence, and a name behind them: “… the tune and the bucket. Norman Oakes, tenor”. */
const signedLine = /^.{12,}?(?:[.!?…]["”’']?\s{1,3}(?:[—–-]\s?)?|\s[—–]\s?|\s-\s)(?<name>\p{Lu}[^.!?]{3,90}\.?)$/su;

/** Where in the last paragraph of a pull quote, in marks as a whole, its signature begins; null where it has none. */
export function signatureIn(text: string, { from, to }: TextRange): number | null {
  if (!isWholeParagraph(text, from, to)) return null;
  const name = signedLine.exec(text.slice(from, to))?.groups?.['name'];
  return name !== undefined && isNameAndRole(name) ? to - name.length : null;
}

const SPACE = 0x20;
/** British copy sets it outside the marks. */
const STOP = 0x2e;

function isWholeParagraph(text: string, from: number, to: number): boolean {
  for (let at = 0; at < from; at += 1) if (!isQuoteGlyph(text.charCodeAt(at))) return false;
  for (let at = to; at < text.length; at += 1)
    if (!isQuoteGlyph(text.charCodeAt(at)) && text.charCodeAt(at) !== SPACE && text.charCodeAt(at) !== STOP)
      return false;
  return true;
}

const cue =
  '(?:said|says|added|adds|asked|told|replied|insisted|warned|claimed|explained|recalled|argued|wrote|shouted|cried)';
const inverted = new RegExp(
  `^\\s${cue}\\s(?:an?\\s|the\\s|one\\s)?(?:\\p{Lu}|(?:\\p{Ll}[\\p{L}'’-]{1,20},?\\s){1,3}\\p{Lu})`,
  'u',
);
const upright = new RegExp(
  `^\\s(?!(?:He|She|They|I|We|It|Who)\\s)\\p{Lu}[\\p{L}’'.-]{0,24}(?:\\s\\p{Lu}[\\p{L}’'.-]{0,24}){0,4}(?:,[^,]{1,60},)?\\s${cue}\\b`,
  'u',
);
const byPronoun = new RegExp(`^\\s(?:(?:he|she|they)\\s${cue}|${cue}\\s(?:he|she|they))\\s?(?:[.,:]|$)`, 'u');

const reach = 160;

/** Whether a speaker is named straight behind a quotation: “…,” said Ann Lee; “…,” Ann Lee told the court. */
export function namesSpeaker(text: string, after: number): boolean {
  const behind = text.slice(after, after + reach);
  return inverted.test(behind) || upright.test(behind);
}

const stops = /[.,!?…](?=\s)/g;

/** Where words whose closing mark is lost end, and whom their sentence names behind its stop. */
interface LostClosing {
  readonly at: number;
  /** Null where a cue follows a comma: it is read as any other. */
  readonly name: { readonly from: number; readonly to: number } | null;
}

/**
 * Where between two offsets words in marks end whose closing mark is lost: behind a stop, before the one who says them.
 * “We shall not pay, said Ann Lee.” Null where they tell of no speaker. A comma alone leads to a name before its cue.
 */
export function lostClosing(text: string, from: number, to: number): LostClosing | null {
  stops.lastIndex = from;
  for (let found = stops.exec(text); found && found.index < to; found = stops.exec(text)) {
    const at = found.index + 1;
    const behind = text.slice(at, Math.min(to, at + reach));
    if (found[0] === ',') {
      if (inverted.test(behind) || upright.test(behind) || byPronoun.test(behind)) return { at, name: null };
      continue;
    }
    const named = inverted.exec(behind);
    if (named) return { at, name: { from: at + named[0].length - 1, to: at + named[0].length } };
  }
  return null;
}
