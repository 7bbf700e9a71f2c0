import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxExporter } from '../../../shared/exporters/formats/docxExporter';
import { readStory } from '../../../shared/exporters/copy/readStory';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { wordParagraphStyles, wordQuotationStyles } from '../../../shared/story/wordStyles';
import { itWithSchemas } from '../conformance';
import { manyStories, settings, slow } from '../exported';
import { quayStory } from '../quayStory';
import { anyFullStory } from '../richStory';
import { elementsAt, withXml, xsdCheck } from '../xmlConformance';

const bytesOf = (story: StoryDocument): Uint8Array => docxExporter.export(story, settings).bytes ?? new Uint8Array();
const partsOf = (story: StoryDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytesOf(story)))
      .filter(([path]) => !path.startsWith('word/media/') && path !== 'mammoth/style-map')
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );

const valuesAt = (xml: string, xpath: string, attribute: string): readonly string[] => {
  const values: string[] = [];
  const errors = withXml(xml, (document) => {
    for (const node of elementsAt(document, xpath))
      values.push(node.attrs.find(({ name }) => name === attribute)?.value ?? '');
    return [];
  });
  expect(errors).toEqual([]);
  return values;
};

const at = (name: string): string => `//*[local-name()='${name}']`;

describe('a Word document', () => {
  itWithSchemas(
    'is valid by the official schemas, part by part',
    () => {
      const word = xsdCheck('docx', 'schema', 'xsd', 'wml-driver.xsd');
      const types = xsdCheck('docx', 'schema', 'opc', 'opc-contentTypes.xsd');
      const links = xsdCheck('docx', 'schema', 'opc', 'opc-relationships.xsd');
      fc.assert(
        fc.property(anyFullStory, (story) => {
          for (const [path, xml] of Object.entries(partsOf(story))) {
            const check =
              path.startsWith('word/') && path.endsWith('.xml')
                ? word
                : path.endsWith('.rels')
                  ? links
                  : path.startsWith('[')
                    ? types
                    : () => withXml(xml, () => []);
            expect([path, ...check(xml)]).toEqual([path]);
          }
        }),
        { numRuns: manyStories },
      );
    },
    slow,
  );

  it('uses no style, link or comment that it does not define', () => {
    fc.assert(
      fc.property(anyFullStory, (story) => {
        const parts = partsOf(story);
        const document = parts['word/document.xml'] ?? '';
        const styles = valuesAt(parts['word/styles.xml'] ?? '', at('style'), 'styleId');
        for (const used of [...valuesAt(document, at('pStyle'), 'val'), ...valuesAt(document, at('rStyle'), 'val')])
          expect(styles).toContain(used);
        const links = valuesAt(parts['word/_rels/document.xml.rels'] ?? '', at('Relationship'), 'Id');
        for (const used of valuesAt(document, at('hyperlink'), 'id')) expect(links).toContain(used);
        const comments = valuesAt(parts['word/comments.xml'] ?? '', at('comment'), 'id');
        expect(valuesAt(document, at('commentReference'), 'id').toSorted()).toEqual([...comments].toSorted());
        expect(new Set(comments).size).toBe(comments.length);
      }),
      { numRuns: 100 },
    );
  });

  it('has one comment a quotation, with one range, however many its paragraphs', () => {
    fc.assert(
      fc.property(anyFullStory, (story) => {
        const document = partsOf(story)['word/document.xml'] ?? '';
        const spoken = readStory(story, settings).quotations.length;
        expect(valuesAt(document, at('commentRangeStart'), 'id')).toHaveLength(spoken);
        expect(valuesAt(document, at('commentRangeEnd'), 'id')).toHaveLength(spoken);
      }),
      { numRuns: 100 },
    );
  });

  it('names each style so that Word, which makes ids from names, keeps the id', () => {
    for (const { id, name } of [...Object.values(wordParagraphStyles), ...Object.values(wordQuotationStyles)])
      expect(name.replaceAll(' ', '').replace(/^./, (first) => first.toUpperCase())).toBe(id);
  });

  it('sets headings, lists and quotations in the styles that every Word has, so that other programs know them', () => {
    const document = partsOf(quayStory)['word/document.xml'] ?? '';
    const styles = new Set(valuesAt(document, at('pStyle'), 'val'));
    for (const known of ['Heading1', 'Heading2', 'BodyText', 'ListBullet', 'ListNumber', 'Quote'])
      expect(styles).toContain(known);
    for (const paragraph of document.match(/<w:p>.*?<\/w:p>/g) ?? [])
      if (paragraph.includes('"ListBullet"') || paragraph.includes('"ListNumber"'))
        expect(paragraph).toContain('<w:numId w:val="');
  });

  it('has the speaker of a block quotation beneath it as text', () => {
    const document = partsOf(quayStory)['word/document.xml'] ?? '';
    const [spoken] = readStory(quayStory, settings).body.flatMap((block) =>
      block.kind === 'paragraph' && block.whole !== null ? [block.whole] : [],
    );
    expect(spoken?.speaker).toBeTruthy();
    expect(document).toMatch(
      new RegExp(`"Quote"/>.*\n.*"VerbatimQuotationspeaker"/>.*\u2014 ${spoken?.speaker ?? ''}`),
    );
  });

  it('tells mammoth what every style means that it does not know', () => {
    const map = strFromU8(unzipSync(bytesOf(quayStory))['mammoth/style-map'] ?? new Uint8Array());
    expect(map).toContain("p[style-name='Quote'] => blockquote > p:fresh\n");
    for (const { name, job } of Object.values(wordParagraphStyles))
      expect(map.includes(`[style-name='${name}']`)).toBe(!['headline', 'crosshead', 'list-item'].includes(job));
  });

  it('is the same bytes in every zone', () => {
    const [story] = fc.sample(anyFullStory, { numRuns: 1, seed: 1 });
    if (!story) throw new Error('no story');
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Auckland';
      const there = bytesOf(story);
      process.env['TZ'] = 'America/Anchorage';
      expect(bytesOf(story)).toEqual(there);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});
