import { parse } from '@wordpress/block-serialization-default-parser';
import { expect, it } from 'vitest';
import { groupBody, type Passage } from '../../../shared/exporters/copy/groupBody';
import { creditFor } from '../../../shared/exporters/copy/quotationRecord';
import { readStory } from '../../../shared/exporters/copy/readStory';
import { settings } from '../exported';
import { fileIn, shownAlike, stories } from './stories';

type Block = ReturnType<typeof parse>[number];

/** A block as WordPress renders it: its own pieces of HTML with the blocks within between them. */
const rendered = ({ innerContent, innerBlocks }: Block): string => {
  const inner = innerBlocks.values();
  return innerContent
    .map((piece) => {
      if (piece !== null) return piece;
      const { value } = inner.next();
      return value === undefined ? '' : rendered(value);
    })
    .join('');
};

const names: Readonly<Record<Passage['kind'], string>> = {
  paragraph: 'core/paragraph',
  crosshead: 'core/heading',
  list: 'core/list',
  quotation: 'core/quote',
  'block-quotation': 'core/quote',
  'pull-quote': 'core/pullquote',
  image: 'core/image',
  table: 'core/table',
  embed: 'core/embed',
  rule: 'core/separator',
};

const blocksOf = (text: string): readonly Block[] => parse(text).filter(({ innerHTML }) => innerHTML.trim() !== '');

it('WordPress’s own parser finds a block of the right kind for every passage, and nothing outside blocks', () => {
  for (const story of stories) {
    const passages = groupBody(readStory(story, settings).body).map(({ kind }) => names[kind]);
    const found = blocksOf(fileIn('wordpress', story).text).map(({ blockName }) => blockName);
    expect(found.slice(0, passages.length)).toEqual(passages);
    expect(found.slice(passages.length)).not.toContain(null);
  }
});

it('WordPress shows the copy and every speaker', () =>
  shownAlike('wordpress', {
    show: ({ text }) => blocksOf(text).map(rendered).join('').replace('<h2 class="wp-block-heading">Related</h2>', ''),
    // WordPress itself makes a frame of the address of what is embedded; pull quotes are block quotations to it.
    more: ({ related, quotations, body }) => [
      ...related.map(({ title }) => title),
      ...quotations.map(creditFor),
      ...body.flatMap((block) => (block.kind === 'embed' ? [block.url] : [])),
    ],
    unless: ({ body }) => body.some(({ kind }) => kind === 'embed' || kind === 'pull-quote'),
  }));
