import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  deeper,
  jsonAt,
  jsonNumber,
  jsonOrNull,
  jsonString,
  jsonWithin,
  listAt,
  objectAt,
  quoted,
  type Depth,
  type Json,
} from '../../../shared/exporters/writers/json';
import { anyText } from '../storyArbitrary';

/** Writes any plain value piece by piece. */
function written(value: unknown, depth: Depth): Json {
  if (typeof value === 'string' && depth === 'within') return jsonWithin(value);
  if (typeof value === 'string' || value === null) return jsonOrNull(value);
  if (typeof value === 'number') return jsonNumber(value);
  const inner = deeper(depth, 1);
  if (Array.isArray(value)) return listAt(depth)(value.map((item) => written(item, inner)));
  const fields = Object.entries(value as object);
  return objectAt(
    depth,
    fields.map(([name]) => name),
  )(fields.map(([, field]) => written(field, inner)));
}

const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    anyText,
    fc.integer(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      tie('value'),
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
})).value;

it('writes what JSON.stringify would, over lines or in one', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(written(value, 0)).toBe(JSON.stringify(value, null, 2));
      expect(written(value, null)).toBe(JSON.stringify(value));
      expect(quoted(written(value, 'within'))).toBe(JSON.stringify(JSON.stringify(value)));
    }),
    { numRuns: 500 },
  );
});

it('stands as deep in a document as it is told', () => {
  expect(listAt(0)([jsonAt(1, { a: ['x'] })])).toBe(JSON.stringify([{ a: ['x'] }], null, 2));
});

it('leaves out what is null', () => {
  const object = objectAt(null, ['a', 'b', 'c']);
  expect(object([null, jsonString('x'), null])).toBe('{"b":"x"}');
  expect(object([null, null, null])).toBe('{}');
});
