import type { GivenJob } from './source';

/** A paragraph style of the Word files we make: by its name a file that comes back says what each paragraph is. */
export interface WordParagraphStyle {
  readonly id: string;
  /** As Word lists it. */
  readonly name: string;
  /** Every Word has it, and other programs know what it means. */
  readonly isBuiltIn: boolean;
  readonly job: GivenJob;
  /** Of a crosshead, where it is not 1. */
  readonly level?: number;
}

/** The start of the names and ids of styles of our own. Word makes ids anew from names: an id is its name without blanks. */
export const wordStylePrefix = 'Verbatim';

const style = (name: string, job: GivenJob): WordParagraphStyle => ({
  id: `${wordStylePrefix}${name.replaceAll(' ', '')}`,
  name: `${wordStylePrefix} ${name}`,
  isBuiltIn: false,
  job,
});

/** A style that every Word has; Word writes its name in English in every language, and its id in its own. */
const builtIn = (id: string, name: string, job: GivenJob): WordParagraphStyle => ({ id, name, isBuiltIn: true, job });

/** Our headline is the first level of headings, and a crosshead stands one below. */
const crosshead = (level: number): WordParagraphStyle => ({
  ...builtIn(`Heading${level + 1}`, `heading ${level + 1}`, 'crosshead'),
  ...(level === 1 ? {} : { level }),
});

/** Every paragraph style of the Word files we make. */
export const wordParagraphStyles = {
  headline: builtIn('Heading1', 'heading 1', 'headline'),
  standfirst: style('Standfirst', 'standfirst'),
  byline: style('Byline', 'byline'),
  dateline: style('Dateline', 'dateline'),
  embargo: style('Embargo', 'furniture'),
  paragraph: builtIn('BodyText', 'Body Text', 'paragraph'),
  crosshead: crosshead(1),
  bulletItem: builtIn('ListBullet', 'List Bullet', 'list-item'),
  numberItem: builtIn('ListNumber', 'List Number', 'list-item'),
  quotation: builtIn('Quote', 'Quote', 'paragraph'),
  /** Who said the block quotation above, for those who do not read its comment. */
  quotationSpeaker: style('Quotation speaker', 'furniture'),
  related: style('Related link', 'related'),
  crosshead2: crosshead(2),
  crosshead3: crosshead(3),
  crosshead4: crosshead(4),
  crosshead5: crosshead(5),
  pullQuote: builtIn('IntenseQuote', 'Intense Quote', 'pull-quote'),
  /** Holds a picture, or the link to one on the web. */
  picture: style('Picture', 'furniture'),
  caption: builtIn('Caption', 'caption', 'caption'),
  pictureCredit: style('Picture credit', 'furniture'),
  tableCell: style('Table cell', 'table'),
  /** Whose it is, as a link to it. */
  embed: style('Embed', 'furniture'),
  embedWords: style('Embed words', 'caption'),
  rule: style('Rule', 'furniture'),
} as const satisfies Readonly<Record<string, WordParagraphStyle>>;

/** Ids that files of ours had before they took the styles of every Word, and what took their place. */
export const formerWordStyles: Readonly<Record<string, WordParagraphStyle>> = {
  VerbatimHeadline: wordParagraphStyles.headline,
  VerbatimBodycopy: wordParagraphStyles.paragraph,
  VerbatimCrosshead: wordParagraphStyles.crosshead,
  VerbatimCrosshead2: wordParagraphStyles.crosshead2,
  VerbatimCrosshead3: wordParagraphStyles.crosshead3,
  VerbatimCrosshead4: wordParagraphStyles.crosshead4,
  VerbatimCrosshead5: wordParagraphStyles.crosshead5,
  VerbatimListitem: wordParagraphStyles.bulletItem,
  VerbatimBlockquotation: wordParagraphStyles.quotation,
  VerbatimPullquote: wordParagraphStyles.pullQuote,
  VerbatimCaption: wordParagraphStyles.caption,
};

/** The character styles of quotations: whose speaker the editor confirmed, and those to check. */
export const wordQuotationStyles = {
  confirmed: { id: `${wordStylePrefix}QuotationConfirmed`, name: `${wordStylePrefix} Quotation Confirmed` },
  toCheck: { id: `${wordStylePrefix}QuotationToCheck`, name: `${wordStylePrefix} Quotation To Check` },
} as const;

/** Who signs the comments that name speakers. */
export const wordCommentAuthor = 'Verbatim';
