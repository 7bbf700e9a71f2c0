import type { LinkRule } from '../text/linkRules';

/** How a dash between words is set: a spaced en – so – or a closed em—so—or as the copy has it. */
export type DashStyle = 'as-written' | 'spaced-en' | 'closed-em';

/**
 * Where the comma or full stop at a closing mark stands: always inside, as American papers have it, or by sense, as
 * British papers do: inside for a whole sentence, outside for a part of one.
 */
export type ClosingStyle = 'as-written' | 'inside' | 'logical';

/** What a publication sets at export besides its marks. Only glyphs, spaces and the order of a mark and its stop change. */
export interface Punctuation {
  readonly dashes: DashStyle;
  readonly closing: ClosingStyle;
}

/** A word or a pattern that a house writes otherwise. */
export interface HouseTerm {
  /** As it is found: in any case, as whole words; a pattern between strokes, such as `/e-?mails?/`. */
  readonly find: string;
  /** What the house writes; of a pattern, $1 to $9 stand for its groups. */
  readonly write: string;
}

/** A publication's own rules, as data. The story never changes by them; text is set by them on the way in and out. */
export interface HouseStyle extends Punctuation {
  readonly name: string;
  /** Outer marks: British single or American double. Inner marks are the other kind. */
  readonly quotationMarks: 'single' | 'double';
  /** Headlines keep single marks in most houses, whatever the body does. */
  readonly headlineMarks: 'single' | 'double';
  /** BCP 47. */
  readonly language: string;
  /** Rules of preflight that this house treats otherwise: rule name to severity, or 'off'. */
  readonly severities: Readonly<Record<string, 'hold' | 'warn' | 'query' | 'info' | 'off'>>;
  /** How links to certain sites are marked in exported markup, where the house's own file says so. */
  readonly linkRules?: readonly LinkRule[];
  /** Words that it writes otherwise; absent where it says nothing of any. */
  readonly terms?: readonly HouseTerm[];
}

/** Copy leaves with the punctuation it has until a newsroom chooses otherwise. */
export const asWritten: Punctuation = { dashes: 'as-written', closing: 'as-written' };

export const british: HouseStyle = {
  name: 'British',
  quotationMarks: 'single',
  headlineMarks: 'single',
  language: 'en-GB',
  severities: {},
  ...asWritten,
};
export const american: HouseStyle = {
  name: 'American',
  quotationMarks: 'double',
  headlineMarks: 'single',
  language: 'en-US',
  severities: {},
  ...asWritten,
};

export const houseStyles: readonly HouseStyle[] = [british, american];

/** Every way to set dashes, in the words of the window. */
export const dashStyles: Readonly<Record<DashStyle, string>> = {
  'as-written': 'As written',
  'spaced-en': 'Spaced en – like this',
  'closed-em': 'Closed em—like this',
};

/** Every place for the stop at a closing mark, in the words of the window. */
export const closingStyles: Readonly<Record<ClosingStyle, string>> = {
  'as-written': 'As written',
  inside: 'Always inside (American)',
  logical: 'By sense (British)',
};
