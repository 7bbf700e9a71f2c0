import { describe, expect, it } from 'vitest';
import { blockId } from '../../../shared/story/range';
import { placedSegments } from '../../../shared/steps/placedSegments';

const b1 = blockId('b1');
const b2 = blockId('b2');

describe('the segments of a quotation', () => {
  const text = '“One two three,” he said, “four five.”';
  const one = { block: b1, from: 1, to: 15, source: { start: 11, end: 25 } };
  const two = { block: b1, from: 27, to: 37, source: { start: 37, end: 47 } };
  const span = (from: number, to: number) => ({ block: b1, from, to });

  it('are those before, where their marks lie as they did', () => {
    const placed = placedSegments([one, two], [span(1, 15), span(27, 37)], new Map([[b1, text]]));
    expect(placed[0]).toBe(one);
    expect(placed[1]).toBe(two);
  });

  it('stay two across what the reporter says between two pairs of marks', () =>
    expect(placedSegments([one], [span(1, 15), span(27, 37)], new Map([[b1, text]]))).toHaveLength(2));

  it('take in words that came in between without a mark of their own', () => {
    const grown = '“One pasted two three.”';
    expect(placedSegments([one], [span(1, 5), span(12, 21)], new Map([[b1, grown]]))).toEqual([
      { ...one, from: 1, to: 21 },
    ]);
  });

  it('stay two without any marks where they were two', () => {
    const bare = 'One two, he said, three four.';
    const before = [
      { ...one, from: 0, to: 7 },
      { ...two, from: 18, to: 29 },
    ];
    expect(placedSegments(before, [span(0, 8), span(18, 29)], new Map([[b1, bare]]))).toHaveLength(2);
  });

  it('become two where the paragraph was split, the second without a place of its own', () =>
    expect(
      placedSegments(
        [one],
        [
          { block: b1, from: 1, to: 5 },
          { block: b2, from: 0, to: 9 },
        ],
        new Map([
          [b1, '“One '],
          [b2, 'two three,”'],
        ]),
      ),
    ).toEqual([
      { ...one, to: 5 },
      { block: b2, from: 0, to: 9, source: null },
    ]));

  it('are none when all is gone', () => expect(placedSegments([one], undefined, new Map([[b1, '“”']]))).toEqual([]));
});
