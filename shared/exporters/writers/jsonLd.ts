import type { CopyQuotation, CopySpeaker } from '../copy/copyLine';
import type { StoryCopy } from '../copy/storyCopy';
import { idFor } from './bodyMarkup';
import { scriptText, type Markup } from './markup';

interface Creator {
  readonly '@type': 'Person' | 'Organization';
  readonly name: string;
  readonly jobTitle?: string | undefined;
  readonly description?: string | undefined;
}

/** The source's address, or the source by its name where it has none. */
type BasedOn = string | { readonly '@type': 'CreativeWork'; readonly name: string };

interface QuotationNode {
  readonly '@type': 'Quotation';
  readonly '@id': string;
  readonly text: string;
  readonly creativeWorkStatus: CopyQuotation['status'];
  readonly creator?: readonly Creator[] | undefined;
  readonly isBasedOn: BasedOn;
}

/** A schema.org NewsArticle, as far as we fill it. */
export interface NewsArticle {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'NewsArticle';
  readonly headline: string;
  readonly description?: string | undefined;
  readonly datePublished?: string | undefined;
  /** When this description was made: the instant of the export, and no date of the story’s. */
  readonly sdDatePublished: string;
  readonly inLanguage: string;
  readonly dateline?: string | undefined;
  readonly creditText?: string | undefined;
  readonly conditionsOfAccess?: string | undefined;
  readonly articleSection?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly copyrightNotice?: string | undefined;
  readonly correction?: readonly string[] | undefined;
  readonly author?: readonly Creator[] | undefined;
  readonly articleBody: string;
  readonly isBasedOn: BasedOn;
  readonly hasPart: readonly QuotationNode[];
  readonly mainEntityOfPage?: { readonly '@type': 'WebPage'; readonly relatedLink: readonly string[] } | undefined;
}

const creatorOf = ({ name, role, isBody }: CopySpeaker): Creator =>
  isBody
    ? { '@type': 'Organization', name, description: role ?? undefined }
    : { '@type': 'Person', name, jobTitle: role ?? undefined };

const sourceOf = ({ details }: StoryCopy): BasedOn => details.url ?? { '@type': 'CreativeWork', name: details.source };

const quotationNode = (quotation: CopyQuotation, copy: StoryCopy): QuotationNode => ({
  '@type': 'Quotation',
  '@id': `#${idFor(quotation, true) ?? quotation.id}`,
  text: quotation.texts.join('\n'),
  creativeWorkStatus: quotation.status,
  creator: quotation.speakers.length === 0 ? undefined : quotation.speakers.map(creatorOf),
  isBasedOn: sourceOf(copy),
});

const conditionsOf = ({ details: { embargo, embargoAsWritten } }: StoryCopy): string | undefined =>
  embargo === null ? (embargoAsWritten ?? undefined) : `Embargoed until ${embargo}`;

/** The story as a schema.org NewsArticle whose parts are its quotations, each with its creator and its source. */
export const jsonLd = (copy: StoryCopy): NewsArticle => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: copy.title,
  description: copy.standfirst?.text.trim(),
  datePublished: copy.details.published ?? undefined,
  sdDatePublished: copy.details.now,
  inLanguage: copy.details.language,
  dateline: copy.dateline ?? undefined,
  creditText: copy.details.credit ?? undefined,
  conditionsOfAccess: conditionsOf(copy),
  articleSection: copy.details.section ?? undefined,
  keywords: copy.details.tags.length === 0 ? undefined : copy.details.tags,
  copyrightNotice: copy.details.copyright ?? undefined,
  correction: copy.corrections.length === 0 ? undefined : copy.corrections,
  author: copy.authors.length === 0 ? undefined : copy.authors.map((name) => ({ '@type': 'Person', name })),
  articleBody: copy.body.map(({ text }) => text).join('\n\n'),
  isBasedOn: sourceOf(copy),
  hasPart: copy.quotations.map((quotation) => quotationNode(quotation, copy)),
  mainEntityOfPage:
    copy.related.length === 0 ? undefined : { '@type': 'WebPage', relatedLink: copy.related.map(({ url }) => url) },
});

/** JSON for a script element, indented where people may read it: no text in it can end the script or begin a comment. */
export const scriptJson = (value: NewsArticle, indent = 1): Markup => scriptText(JSON.stringify(value, null, indent));
