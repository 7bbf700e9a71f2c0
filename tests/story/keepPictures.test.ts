import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Picture } from '../../shared/story/block';
import { keepPictures } from '../../shared/story/keepPictures';
import { blockId } from '../../shared/story/range';
import type { SourceObject } from '../../shared/story/source';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { sha256 } from '../../shared/text/sha256';
import { storyOf } from '../desk/storyFrom';

const story = storyOf('Harbour master Ruth Pell said the plan was “a gift to the town” at a meeting on Monday.');
const dataOf = (bytes: Uint8Array, type = 'image/png'): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

const image = (src: string, at = 0): Block => ({
  id: blockId(`p${at}`),
  kind: 'image',
  text: 'The harbour at dawn',
  source: null,
  picture: { src, alt: 'Boats', credit: 'Tom Wray' } satisfies Picture,
});
const object = (src: string): SourceObject => ({ kind: 'picture', at: 0, src, alt: '', credit: null, caption: null });
const withPictures = (...srcs: readonly string[]): StoryDocument => ({
  ...story,
  source: { ...story.source, objects: srcs.map(object) },
  blocks: [...story.blocks, ...srcs.map(image)],
});
const srcsOf = ({ blocks, source }: StoryDocument): readonly string[] => [
  ...blocks.flatMap(({ picture }) => picture?.src ?? []),
  ...(source.objects ?? []).flatMap((each) => (each.kind === 'picture' ? each.src : [])),
];

describe('pictures that a file carries', () => {
  it('become files named by their content, in the blocks and in the source', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
        const { story: kept, pictures } = keepPictures(withPictures(dataOf(bytes)), sha256);
        expect(pictures).toEqual([{ sha256: sha256(bytes), mediaType: 'image/png', bytes }]);
        expect(srcsOf(kept)).toEqual([`sha256:${sha256(bytes)}`, `sha256:${sha256(bytes)}`]);
      }),
    );
  });

  it('are one file each, however often they stand there', () => {
    const [one, two] = [dataOf(new Uint8Array([1])), dataOf(new Uint8Array([2]), 'image/jpeg')];
    expect(keepPictures(withPictures(one, two, one), sha256).pictures.map(({ mediaType }) => mediaType)).toEqual([
      'image/png',
      'image/jpeg',
    ]);
  });

  it('keep their words when they are no pictures that are kept', () => {
    for (const src of [
      dataOf(new Uint8Array([1]), 'image/svg+xml'),
      'data:text/html,x',
      'data:image/png;base64,',
      'data:',
    ]) {
      const { story: kept, pictures } = keepPictures(withPictures(src), sha256);
      expect(pictures).toEqual([]);
      expect(srcsOf(kept)).toEqual(['', '']);
      expect(kept.blocks.at(-1)).toMatchObject({
        text: 'The harbour at dawn',
        picture: { alt: 'Boats', credit: 'Tom Wray' },
      });
    }
  });

  it('may be broken in any way without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        for (const head of ['data:image/png;base64,', 'data:image/', 'data:'])
          expect(srcsOf(keepPictures(withPictures(head + rest), sha256).story).join('')).not.toContain('data:');
      }),
    );
  });
});

it('a story without carried pictures is given back as it is', () => {
  const other = withPictures('https://harbour.example/boats.jpg', `sha256:${'a'.repeat(64)}`);
  expect(keepPictures(other, sha256).story).toBe(other);
  expect(keepPictures(story, sha256).story).toBe(story);
});
