import type { GivenJob } from './source';

/** A paragraph style of the Word files we make: by its id a file that comes back says what each paragraph is. */
export interface WordParagraphStyle {
  readonly id: string;
  /** As Word lists it. */
  readonly name: string;
  readonly job: GivenJob;
}

/** The start of every name and id. Word makes ids anew from names when it saves: an id is its name without blanks. */
export const wordStylePrefix = 'Verbatim';

const style = (name: string, job: GivenJob): WordParagraphStyle => ({
  id: `${wordStylePrefix}${name.replaceAll(' ', '')}`,
  name: `${wordStylePrefix} ${name}`,
  job,
});

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
} as const satisfies Readonly<Record<string, WordParagraphStyle>>;

/** The character styles of quotations: whose speaker the editor confirmed, and those to check. */
export const wordQuotationStyles = {
  confirmed: { id: `${wordStylePrefix}QuotationConfirmed`, name: `${wordStylePrefix} Quotation Confirmed` },
  toCheck: { id: `${wordStylePrefix}QuotationToCheck`, name: `${wordStylePrefix} Quotation To Check` },
} as const;

/** Who signs the comments that name speakers. */
export const wordCommentAuthor = 'Verbatim';
