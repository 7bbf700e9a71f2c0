/** A story of an agency of ours, in ninjs. */
export interface AgencyItem {
  readonly uri: string;
  readonly version?: number;
  readonly headline?: string;
  readonly paragraphs?: readonly string[];
  readonly pubstatus?: string;
}

export const usualParagraphs: readonly string[] = [
  'SALTBY — The harbour at Saltby will be dredged before the winter, the council said on Monday.',
  '“The plan was long overdue,” said council leader Owen Tarrant after the vote in the town hall.',
  'Victor Marsh, the harbour master, told reporters: “We have waited eleven years for this.”',
];

export function ninjs({ uri, version = 1, headline, paragraphs = usualParagraphs, pubstatus = 'usable' }: AgencyItem) {
  return JSON.stringify({
    uri,
    type: 'text',
    version: String(version),
    versioncreated: '2026-03-02T09:00:00Z',
    pubstatus,
    language: 'en-GB',
    headline: headline ?? `Harbour at Saltby to be dredged (${uri})`,
    body_xhtml: paragraphs.map((text) => `<p>${text}</p>`).join(''),
  });
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A web feed of items, each with a guid, a title and paragraphs. */
export const rss = (items: readonly (readonly [guid: string, title: string])[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Saltby News</title>${items
    .map(
      ([guid, title]) =>
        `<item><guid>${guid}</guid><title>${title}</title><description>&lt;p&gt;${usualParagraphs.join('&lt;/p&gt;&lt;p&gt;')}&lt;/p&gt;</description></item>`,
    )
    .join('')}</channel></rss>`;
