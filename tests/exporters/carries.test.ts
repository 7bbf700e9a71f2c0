import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { carriesAllBut, featureNames, features, type Feature } from '../../shared/exporters/carries';
import { exporters } from '../../shared/exporters/exporters';
import type { Block, BlockKind, TextSpan } from '../../shared/story/block';
import { blockId } from '../../shared/story/range';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { settings } from './exported';
import { quayStory } from './quayStory';

const block = (kind: BlockKind, more: Partial<Block> = {}): Block => ({
  id: blockId('b'),
  kind,
  text: 'Gulls',
  source: null,
  ...more,
});

const over = (kind: TextSpan['kind']): readonly TextSpan[] => [
  kind === 'link' ? { kind, from: 0, to: 5, href: 'https://gulls.example/' } : { kind, from: 0, to: 5 },
];
const strong: Partial<Block> = { spans: over('strong') };
const picture = { src: `sha256:${'a'.repeat(64)}`, alt: 'Terns', credit: 'Ada Thorne' };
const embed = { provider: 'Skuas', url: 'https://skuas.example/1' };
const table = 'Gulls\tTerns\nSkuas\tAuks\nRooks\tJays';
const spoken = quayStory.blocks.filter(({ text }) => text.includes('never meant'));

const untied = (given: Block): Block => {
  const { quotation: _, ...rest } = given;
  return rest;
};

/** For each feature, blocks with it and the same without. */
const pairs: Readonly<Record<Feature, readonly [having: readonly Block[], lacking: readonly Block[]]>> = {
  link: [[block('paragraph', { spans: over('link') })], [block('paragraph')]],
  strong: [[block('paragraph', strong)], [block('paragraph')]],
  emphasis: [[block('paragraph', { spans: over('emphasis') })], [block('paragraph')]],
  strike: [[block('paragraph', { spans: over('strike') })], [block('paragraph')]],
  superscript: [[block('paragraph', { spans: over('superscript') })], [block('paragraph')]],
  subscript: [[block('paragraph', { spans: over('subscript') })], [block('paragraph')]],
  topSpans: [
    [block('headline', strong), block('paragraph')],
    [block('headline'), block('paragraph')],
  ],
  crossheadSpans: [[block('crosshead', strong)], [block('crosshead')]],
  crossheadLevel: [[block('crosshead', { level: 3 })], [block('crosshead')]],
  listLevel: [
    [block('list-item'), block('list-item', { level: 2 })],
    [block('list-item'), block('list-item')],
  ],
  numbering: [[block('list-item', { ordered: true })], [block('list-item')]],
  listStart: [[block('list-item', { ordered: true, start: 4 })], [block('list-item', { ordered: true })]],
  blockQuotation: [[block('paragraph', { display: 'block-quotation' })], [block('paragraph')]],
  cites: [
    [block('paragraph', { display: 'block-quotation', cites: 'https://gulls.example/' })],
    [block('paragraph', { display: 'block-quotation' })],
  ],
  pullQuote: [[block('pull-quote')], []],
  pullQuoteSource: [spoken, spoken.map(untied)],
  image: [[block('image', { picture })], []],
  webImage: [[block('image', { picture: { ...picture, src: 'https://gulls.example/g.png' } })], []],
  alt: [[block('image', { picture })], [block('image', { picture: { ...picture, alt: '' } })]],
  caption: [[block('image', { picture })], [block('image', { picture, text: '' })]],
  credit: [[block('image', { picture })], [block('image', { picture: { ...picture, credit: null } })]],
  captionSpans: [[block('image', { picture, ...strong })], [block('image', { picture })]],
  table: [[block('table', { text: table })], []],
  head: [[block('table', { text: table, headRows: 1 })], [block('table', { text: table })]],
  furtherHeads: [[block('table', { text: table, headRows: 2 })], [block('table', { text: table, headRows: 1 })]],
  cellSpans: [[block('table', { text: table, ...strong })], [block('table', { text: table })]],
  embed: [[block('embed', { embed })], []],
  embedWords: [[block('embed', { embed })], [block('embed', { embed, text: '' })]],
  embedSpans: [[block('embed', { embed, ...strong })], [block('embed', { embed })]],
  provider: [[block('embed', { embed })], [block('embed', { embed: { ...embed, provider: 'Shags' } })]],
  rule: [[block('rule', { text: '' })], []],
};

const storyOf = (blocks: readonly Block[]): StoryDocument => ({
  ...quayStory,
  blocks: blocks.map((each, at) => ({ ...each, id: blockId(each.text.includes('never meant') ? each.id : `b${at}`) })),
});

describe.each(exporters.filter(({ id }) => id !== 'verbatim'))('what $id says it carries', (exporter) => {
  const fileOf = (blocks: readonly Block[]): string => {
    const { text, bytes } = exporter.export(storyOf(blocks), settings);
    return bytes ? Buffer.from(bytes).toString('base64') : text;
  };
  const carries = exporter.carries ?? carriesAllBut();

  for (const name of featureNames) {
    const [having, lacking] = pairs[name];
    it(`${features[name].label}: ${carries[name]}`, () => {
      if (carries[name] === 'lost') expect(fileOf(having)).toBe(fileOf(lacking));
      else expect(fileOf(having)).not.toBe(fileOf(lacking));
    });

    it(`${features[name].label}: an export counts them where they are not kept`, () => {
      const { notices } = exporter.export(storyOf(having), settings);
      const told = notices.some((notice) => notice.startsWith(`One ${features[name].one} `));
      expect(told).toBe(carries[name] !== 'kept');
    });
  }
});
