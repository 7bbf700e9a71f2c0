import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import { readStory } from '../../shared/exporters/copy/readStory';
import { linesOf } from '../../shared/exporters/copy/storyCopy';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { settings } from './exported';
import { ferryStory } from './ferryStory';
import { anyAddress } from './storyArbitrary';

/** A story with one related link, and one paragraph linked to the same address. */
const linkedTo = (url: string): StoryDocument => ({
  ...ferryStory,
  quotations: [],
  blocks: ferryStory.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .slice(0, 1)
    .map((block) => ({ ...block, spans: [{ kind: 'link', from: 4, to: 8, href: url }] })),
  related: ferryStory.related.slice(0, 1).map((link) => ({ ...link, url })),
});

it('what is an address for a related link is one for a link in the copy, and written alike', () => {
  fc.assert(
    fc.property(anyAddress, (url) => {
      const copy = readStory(linkedTo(url), settings);
      const inCopy = linesOf(copy).flatMap(({ runs }) =>
        runs.flatMap(({ pieces }) => pieces.flatMap(({ link }) => link ?? [])),
      );
      expect(inCopy).toEqual(copy.related.map((link) => link.url));
    }),
    { numRuns: 300 },
  );
});

it('a link in the copy to a related story leaves in the copy and in the format’s own place for related stories', () => {
  const url = 'HTTPS://Gazette.example/a b';
  for (const exporter of exporters.filter(({ id }) => id !== 'verbatim')) {
    const { text, bytes } = exporter.export(linkedTo(url), settings);
    const file = bytes ? strFromU8(unzipSync(bytes)['word/_rels/document.xml.rels'] ?? new Uint8Array()) : text;
    const times = file.split('https://gazette.example/a%20b').length - 1;
    expect([exporter.id, times >= (exporter.carries?.link === 'kept' ? 2 : 1)]).toEqual([exporter.id, true]);
    expect(file).not.toContain('Gazette.example');
  }
});
