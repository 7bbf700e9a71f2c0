import { expect, it } from 'vitest';
import { bodyOf, sortText } from './sortText';

const opening = 'The lighthouse at Skerry Point will be lit again on Friday after two winters in the dark, its keepers have said.';
const ending = 'The council has agreed to pay for the lamp, and the harbour board will look after the stairs until next spring.';
const damageOf = (...lines: readonly string[]): readonly string[] => {
  const { damage, source } = sortText(lines.join('\n'));
  return damage.map(({ kind, start, end }) => `${kind}: ${source.text.slice(start, end)}`);
};

it('finds nothing wrong with sound copy', () => expect(damageOf(opening, ending)).toEqual([]));
it('finds a missing full stop', () => expect(damageOf(opening.slice(0, -1), ending)).toEqual(['missing-stop: d']));
it('finds copy that was cut off', () => expect(damageOf(opening, ending.slice(0, -13))).toEqual(['cut-off: l']));
it('finds two sentences run together', () => expect(damageOf(opening, 'She never refused to answer a question So we are very proud of her and of the whole crew.')).toEqual(['missing-stop:  So']));
it('finds two names run together', () => {
  expect(damageOf(opening, 'They met the envoy Ilse von der Marr and her deputy, and later they met Kit Marr on the quay at noon.')).toEqual(['text-lost: von der Marr']);
});
it('leaves a whole name alone', () => expect(damageOf(opening, 'They met the envoy Ilse von der Heide on the quay at noon, and she told them of the plan.')).toEqual([]));
it('cuts a glued caption out of a paragraph', () => {
  const sorted = sortText(`${opening} Skerry Point at dusk last Sunday (Kit Marr/PA) ${ending}\n${ending}`);
  expect(bodyOf(sorted)).toEqual([opening, ending, ending]);
  expect(sorted.captions.map(({ text }) => text)).toEqual(['Skerry Point at dusk last Sunday (Kit Marr/PA)']);
});
it('leaves an agency named in a sentence alone', () => expect(bodyOf(sortText(`${opening}\nShe told the Press Association (PA) that the lamp was new, and that it would shine for forty years.`))).toHaveLength(2));
