import { describe, expect, it } from 'vitest';
import { mustImport } from './importText';

const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'file:///etc/passwd',
  'file://host/share',
  'data:text/html,<b>x',
  'vbscript:x',
  '\\\\host\\share\\x',
  '//host/share',
  'ms-msdt:/id',
];

/** Every address that a value holds under a name for addresses, however deep. */
function addressesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && /^(?:href|url|src)$/.test(key) ? [inner] : addressesIn(inner),
  );
}

const body = 'The council met on Monday. “It is good,” said Ann Lee, who leads it.';
const inXml = (address: string): string => address.replaceAll('<', '&lt;');

const files: readonly (readonly [string, (address: string) => string])[] = [
  [
    'story.ninjs.json',
    (address) =>
      JSON.stringify({
        uri: 'urn:x:1',
        headlines: [{ role: 'main', value: 'Council meets' }],
        bodies: [
          { role: 'main', contenttype: 'text/html', value: `<p>${body} <a href="${inXml(address)}">More</a></p>` },
        ],
        associations: [{ name: 'related', uri: address, headlines: [{ value: 'An older story' }] }],
        renditions: [{ href: address }],
      }),
  ],
  [
    'page.html',
    (address) =>
      `<html><head><link rel="canonical" href="${inXml(address)}"></head><body><p>${body} <a href="${inXml(address)}">More</a></p><img src="${inXml(address)}" alt="x"><iframe src="${inXml(address)}"></iframe></body></html>`,
  ],
  ['story.md', (address) => `# Council meets\n\n${body} [More](${address})\n\n![x](${address})\n`],
  [
    'feed.xml',
    (address) =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>Council meets</title><link>${inXml(address)}</link><description>${body} &lt;a href="${inXml(address)}">More&lt;/a></description></item></channel></rss>`,
  ],
];

describe('a source', () => {
  it.each(files)('keeps of %s no address that is not one of the web', (name, write) => {
    for (const address of hostile) {
      const source = mustImport(write(address), name);
      expect(source.text).toContain('The council met');
      const kept = addressesIn(source).filter((each) => !/^https?:\/\//.test(each));
      expect(kept, address).toEqual([]);
    }
  });
});
