import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import { readStory } from '../../shared/exporters/copy/readStory';
import { british } from '../../shared/houseStyle/houseStyle';
import { receiptMaker } from '../../shared/receipt/makeReceipt';
import { fileBytes } from '../../shared/receipt/fileBytes';
import type { TextSpan } from '../../shared/story/block';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { exported, settings } from './exported';
import { ferryStory } from './ferryStory';
import { anyRichStory } from './storyArbitrary';

const words = 'The council said CO2 is a very old foe & no joke.';
const at = (part: string): { readonly from: number; readonly to: number } => ({
  from: words.indexOf(part),
  to: words.indexOf(part) + part.length,
});
const spans: readonly TextSpan[] = [
  { kind: 'link', href: 'https://council.example/air?a=1&b=2', ...at('council said') },
  { kind: 'strong', ...at('said') },
  { kind: 'subscript', from: words.indexOf('CO2') + 2, to: words.indexOf('CO2') + 3 },
  { kind: 'emphasis', ...at('very') },
  { kind: 'strike', ...at('foe') },
  { kind: 'superscript', ...at('joke') },
];

/** The ferry story with one paragraph, set richly. */
const richStory = (given: readonly TextSpan[] = spans): StoryDocument => ({
  ...ferryStory,
  quotations: [],
  blocks: ferryStory.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .slice(0, 1)
    .map((block) => ({ ...block, text: words, spans: given })),
});

const html =
  'The <a href="https://council.example/air?a=1&amp;b=2">council <strong>said</strong></a> CO<sub>2</sub> is a ' +
  '<em>very</em> old <s>foe</s> &amp; no <sup>joke</sup>.';

describe('links and emphasis leave with the copy', () => {
  for (const id of ['html', 'wordpress', 'wxr', 'rss', 'newsml-g2'])
    it(`as elements of HTML in ${id}`, () => expect(exported(id, richStory())).toContain(html));

  for (const id of ['ninjs-3.1', 'ninjs-2.1', 'ninjs-1.4', 'ans', 'apple-news'])
    it(`as elements of HTML within the JSON of ${id}`, () =>
      expect(exported(id, richStory())).toContain(JSON.stringify(html).slice(1, -1)));

  it('as escaped HTML in Atom', () =>
    expect(exported('atom', richStory())).toContain('CO&lt;sub&gt;2&lt;/sub&gt; is a &lt;em&gt;very&lt;/em&gt;'));

  it('as what NITF has for them, with a class where it has one word for all', () =>
    expect(exported('nitf', richStory())).toContain(
      'The <a href="https://council.example/air?a=1&amp;b=2">council <em class="strong">said</em></a> CO<em class="subscript">2</em> ' +
        'is a <em>very</em> old <em class="strike">foe</em> &amp; no <em class="superscript">joke</em>.',
    ));

  it('as marks and their definitions in Portable Text', () => {
    const [, block] = JSON.parse(exported('portable-text', richStory()));
    expect(block.markDefs).toEqual([{ _key: 'b0l0', _type: 'link', href: 'https://council.example/air?a=1&b=2' }]);
    expect(block.children.map(({ text, marks }: { text: string; marks: string[] }) => [text, ...marks])).toEqual([
      ['The '],
      ['council ', 'b0l0'],
      ['said', 'b0l0', 'strong'],
      [' CO'],
      ['2', 'sub'],
      [' is a '],
      ['very', 'em'],
      [' old '],
      ['foe', 'strike-through'],
      [' & no '],
      ['joke', 'sup'],
      ['.'],
    ]);
  });

  it('as formats and link nodes in Ghost', () => {
    const [post] = JSON.parse(exported('ghost', richStory())).db[0].data.posts;
    const [, link, , subscript, , emphasis] = JSON.parse(post.lexical).root.children[0].children;
    expect(link).toMatchObject({ type: 'link', url: 'https://council.example/air?a=1&b=2' });
    expect(link.children).toMatchObject([
      { text: 'council ', format: 0 },
      { text: 'said', format: 1 },
    ]);
    expect([subscript, emphasis]).toMatchObject([{ format: 32 }, { format: 2 }]);
  });

  it('as properties of runs and linked addresses in Word', () => {
    const parts = unzipSync(docxBytes(richStory()));
    const main = strFromU8(parts['word/document.xml']!);
    const [, id] = /<w:hyperlink r:id="(copyLink1)"/.exec(main) ?? [];
    expect(strFromU8(parts['word/_rels/document.xml.rels']!)).toContain(
      `Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" ` +
        'Target="https://council.example/air?a=1&amp;b=2" TargetMode="External"',
    );
    for (const property of ['<w:b/>', '<w:i/>', '<w:strike/>', 'w:val="subscript"', 'w:val="superscript"'])
      expect(main).toContain(property);
  });

  it('as styles set by hand and hyperlinks in InCopy', () => {
    const file = exported('icml', richStory());
    expect(file).toContain('DestinationURL="https://council.example/air?a=1&amp;b=2"');
    expect(file).toContain('FontStyle="Bold"><Content>said</Content>');
    expect(file).toContain('Position="Subscript"><Content>2</Content>');
  });

  it('as plain words in plain text, which says so; raised and lowered figures have signs of their own', () => {
    expect(exported('text', richStory())).toContain(words.replace('CO2', 'CO₂').replace('joke', '^joke'));
    expect(exporters.find(({ id }) => id === 'text')?.losses.join()).toContain('Links, bold, italics, struck out');
  });

  it('as they are in our own file', () =>
    expect(JSON.parse(exported('verbatim', richStory())).blocks[0].spans).toEqual(spans));

  it('moved with their words by house style', () => {
    const text = '"Yes" -- he said';
    const story = richStory();
    const blocks = story.blocks.map((block) => ({
      ...block,
      text,
      spans: [{ kind: 'strong' as const, from: 12, to: 16 }],
    }));
    const copy = readStory({ ...story, blocks }, { ...settings, houseStyle: { ...british, dashes: 'closed-em' } });
    const pieces = copy.body[0]?.runs.flatMap((run) => run.pieces) ?? [];
    expect(pieces.filter(({ emphases }) => emphases.length > 0).map((piece) => piece.text)).toEqual(['said']);
  });
});

it('leaves the words of a link that no format may carry, and says so', () => {
  const story = richStory([{ kind: 'link', href: 'javascript:alert(1)', ...at('council') }]);
  for (const exporter of exporters.filter(({ id }) => id !== 'verbatim')) {
    const file = exporter.export(story, settings);
    expect(file.text).not.toContain('javascript:');
    expect(file.notices.join()).toContain('The words “council” leave without their link');
  }
});

for (const exporter of exporters.filter(({ id }) => id !== 'verbatim'))
  it(`lets a receipt prove the quotations of ${exporter.id} through links and emphasis`, () => {
    const blocks = ferryStory.blocks.map((block) => ({
      ...block,
      spans: Array.from({ length: block.text.length >> 3 }, (_, part): TextSpan => {
        const place = { from: part * 8 + 2, to: part * 8 + 6 };
        return part % 2 === 0
          ? { kind: 'emphasis', ...place }
          : { kind: 'link', href: 'https://council.example/air', ...place };
      }),
    }));
    const provedIn = (story: StoryDocument): readonly number[] => {
      const file = exporter.export(story, settings);
      const receipt = receiptMaker(story, { ...settings, version: '0', findings: [] })({
        name: file.name,
        format: exporter.id,
        formatVersion: exporter.version,
        bytes: fileBytes(file),
      });
      return receipt.quotations.flatMap(({ parts }) => parts.map(({ places }) => Math.min(places, 1)));
    };
    expect(provedIn({ ...ferryStory, blocks })).toEqual(provedIn(ferryStory));
  });

const docxBytes = (story: StoryDocument): Uint8Array =>
  exporters.find(({ id }) => id === 'docx')?.export(story, settings).bytes ?? new Uint8Array();

const withoutTags = (markup: string): string => markup.replace(/<[^<>]*>/g, '');

/** Every string of a JSON document, its markup aside. */
const stringsIn = (value: unknown): string => {
  if (typeof value === 'string') return withoutTags(value);
  return typeof value === 'object' && value !== null ? Object.values(value).map(stringsIn).join('\n') : '';
};

type Node = { readonly text?: string; readonly children?: readonly Node[] };
const wordsOf = ({ text = '', children = [] }: Node): string => text + children.map(wordsOf).join('');

/** Markdown without what it escapes, and without its elements and addresses. */
const withoutInline = (text: string): string =>
  text
    .replace(/\\[!-/:-@[-`{-~]/g, ' ')
    .replace(/<\/?(?:strong|em|s|sup|sub)>/g, '')
    .replace(/\]\(<[^<>]*>\)/g, ']');

/** The plain words of an exported story, which no link and no emphasis may change. */
function plainWords(id: string, story: StoryDocument): string {
  if (id === 'docx') return withoutTags(strFromU8(unzipSync(docxBytes(story))['word/document.xml']!));
  const text = exported(id, story);
  if (id.startsWith('ninjs')) {
    const { bodies, body_xhtml: body } = JSON.parse(text);
    return stringsIn(bodies ?? body);
  }
  if (id === 'portable-text') return JSON.parse(text).map(wordsOf).join('\n');
  if (id === 'ghost') return wordsOf(JSON.parse(JSON.parse(text).db[0].data.posts[0].lexical).root);
  if (id === 'ans' || id === 'apple-news') return stringsIn(JSON.parse(text));
  if (id === 'markdown') return withoutInline(text).replace(/[^\p{L}\p{N}]/gu, '');
  // Raised and lowered figures have signs of their own in plain text, or stand after a mark.
  if (id === 'text') return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  if (id === 'icml') return withoutTags(text.slice(text.indexOf('<Story '), text.indexOf('</Story>')));
  // A headline that is more than words stands in a feed once more, as markup.
  const once = text.replace(/\n<verbatim:headline>.*?<\/verbatim:headline>/g, '');
  return withoutTags(once).replace(/&lt;.*?&gt;/g, '');
}

for (const { id } of exporters.filter((exporter) => exporter.id !== 'verbatim'))
  it(`changes no plain word of ${id}`, () => {
    fc.assert(
      fc.property(anyRichStory, (story) => {
        const plain = {
          ...story,
          blocks: story.blocks.map((block) => ({
            id: block.id,
            kind: block.kind,
            text: block.text,
            source: block.source,
          })),
        };
        expect(plainWords(id, story)).toBe(plainWords(id, plain));
      }),
      { numRuns: 100 },
    );
  });
