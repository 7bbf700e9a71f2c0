import { english } from '../../../shared/language/languages';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDamage } from '../../../shared/cleaning/passes/damage';
import { blockId } from '../../../shared/story/range';
import { bodyOf, sortText } from '../sortText';

const opening =
  'The lighthouse at Skerry Point will be lit again on Friday after two winters in the dark, its keepers have said.';
const ending =
  'The council has agreed to pay for the lamp, and the harbour board will look after the stairs until next spring.';
const damageOf = (...lines: readonly string[]): readonly string[] => {
  const { damage, source } = sortText(lines.join('\n'));
  return damage.map(({ kind, start, end }) => `${kind}: ${source.text.slice(start, end)}`);
};

it('finds nothing wrong with sound copy', () => expect(damageOf(opening, ending)).toEqual([]));
it('finds a missing full stop', () => expect(damageOf(opening.slice(0, -1), ending)).toEqual(['missing-stop: d']));
it('finds copy that was cut off', () => expect(damageOf(opening, ending.slice(0, -13))).toEqual(['cut-off: l']));
it('finds two sentences run together', () =>
  expect(
    damageOf(opening, 'She never refused to answer a question So we are very proud of her and of the whole crew.'),
  ).toEqual(['missing-stop:  So']));
it('finds two names run together', () => {
  expect(
    damageOf(
      opening,
      'They met the envoy Ilse von der Marr and her deputy, and later they met Kit Marr on the quay at noon.',
    ),
  ).toEqual(['text-lost: von der Marr']);
});
it('leaves a whole name alone', () =>
  expect(
    damageOf(opening, 'They met the envoy Ilse von der Heide on the quay at noon, and she told them of the plan.'),
  ).toEqual([]));
it('cuts a glued caption out of a paragraph', () => {
  const sorted = sortText(`${opening} Skerry Point at dusk last Sunday (Kit Marr/PA) ${ending}\n${ending}`);
  expect(bodyOf(sorted)).toEqual([opening, ending, ending]);
  expect(sorted.captions.map(({ text }) => text)).toEqual(['Skerry Point at dusk last Sunday (Kit Marr/PA)']);
});
it('leaves an agency named in a sentence alone', () =>
  expect(
    bodyOf(
      sortText(
        `${opening}\nShe told the Press Association (PA) that the lamp was new, and that it would shine for forty years.`,
      ),
    ),
  ).toHaveLength(2));
it('finds names run together behind a doubled particle, whatever capital follows', () => {
  expect(
    damageOf(
      opening,
      'They met the envoy Ilse von der Übel and her deputy, and later they met Kit Übel on the quay at noon.',
    ),
  ).toEqual(['text-lost: von der Übel']);
});
it('finds a sentence run on behind a particle', () =>
  expect(
    damageOf(opening, 'The ship was called the Caravan She sank before the harbour, and nobody was lost.'),
  ).toEqual(['missing-stop:  She']));
it('finds a sentence run on behind an accented word', () =>
  expect(
    damageOf(opening, 'They all sat down in the café They had seen the lamp go out, and nobody was lost.'),
  ).toEqual(['missing-stop:  They']));

/** Ends in a name and a sentence run on, so that both are looked for throughout. */
const suspect = ' Caravan von Marr So it';
const names = 'Marr Marr \u00dcbel \u00dcbel';
const pieces = [
  'von',
  'van den',
  'de la',
  'al',
  'Marr',
  '\u00dcbel',
  ' So',
  ' They',
  ' word',
  ' caf\u00e9',
  ' ',
  ' ',
  '\u00a0',
  '.',
  ' we',
];

it('overlooks nothing for looking at the whole text first', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = `${parts.join('')} ${names}`;
      const body = [{ id: blockId('p1'), kind: 'paragraph', text, source: { start: 0, end: text.length } }] as const;
      expect(findDamage(text, body, [], english)).toEqual(findDamage(text + suspect, body, [], english));
    }),
    { numRuns: 3000 },
  );
});
