import { expect, it } from 'vitest';
import { setMarks } from '../../shared/houseStyle/setMarks';
import type { MarkRole, QuoteMark } from '../../shared/story/annotations';
import { blockId } from '../../shared/story/range';

const mark = (at: number, role: MarkRole, depth: number, length = 1): QuoteMark => ({
  block: blockId('p1'),
  at,
  length,
  role,
  depth,
});

it('sets outer single marks and an apostrophe', () => {
  const text = "He said: 'It isn't.'";
  const marks = [mark(9, 'open', 1), mark(16, 'apostrophe', 0), mark(19, 'close', 1)];
  expect(setMarks(text, marks, 'single').text).toBe('He said: ‘It isn’t.’');
  expect(setMarks(text, marks, 'double').text).toBe('He said: “It isn’t.”');
});

it('gives a nested quotation the other kind', () => {
  const text = '"She cried \'no\' twice," he said';
  const marks = [mark(0, 'open', 1), mark(11, 'open', 2), mark(14, 'close', 2), mark(22, 'close', 1)];
  expect(setMarks(text, marks, 'double').text).toBe('“She cried ‘no’ twice,” he said');
  expect(setMarks(text, marks, 'single').text).toBe('‘She cried “no” twice,’ he said');
});

it('turns a doubled apostrophe into one glyph and moves offsets with it', () => {
  const text = "''Yes,'' she said";
  const set = setMarks(text, [mark(0, 'open', 1, 2), mark(6, 'close', 1, 2)], 'double');
  expect(set.text).toBe('“Yes,” she said');
  expect([0, 1, 2, 6, 7, 8, text.length].map(set.map)).toEqual([0, 1, 1, 5, 6, 6, 15]);
  expect(set.text.slice(set.map(2), set.map(6))).toBe('Yes,');
});

it('leaves feet, inches and minutes as they are', () => {
  const text = 'A 6\'2" keeper';
  expect(setMarks(text, [mark(3, 'other', 0), mark(5, 'other', 0)], 'single').text).toBe(text);
});

it('opens each continued paragraph', () => {
  expect(setMarks("'And more.", [mark(0, 'continuation', 1)], 'double').text).toBe('“And more.');
});
