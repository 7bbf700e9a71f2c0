import type { LoadedLanguage } from '../../language/loadLanguage';
import { wordsOf } from '../../language/wordList';
import type { TextRange } from '../../story/range';
import { isQuoteGlyph } from '../../text/glyphs';

const longest = 90;

const firstNames = ({ names }: LoadedLanguage): ReadonlySet<string> =>
  new Set([...wordsOf(names.female), ...wordsOf(names.male)]);

/** Whether a text is nothing but a name, perhaps with an office: “Norman Oakes, tenor”. Without an office its first name must be a known one. */
function isNameAndRole(text: string, language: LoadedLanguage): boolean {
  const { sentence, nameAndRole } = language.quotes.signatures;
  if (text.length > longest || sentence.test(text)) return false;
  const found = nameAndRole.exec(text)?.groups;
  if (!found) return false;
  return found['role'] !== undefined || language.table(firstNames).has((found['first'] ?? '').toLowerCase());
}

/**
 * Whether a paragraph in marks is the name of the one who said what stands before it, set below it as in a pull
 * quote.
 */
export const isSignature = (text: string, { from, to }: TextRange, language: LoadedLanguage): boolean =>
  to - from <= longest && isWholeParagraph(text, from, to) && isNameAndRole(text.slice(from, to), language);

/** Words in marks that end their sentence, and a name behind them: “… the tune and the bucket. Norman Oakes, tenor”. */
const signedLine = /^.{12,}?(?:[.!?…]["”’']?\s{1,3}(?:[—–-]\s?)?|\s[—–]\s?|\s-\s)(?<name>\p{Lu}[^.!?]{3,90}\.?)$/su;

/** Where in the last paragraph of a pull quote, in marks as a whole, its signature begins; null where it has none. */
export function signatureIn(text: string, { from, to }: TextRange, language: LoadedLanguage): number | null {
  if (!isWholeParagraph(text, from, to)) return null;
  const name = signedLine.exec(text.slice(from, to))?.groups?.['name'];
  return name !== undefined && isNameAndRole(name, language) ? to - name.length : null;
}

/** A dash, and a name: “… – Carla Nunn, chief executive”. */
const dashed = /^\.?\s*(?:—|–|-{1,2})\s*(?<name>\p{Lu}[^.!?]{3,90}\.?)\s*$/u;

/** Where behind an offset, up to the paragraph's end, a dash and the name of the one who said what stands before it are all there is; null else. */
export function signatureBehind(
  text: string,
  after: number,
  language: LoadedLanguage,
): Omit<TextRange, 'block'> | null {
  if (text.length - after > longest + 10) return null;
  const name = dashed.exec(text.slice(after))?.groups?.['name'];
  if (name === undefined || !isNameAndRole(name, language)) return null;
  const from = text.lastIndexOf(name);
  return { from, to: from + name.length };
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

const reach = 160;

/** Whether a speaker is named straight behind a quotation: “…,” said Ann Lee; “…,” Ann Lee told the court. */
export function namesSpeaker(text: string, after: number, { quotes: { signatures } }: LoadedLanguage): boolean {
  const behind = text.slice(after, after + reach);
  return signatures.inverted.test(behind) || signatures.upright.test(behind);
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
export function lostClosing(
  text: string,
  from: number,
  to: number,
  { quotes: { signatures } }: LoadedLanguage,
): LostClosing | null {
  const { inverted, upright, byNoun, byPronoun } = signatures;
  // No further than the words in marks, and the blank behind them: past them the search would run to the text's end.
  for (const found of text.slice(from, to + 1).matchAll(stops)) {
    const at = from + found.index + 1;
    if (at > to) return null;
    const behind = text.slice(at, Math.min(to, at + reach));
    if (found[0] === ',') {
      if ([inverted, upright, byNoun, byPronoun].some((pattern) => pattern.test(behind))) return { at, name: null };
      continue;
    }
    const named = inverted.exec(behind);
    if (named) return { at, name: { from: at + named[0].length - 1, to: at + named[0].length } };
  }
  return null;
}
