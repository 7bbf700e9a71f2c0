import type { CopyQuotation, CopySpeaker, StoryCopy } from '../copy/storyCopy';
import { idFor } from './bodyMarkup';
import { scriptText, type Markup } from './markup';

type Json = Readonly<Record<string, unknown>>;

const creatorOf = ({ name, role, isBody }: CopySpeaker): Json =>
  isBody
    ? { '@type': 'Organization', name, ...(role === null ? {} : { description: role }) }
    : { '@type': 'Person', name, ...(role === null ? {} : { jobTitle: role }) };

const sourceOf = ({ details }: StoryCopy): Json | string =>
  details.url ?? { '@type': 'CreativeWork', name: details.source };

const quotationNode = (quotation: CopyQuotation, copy: StoryCopy): Json => ({
  '@type': 'Quotation',
  '@id': `#${idFor(quotation, true) ?? quotation.id}`,
  text: quotation.texts.join('\n'),
  creativeWorkStatus: quotation.status,
  ...(quotation.speakers.length === 0 ? {} : { creator: quotation.speakers.map(creatorOf) }),
  isBasedOn: sourceOf(copy),
});

/** “By Ann Reed” is a byline, “Ann Reed” her name. */
export const authorOf = (byline: string): string => byline.replace(/^by\s+/iu, '').trim() || byline;

const optional = (fields: Readonly<Record<string, string | null>>): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

/** The story as a schema.org NewsArticle whose parts are its quotations, each with its creator and its source. */
export const jsonLd = (copy: StoryCopy): Json => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: copy.title,
  ...optional({
    description: copy.standfirst?.text.trim() ?? null,
    datePublished: copy.details.published,
    dateModified: copy.details.now,
    inLanguage: copy.details.language,
    dateline: copy.dateline,
    creditText: copy.details.credit,
    conditionsOfAccess:
      copy.details.embargo === null ? copy.details.embargoAsWritten : `Embargoed until ${copy.details.embargo}`,
  }),
  ...(copy.byline === null ? {} : { author: [{ '@type': 'Person', name: authorOf(copy.byline) }] }),
  articleBody: copy.body.map(({ text }) => text).join('\n\n'),
  isBasedOn: sourceOf(copy),
  hasPart: copy.quotations.map((quotation) => quotationNode(quotation, copy)),
  ...(copy.related.length === 0
    ? {}
    : {
        mainEntityOfPage: { '@type': 'WebPage', relatedLink: copy.related.map(({ url }) => url) },
      }),
});

/** JSON for a script element, indented where people may read it: no text in it can end the script or begin a comment. */
export const scriptJson = (value: Json, indent = 1): Markup => scriptText(JSON.stringify(value, null, indent));
