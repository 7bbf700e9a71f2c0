import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findInCopy, replacePlaces } from '../../../renderer/find/findInCopy';
import { finderOf } from '../../../shared/desk/findWords';
import { storyFrom } from '../../desk/storyFrom';
import { headlessEditor } from '../editor/headlessEditor';

const story = storyFrom(readFileSync('resources/stories/harbour-dredging.txt', 'utf8'));
const query = { text: 'the', matchCase: false, wholeWords: true, isPattern: false };
const finder = finderOf(query);
if (!finder.ok) throw new Error(finder.problem.message);
const { state } = headlessEditor(story);
const places = findInCopy(state, finder.value);

it('tells which places lie inside words that somebody said', () => {
  const { doc } = state;
  for (const { from, isQuoted } of places) {
    const before = doc.resolve(from);
    const text = before.parent.textBetween(0, before.parentOffset);
    expect(isQuoted, text.slice(-40)).toBe((text.match(/‘/g) ?? []).length > (text.match(/’(?!\w)/g) ?? []).length);
  }
  expect(places.filter(({ isQuoted }) => isQuoted).length).toBeGreaterThan(1);
  expect(places.filter(({ isQuoted }) => !isQuoted).length).toBeGreaterThan(1);
});

it('leaves every quotation as it is where the others alone are replaced', () => {
  const own = places.filter(({ isQuoted }) => !isQuoted);
  const after = replacePlaces(state, own, 'THE', query).doc;
  const said = (text: string): string[] => text.match(/‘[^’]*’/g) ?? [];
  expect(said(after.textContent)).toEqual(said(state.doc.textContent));
  expect(after.textContent.match(/\bTHE\b/g)).toHaveLength(own.length);
});
