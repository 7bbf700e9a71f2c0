import { expect, it } from 'vitest';
import { changedPlaces } from '../../shared/verbatim/changedPlaces';
import { checkVerbatim } from '../../shared/verbatim/checkVerbatim';
import { edit, quotationOf, storyOf, textOf } from '../desk/storyFrom';

const story = storyOf(
  'Ruth Pell said: “The boats go out in every weather and the quay must stand.',
  '“We did not agree to the dredging and never will.”',
);

/** Where the story’s quotation differs after an edit: what was said, and what stands there. */
function differs(was: string, is: string) {
  const edited = edit(story, was, is);
  const quotation = quotationOf(edited, 'boats');
  return changedPlaces(quotation, checkVerbatim(edited, quotation)).map(({ block, from, to, was: said, kind }) => [
    said,
    textOf(edited, block).slice(from, to),
    kind,
  ]);
}

it('points at the changed word alone, with what the source has there', () => {
  expect(differs('every weather', 'most weather')).toEqual([['every', 'most', 'changed']]);
});

it('points at a word in a later paragraph', () => {
  expect(differs('dredging', 'digging')).toEqual([['dredging', 'digging', 'changed']]);
});

it('points between two words where some went, and at what came in', () => {
  expect(differs(' in every weather', '')).toEqual([['in every weather', '', 'changed']]);
  expect(differs('the quay', 'the old quay')).toEqual([['', 'old', 'changed']]);
});

it('takes an ellipsis and brackets for what they say', () => {
  expect(differs('in every weather and', '… and')).toEqual([['in every weather', '…', 'told']]);
  expect(differs('the quay must', '[the harbour] must')).toEqual([['the quay', '[the harbour]', 'told']]);
});

it('tells a sign or a capital from a word', () => {
  expect(differs('weather and', 'weather, and')).toEqual([['', ',', 'punctuation']]);
  expect(differs('the quay', 'The quay')).toEqual([['the', 'The', 'punctuation']]);
});

it('points at nothing where the words are the source’s', () => {
  expect(differs('Ruth Pell said', 'Ms Pell said')).toEqual([]);
});
