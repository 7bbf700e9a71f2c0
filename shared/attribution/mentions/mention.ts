export type MentionKind = 'name' | 'role' | 'pronoun' | 'nominal' | 'collective' | 'document';

/** A stretch of the copy that names somebody or something that can speak. Ranges are in words, ends inclusive. */
export interface Mention {
  readonly kind: MentionKind;
  /** The whole phrase: “Independent Commissioner Ann Lee KC”, “a spokesman for the club”. */
  readonly first: number;
  readonly last: number;
  /** A name without titles and role; of a noun phrase, its head noun. */
  readonly nameFirst: number;
  readonly nameLast: number;
  /** Bits of the titles and the role before the name, for gender and rank. */
  readonly titles: number;
  /** “Ann Lee’s …”: the phrase owns what follows. */
  readonly possessor: boolean;
  /** It only qualifies the noun that follows: “Lee campaign”, “Lee aide”. */
  readonly modifier: boolean;
  readonly quoted: boolean;
}
