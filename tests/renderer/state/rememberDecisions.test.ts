import { expect, it } from 'vitest';
import { recall, remember } from '../../../renderer/state/rememberDecisions';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { ferry } from '../editor/story';

const decided: StoryDocument = {
  ...ferry,
  quotations: ferry.quotations.map((one) => (one.id === 'q0' ? { ...one, status: 'unknown' as const } : one)),
};
const cut: StoryDocument = { ...decided, quotations: decided.quotations.filter(({ id }) => id !== 'q0') };
const back: StoryDocument = {
  ...cut,
  quotations: ferry.quotations.map((one) => (one.id === 'q0' ? { ...one, id: 'q9' } : one)),
};

it('gives a quotation that comes back its decision', () => {
  const remembered = remember(new Map(), decided, cut);
  expect(recall(remembered, back).quotations[0]).toMatchObject({ id: 'q9', status: 'unknown' });
});

it('leaves other words and later decisions alone', () => {
  const remembered = remember(new Map(), decided, cut);
  expect(recall(remembered, { ...back, quotations: back.quotations.slice(1) }).quotations).toEqual(
    back.quotations.slice(1),
  );
  const confirmed = { ...back, quotations: back.quotations.map((one) => ({ ...one, status: 'confirmed' as const })) };
  expect(recall(remembered, confirmed)).toBe(confirmed);
});

it('remembers nothing while every quotation stands', () => {
  const none = new Map();
  expect(remember(none, decided, decided)).toBe(none);
  expect(remember(none, ferry, { ...ferry, quotations: [] })).toBe(none);
});

it('does not bring back a speaker the story has lost', () => {
  const named: StoryDocument = {
    ...ferry,
    quotations: ferry.quotations.map((one) => ({ ...one, status: 'confirmed' as const })),
  };
  const remembered = remember(new Map(), named, { ...ferry, quotations: [] });
  expect(recall(remembered, ferry).quotations[1]).toBe(ferry.quotations[1]);
});
