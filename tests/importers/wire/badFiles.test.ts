import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../../shared/desk/loadStory';
import { exporters } from '../../../shared/exporters/exporters';
import { british } from '../../../shared/houseStyle/houseStyle';
import { importers, importSource } from '../../../shared/importers/importers';
import { wireImporters } from '../../../shared/importers/wire/wireImporters';
import { ferryStory } from '../../exporters/ferryStory';
import { runs } from '../../runs';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = (name: string, text: string, format?: string) => importSource({ name, bytes: bytes(text) }, format);

const problem = (name: string, text: string, format?: string): string => {
  const outcome = read(name, text, format);
  return outcome.ok ? '' : outcome.problem.message;
};

const exportedFiles = exporters
  .filter(({ id }) => /^(?:ninjs|nitf|newsml|ans|wxr|rss|atom|markdown|verbatim)/.test(id))
  .map((exporter) => exporter.export(ferryStory, { houseStyle: british, now: '2026-03-02T09:30:00Z' }));

describe('bad files', () => {
  it.each([
    ['a cut ninjs item', 'a.json', '{"uri": "urn:x", "headline": "A', 'JSON that breaks off or is damaged'],
    ['cut NITF', 'a.xml', '<nitf><body><body.content><p>Copy', 'breaks off inside <p>'],
    [
      'an SVG picture',
      'a.xml',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><path/></svg>',
      'an SVG picture',
    ],
    ['an Apple News article', 'a.json', '{"version": "1.7", "components": []}', 'an Apple News article'],
    ['Portable Text', 'a.json', '[{"_type": "block", "children": []}]', 'Portable Text'],
    [
      'a package',
      'a.xml',
      '<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>',
      'points to stories and holds none',
    ],
    ['an outline', 'a.opml', '<opml version="2.0"><body><outline text="x"/></body></opml>', 'XML with the root <opml>'],
    ['unknown XML', 'a.xml', '<invoice><line/></invoice>', 'XML with the root <invoice>'],
    [
      'an item without text',
      'a.json',
      '{"uri": "urn:x", "type": "picture", "versioncreated": "2026-03-02T09:30:00Z"}',
      'without any text',
    ],
  ])('%s is named for what it is', (_what, name, text, words) => {
    expect(problem(name, text)).toContain(words);
  });

  it('says what a file is that is read as something else', () => {
    expect(problem('a.xml', '<rss><channel/></rss>', 'nitf')).toContain('an RSS feed, not NITF');
    expect(problem('a.json', '{"type": "story", "content_elements": []}', 'ninjs')).toContain(
      'Arc’s ANS format, not a ninjs item',
    );
    expect(problem('a.xml', 'Copy of the story', 'nitf')).toContain('not XML');
    expect(problem('a.json', 'Copy of the story', 'ans')).toContain('not JSON');
  });

  it('refuses XML that is nested to bring a program down', () => {
    expect(problem('a.xml', `<nitf>${'<p>'.repeat(100_000)}`)).toContain('nests its XML elements deeper');
    expect(
      problem('a.xml', `<nitf><body><body.content>${'<p/>'.repeat(1_100_000)}</body.content></body></nitf>`),
    ).toContain('more than a million');
  });

  it('reads JSON and HTML nested to bring a program down', () => {
    const deep = { uri: 'urn:x', headline: 'A', body_xhtml: `${'<div>'.repeat(50_000)}Copy` };
    expect(read('a.json', JSON.stringify(deep)).ok).toBe(true);
    expect(
      read('a.json', `{"uri": "urn:x", "headline": "A", "bodies": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`).ok,
    ).toBe(true);
    expect(
      read(
        'a.json',
        `{"type": "story", "headlines": {"basic": "A"}, "content_elements": ${'[{"type": "list", "items": '.repeat(5000)}[]${'}]'.repeat(5000)}}`,
      ).ok,
    ).toBe(true);
  });

  it('resolves no entity but the five of XML, and fetches nothing', () => {
    const lol = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const outcome = read(
      'a.xml',
      `<?xml version="1.0"?>${lol}<nitf><body><body.content><p>&b; &x; &amp; &#65;</p></body.content></body></nitf>`,
    );
    expect(outcome.ok && outcome.value.text).toBe('&b; &x; & A');
  });

  it('refuses aliases in front matter and reads the copy all the same', () => {
    const outcome = read('a.md', '---\na: &x [1, 2]\nb: [*x, *x]\n---\n\nThe copy.\n');
    expect(outcome.ok && [outcome.value.text, outcome.value.notes.length]).toEqual(['The copy.', 1]);
  });

  it('refuses more than 20 MB in every format', () => {
    const large = new Uint8Array(21 * 1024 * 1024).fill(32);
    for (const { id } of wireImporters)
      expect(importSource({ name: 'a', bytes: large }, id)).toMatchObject({
        ok: false,
        problem: { code: 'too-large' },
      });
  });

  it('never throws on a good file with changes, cuts and repeats', () => {
    for (const { name, text } of exportedFiles) {
      fc.assert(
        fc.property(
          fc.array(
            fc.tuple(
              fc.double({ min: 0, max: 1, noNaN: true }),
              fc.oneof(
                fc.string({ maxLength: 6 }),
                fc.constantFrom('', '<', '">', '{', ']', '&#x0;', ']]>', '"', '\u0000', '---\n'),
              ),
            ),
            { maxLength: 5 },
          ),
          fc.boolean(),
          (changes, isCut) => {
            let changed = text;
            for (const [share, piece] of changes) {
              const at = Math.floor(share * changed.length);
              changed = changed.slice(0, at) + piece + (isCut ? '' : changed.slice(at + piece.length));
            }
            const outcome = loadStory({ name, bytes: bytes(changed) }, british, 'story-1');
            if (!outcome.ok) expect(outcome.problem.message.length).toBeGreaterThan(20);
          },
        ),
        { numRuns: 60 },
      );
    }
  });

  it('never throws on any bytes, in any format', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...importers), (some, importer) => {
        importer.recognises({ name: 'a', bytes: some });
        importer.read({ name: 'a', bytes: some });
      }),
      { numRuns: runs(500) },
    );
  });
});
