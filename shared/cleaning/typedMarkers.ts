import type { LineHint } from '../story/source';
import type { BodyLine, BodySheet } from './bodySheet';

/** A marker that somebody typed before an item, for want of a list. */
export interface TypedMarker {
  /** Where the item's own words begin, in UTF-16 code units from its line's beginning. */
  readonly length: number;
  /** Of a numbered item. */
  readonly number: number | null;
}

const bullet = /^[•▪●◦‣·*]\s+(?=\S)/;
const hyphen = /^-\s+(?=\S)/;
const dash = /^–\s+(?=\S)/;
const counted = /^(\d{1,2})[.)]\s+(?=\S)/;
const stop = /[.!?…]["'”’»)]*$/;

/** A real item's words are its own: what stands before them there was meant. */
const isInList = (hint: LineHint | undefined): boolean => hint?.tag === 'li' || hint?.level !== undefined;

const numberOf = (line: BodyLine): number | null => {
  const found = counted.exec(line.text);
  return found ? Number(found[1]) : null;
};

/**
 * The marker that a line of the body begins with, which its list will set by itself; null for none. A hyphen or a number
 * is one beside another such item; so is a dash, but not before sentences: in many languages it begins speech.
 */
export function typedMarker({ lines, calls }: BodySheet, at: number): TypedMarker | null {
  const own = lines[at];
  if (!own || calls[at]?.job !== 'list-item' || isInList(own.line.hint)) return null;
  const bulleted = bullet.exec(own.text);
  if (bulleted) return { length: bulleted[0].length, number: null };
  const beside = [at - 1, at + 1].flatMap((near) => (calls[near]?.job === 'list-item' ? (lines[near] ?? []) : []));
  const begun = hyphen.exec(own.text) ?? dash.exec(own.text);
  if (begun) {
    const sign = begun[0].charAt(0);
    const alike = beside.filter(({ text }) => text.startsWith(`${sign} `));
    const isSpeech = sign === '–' && [own, ...alike].some(({ text }) => stop.test(text));
    return alike.length > 0 && !isSpeech ? { length: begun[0].length, number: null } : null;
  }
  const found = counted.exec(own.text);
  const number = numberOf(own);
  const follows = beside.map(numberOf).some((other) => other !== null && Math.abs(other - (number ?? 0)) === 1);
  return found && follows ? { length: found[0].length, number } : null;
}
