import { carriesAllBut } from '../carries';
import { exporterFor } from '../exporterFor';
import { correctionNote } from '../copy/readCorrections';
import { plainBody, plainLine } from '../writers/plainBlocks';
import type { CopyQuotation } from '../copy/copyLine';
import type { CopyLink, StoryCopy } from '../copy/storyCopy';

const statuses: Readonly<Record<CopyQuotation['status'], string>> = {
  confirmed: 'confirmed',
  proposed: 'not yet confirmed',
  unresolved: 'not yet known',
  'cannot-be-known': 'cannot be known',
};

const quotationLine = ({ texts, speaker, speakers, status }: CopyQuotation): string => {
  const role = speakers.length === 1 ? speakers[0]?.role : null;
  return `${speaker ?? 'Speaker'}${role ? `, ${role}` : ''} (${statuses[status]}): ${texts.join(' / ')}`;
};

const linkLine = ({ title, url, source }: CopyLink): string =>
  `${title}${source === null ? '' : ` (${source})`}\n${url}`;

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:`, ...lines];

const document = (copy: StoryCopy): string =>
  `${[
    copy.headline === null ? copy.title : plainLine(copy.headline).trim(),
    copy.standfirst && plainLine(copy.standfirst),
    copy.byline,
    copy.dateline,
    copy.details.embargo === null ? copy.details.embargoAsWritten : `EMBARGOED UNTIL ${copy.details.embargo}`,
    ...plainBody(copy),
    ...section('Related', copy.related.map(linkLine)),
    ...section('Quotations', copy.quotations.map(quotationLine)),
    ...copy.corrections.map(correctionNote),
    copy.details.section && `Section: ${copy.details.section}`,
    copy.details.tags.length === 0 ? null : `Tags: ${copy.details.tags.join(', ')}`,
    copy.details.copyright,
    copy.override === null ? null : `A hold was overridden: ${copy.override}`,
  ]
    .filter((part) => part !== null)
    .join('\n\n')}\n`;

/** The copy as anyone can read it, with its links and a list of who said what beneath. */
export const textExporter = exporterFor({
  id: 'text',
  label: 'Plain text',
  version: 'UTF-8',
  extension: 'txt',
  mediaType: 'text/plain',
  losses: [
    'Quotations are not marked where they stand: a list of who said what follows the copy.',
    'Standfirst, byline, dateline and crossheads stand in their places, but nothing says what they are.',
    'Raised and lowered words stand in signs of their own where Unicode has them, else after ^ or _. Captions without a picture and the marks of indirect speech stay behind.',
  ],
  carries: carriesAllBut({
    cites: 'lost',
    link: 'lost',
    strong: 'lost',
    emphasis: 'lost',
    strike: 'lost',
    topSpans: 'lost',
    crossheadSpans: 'lost',
    crossheadLevel: 'lost',
    blockQuotation: 'words',
    pullQuote: 'words',
    pullQuoteSource: 'lost',
    image: 'words',
    webImage: 'words',
    alt: 'words',
    caption: 'words',
    credit: 'words',
    captionSpans: 'lost',
    table: 'words',
    head: 'words',
    furtherHeads: 'words',
    cellSpans: 'lost',
    embed: 'words',
    embedWords: 'words',
    embedSpans: 'lost',
    provider: 'words',
    rule: 'words',
  }),
  write: document,
});
