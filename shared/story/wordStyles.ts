import type { GivenJob } from './source';

/** A paragraph style of the Word files we make: by its id a file that comes back says what each paragraph is. */
export interface WordParagraphStyle {
  readonly id: string;
  /** As Word lists it. */
  readonly name: string;
  readonly job: GivenJob;
  /** Of a crosshead, where it is not 1. */
  readonly level?: number;
}

/** The start of every name and id. Word makes ids anew from names when it saves: an id is its name without blanks. */
export const wordStylePrefix = 'Verbatim';

const style = (name: string, job: GivenJob): WordParagraphStyle => ({
  id: `${wordStylePrefix}${name.replaceAll(' ', '')}`,
  name: `${wordStylePrefix} ${name}`,
  job,
});

const crosshead = (level: number): WordParagraphStyle => ({ ...style(`Crosshead ${level}`, 'crosshead'), level });

/** Every paragraph style of the Word files we make. */
export const wordParagraphStyles = {
  headline: style('Headline', 'headline'),
  standfirst: style('Standfirst', 'standfirst'),
  byline: style('Byline', 'byline'),
  dateline: style('Dateline', 'dateline'),
  embargo: style('Embargo', 'furniture'),
  paragraph: style('Body copy', 'paragraph'),
  crosshead: style('Crosshead', 'crosshead'),
  listItem: style('List item', 'list-item'),
  quotation: style('Block quotation', 'paragraph'),
  related: style('Related link', 'related'),
  crosshead2: crosshead(2),
  crosshead3: crosshead(3),
  crosshead4: crosshead(4),
  crosshead5: crosshead(5),
  pullQuote: style('Pull quote', 'pull-quote'),
  /** Holds a picture, or the link to one on the web. */
  picture: style('Picture', 'furniture'),
  caption: style('Caption', 'caption'),
  pictureCredit: style('Picture credit', 'furniture'),
  tableCell: style('Table cell', 'table'),
  /** Whose it is, as a link to it. */
  embed: style('Embed', 'furniture'),
  embedWords: style('Embed words', 'caption'),
  rule: style('Rule', 'furniture'),
} as const satisfies Readonly<Record<string, WordParagraphStyle>>;

/** The character styles of quotations: whose speaker the editor confirmed, and those to check. */
export const wordQuotationStyles = {
  confirmed: { id: `${wordStylePrefix}QuotationConfirmed`, name: `${wordStylePrefix} Quotation Confirmed` },
  toCheck: { id: `${wordStylePrefix}QuotationToCheck`, name: `${wordStylePrefix} Quotation To Check` },
} as const;

/** Who signs the comments that name speakers. */
export const wordCommentAuthor = 'Verbatim';
